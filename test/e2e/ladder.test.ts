import { type BotUnderTest, organisationText } from '../support/bot';
import { TestClock } from '../support/clock';
import {
  board,
  deputy,
  fg,
  handlers,
  incidentOf,
  nl,
  reported,
  second,
  startStory,
  take,
} from '../support/incident-story';
import { passUntil } from '../support/story';

const { call } = nl.alert;

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

const everybody = [fg, deputy, second, board];
/** How many times the card of a report rang for each of them. */
const rung = (id: string) => everybody.map((someone) => bot.person(someone).rings(id));

/** Lets minutes go by, from one thing that is due to the next. @returns how often the card has rung with each then. */
async function after(minutes: number, id: string): Promise<readonly number[]> {
  await passUntil(bot, new Date(bot.clock.now().getTime() + minutes * 60_000).toISOString());
  return rung(id);
}

test.each([
  ['in office hours', '2026-11-23T09:00:00Z'],
  ['in the night before Christmas', '2026-12-24T23:50:00Z'],
])('[A8] nobody takes it, %s: a reminder, each deputy by name, the board', async (_when, moment) => {
  bot = await startStory({ clock: new TestClock(moment) });
  const id = await reported(bot);
  expect(await after(14, id)).toEqual([1, 1, 1, 0]);
  expect(await after(1, id)).toEqual([2, 2, 2, 0]);
  for (const someone of handlers) expect(bot.person(someone).sees(id).text).toContain(call.everyone[0]);
  expect(await after(15, id)).toEqual([2, 3, 2, 0]);
  expect(bot.person(deputy).sees(id).text).toContain(call.nextDeputy[0]);
  expect(bot.person(second).sees(id).text).not.toContain(call.nextDeputy[0]);
  expect(await after(15, id)).toEqual([2, 3, 3, 0]);
  expect(bot.person(second).sees(id).text).toContain(call.nextDeputy[0]);
  expect(await after(15, id)).toEqual([2, 3, 3, 1]);
  expect(bot.person(board).sees(id).text).toContain(call.board[0]);
  expect(await incidentOf(bot, id)).toMatchObject({ escalated: 4, boardCalled: true });
  expect(await after(60, id)).toEqual([2, 3, 3, 2]);
});

test('[A8] [N1] FG and all deputies are away: the board is called at once, and who has the card reads so', async () => {
  bot = await startStory();
  for (const someone of [fg, deputy]) await bot.person(someone).types('/afwezig vandaag');
  // One of them is in: the ladder takes its usual course.
  expect(rung(await reported(bot))).toEqual([1, 1, 1, 0]);
  await bot.person(second).types('/afwezig vandaag');
  const id = await reported(bot, 'Nog een laptop kwijt');
  expect(rung(id)).toEqual([1, 1, 1, 1]);
  expect(bot.person(board).sees(id).text).toContain(call.boardAtOnce[1]);
  expect(bot.person(fg).sees(id).text).toContain(call.allAway[0]);
  expect(await incidentOf(bot, id)).toMatchObject({ boardCalled: true, escalated: 0 });
  // The reminder comes at its step, to all of them.
  expect(await after(15, id)).toEqual([2, 2, 2, 2]);
  expect((await take(bot, board, id)).text).toContain('Jij hebt deze melding');
});

test('[A8] [A9] taking it ends the ladder', async () => {
  bot = await startStory();
  const id = await reported(bot);
  expect(await after(15, id)).toEqual([2, 2, 2, 0]);
  await take(bot, deputy, id);
  expect(await after(120, id)).toEqual([2, 2, 2, 0]);
  expect(await incidentOf(bot, id)).toMatchObject({ escalated: 1, boardCalled: false });
});

test('[A8] steps and times are those of the organisation', async () => {
  const organisation = JSON.parse(organisationText) as Record<string, unknown>;
  const escalation = { incident: [{ afterMinutes: 5, to: 'board' }], repeatMinutes: 10, maxRepeats: 1 };
  bot = await startStory({ organisation: JSON.stringify({ ...organisation, escalation }) });
  const id = await reported(bot);
  expect(await after(4, id)).toEqual([1, 1, 1, 0]);
  expect(await after(1, id)).toEqual([1, 1, 1, 1]);
  expect(await after(10, id)).toEqual([1, 1, 1, 2]);
  expect(await after(60, id)).toEqual([1, 1, 1, 2]);
});

test('down for a weekend: the latest step is acted on, the others are logged as skipped', async () => {
  const clock = new TestClock('2026-11-20T16:00:00Z');
  const before = await startStory({ clock });
  const id = await reported(before);
  await before.app.stop();
  clock.advance(64 * 3_600_000);
  const { table, connector, keys } = before;
  bot = await startStory({ clock, table, connector, keys });
  // The board through the last step; and everybody through the clock, since the ladder is over and nobody took it.
  expect(await after(0, id)).toEqual([2, 2, 2, 2]);
  const history = await bot.ledger.history('incident|2026', id);
  // Four steps and 24 repeats of the last: all due by Monday, and only the last one acted on.
  expect(history.filter(({ type }) => type === 'escalationSkipped')).toHaveLength(27);
  expect(history.filter(({ type }) => type === 'escalated')).toMatchObject([
    { payload: { step: 27, to: 'board', people: [board.aadObjectId] } },
  ]);
  expect((await take(bot, board, id)).text).toContain('Jij hebt deze melding');
});

test('[A18] a report that nobody takes: its clocks call all of them every day, until somebody acts', async () => {
  bot = await startStory();
  const id = await reported(bot);
  await after(26 * 60, id);
  const rung = async (hours: number) => {
    const before = await after(0, id);
    const now = await after(hours * 60, id);
    return now.map((count, place) => count > (before[place] ?? 0));
  };
  for (let day = 2; day <= 6; day += 1)
    expect([day, await rung(24)]).toEqual([day, [true, true, true, true]]);
});

test('[A26] a card that rang again says what is true now, and the copy before it leads to that one', async () => {
  bot = await startStory();
  const id = await reported(bot);
  expect(await after(15, id)).toEqual([2, 2, 2, 0]);
  await take(bot, second, id);
  const copies = bot
    .person(fg)
    .messages()
    .filter(({ text }) => text.includes(id));
  expect(copies).toHaveLength(2);
  expect(copies[1]?.text).toContain(`${second.name} heeft deze melding`);
  expect(copies[0]?.buttons).toEqual([nl.copies.elsewhere.open]);
});
