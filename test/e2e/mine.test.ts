import { secondsPass } from '../support/at-rest';
import type { BotUnderTest } from '../support/bot';
import {
  askReporter,
  colleague,
  deputy,
  employee,
  fg,
  fromYourAbility,
  incidentOf,
  nl,
  reported,
  startStory,
  take,
} from '../support/incident-story';
import { askedFor } from '../support/kluis-story';
import { tasksOf, takenBy } from '../support/process-story';
import * as training from '../support/training-story';
import { announced, receptionist } from '../support/visit-story';

/** `/mijn`: what is open for somebody, over all flows. */

const { mine, process, shared } = nl;

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
  await bot.knows(colleague, fromYourAbility, training.trainer, training.keeper);
});
afterAll(async () => {
  await bot.stop();
});

const list = (someone = employee) => bot.person(someone).types('/mijn');

test('nothing is open: that is said, with the way to report', async () => {
  const { text } = await list(colleague);
  expect(text).toContain(mine.nothing);
  for (const title of [mine.reports, mine.tasks, mine.loans, mine.visits]) expect(text).not.toContain(title);
});

test('reports, tasks, loans, visits, sessions and documents, each with its one button', async () => {
  const report = await reported(bot, 'Tas laten staan');
  await take(bot, deputy, report);
  await askReporter(bot, deputy, report, 'Welke tas?');
  const other = await takenBy(bot, fg, {}, 'Lijst op de verkeerde plek');
  await (
    await tasksOf(bot, fg, other)
  ).answer(
    process.plan,
    {
      [process.planOwner]: [employee],
      [process.planText]: 'Bel de klant',
      [process.planDue]: '2026-11-27',
    },
    shared.record,
  );
  const loan = await askedFor(bot);
  const visit = await announced(bot);
  const session = await training.session(bot);
  const document = await training.published(bot);
  await secondsPass(bot, 60);
  const open = await list();
  for (const title of [mine.reports, mine.tasks, mine.loans, mine.visits, mine.sessions, mine.documents])
    expect(open.text).toContain(title);
  expect(open.text).toContain(nl.receipt.questionTitle);
  expect(open.buttons).toEqual([
    mine.finish(1, other),
    mine.open(other),
    mine.open(report),
    mine.allReports,
    nl.nameless.enter,
    ...[loan, visit, session, document].map((id) => mine.open(id)),
  ]);
  // Each leads to the thing itself.
  for (const id of [report, loan, visit, session, document])
    expect((await (await list()).press(mine.open(id))).text).toContain(id);
  await (await list()).press(mine.finish(1, other));
  const [task] = (await incidentOf(bot, other)).process?.followUps ?? [];
  expect(task?.done?.by).toBe(employee.aadObjectId);
  expect((await list()).text).not.toContain(mine.tasks);
});

test('the FG finds what is in her hands and what is in nobody’s; what a deputy has is the deputy’s', async () => {
  const untaken = await reported(bot, 'Niemand keek ernaar');
  const hers = await takenBy(bot, fg, {}, 'Al opgepakt');
  const deputys = await takenBy(bot, deputy, {}, 'Door een ander opgepakt');
  const { text, buttons } = await list(fg);
  expect(text).toContain(mine.held);
  expect(buttons).toEqual(expect.arrayContaining([mine.open(untaken), mine.open(hers)]));
  expect(buttons).not.toContain(mine.open(deputys));
  expect((await (await list(fg)).press(mine.open(hers))).text).toContain('Al opgepakt');
  expect((await list(deputy)).buttons).toContain(mine.open(deputys));
  expect((await list(employee)).text).not.toContain(mine.held);
});

test('[N15] who shares the floor sees what is open there, and nothing of the group', async () => {
  const report = await reported(bot, 'Tas laten staan', {}, fromYourAbility);
  const visit = await announced(bot, {}, fromYourAbility);
  const { buttons, text } = await list(fromYourAbility);
  expect(buttons).toEqual([mine.open(report), mine.allReports, nl.nameless.enter, mine.open(visit)]);
  expect(text).not.toContain(mine.sessions);
});

test('what waits for one’s role stands apart from what is one’s own', async () => {
  const loan = await askedFor(bot);
  const keeper = await list(training.keeper);
  expect(keeper.text).toContain(mine.waits.kluis);
  expect(keeper.buttons).toContain(mine.open(loan));
  expect((await list(employee)).text).not.toContain(mine.waits.kluis);
  const session = await training.session(bot, { title: 'Alleen voor een', people: [employee] });
  await training.signUp(bot, employee, session);
  await training.passTo(bot, '2026-12-10T10:30Z');
  const trainer = await list(training.trainer);
  expect(trainer.text).toContain(mine.waits.training);
  expect(trainer.buttons).toContain(mine.open(session));
  // Somebody who had a place and was not there still has to go: it does not leave the list when the day is over.
  const attendance = await training.attendance(bot, session);
  await (await attendance.press(nl.trainingLists.close)).press(nl.trainingLists.closeSure(0));
  const missed = await list(employee);
  expect(missed.text).toContain(mine.noDate);
  // Whoever gives sessions on it reads that somebody waits for a date, and plans one in one press, filled in.
  const waiting = await list(training.trainer);
  expect(waiting.text).toContain(nl.nudges.kind.noDate.label);
  const form = await waiting.press(nl.nudges.plan);
  expect(form.card.value(nl.training.field.title)).toBe('Alleen voor een');
  expect(form.open(nl.training.more).card.value(nl.training.field.people)).toContain(employee.aadObjectId);
});

test('what one may hand out, gives, published, and what is at the desk, each with its one button', async () => {
  const loan = await askedFor(bot);
  await bot.person(training.keeper).sees(loan).press(nl.kluis.keeper.approve);
  const keeper = await list(training.keeper);
  expect(keeper.text).toContain(nl.kluisLists.toIssue);
  expect(keeper.buttons).toContain(mine.open(loan));
  const [session, document] = [
    await training.session(bot, { day: '2026-12-17' }),
    await training.published(bot, { version: '2030' }),
  ];
  const trainer = await list(training.trainer);
  expect(trainer.text).toContain(mine.given);
  expect((await trainer.press(mine.open(session))).text).toContain(nl.training.ownerTitle);
  const publisher = await list(fg);
  expect(publisher.text).toContain(mine.published);
  expect(publisher.buttons).toContain(mine.open(document));
  expect((await list(colleague)).text).not.toContain(mine.published);
  await bot.knows(receptionist);
  await announced(bot);
  const desk = await list(receptionist);
  expect(desk.text).toContain(mine.desk);
  expect((await desk.press(nl.visitLists.openToday)).text).toContain(nl.visitLists.dayTitle);
});
