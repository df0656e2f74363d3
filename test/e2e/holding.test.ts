import type { BotUnderTest } from '../support/bot';
import {
  board,
  colleague,
  deputy,
  employee,
  fg,
  handlers,
  incidentOf,
  nl,
  reported,
  second,
  startStory,
  take,
} from '../support/incident-story';
import { eventsOf, fileOf, takenBy } from '../support/process-story';
import { passTo } from '../support/story';

const { alert, process, trainingLists, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

const handsOf = async (someone: typeof fg, id: string) =>
  await (await fileOf(bot, someone, id)).press(process.hands);

const sessionsOf = async (someone: typeof fg) => {
  const card = await bot.person(someone).types('/sessies');
  return card.open(card.has(trainingLists.manage) ? trainingLists.manage : shared.more);
};

/** "Ik ben er even niet", as found behind `/sessies`. */
const away = async (someone: typeof fg, from: string, until: string) =>
  await (
    await sessionsOf(someone)
  ).answer(
    trainingLists.absence,
    { [trainingLists.absenceFrom]: from, [trainingLists.absenceUntil]: until },
    shared.save,
  );

test('a report is handed over to a colleague by name, who is called and goes on with it', async () => {
  const id = await takenBy(bot, fg);
  const [before, others] = [bot.person(deputy).rings(id), bot.person(second).rings(id)];
  await (await handsOf(fg, id)).fill(process.handOverTo, deputy).press(shared.handOver);
  expect(bot.person(deputy).rings(id)).toBe(before + 1);
  expect(bot.person(second).rings(id)).toBe(others);
  const card = bot.person(deputy).sees(id);
  expect(card.text).toContain('Jij hebt deze melding');
  expect(card.text).toContain(alert.handedOver(fg.name));
  expect((await handsOf(deputy, id)).has(process.letGo)).toBe(true);
  expect((await handsOf(fg, id)).has(process.letGo)).toBe(false);
  expect(bot.person(employee).sees(id).text).toContain(deputy.name);
  expect((await eventsOf(bot, id)).at(-1)).toMatchObject({
    type: 'handedOver',
    by: fg.aadObjectId,
    payload: { from: fg.aadObjectId, to: deputy.aadObjectId },
  });
});

test('somebody else takes it over: who had it is told', async () => {
  const id = await takenBy(bot, fg);
  const before = bot.person(fg).rings(id);
  await (await handsOf(second, id)).fill(process.handOverTo, second).press(shared.handOver);
  expect(bot.person(fg).rings(id)).toBe(before + 1);
  expect(bot.person(fg).sees(id).text).toContain(`${second.name} heeft deze melding`);
});

test('[N6] nobody it is about, and nobody who handles nothing, can be chosen', async () => {
  const id = await takenBy(bot, fg, { about: [deputy] });
  const hands = await handsOf(fg, id);
  expect(hands.card.choices(process.handOverTo)).toEqual([second.name]);
  expect(bot.person(deputy).finds(id)).toBeNull();
});

test('a report is let go: everybody has "Ik neem hem" again, and the ladder runs from its beginning', async () => {
  const id = await reported(bot);
  await passTo(bot, '2026-11-23T09:20:00Z');
  await take(bot, fg, id);
  const rung = () => [...handlers, board].map((someone) => bot.person(someone).rings(id));
  const before = rung();
  const after = (more: readonly number[]) => before.map((count, place) => count + (more[place] ?? 0));
  const card = await (await handsOf(fg, id)).press(process.letGo);
  expect(card.text).toContain('Jij liet deze melding los');
  expect(card.has(alert.take)).toBe(true);
  expect(rung()).toEqual(after([0, 1, 1, 0]));
  for (const someone of [deputy, second]) {
    const shown = bot.person(someone).sees(id);
    expect(shown.text).toContain(`${fg.name} liet deze melding los`);
    expect(shown.has(alert.take)).toBe(true);
  }
  expect((await eventsOf(bot, id)).at(-1)).toMatchObject({ type: 'letGo', by: fg.aadObjectId });
  await passMinutes(15);
  expect(rung()).toEqual(after([1, 2, 2, 0]));
  await passMinutes(15);
  expect(rung()).toEqual(after([1, 3, 2, 0]));
  await take(bot, second, id);
  expect(bot.person(second).sees(id).text).not.toContain(alert.letGoTitle);
  await passMinutes(60);
  expect(rung()).toEqual(after([1, 3, 2, 0]));
});

const passMinutes = async (minutes: number) => {
  await passTo(bot, new Date(bot.clock.now().getTime() + minutes * 60_000).toISOString());
};

test('who has it says to be away: the others are called at once, and they read so themselves', async () => {
  const id = await takenBy(bot, fg);
  const before = [fg, deputy, second].map((someone) => bot.person(someone).rings(id));
  await away(fg, '2026-11-23', '2026-11-27');
  await bot.idle();
  expect([fg, deputy, second].map((someone) => bot.person(someone).rings(id))).toEqual(
    before.map((count) => count + 1),
  );
  expect(bot.person(fg).sees(id).text).toContain('Je bent afwezig');
  const called = bot.person(deputy).sees(id);
  expect(called.text).toContain(`${fg.name} is afwezig`);
  await called.press(alert.take);
  expect((await incidentOf(bot, id)).taken).toMatchObject({ by: deputy.aadObjectId });
});

test('leave that begins later is told now, and calls the others when its day begins', async () => {
  const id = await takenBy(bot, fg);
  await away(fg, '2026-11-25', '2026-11-27');
  await bot.idle();
  expect(bot.person(fg).sees(id).text).toContain('Je bent afwezig vanaf');
  expect((await incidentOf(bot, id)).taken).toMatchObject({ by: fg.aadObjectId, awayFrom: '2026-11-25' });
  await passTo(bot, '2026-11-25T06:59:00Z');
  expect((await incidentOf(bot, id)).taken).not.toBeNull();
  await passTo(bot, '2026-11-25T07:00:00Z');
  expect(await incidentOf(bot, id)).toMatchObject({ status: 'reported', letGo: { why: 'away' } });
  expect(bot.person(deputy).sees(id).has(alert.take)).toBe(true);
});

test('leave that is taken back, or of somebody who has nothing, calls nobody', async () => {
  const id = await takenBy(bot, fg);
  await away(fg, '2026-11-25', '2026-11-27');
  await (await sessionsOf(fg)).press(shared.stay('25 nov', '27 nov'));
  await away(deputy, '2026-11-23', '2026-11-24');
  await away(colleague, '2026-11-23', '2026-11-24');
  await passTo(bot, '2026-11-25T07:00:00Z');
  expect((await incidentOf(bot, id)).taken).toMatchObject({ by: fg.aadObjectId });
});
