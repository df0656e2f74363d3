import { noticesNl } from '../../cards/texts/notices-nl';
import { slipToStranger } from '../support/assessment-answers';
import { BotUnderTest } from '../support/bot';
import { board, colleague, deputy, employee, fg, nl } from '../support/incident-story';
import { advised, breachOf, fileOf, tasksOf } from '../support/process-story';
import { chatOf, type Someone } from '../support/activities';
import { accept, refuse } from '../support/connector';
import { ask, borrowed, keeper, loanOn, substitute } from '../support/kluis-story';
import { secondsPass } from '../support/at-rest';
import { announce, arrive, fromYourAbility, receptionist, visitOn } from '../support/visit-story';

const { along, kluis, kluisLists, lacking, process, visit, visitLists, shared } = nl;

let bot: BotUnderTest;
/** Only these people have the bot. */
async function startWith(...people: readonly Someone[]): Promise<void> {
  bot = await BotUnderTest.start({
    environment: { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000', PUBLIC_URL: 'http://127.0.0.1' },
  });
  await bot.install(...people);
}
const start = (): Promise<void> => startWith(employee, fg);

/** They had the bot, and blocked it. */
function block(...people: readonly Someone[]): void {
  const blocked = people.map(chatOf);
  bot.connector.behave = ({ conversationId, kind }) =>
    kind === 'post' && blocked.includes(conversationId) ? refuse(403, 'ConversationBlockedByUser') : accept;
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
  const tasks = await (await tasksOf(bot, fg, id)).answer(process.plan, task, shared.record);
  expect(tasks.text).toContain(lacking.title(colleague.name));
  expect(tasks.text).toContain(lacking.instead.task);
  // To oneself, or to somebody who has the bot, nothing is said.
  const own = { ...task, [process.planOwner]: fg, [process.planText]: 'Zelf bellen' };
  expect((await tasks.answer(process.plan, own, shared.record)).text).not.toContain(lacking.waits);
  const looking = await (await fileOf(bot, fg, id)).press(along.open);
  const invited = await looking.answer(along.open, { [along.who]: colleague }, along.invite);
  expect(invited.text).toContain(lacking.instead.invitation);
  await invited.press(process.file);
  const duty = await advised(bot, id, 'yes');
  expect(duty.text).toContain(lacking.title(board.name));
  expect(duty.text).toContain(lacking.instead.decision);
  const hands = await (await fileOf(bot, fg, id)).press(process.hands);
  const handed = await hands.fill(process.handOverTo, deputy).press(shared.handOver);
  expect(handed.text).toContain(lacking.title(deputy.name));
  expect(handed.text).toContain(lacking.instead.handOver);
  // It waits: once they have the bot it comes, and nothing more is said.
  await bot.install(deputy);
  await bot.idle();
  expect(bot.person(deputy).sees(id).text).toContain(id);
});

test('a request for the safe says that nobody who may decide can be asked by the bot', async () => {
  await start();
  const card = await ask(bot, employee);
  const { unansweredTitle, unansweredAlone } = kluis.borrower;
  expect(card.text).toContain(unansweredTitle);
  expect(card.text).toContain(unansweredAlone(keeper.name));
});

test('a request goes to the next who can be reached, which the borrower reads and the history keeps', async () => {
  await startWith(employee, substitute);
  const card = await ask(bot, employee);
  expect(card.text).toContain(kluis.borrower.requested(substitute.name));
  expect(card.text).toContain(kluis.borrower.passedOver(keeper.name));
  const id = loanOn(card.text);
  await bot.person(substitute).sees(id).press(kluis.keeper.approve);
  await bot.person(substitute).sees(id).press(kluis.keeper.issue);
  const history = await bot.person(substitute).sees(id).open(nl.incident.details).press(kluisLists.history);
  expect(history.text).toContain(kluisLists.event['passedOver']);
  expect(history.text).toContain(`${keeper.name} → ${substitute.name}`);
});

test('whoever blocked the bot is passed over when that shows, and asked again once they are back', async () => {
  await startWith(employee, keeper, substitute);
  block(keeper);
  const id = loanOn((await ask(bot, employee)).text);
  expect(bot.person(substitute).sees(id).has(kluis.keeper.approve)).toBe(true);
  expect(bot.person(employee).sees(id).text).toContain(kluis.borrower.passedOver(keeper.name));
  // From then on that is known beforehand, and nothing is tried in vain.
  const before = bot.connector.calls.length;
  await ask(bot, employee, { dossier: 'Iets anders' });
  const tried = bot.connector.calls.slice(before).filter((one) => one.conversationId === chatOf(keeper));
  expect(tried).toEqual([]);
  bot.connector.behave = () => accept;
  await bot.person(keeper).types('hulp');
  await secondsPass(bot, 60);
  const third = await ask(bot, employee, { dossier: 'Een derde' });
  expect(third.text).toContain(kluis.borrower.requested(keeper.name));
});

