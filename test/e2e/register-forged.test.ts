import { AccessLog } from '../../services/register/access-log';
import { type BotUnderTest, textOf } from '../support/bot';
import { organisation } from '../support/incident-scene';
import { board, colleague, deputy, employee, fg, nl, reported, startStory } from '../support/incident-story';
import { partition, takenBy } from '../support/process-story';

/** Posted by hand: lists that do not exist, papers of people not concerned, doors that are not one's own. */

const { register: texts } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory({ environment: { PUBLIC_URL: 'https://veilig.example/' } });
});
afterEach(async () => {
  await bot.stop();
});

/** The answer, and what was posted below it: a file is in a message of its own. */
async function forge(someone: typeof fg, verb: string, data: Readonly<Record<string, unknown>>) {
  const before = bot.person(someone).messages().length;
  const { body } = await bot.forge(someone, verb, data);
  await bot.idle();
  const posted = bot.person(someone).messages().slice(before);
  return [body, ...posted.map(({ card }) => card.content)].map(textOf).join('\n');
}
const accesses = async () => await new AccessLog(bot.ledger, () => organisation, bot.clock).of('2026-11');

test('what no list can be, is the newest', async () => {
  const id = await reported(bot);
  for (const list of ['kind:nothing', 'month:2026-13', "client:x' or 1 eq 1", '??']) {
    const shown = await forge(fg, 'register.show', { list, after: '' });
    expect(shown).toContain(texts.view.newest);
    expect(shown).toContain(id);
  }
});

test('[N7] the name of the reporter opens for nobody who does not handle it, and nothing of it is in the log', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'optimo' });
  for (const someone of [board, colleague])
    expect(await forge(someone, 'register.reporter', { incident: id })).not.toContain(employee.name);
  expect((await accesses()).some(({ why }) => why === 'reporterName')).toBe(false);
});

test('[N6] who it is about opens it neither from a list nor with a search of before', async () => {
  const id = await reported(bot, 'Over de FG zelf', { about: [fg] });
  expect(await forge(fg, 'register.show', { list: 'search:zelf', after: '' })).not.toContain(id);
  expect(await forge(fg, 'register.open', { id })).not.toContain('Over de FG');
  expect(await forge(deputy, 'register.open', { id })).toContain('Over de FG');
});

test('no paper for a client that is not concerned, nor for who does not handle it', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'client', clients: ['Bakkerij De Halm'] });
  const paper = async (someone: typeof fg, document: string, client = '') =>
    await forge(someone, 'register.document', { incident: id, document, client });
  for (const document of ['notice', 'dossier'])
    expect(await paper(fg, document, 'nergens')).not.toContain('/download/');
  for (const someone of [board, employee]) expect(await paper(someone, 'ap')).not.toContain('/download/');
  // Nothing was called significant.
  expect(await paper(fg, 'cyberWarning')).not.toContain('/download/');
  expect(await paper(fg, 'ap')).toContain('/download/');
});

test('[N17] [R20] the evidence pack is for FG, deputies and board, and of no period that ends before it begins', async () => {
  await reported(bot);
  const [from, until] = ['2026-11-01', '2026-11-30'];
  for (const someone of [employee, colleague])
    expect(await forge(someone, 'register.pack', { from, until })).not.toContain('/download/');
  expect(await forge(fg, 'register.pack', { from: until, until: from })).not.toContain('/download/');
  expect(await bot.ledger.list(partition, 'item|')).toHaveLength(1);
});
