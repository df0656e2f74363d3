import { AccessLog } from '../../services/register/access-log';
import { purgeRuns } from '../../services/retention/runs';
import { connectionString } from '../support/azurite';
import type { BotUnderTest } from '../support/bot';
import { follow, linkOn } from '../support/download';
import { FileHost, picture } from '../support/file-host';
import { organisation } from '../support/incident-scene';
import {
  colleague,
  deputy,
  employee,
  everythingStored,
  fg,
  incidentOf,
  nl,
  reported,
  startStory,
  take,
} from '../support/incident-story';
import type { Message } from '../support/person/person';
import { classified, closed, moreOf, passTo, takenBy } from '../support/process-story';

const { evidence: texts, shared } = nl;

let bot: BotUnderTest;
let host: FileHost;
const environment = { EVIDENCE_HOSTS: '127.0.0.1', PUBLIC_URL: 'https://veilig.example' };
beforeEach(async () => {
  host = await FileHost.start();
  bot = await startStory({ environment });
  await bot.knows(colleague);
});
afterEach(async () => {
  await bot.stop();
  await host.stop();
});

const send = async (someone: typeof employee, name: string, bytes = picture(), text = ''): Promise<Message> =>
  await bot.person(someone).sendsFiles([{ name, downloadUrl: host.put(`/${name}`, { bytes }) }], text);

/** Says which report it belongs to; the choice begins with the number. */
async function attach(card: Message, id: string): Promise<Message> {
  const choice = card.card.choices(texts.choose).find((title) => title.startsWith(id));
  if (choice === undefined) throw new Error(`${id} is not on offer: ${card.text}`);
  return await card.fill(texts.choose, choice).press(texts.attach);
}

/** The files of a report. */
const filesOf = async (someone: typeof employee, id: string): Promise<Message> =>
  await (await moreOf(bot, someone, id)).press(texts.title);

/** The link to the first file of a report, as somebody requests it. */
const asks = async (someone: typeof employee, id: string): Promise<string> =>
  linkOn(await (await filesOf(someone, id)).press(shared.open));

test('[A22] a file sent to a report that belongs to another is first on the card of the one that leads', async () => {
  const lead = await reported(bot);
  const other = await reported(bot, 'Hetzelfde, ook gezien', {}, colleague);
  await take(bot, fg, lead);
  const { joining, news } = nl;
  const card = (await bot.person(fg).types(other)).open(nl.incident.details);
  const screen = await card.press(joining.open);
  const title = screen.card.choices(joining.which).find((each) => each.startsWith(lead)) ?? '';
  await screen.fill(joining.which, title).press(joining.join);
  await bot.idle();
  const rings = bot.person(fg).rings(lead);
  await attach(await send(colleague, 'foto.png'), other);
  await bot.idle();
  expect(bot.person(fg).rings(lead)).toBe(rings + 1);
  const told = bot.person(fg).sees(lead, news.joinedFiles(news.files(1), other));
  expect(told.text.indexOf(other)).toBeLessThan(told.text.indexOf(nl.incident.what));
  // They can be opened where they are; the history of both says so.
  const joined = (await bot.person(fg).types(other)).open(nl.incident.details);
  expect((await joined.press(texts.title)).has(shared.open)).toBe(true);
});

test('[A22] the reporter sends a photograph, says which report; FG and deputy have it, byte for byte, and opening is logged', async () => {
  const id = await reported(bot);
  const card = await send(employee, 'foto 111222333.png');
  expect(card.text).toContain('Bij welke melding hoort dit?');
  expect(card.text).not.toContain('111222333');
  expect((await attach(card, id)).text).toContain(texts.attached(id));
  const { evidence = [], masked } = await incidentOf(bot, id);
  expect(evidence).toMatchObject([{ type: 'png', bytes: picture().length, by: null, removedAt: null }]);
  expect(masked).toContain('bsn');
  expect(bot.person(fg).sees(id).open(nl.incident.details).text).toContain(texts.count(1));

  await take(bot, fg, id);
  const link = await asks(deputy, id);
  const file = await follow(bot, link);
  expect(file.status).toBe(200);
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${id}-bewijs-1.png"`);
  expect(Buffer.from(await file.arrayBuffer())).toEqual(picture());
  expect((await follow(bot, link)).status).toBe(404);
  const access = await new AccessLog(bot.ledger, () => organisation, bot.clock).of('2026-11');
  expect(access).toContainEqual(
    expect.objectContaining({ by: deputy.aadObjectId, incident: id, why: 'evidence' }),
  );
  // The address holds a key to the sender's OneDrive: it is neither stored nor logged anywhere.
  expect([...(await everythingStored(bot)), ...bot.lines].join('\n')).not.toContain(host.url);
});

test('[A22] what was sent by mistake is thrown away at once', async () => {
  await reported(bot);
  const card = await send(employee, 'foto.png');
  expect(await bot.blobs.list('')).toHaveLength(1);
  expect((await card.press(texts.discard)).text).toContain(texts.discarded);
  expect(await bot.blobs.list('')).toEqual([]);
});

test('[A22] what is no file of a kind that is taken, or lies elsewhere, is refused with the reason; nothing is kept', async () => {
  await reported(bot);
  const refused = await send(employee, 'programma.exe');
  expect(refused.text).toContain(texts.fault.type);
  expect(refused.has(texts.attach)).toBe(false);
  expect((await send(employee, 'foto.png', Buffer.from('MZ\u0090'))).text).toContain(texts.fault.content);
  expect((await send(employee, 'foto.png', Buffer.from('<html>'))).text).toContain(texts.fault.unreachable);
  const both = await bot.person(employee).sendsFiles([
    { name: 'intern.png', downloadUrl: 'http://169.254.169.254/metadata.png' },
    { name: 'weg.png', downloadUrl: `${host.url}/nergens` },
  ]);
  expect(both.text).toContain(texts.fault.place);
  expect(both.text).toContain(texts.fault.unreachable);
});

test('[A22] words beside a file count when they are a command', async () => {
  await reported(bot);
  await send(employee, 'foto.png', picture(), 'incident mail naar verkeerde klant');
  const person = bot.person(employee);
  expect(person.sees(texts.receivedTitle(1)).has(texts.attach)).toBe(true);
  expect(person.withButton(nl.form.report).text).toContain('mail naar verkeerde klant');
});

describe('kept in storage', () => {
  beforeEach(async () => {
    await bot.stop();
    bot = await startStory({ environment, storage: 'azurite' });
  });

  test('[A22] [N18] a file goes 30 days after closing; its hash stays, and what nobody claimed goes in a day', async () => {
    const id = await takenBy(bot, fg);
    await send(fg, 'nooit gekozen.png', picture('los'));
    await attach(await send(fg, 'brief.png'), id);
    await classified(bot, id, 'other', 'Niets aan de hand.');
    await closed(bot, id);
    const link = await asks(fg, id);
    await passTo(bot, '2026-12-24T09:00:00Z');
    expect((await follow(bot, link)).status).toBe(404);
    const files = await filesOf(fg, id);
    expect(files.text).toContain('Verwijderd op');
    expect(files.text).toContain('SHA-256');
    expect(files.text).not.toContain('brief.png');
    expect(files.has(shared.open)).toBe(false);
    expect((await incidentOf(bot, id)).evidence).toMatchObject([{ removedAt: expect.any(String) as string }]);
    expect(await bot.blobs.list('')).toEqual([]);
  });
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
