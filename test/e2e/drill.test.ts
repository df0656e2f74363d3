import { Register } from '../../services/incident/register';
import { type BotUnderTest, cardOf, textOf } from '../support/bot';
import { organisation } from '../support/incident-scene';
import {
  board,
  deputy,
  employee,
  fg,
  handlers,
  reportedTo,
  startStory,
  untilShown,
  wasTold,
} from '../support/incident-story';
import { fileOf, passTo, pressIn } from '../support/process-story';
import { settled } from '../support/story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

const drills = 'drill|2026';
const idOf = (card: unknown): string => /OEF-2026-\d{4}/.exec(textOf(card))?.[0] ?? '';

/** Started by the FG with the story that is proposed. */
async function drilled(): Promise<string> {
  await bot.say(fg, '/oefening map met loonstroken kwijt');
  const { card } = bot.newest(fg);
  const receipt = await pressIn(bot, fg, card, 'incident.drill', { story: 'Map met loonstroken kwijt' });
  const id = idOf(receipt);
  for (const someone of handlers) await untilShown(bot, someone, id);
  return id;
}

test('[A30] [N14] a drill goes to FG and deputies like a report, marked on every card, in numbers of its own', async () => {
  const real = await reportedTo(bot);
  const id = await drilled();
  expect(id).toBe('OEF-2026-0001');
  expect(textOf(await untilShown(bot, deputy, id))).toContain('Dit is niet echt');
  expect(await reportedTo(bot, [], 'Nog een echte')).toBe(real.replace('0001', '0002'));
  await bot.forge(deputy, 'incident.take', { incident: id });
  for (const verb of [
    'incident.file',
    'incident.next',
    'incident.clients',
    'incident.tasks',
    'incident.view',
  ])
    expect(textOf((await bot.forge(deputy, verb, { incident: id })).body)).toContain('Oefening');
});

test('[A30] [N14] it has no clock, stands in no list, export or figure of the register, and rings nobody about a term', async () => {
  const id = await drilled();
  await bot.forge(fg, 'incident.take', { incident: id });
  expect((await bot.ledger.item(drills, id))?.due ?? null).toBeNull();
  expect(textOf(await fileOf(bot, fg, id))).not.toContain('Melden aan de AP');
  for (const list of ['newest', 'open', 'search:loonstroken'])
    expect(textOf((await bot.forge(fg, 'register.show', { list, after: '' })).body)).not.toContain(id);
  expect(textOf((await bot.forge(fg, 'register.figures', { year: 2026 })).body)).toContain('0 meldingen');
  const register = new Register(bot.ledger, () => organisation, bot.clock);
  const all = await register.within(new Date('2026-01-01'), new Date('2027-01-01'), fg.aadObjectId);
  expect(all).toEqual([]);
  await passTo(bot, '2026-11-30T09:00:00Z');
  await settled(bot);
  expect(wasTold(bot, fg, 'De klok loopt')).toBe(false);
});

test('[N14] it measures: who saw it, who took it, when it ended; it closes without a classification', async () => {
  const id = await drilled();
  bot.clock.advance(3 * 60_000);
  await bot.forge(deputy, 'incident.view', { incident: id });
  bot.clock.advance(4 * 60_000);
  await bot.forge(deputy, 'incident.take', { incident: id });
  const file = await fileOf(bot, deputy, id);
  expect(textOf(file)).toContain(`${deputy.name}: na 3 minuten`);
  expect(textOf(file)).toContain(`${deputy.name}: na 7 minuten`);
  bot.clock.advance(60 * 60_000);
  const closed = await pressIn(bot, deputy, file, 'incident.close');
  expect(textOf(closed)).toContain(`${deputy.name}: na 67 minuten`);
  // A real report is not closed so.
  const real = await reportedTo(bot);
  await bot.forge(fg, 'incident.take', { incident: real });
  const forged = {
    incident: real,
    token: /"token":"([^"]+)"/.exec(textOf(await fileOf(bot, fg, real)))?.[1] ?? '',
  };
  expect(textOf((await bot.forge(fg, 'incident.close', forged)).body)).toContain('Nog niet geclassificeerd');
});

test('[N14] [N15] only the FG starts one, and once however often it is pressed', async () => {
  for (const someone of [employee, deputy, board]) {
    await bot.say(someone, '/oefening');
    expect(textOf(bot.newest(someone).card)).toContain('Dit is niet voor jou');
  }
  await bot.say(fg, '/oefening');
  const { card } = bot.newest(fg);
  await pressIn(bot, fg, card, 'incident.drill', { story: 'Een' });
  await pressIn(bot, fg, card, 'incident.drill', { story: 'Een' });
  expect(await bot.ledger.list(drills, 'item|')).toHaveLength(1);
  expect(cardOf((await bot.forge(fg, 'incident.drill', { token: 'x', story: 'Een' })).body)).toBeDefined();
  expect(await bot.ledger.list(drills, 'item|')).toHaveLength(1);
});
