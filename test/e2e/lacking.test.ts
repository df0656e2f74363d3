import { noticesNl } from '../../cards/texts/notices-nl';
import { slipToStranger } from '../support/assessment-answers';
import { BotUnderTest } from '../support/bot';
import { board, colleague, deputy, employee, fg, nl } from '../support/incident-story';
import { advised, breachOf, fileOf, tasksOf } from '../support/process-story';
import { chatOf, type Someone } from '../support/activities';
import { accept, refuse } from '../support/connector';
import type { Message } from '../support/person/person';
import { ask, borrowed, keeper, loanOn, passTo, settled, substitute } from '../support/kluis-story';
import { bearerTexts, leftKeyTexts } from '../../cards/texts/kluis-key';
import { countPart, keyPart } from '../../cards/texts/commands/kluis';
import type { KeyCustody } from '../../services/kluis/bearer';
import { admin, endRole, grantRole } from '../support/admin-story';
import { trainingList } from '../support/training-story';
import { secondsPass } from '../support/at-rest';
import { announce, arrive, fromYourAbility, receptionist, visitOn } from '../support/visit-story';

const leftKey = leftKeyTexts.nl;
const bearer = bearerTexts.nl;
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

test('the only keeper who can be reached leaves: whoever is named is asked, gets the key the same day and counts', async () => {
  await startWith(employee, keeper, board, fg, admin);
  const loan = await borrowed(bot, {}, employee);
  // Until then the board keeps nothing, and is offered nothing that would only say so.
  expect((await bot.person(board).types('/help')).has(keyPart.nl.title)).toBe(false);
  const ended = await endRole(bot, keeper, 'officeManager', '2026-11-23');
  await ended.press(nl.admin.endAnyway);
  await settled(bot);
  expect(bot.person(fg).sees(nl.admin.endingTakers(board.name)).has(kluisLists.key)).toBe(false);
  const asked = bot.person(board).sees(nl.admin.endingAsked(keeper.name));
  const theirs = (await asked.press(kluisLists.key)).below;
  // She has it still: only who got it from her says so.
  expect(theirs.has(kluisLists.keyTake)).toBe(false);
  expect(theirs.has(bearer.gotIt)).toBe(true);
  const help = await bot.person(board).types('/help');
  expect((await help.press(countPart.nl.title)).text).toContain(kluisLists.countTitle);
  // Who has something out reads to whom it goes back, and until when.
  bot.person(employee).sees(loan, kluis.borrower.keeperEnds(keeper.name, 'ma 23 nov 2026', board.name));
  const told = bot.person(keeper).sees(nl.admin.endingGive(board.name));
  const key = (await told.press(kluisLists.key)).below;
  await key.answer(shared.handOver, { [kluisLists.keyTo]: board.name });
  await settled(bot);
  await bot.person(board).sees(kluisLists.keyComing(keeper.name)).press(kluisLists.keyTake);
  expect((await bot.ledger.item<KeyCustody>('kluis', 'key'))?.state.holder).toBe(board.aadObjectId);
});

/** The office manager's role ends today, and the board's member is asked to take over. */
async function lastDay(): Promise<void> {
  const ended = await endRole(bot, keeper, 'officeManager', '2026-11-23');
  await ended.press(nl.admin.endAnyway);
  await settled(bot);
}

const roleEnds = (): Message => bot.person(keeper).sees(nl.admin.endingGive(board.name));

/** From the card that tells her that her role ends. @returns the key's own card, below it. */
const keyFromEnding = async (): Promise<Message> => (await roleEnds().press(kluisLists.key)).below;