test('when nobody who keeps the safe can be reached the board decides', async () => {
  await startWith(employee, board);
  const card = await ask(bot, employee);
  expect(card.text).toContain(kluis.borrower.requested(board.name));
  const id = loanOn(card.text);
  await bot.person(board).sees(id).press(kluis.keeper.approve);
  expect(bot.person(employee).sees(id).text).toContain(kluis.status.approved);
});

test('what was brought back is confirmed by the next, and the key is handed only to who can say to have it', async () => {
  await startWith(employee, keeper, substitute);
  const id = await borrowed(bot, {}, employee);
  block(keeper);
  await bot.person(employee).sees(id).press(kluis.borrower.handIn);
  expect(bot.person(substitute).sees(id).has(kluis.keeper.takeBack)).toBe(true);
  const key = await (await bot.person(substitute).types('/kluis')).open(shared.more).press(kluisLists.key);
  expect(key.text).not.toContain(kluisLists.keyTo);
});

test('a key on its way to who blocked the bot stays where it is, and who gave it is told', async () => {
  await startWith(keeper, substitute);
  block(substitute);
  const safe = await bot.person(keeper).types('/kluis');
  const key = await safe.open(shared.more).press(kluisLists.key);
  await key.answer(shared.handOver, { [kluisLists.keyTo]: substitute.name });
  const told = bot.person(keeper).sees(kluisLists.keyUnreached(substitute.name));
  expect(told.text).not.toContain(kluisLists.keyGoing(substitute.name));
});

test('a visitor for who cannot be reached is brought to the backup at once, and the desk reads who comes', async () => {
  await startWith(employee, receptionist, keeper);
  const card = await announce(bot, { host: colleague.name }, employee);
  expect(card.text).toContain(visit.untoldTitle(colleague.name));
  expect(card.text).toContain(visit.untold.tell);
  const id = visitOn(card.text);
  await arrive(bot, id);
  // Coen's backup is Sanne, who announced it.
  expect(bot.person(employee).sees(visit.eyebrow(id)).has(visit.coming)).toBe(true);
  expect(bot.person(receptionist).sees(visit.instead(colleague.name, employee.name)).text).toContain(id);
});

test('a visitor for who cannot be reached and has no backup is brought to who announced it, not past them', async () => {
  await startWith(employee, receptionist, keeper);
  const id = visitOn((await announce(bot, { host: fromYourAbility.name }, employee)).text);
  // What one announced for somebody else stands in one's own list, under their name.
  expect((await bot.person(employee).types('/bezoek')).text).toContain(
    visitLists.forOther(fromYourAbility.name),
  );
  await arrive(bot, id);
  const instead = visit.instead(fromYourAbility.name, employee.name);
  expect(bot.person(receptionist).sees(instead).text).toContain(id);
  await bot.person(employee).sees(visit.eyebrow(id), visit.forSomebodyTitle).press(visit.coming);
  expect(bot.person(keeper).finds(id)).toBeNull();
});

test('nobody is asked to fetch, or given a visitor, who cannot hear it; what shows later comes back', async () => {
  await startWith(employee, colleague, receptionist, keeper);
  const id = visitOn((await announce(bot, {}, employee)).text);
  const own = bot.person(employee).sees(visit.eyebrow(id));
  await own.open(nl.incident.details).answer(shared.handOver, { [visit.handOverTo]: substitute });
  expect(bot.person(employee).said).toContain(noticesNl.colleagueUnreached[0]);
  block(colleague);
  await own.answer(shared.handOver, { [visit.handOverTo]: colleague });
  const back = bot.person(employee).sees(visit.untoldTitle(colleague.name));
  expect(back.text).toContain(visit.untold.handOver);
  await arrive(bot, id);
  const called = bot.person(employee).withButton(visit.otherwise, visit.eyebrow(id));
  await called.open(visit.otherwise).answer(visit.colleague, { [visit.colleagueLabel]: colleague });
  expect(bot.person(employee).said).toContain(noticesNl.colleagueUnreached[0]);
});

test('a colleague who is away is not asked to fetch: the host hears so at once', async () => {
  await startWith(employee, colleague, receptionist, keeper);
  await bot.person(colleague).types('/afwezig vandaag');
  const id = visitOn((await announce(bot, {}, employee)).text);
  await arrive(bot, id);
  const called = bot.person(employee).withButton(visit.otherwise, visit.eyebrow(id));
  await called.open(visit.otherwise).answer(visit.colleague, { [visit.colleagueLabel]: colleague });
  expect(bot.person(employee).said).toContain(noticesNl.colleagueAway[0]);
});
