import type { BotUnderTest } from '../support/bot';
import type { Someone } from '../support/activities';
import { slipToStranger } from '../support/assessment-answers';
import {
  board,
  deputy,
  fg,
  incidentOf,
  nl,
  second as secondDeputy,
  startStory,
  withdraw,
} from '../support/incident-story';
import {
  advised,
  agreed,
  breachOf,
  classified,
  eventsOf,
  fileOf,
  moreOf,
  passTo,
} from '../support/process-story';

const { second: texts, outcomes, process, register, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

/** A datalek which the board decided to notify. */
async function decidedOn(): Promise<string> {
  const id = await breachOf(bot, slipToStranger, { dataOf: 'optimo' });
  await advised(bot, id, 'yes');
  await agreed(bot, id);
  await passTo(bot, '2026-11-23T09:20:00Z');
  return id;
}

const asked = (someone: Someone, id: string) => bot.person(someone).withButton(texts.agree, id);

test('[A13] what the board decided is not withdrawn by one: the board signs as well, and then it is', async () => {
  const id = await decidedOn();
  const before = bot.person(board).rings(id);
  const card = await withdraw(bot, deputy, id, 'Het was een proefbestand.');
  expect(card.text).toContain(texts.waitingTitle);
  expect(card.text).toContain(board.name);
  expect((await incidentOf(bot, id)).status).toBe('notifying');
  expect(bot.person(board).rings(id)).toBe(before + 1);
  const question = asked(board, id);
  expect(question.text).toContain(texts.what.withdraw);
  expect(question.text).toContain('Het was een proefbestand.');
  expect(question.text).toContain(deputy.name);
  const rings = bot.person(deputy).rings(id);
  await question.press(texts.agree);
  expect(question.text).toContain('tekende mee');
  expect(question.has(texts.agree)).toBe(false);
  await bot.idle();
  expect(await incidentOf(bot, id)).toMatchObject({
    status: 'withdrawn',
    withdrawn: { by: deputy.aadObjectId },
    process: { undone: { why: 'withdrawn', agreedBy: board.aadObjectId } },
  });
  expect(bot.person(deputy).rings(id)).toBe(rings + 1);
  expect((await eventsOf(bot, id)).map(({ type }) => type)).toEqual(
    expect.arrayContaining(['secondAsked', 'secondGiven', 'withdrawn', 'decisionUndone']),
  );
});

test('[A13] a withdrawn datalek is counted as withdrawn in the figures of the year', async () => {
  const id = await decidedOn();
  await withdraw(bot, fg, id, 'Het was een proefbestand.');
  await asked(board, id).press(texts.agree);
  await bot.idle();
  const list = (await bot.person(fg).types('/register')).open(shared.more);
  const figures = await list.press(register.figures);
  expect(figures.text).toContain(register.figuresWithdrawn(1));
});

test('[A13] the board says no, with a reason: nothing has changed, and who asked reads why', async () => {
  const id = await decidedOn();
  await classified(bot, id, 'other', 'Er stonden geen gegevens in.');
  const question = asked(board, id);
  expect(question.text).toContain(texts.now(outcomes.classification.breach));
  expect(question.text).toContain(texts.becomes(outcomes.classification.other));
  await question.answer(texts.refuse, { [texts.refuseReason]: 'Er stond een BSN in.' });
  expect(question.text).toContain('tekende niet mee');
  expect((await incidentOf(bot, id)).process?.classified?.outcome).toBe('breach');
  await bot.idle();
  const file = await fileOf(bot, fg, id);
  expect(file.text).toContain('Er stond een BSN in.');
  expect(file.text).not.toContain(texts.waitingTitle);
});

test('[A13] four hours of silence: the first deputy signs in the place of the board', async () => {
  const id = await decidedOn();
  await classified(bot, id, 'other', 'Er stonden geen gegevens in.');
  await passTo(bot, '2026-11-23T13:19:00Z');
  expect(bot.person(deputy).finds(texts.title)).toBeNull();
  await passTo(bot, '2026-11-23T13:20:00Z');
  expect(bot.person(secondDeputy).finds(texts.title)).toBeNull();
  await asked(deputy, id).press(texts.agree);
  expect((await incidentOf(bot, id)).process?.classified?.outcome).toBe('other');
});

test('[A13] who thought better of it takes the question back from the file', async () => {
  const id = await decidedOn();
  await classified(bot, id, 'other', 'Er stonden geen gegevens in.');
  const again = await withdraw(bot, deputy, id, 'Nog een vraag');
  // What was typed stays in the form, in case the first request is withdrawn.
  expect(again.text).toContain('Nog een vraag');
  expect(bot.person(deputy).said).toContain('Er wacht al een vraag');
  const file = await moreOf(bot, fg, id);
  expect(file.text).toContain(`${texts.waitingTitle}: ${texts.what.classify}`);
  await file.press(texts.takeBack);
  expect(file.text).not.toContain(texts.waitingTitle);
  await bot.idle();
  expect(bot.person(board).sees(texts.done).has(texts.agree)).toBe(false);
});

test('[N2] kennisname goes later by two once something was decided, earlier by one', async () => {
  const id = await decidedOn();
  const move = async (someone: Someone, time: string) =>
    await (
      await moreOf(bot, someone, id)
    ).answer(
      process.moveAware,
      { [process.awareDay]: '2026-11-23', [process.awareTime]: time, [process.awareReason]: 'Log' },
      shared.record,
    );
  const { awareAt } = await incidentOf(bot, id);
  await move(deputy, '10:10');
  expect(bot.person(deputy).said).toContain('Alleen de FG');
  await move(fg, '10:10');
  expect((await incidentOf(bot, id)).awareAt).toBe(awareAt);
  const listed = await bot.person(board).types('/besluiten');
  expect(listed.text).toContain(texts.boardLine(id, texts.what.moveAware));
  const question = await listed.press(texts.boardOpen(id));
  expect(question.text).toContain(texts.becomes('ma 23 nov 2026, 10:10'));
  await question.press(texts.agree);
  expect((await incidentOf(bot, id)).awareAt).toBe('2026-11-23T09:10:00.000Z');
});
