import { BotUnderTest } from '../support/bot';
import { board, colleague, employee, fg, nl } from '../support/incident-story';
import type { Someone } from '../support/activities';
import type { Message } from '../support/person/person';
import { borrowed, keeper, passTo, settled, substitute } from '../support/kluis-story';
import { bearerTexts, leftKeyTexts } from '../../cards/texts/kluis-key';
import { countPart, keyPart } from '../../cards/texts/commands/kluis';
import type { KeyCustody } from '../../services/kluis/bearer';
import { admin, endRole, grantRole } from '../support/admin-story';
import { trainingList } from '../support/training-story';
import { secondsPass } from '../support/at-rest';

const leftKey = leftKeyTexts.nl;
const bearer = bearerTexts.nl;
const { kluis, kluisLists, shared } = nl;

let bot: BotUnderTest;
/** Only these people have the bot. */
async function startWith(...people: readonly Someone[]): Promise<void> {
  bot = await BotUnderTest.start({
    environment: { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000', PUBLIC_URL: 'http://127.0.0.1' },
  });
  await bot.knows(...people);
}
afterEach(async () => {
  await bot.stop();
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
  const ends = roleEnds();
  const hers = await keyFromEnding();
  // The card it was opened from stays.
  expect(ends.has(kluisLists.key)).toBe(true);
  await hers.answer(shared.handOver, { [kluisLists.keyTo]: board.name });
  await settled(bot);
  // Until it is confirmed both are named.
  bot.person(employee).sees(loan, bearer.bringMoving(keeper.name, board.name));
  await bot.person(board).sees(kluisLists.keyComing(keeper.name)).press(kluisLists.keyTake);
  await settled(bot);
  // Hers changed by itself.
  expect(hers.text).toContain(`${kluisLists.keyHolder}\n${board.name}`);
  // What is out goes with it.
  expect(ends.text).toContain(nl.admin.endingNothing);
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

test('what comes back before a role ends is no longer open on the card that told of it', async () => {
  await startWith(employee, keeper, board, fg, admin);
  const loan = await borrowed(bot, {}, employee);
  await lastDay();
  const ends = roleEnds();
  expect(ends.text).toContain(kluisLists.isOut(loan));
  await bot.person(employee).sees(loan).press(kluis.borrower.handIn);
  await bot.person(keeper).sees(loan, kluis.keeper.handedInTitle).press(kluis.keeper.takeBack);
  await settled(bot);
  expect(ends.text).not.toContain(loan);
  expect(ends.text).toContain(nl.admin.keyOfSafe);
  expect(bot.person(fg).sees(nl.admin.endingOpenOf(keeper.name)).text).not.toContain(loan);
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
  await settled(bot);
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
