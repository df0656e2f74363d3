import { type BotUnderTest, dataOf, textOf } from '../support/bot';
import { FileHost, picture } from '../support/file-host';
import {
  colleague,
  deputy,
  employee,
  fg,
  incidentOf,
  nl,
  reported,
  startStory,
  take,
} from '../support/incident-story';
import { eventsOf } from '../support/process-story';

/** The card of a file pressed again, and by somebody other than the sender. */

const { evidence: texts } = nl;

let bot: BotUnderTest;
let host: FileHost;
beforeEach(async () => {
  host = await FileHost.start();
  bot = await startStory({
    environment: { EVIDENCE_HOSTS: '127.0.0.1', PUBLIC_URL: 'https://veilig.example' },
  });
  await bot.knows(colleague);
});
afterEach(async () => {
  await bot.stop();
  await host.stop();
});

/** What "Toevoegen" carries for a file that somebody sent. */
async function sent(someone: typeof employee): Promise<Readonly<Record<string, unknown>>> {
  const downloadUrl = host.put('/foto.png', { bytes: picture() });
  const { card } = await bot.person(someone).sendsFiles([{ name: 'foto.png', downloadUrl }]);
  return dataOf(card.content, 'incident.attach');
}

/** What the link on a card returns. */
const fetched = async (card: string): Promise<Response> => {
  const [, token = ''] = /\/download\/([\w-]{43})"/.exec(card) ?? [];
  return await fetch(`${bot.url}/download/${token}`, { method: 'POST' });
};

test('[A25] added once, however often it is pressed', async () => {
  const id = await reported(bot);
  const data = await sent(employee);
  const answers = await Promise.all(
    [1, 2, 3].map(() => bot.forge(employee, 'incident.attach', { ...data, id })),
  );
  for (const { body } of answers) expect(textOf(body)).toContain(texts.attached(id));
  expect((await eventsOf(bot, id)).filter(({ type }) => type === 'attached')).toHaveLength(1);
});

test('[A22] [S24] nobody adds another’s file, adds to another’s report, or opens what is not theirs', async () => {
  const id = await reported(bot);
  const about = await reported(bot, 'Gaat over een vervanger', { about: [deputy] });
  await take(bot, fg, about);
  const data = await sent(employee);
  const attaches = async (someone: typeof fg, to: string) =>
    textOf((await bot.forge(someone, 'incident.attach', { ...data, id: to })).body);
  expect(await attaches(colleague, id)).toContain('Niet gevonden');
  expect(await attaches(fg, id)).toContain('Bestand niet gevonden');
  await attaches(employee, about);
  const opens = async (someone: typeof fg) =>
    textOf((await bot.forge(someone, 'incident.evidence', { incident: about })).body);
  expect(await opens(deputy)).toContain('Niet gevonden');
  expect(await opens(employee)).toContain('Dit is niet voor jou');
  const [held] = (await incidentOf(bot, about)).evidence ?? [];
  const { body } = await bot.forge(deputy, 'incident.fetch', { incident: about, id: held?.id ?? '' });
  expect((await fetched(textOf(body))).status).toBe(404);
  await bot.forge(fg, 'incident.fetch', { incident: about, id: held?.id ?? '' });
  const own = textOf(bot.person(fg).newest().card.content);
  expect((await fetched(own)).status).toBe(200);
});
