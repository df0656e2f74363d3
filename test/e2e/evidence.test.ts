import { AccessLog } from '../../services/incident/access';
import { purgeRuns } from '../../services/retention/runs';
import { withFiles } from '../support/activities';
import { connectionString } from '../support/azurite';
import { type BotUnderTest, type Card, cardOf, dataOf, hasButton, textOf } from '../support/bot';
import { FileHost, picture } from '../support/file-host';
import {
  colleague,
  deputy,
  employee,
  everythingStored,
  fg,
  incidentOf,
  pressOn,
  reportedTo,
  startStory,
  untilShown,
} from '../support/incident-story';
import { classifiedBy, eventsOf, fileOf, passTo, pressIn, settled, takenBy } from '../support/process-story';

let bot: BotUnderTest;
let host: FileHost;
beforeEach(async () => {
  host = await FileHost.start();
  bot = await startStory({
    environment: { EVIDENCE_HOSTS: '127.0.0.1', PUBLIC_URL: 'https://veilig.example' },
  });
  await bot.install(colleague);
});
afterEach(async () => {
  await bot.stop();
  await host.stop();
});

const send = async (someone: typeof employee, name: string, bytes = picture(), text = ''): Promise<Card> => {
  const downloadUrl = host.put(`/${name}`, { bytes });
  await bot.send(withFiles(someone, bot.channel, [{ name, downloadUrl }], text));
  return bot.newest(someone).card;
};

/** The address on a card, as this machine reaches it. */
function linkOn(card: Card): string {
  const [, token] = /https:\/\/veilig\.example\/download\/([\w-]{43})"/.exec(textOf(card)) ?? [];
  if (token === undefined) throw new Error(`no link on ${textOf(card)}`);
  return `${bot.url}/download/${token}`;
}
const fetchFile = (link: string): Promise<Response> => fetch(link, { method: 'POST' });

/** The link to the first file of an incident, as somebody asks for it. */
async function asks(someone: typeof employee, id: string): Promise<Card> {
  const screen = cardOf((await bot.forge(someone, 'incident.evidence', { incident: id })).body);
  const [file] = (await incidentOf(bot, id)).evidence ?? [];
  return await pressIn(bot, someone, screen, 'incident.fetch', { id: file?.id ?? '' });
}

test('[A22] the reporter sends a photograph, says which report; FG and deputy have it, once, byte for byte, and opening is logged', async () => {
  const id = await reportedTo(bot);
  const card = await send(employee, 'foto 111222333.png');
  expect(textOf(card)).toContain('Bij welke melding hoort dit?');
  expect(textOf(card)).not.toContain('111222333');
  const data = dataOf(card, 'incident.attach');
  const answers = await Promise.all(
    [1, 2, 3].map(() => bot.forge(employee, 'incident.attach', { ...data, id })),
  );
  for (const { body } of answers) expect(textOf(body)).toContain(`Het staat bij ${id}`);
  const { evidence = [], masked } = await incidentOf(bot, id);
  expect(evidence).toMatchObject([{ type: 'png', bytes: picture().length, by: null, removedAt: null }]);
  expect(masked).toContain('bsn');
  await untilShown(bot, fg, '1 bestand');
  expect((await eventsOf(bot, id)).filter(({ type }) => type === 'attached')).toHaveLength(1);

  await pressOn(bot, fg, id, 'incident.take');
  const link = linkOn(await asks(deputy, id));
  const file = await fetchFile(link);
  expect(file.status).toBe(200);
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${id}-bewijs-1.png"`);
  expect(Buffer.from(await file.arrayBuffer())).toEqual(picture());
  expect((await fetchFile(link)).status).toBe(404);
  const access = await new AccessLog(
    bot.ledger,
    () => ({ office: { timeZone: 'Europe/Amsterdam' } }) as never,
    bot.clock,
  ).of('2026-11');
  expect(access).toContainEqual(
    expect.objectContaining({ by: deputy.aadObjectId, incident: id, why: 'evidence' }),
  );
  // The address holds a key of the sender's OneDrive: it is kept and logged nowhere.
  expect([...(await everythingStored(bot)), ...bot.lines].join('\n')).not.toContain(host.url);
});

