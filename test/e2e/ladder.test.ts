import { organisationText, type BotUnderTest, cardOf } from '../support/bot';
import { TestClock } from '../support/clock';
import {
  board,
  cardAbout,
  copiesOf,
  deputy,
  fg,
  handlers,
  incidentOf,
  pressOn,
  reportedTo,
  second,
  settledAlerts,
  shownAbout,
  startStory,
} from '../support/incident-story';
import { type Someone } from '../support/activities';

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

const everybody = [fg, deputy, second, board];
/** How many times the card of a report rang with each of them. */
const rung = (id: string) => everybody.map((someone) => copiesOf(bot, someone, id));

/** Lets minutes go by and waits until the card has rung so often with everybody. */
async function passUntil(minutes: number, id: string, times: readonly number[]): Promise<void> {
  await bot.pass(minutes);
  await bot.connector.until(() => rung(id).join() === times.join());
  await settledAlerts(bot, id);
}

test.each([
  ['in office hours', '2026-11-23T09:00:00Z'],
  ['in the night before Christmas', '2026-12-24T23:50:00Z'],
])('[A8] nobody takes it, %s: a reminder, each deputy by name, the board', async (_when, moment) => {
  bot = await startStory({ clock: new TestClock(moment) });
  const id = await reportedTo(bot);
  await settledAlerts(bot, id);
  await passUntil(14, id, [1, 1, 1, 0]);
  await passUntil(1, id, [2, 2, 2, 0]);
  for (const someone of handlers) expect(shownAbout(bot, someone, id)).toContain('Herinnering');
  await passUntil(15, id, [2, 3, 2, 0]);
  expect(shownAbout(bot, deputy, id)).toContain('Jij bent de volgende vervanger');
  expect(shownAbout(bot, second, id)).not.toContain('Jij bent de volgende vervanger');
  await passUntil(15, id, [2, 3, 3, 0]);
  expect(shownAbout(bot, second, id)).toContain('Jij bent de volgende vervanger');
  await passUntil(15, id, [2, 3, 3, 1]);
  expect(shownAbout(bot, board, id)).toContain('Voor de directie');
  expect(await incidentOf(bot, id)).toMatchObject({ escalated: 4, boardCalled: true });
  await passUntil(60, id, [2, 3, 3, 2]);
});

test('[A8] [A9] taking it ends the ladder', async () => {
  bot = await startStory();
  const id = await reportedTo(bot);
  await settledAlerts(bot, id);
  await passUntil(15, id, [2, 2, 2, 0]);
  await pressOn(bot, deputy, id, 'incident.take');
  await settledAlerts(bot, id);
  await passUntil(120, id, [2, 2, 2, 0]);
  expect(await incidentOf(bot, id)).toMatchObject({ escalated: 1, boardCalled: false });
});

test('[A8] steps and times are those of the organisation', async () => {
  const organisation = JSON.parse(organisationText) as Record<string, unknown>;
  const escalation = { incident: [{ afterMinutes: 5, to: 'board' }], repeatMinutes: 10, maxRepeats: 1 };
  bot = await startStory({ organisation: JSON.stringify({ ...organisation, escalation }) });
  const id = await reportedTo(bot);
  await settledAlerts(bot, id);
  await passUntil(4, id, [1, 1, 1, 0]);
  await passUntil(1, id, [1, 1, 1, 1]);
  await passUntil(10, id, [1, 1, 1, 2]);
  await passUntil(60, id, [1, 1, 1, 2]);
});

test('down for a weekend: the latest step is acted on, the others are logged as skipped', async () => {
  const clock = new TestClock('2026-11-20T16:00:00Z');
  const before = await startStory({ clock });
  const id = await reportedTo(before);
  await settledAlerts(before, id);
  await before.app.stop();
  clock.advance(64 * 3_600_000);
  const { table, connector, keys } = before;
  bot = await startStory({ clock, table, connector, keys });
  await bot.app.tick();
  await passUntil(0, id, [1, 1, 1, 1]);
  const history = await bot.ledger.history('incident|2026', id);
  // Four steps and 24 repeats of the last: all due by Monday, and only the last one acted on.
  expect(history.filter(({ type }) => type === 'escalationSkipped')).toHaveLength(27);
  expect(history.filter(({ type }) => type === 'escalated')).toMatchObject([
    { payload: { step: 27, to: 'board', people: [board.aadObjectId] } },
  ]);
  const taken = await pressOn(bot, board, id, 'incident.take');
  expect(JSON.stringify(cardOf(taken.body))).toContain('Jij hebt deze melding');
});

test('a card that rang again answers with what is true now, on every copy', async () => {
  bot = await startStory();
  const id = await reportedTo(bot);
  await settledAlerts(bot, id);
  const first = cardAbout(bot, fg, id).activityId;
  await passUntil(15, id, [2, 2, 2, 0]);
  await pressOn(bot, second, id, 'incident.take');
  const copies = (someone: Someone) =>
    bot.connector.calls.filter(
      ({ kind, body }) =>
        kind === 'update' && JSON.stringify(body).includes(`${second.name} heeft`) && isFor(someone, body),
    );
  await bot.connector.until(() => copies(fg).length === 2);
  expect(copies(fg).map(({ activityId }) => activityId)).toContain(first);
});

const isFor = ({ aadObjectId }: Someone, body: unknown) =>
  (body as { recipient?: { id?: string } }).recipient?.id === `29:${aadObjectId}`;
