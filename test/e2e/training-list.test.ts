import type { BotUnderTest } from '../support/bot';
import { downloaded, offered } from '../support/download';
import {
  attendance,
  colleague,
  employee,
  fromYourAbility,
  keeper,
  manage,
  nl,
  passTo,
  passUntil,
  plan,
  seatOf,
  session,
  sessionOf,
  signUp,
  startTraining,
  trainer,
  trainingList,
} from '../support/training-story';

/** The list of a session, as who gives it lives with it: before, during and after. */

const { training, trainingLists: lists, nudges } = nl;
const { details } = nl.incident;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startTraining();
});
afterEach(async () => {
  await bot.stop();
});

test('[D17] before it the trainer reads who comes and takes the list along', async () => {
  const id = await session(bot, { places: '1' });
  const empty = await attendance(bot, id);
  expect(empty.text).toContain(lists.nobody);
  expect(empty.text).not.toContain(lists.attendanceHint);
  await signUp(bot, employee, id);
  await signUp(bot, colleague, id);
  const list = await attendance(bot, id);
  for (const said of [employee.name, colleague.name, `${training.badge.waiting} (1)`])
    expect(list.text).toContain(said);
  const offer = await list.open(details).press(lists.comingCsv);
  const csv = (await downloaded(bot, offered(offer).card.content)).toString();
  expect(csv).toContain(employee.name);
  expect(csv).toContain(training.badge.waiting);
  // And back, on the same card.
  const back = await (await attendance(bot, id)).open(details).press(training.ownerTitle);
  expect(back.has(training.change)).toBe(true);
});

test('[D17] completing keeps what is ticked and asks with the number; whoever walked in is added, also who was not meant', async () => {
  const id = await session(bot, { people: [employee, colleague] });
  await signUp(bot, employee, id);
  await signUp(bot, colleague, id);
  await passTo(bot, '2026-12-10T10:30Z');
  const list = await attendance(bot, id);
  await list.open(details).answer(lists.walkedIn, { [lists.walkedInWho]: keeper }, lists.walkedInSend);
  expect(await seatOf(bot, id, keeper)).toMatchObject({ status: 'attended', by: trainer.aadObjectId });
  // Who shares the floor only has an employer of their own.
  await list
    .open(details)
    .answer(lists.walkedIn, { [lists.walkedInWho]: fromYourAbility }, lists.walkedInSend);
  expect(await seatOf(bot, id, fromYourAbility)).toBeUndefined();
  await list.fill(lists.attendanceChoose, [employee, keeper]).press(lists.close);
  for (const said of [lists.closeAsk(2), lists.closeAbsent(1)]) expect(list.text).toContain(said);
  expect((await sessionOf(bot, id))?.status).toBe('planned');
  // Not yet: what was ticked is there still.
  await list.press(lists.closeNot);
  expect(list.card.value(lists.attendanceChoose)).toContain(employee.aadObjectId);
  await (await list.press(lists.close)).press(lists.closeSure(2));
  expect((await sessionOf(bot, id))?.status).toBe('closed');
  expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'attended', how: 'ticked' });
});

test('[D3] fewer places than people who must come: who makes it is warned, until there is room', async () => {
  const card = await plan(bot, { places: '2' });
  expect(card.text).toContain(training.short);
  await session(bot, { day: '2026-12-11' });
  expect((await manage(bot, 'KS-0001')).text).not.toContain(training.short);
});

test('[D20] one person gets more time or is excused, with a reason, by name, and is told; the others are asked as before', async () => {
  await session(bot, { deadline: '2026-12-31' });
  const overview = await (await trainingList(bot, trainer)).press(lists.overview);
  const record = async (rule: string, day = '') =>
    await overview.answer(
      lists.except,
      {
        [lists.exceptWho]: employee,
        [lists.exceptRule]: rule,
        [lists.exceptDay]: day,
        [lists.exceptWhy]: 'Werkt tot februari aan een project',
      },
      lists.exceptSend,
    );
  await record(lists.rule.later, '2027-02-26');
  for (const said of [employee.name, 'Werkt tot februari', lists.exceptedBy(trainer.name)])
    expect(overview.text).toContain(said);
  await passUntil(bot, '2027-01-20T09:00Z');
  bot.person(employee).sees(nudges.kind.moved.label, trainer.name);
  const late = nudges.kind.overdue.label;
  expect(bot.person(employee).rings(late)).toBe(0);
  expect(bot.person(colleague).rings(nudges.kind.notSignedUp.label)).toBeGreaterThan(0);
  await record(lists.rule.excused);
  expect(overview.text).toContain(lists.rule.excused);
  await passUntil(bot, '2027-03-10T09:00Z');
  bot.person(employee).sees(nudges.kind.excused.label);
  expect(bot.person(employee).rings(late)).toBe(0);
  await record(lists.rule.normal);
  expect(overview.text).not.toContain(lists.exceptedBy(trainer.name));
});

test('[D7] who signed up hears a week before and the working day before, each once', async () => {
  const id = await session(bot);
  await signUp(bot, employee, id);
  await passTo(bot, '2026-12-03T08:30Z');
  bot.person(employee).sees(nudges.kind.weekBefore.label, 'AVG voor iedereen');
  await passTo(bot, '2026-12-04T09:00Z');
  // Signed up within the week: only the day before.
  await signUp(bot, colleague, id);
  await passTo(bot, '2026-12-09T09:00Z');
  expect(bot.person(employee).rings(nudges.kind.weekBefore.label)).toBe(1);
  expect(bot.person(employee).rings(nudges.kind.dayBefore.label)).toBe(1);
  expect(bot.person(colleague).rings(nudges.kind.weekBefore.label)).toBe(0);
});