test('[B18] what is brought back goes to who has the key, who confirms it; every card of the key says who that is', async () => {
  await startWith(employee, keeper, board, fg, admin);
  const loan = await borrowed(bot, {}, employee);
  await lastDay();
  const mine = async (someone: Someone) => (await bot.person(someone).types('/mijn')).text;
  const things = `${bearer.theKey}, ${loan}`;
  expect(await mine(keeper)).toContain(bearer.leavesLine(things, board.name));
  expect(await mine(board)).toContain(bearer.takesLine(things));
  const hers = await keyFromEnding();
  // The card it was opened from stays.
  expect(roleEnds().has(kluisLists.key)).toBe(true);
  await hers.answer(shared.handOver, { [kluisLists.keyTo]: board.name });
  await settled(bot);
  // Until it is confirmed both are named.
  bot.person(employee).sees(loan, bearer.bringMoving(keeper.name, board.name));
  await bot.person(board).sees(kluisLists.keyComing(keeper.name)).press(kluisLists.keyTake);
  await settled(bot);
  // Hers changed by itself.
  expect(hers.text).toContain(`${kluisLists.keyHolder}\n${board.name}`);
  expect(roleEnds().text).not.toContain(nl.admin.keyOfSafe);
  for (const gone of [kluisLists.keyKeep, kluisLists.keyTake, shared.handOver])
    expect(hers.has(gone)).toBe(false);
  expect(await mine(board)).toContain(bearer.mine(loan));
  expect(await mine(keeper)).not.toContain(loan);
  const back = bot.person(employee).sees(loan, bearer.bring(board.name));
  expect(back.text).not.toContain(kluis.borrower.keeperEndsTitle);
  await back.press(kluis.borrower.handIn);
  await settled(bot);
  bot.person(employee).sees(loan, kluis.borrower.handedIn(board.name));
  // She handed it out and reads that it came back; who confirms is who has the key.
  const issued = bot.person(keeper).sees(loan, bearer.has(board.name));
  expect(issued.has(kluis.keeper.takeBack)).toBe(false);
  expect(await mine(keeper)).not.toContain(loan);
  expect(await mine(board)).toContain(kluisLists.toConfirm);
  await bot.person(board).sees(loan, kluis.keeper.handedInTitle).press(kluis.keeper.takeBack);
  await settled(bot);
  bot.person(employee).sees(loan, kluis.borrower.backTitle);
});

test('a role that ends by the list of staff, or whose successor begins later, is told of as one ended on a card', async () => {
  await startWith(employee, keeper, board, fg, admin);
  const loan = await borrowed(bot, {}, employee);
  await secondsPass(bot, 60);
  const list = await (await trainingList(bot, admin)).press(nl.trainingLists.staff);
  const csv = `aadObjectId;name;company;end\n${keeper.aadObjectId};${keeper.name};optimo-erp;2026-11-23`;
  await list.fill(nl.trainingLists.staffLabel, csv).press(nl.trainingLists.staffCheck);
  await list.press(nl.trainingLists.staffApply);
  await secondsPass(bot, 60);
  for (const said of [nl.admin.keyOfSafe, loan]) expect(roleEnds().text).toContain(said);
  bot.person(board).sees(nl.admin.endingAsked(keeper.name));
  bot.person(fg).sees(nl.admin.endingTakers(board.name));
  bot.person(employee).sees(loan, kluis.borrower.keeperEndsTitle);
  const told = bot.person(board).rings(nl.admin.toldTitle);
  await secondsPass(bot, 60);
  expect(bot.person(board).rings(nl.admin.toldTitle)).toBe(told);
  // Whoever begins now takes it over from then on.
  await bot.install(colleague);
  await grantRole(bot, colleague, { role: 'officeManager' });
  await secondsPass(bot, 60);
  bot.person(colleague).sees(nl.admin.endingAsked(keeper.name));
});

test('[B18] the morning after, without the key: who has it brings it, who gets it says so, and the rest reads whom it goes to', async () => {
  await startWith(employee, keeper, board, fg, admin);
  const loan = await borrowed(bot, {}, employee);
  await lastDay();
  await passTo(bot, '2026-11-24T09:00:00Z');
  bot.person(keeper).sees(leftKey.mine, leftKey.mineText(board.name));
  const late = bot.person(employee).sees(loan, kluis.borrower.late(board.name));
  const his = bot.person(board).sees(loan, leftKey.title(keeper.name));
  expect(his.has(kluis.keeper.takeBack)).toBe(false);
  const watched = await bot.person(fg).types('/mijn');
  expect(watched.text).toContain(kluis.watchLateTitle);
  expect(watched.has(nl.mine.open(loan))).toBe(true);
  await late.press(kluis.borrower.handIn);
  await settled(bot);
  bot.person(employee).sees(loan, kluis.borrower.handedIn(board.name));
  const asked = bot.person(board).sees(loan, leftKey.title(keeper.name));
  await asked.press(kluisLists.keyTake);
  await settled(bot);
  await asked.press(kluis.keeper.takeBack);
  await settled(bot);
  bot.person(employee).sees(loan, kluis.borrower.backTitle);
  expect((await bot.person(keeper).types('/mijn')).text).toContain(nl.mine.nothing);
  // Her card of the key says that it is done.
  bot.person(keeper).sees(leftKey.gone(board.name), leftKey.goneText);
  expect(bot.person(keeper).finds(leftKey.mine)).toBeNull();
});