test('[A22] [S24] nobody adds another’s file, adds to another’s report, or opens what is not theirs', async () => {
  const id = await reportedTo(bot);
  const about = await reportedTo(bot, [fg], 'Gaat over een vervanger', { about: deputy.aadObjectId });
  await pressOn(bot, fg, about, 'incident.take');
  const data = dataOf(await send(employee, 'foto.png'), 'incident.attach');
  const stolen = await bot.forge(colleague, 'incident.attach', { ...data, id });
  expect(textOf(stolen.body)).toContain('Niet gevonden');
  const forged = await bot.forge(fg, 'incident.attach', { ...data, id });
  expect(textOf(forged.body)).toContain('Bestand niet gevonden');
  await bot.forge(employee, 'incident.attach', { ...data, id: about });
  expect(textOf((await bot.forge(deputy, 'incident.evidence', { incident: about })).body)).toContain(
    'Niet gevonden',
  );
  expect(textOf((await bot.forge(employee, 'incident.evidence', { incident: about })).body)).toContain(
    'Dit is niet voor jou',
  );
  const [held] = (await incidentOf(bot, about)).evidence ?? [];
  const card = cardOf(
    (await bot.forge(deputy, 'incident.fetch', { incident: about, id: held?.id ?? '' })).body,
  );
  expect((await fetchFile(linkOn(card))).status).toBe(404);
  expect((await fetchFile(linkOn(await asks(fg, about)))).status).toBe(200);
});

test('[A22] what is no file of a kind that is taken, or lies elsewhere, is refused with the reason; nothing is kept', async () => {
  await reportedTo(bot);
  const refused = await send(employee, 'programma.exe');
  expect(textOf(refused)).toContain('Dit soort bestand neem ik niet aan');
  expect(hasButton(refused, 'incident.attach')).toBe(false);
  expect(textOf(await send(employee, 'foto.png', Buffer.from('<html>')))).toContain('past niet bij de naam');
  await bot.send(
    withFiles(employee, bot.channel, [
      { name: 'intern.png', downloadUrl: 'http://169.254.169.254/metadata.png' },
      { name: 'weg.png', downloadUrl: `${host.url}/nergens` },
    ]),
  );
  const both = textOf(bot.newest(employee).card);
  expect(both).toContain('een plek waar ik niet bij mag');
  expect(both).toContain('Ik kon het niet ophalen');
  const none = await send(colleague, 'los.png');
  expect(textOf(none)).toContain('Je hebt nog geen melding');
  expect(host.asked).not.toContain('/los.png');
});

test('[A22] words beside a file count when they are a command', async () => {
  await reportedTo(bot);
  await send(employee, 'foto.png', picture(), 'incident mail naar verkeerde klant');
  const cards = textOf(bot.connector.calls.slice(-2).map(({ body }) => body as unknown));
  expect(cards).toContain('Bij welke melding hoort dit?');
  expect(cards).toContain('mail naar verkeerde klant');
});

test('[A22] [N18] a file goes 30 days after closing; its hash stays, and what nobody claimed goes in a day', async () => {
  const id = await takenBy(bot, fg);
  await send(fg, 'nooit gekozen.png', picture('los'));
  const data = dataOf(await send(fg, 'brief.png'), 'incident.attach');
  await bot.forge(fg, 'incident.attach', { ...data, id });
  await classifiedBy(bot, id, 'other', 'Niets aan de hand.');
  await pressIn(bot, fg, await fileOf(bot, fg, id), 'incident.close');
  await settled(bot);
  const link = linkOn(await asks(fg, id));
  await passTo(bot, '2026-12-24T09:00:00Z');
  expect((await fetchFile(link)).status).toBe(404);
  const screen = textOf((await bot.forge(fg, 'incident.evidence', { incident: id })).body);
  expect(screen).toContain('Verwijderd op');
  expect(screen).toContain('SHA-256');
  expect(screen).not.toContain('brief.png');
  expect((await incidentOf(bot, id)).evidence).toMatchObject([{ removedAt: expect.any(String) as string }]);
  expect(await bot.blobs.list('')).toEqual([]);
});

test('[R19] files that cannot be reached keep nothing else waiting: the daily deletion is done and noted', async () => {
  const [storage = ''] = connectionString().split('BlobEndpoint=');
  const alone = await startStory({
    storage: 'azurite',
    environment: {
      AZURE_STORAGE_CONNECTION_STRING: `${storage}BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;`,
    },
  });
  await alone.app.tick();
  expect(await purgeRuns(alone.ledger)).toHaveLength(1);
  expect(alone.lines.filter((line) => line.includes('files were not swept'))).toHaveLength(1);
  await alone.app.tick();
  expect(await purgeRuns(alone.ledger)).toHaveLength(1);
  await alone.stop();
});
