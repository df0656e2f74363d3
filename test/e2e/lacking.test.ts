import { slipToStranger } from '../support/assessment-answers';
import { BotUnderTest } from '../support/bot';
import { board, colleague, deputy, employee, fg, nl } from '../support/incident-story';
import { advised, breachOf, fileOf, tasksOf } from '../support/process-story';
import { ask, keeper } from '../support/kluis-story';

const { along, lacking, process } = nl;

let bot: BotUnderTest;
/** Nobody but the FG and the reporter has the bot. */
async function start(): Promise<void> {
  bot = await BotUnderTest.start({ environment: { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' } });
  await bot.install(employee, fg);
}
afterEach(async () => {
  await bot.stop();
});

test('a task, a hand-over, an invitation and a decision say at once who cannot get them, and what happens instead', async () => {
  await start();
  const id = await breachOf(bot, slipToStranger, { dataOf: 'optimo' });
  const task = {
    [process.planOwner]: colleague,
    [process.planDue]: '2026-11-25',
    [process.planText]: 'Etiketten nakijken',
  };
  const tasks = await (await tasksOf(bot, fg, id)).answer(process.plan, task, process.save);
  expect(tasks.text).toContain(lacking.title(colleague.name));
  expect(tasks.text).toContain(lacking.instead.task);
  // To oneself, or to who has it, nothing is said.
  const own = { ...task, [process.planOwner]: fg, [process.planText]: 'Zelf bellen' };
  expect((await tasks.answer(process.plan, own, process.save)).text).not.toContain(lacking.waits);
  const looking = await (await fileOf(bot, fg, id)).press(along.open);
  const invited = await looking.answer(along.open, { [along.who]: colleague }, along.invite);
  expect(invited.text).toContain(lacking.instead.invitation);
  await invited.press(process.file);
  const duty = await advised(bot, id, 'yes');
  expect(duty.text).toContain(lacking.title(board.name));
  expect(duty.text).toContain(lacking.instead.decision);
  const hands = await (await fileOf(bot, fg, id)).press(process.hands);
  const handed = await hands.fill(process.handOverTo, deputy).press(process.handOver);
  expect(handed.text).toContain(lacking.title(deputy.name));
  expect(handed.text).toContain(lacking.instead.handOver);
  // It waits: with the bot it comes, and nothing more is said.
  await bot.install(deputy);
  await bot.idle();
  expect(bot.person(deputy).sees(id).text).toContain(id);
});

test('a request for the safe says that the key holder cannot be asked by the bot', async () => {
  await start();
  const card = await ask(bot, employee);
  expect(card.text).toContain(lacking.title(keeper.name));
  expect(card.text).toContain(lacking.instead.safe);
});