test('[B18] the morning after, with the key handed over: only who has it is called for what is late', async () => {
  await startWith(employee, keeper, board, fg, admin);
  const loan = await borrowed(bot, {}, employee);
  await lastDay();
  const hers = await keyFromEnding();
  await hers.answer(shared.handOver, { [kluisLists.keyTo]: board.name });
  await settled(bot);
  await bot.person(board).sees(kluisLists.keyComing(keeper.name)).press(kluisLists.keyTake);
  await passTo(bot, '2026-11-24T09:00:00Z');
  bot.person(employee).sees(loan, kluis.borrower.late(board.name));
  expect((await bot.person(keeper).types('/mijn')).text).toContain(nl.mine.nothing);
  for (const said of [leftKey.mine, kluis.keeper.lateOut]) expect(bot.person(keeper).finds(said)).toBeNull();
  expect((await bot.person(fg).types('/mijn')).text).toContain(loan);
  await bot.person(board).sees(loan, kluis.keeper.lateOut).press(kluis.keeper.takeBack);
  await settled(bot);
  bot.person(employee).sees(loan, kluis.borrower.backTitle);
  expect((await bot.person(fg).types('/mijn')).text).not.toContain(loan);
});

test('[B18] what was brought back already is asked of whoever gets the key; whoever got it back says so first', async () => {
  await startWith(employee, keeper, substitute);
  const loan = await borrowed(bot, {}, employee);
  await bot.person(employee).sees(loan).press(kluis.borrower.handIn);
  const hers = await (await bot.person(keeper).types('/kluis')).open(shared.more).press(kluisLists.key);
  await hers.answer(shared.handOver, { [kluisLists.keyTo]: substitute.name });
  await settled(bot);
  const asked = bot.person(substitute).sees(loan, kluisLists.keyComingTitle);
  expect(asked.has(kluis.keeper.takeBack)).toBe(false);
  await asked.press(kluisLists.keyTake);
  await settled(bot);
  expect(asked.has(kluis.keeper.takeBack)).toBe(true);
  bot.person(employee).sees(loan, kluis.borrower.handedIn(substitute.name));
  expect(hers.has(kluisLists.keyKeep)).toBe(false);
  const waits = bot.person(keeper).sees(loan, bearer.has(substitute.name));
  await waits.open(bearer.gotIt).press(kluisLists.keyTake);
  await settled(bot);
  await waits.press(kluis.keeper.takeBack);
  bot.person(employee).sees(loan, kluis.borrower.backTitle);
});

test('a key nobody handed over is with who had it last: both sides are told in the morning, and /mijn says so', async () => {
  await startWith(employee, keeper, board, fg, admin);
  const ended = await endRole(bot, keeper, 'officeManager', '2026-11-23');
  await ended.press(nl.admin.endAnyway);
  await passTo(bot, '2026-11-24T09:00:00Z');
  const told = bot.person(keeper).sees(leftKey.mine, leftKey.mineText(board.name));
  expect(told.buttons).toEqual([]);
  expect((await bot.person(keeper).types('sleutel')).text).toContain(leftKey.mine);
  expect((await bot.person(keeper).types('/mijn')).text).toContain(leftKey.mine);
  const theirs = bot.person(board).sees(leftKey.title(keeper.name));
  await theirs.press(kluisLists.keyTake);
  await settled(bot);
  expect((await bot.person(keeper).types('/mijn')).text).not.toContain(leftKey.mine);
});

test('whoever is given a role hears so at once, and the key of who stood in goes to them, with true words', async () => {
  await startWith(employee, keeper, board, fg, admin, colleague);
  await lastDay();
  const hers = await keyFromEnding();
  await hers.answer(shared.handOver, { [kluisLists.keyTo]: board.name });
  await settled(bot);
  await bot.person(board).sees(kluisLists.keyComing(keeper.name)).press(kluisLists.keyTake);
  await passTo(bot, '2026-11-24T09:00:00Z');
  const ended = bot.person(board).rings(nl.admin.toldTitle);
  await grantRole(bot, colleague, { role: 'officeDeputy' });
  await secondsPass(bot, 60);
  const given = bot.person(colleague).sees(nl.admin.beginsOwn(nl.admin.role.officeDeputy));
  expect((await given.press(shared.showHelp)).text).toContain('/kluis');
  // The board keeps its own role: only the safe is no longer its to keep.
  bot.person(board).sees(leftKey.mine, leftKey.mineText(colleague.name));
  expect(bot.person(board).rings(nl.admin.toldTitle)).toBe(ended);
  const mine = await bot.person(colleague).types('/mijn');
  expect(mine.text).toContain(leftKey.title(board.name));
  await (await mine.press(kluisLists.key)).below.press(kluisLists.keyTake);
  await settled(bot);
  bot.person(board).sees(leftKey.gone(colleague.name));
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
