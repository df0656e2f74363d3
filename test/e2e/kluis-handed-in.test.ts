import { unansweredTexts } from '../../cards/texts/kluis-unanswered';
import { chatOf } from '../support/activities';
import { endRole } from '../support/admin-story';
import { BotUnderTest, holder } from '../support/bot';
import { accept, refuse } from '../support/connector';
import {
  loanOf,
  ask,
  askedFor,
  borrower,
  fg,
  historyOf,
  keeper,
  loanOn,
  moreOfSafe,
  nl,
  openLoanForm,
  passTo,
  settled,
  startSafe,
  substitute,
} from '../support/kluis-story';

/** A borrower who returned it is left alone, whatever the key holder forgets; one who asks gets an answer. */

const { borrower: borrows, keeper: keeps } = nl.kluis;
const { kluisLists, shared } = nl;
const unanswered = unansweredTexts.nl;
let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startSafe();
});
afterEach(async () => {
  await bot.stop();
});

/** Brought back at ten, and nobody confirms it. */
async function handedIn(by = keeper): Promise<string> {
  const id = await askedFor(bot);
  await bot.person(by).sees(id).press(keeps.approve);
  await bot.person(by).sees(id).press(keeps.issue);
  await bot.person(borrower).sees(id).press(borrows.handIn);
  return id;
}

test('[B15] [B16] the borrower is not rung; the key holder is, then the deputy, and the FG reads what is missing', async () => {
  const id = await handedIn();
  const rings = (): readonly number[] =>
    [borrower, keeper, substitute, fg].map((who) => bot.person(who).rings(id));
  const [first = 0, keeperFirst = 0] = rings();
  await passTo(bot, '2026-11-23T10:16:00+01:00');
  bot.person(substitute).sees(id, keeps.handedInTitle);
  // The history replaces the question, and leads back to it.
  const asked = bot.person(substitute).sees(id, keeps.handedInTitle);
  await asked.open(nl.incident.details).press(keeps.history);
  expect(asked.has(keeps.takeBack)).toBe(false);
  await asked.press(shared.back);
  expect(asked.has(keeps.takeBack)).toBe(true);
  await passTo(bot, '2026-11-24T08:30:00+01:00');
  const [last, keeperLast = 0] = rings();
  expect(last).toBe(first);
  expect(keeperLast).toBeGreaterThan(keeperFirst + 2);
  const watch = bot.person(fg).sees(id, nl.kluis.watchUnconfirmedTitle);
  expect(watch.text).toContain(keeps.unconfirmedTitle);
  expect(watch.text).not.toContain(keeps.lateWith(borrower.name));
  expect(bot.person(borrower).sees(id).text).toContain(borrows.handedInTitle);
  expect(await historyOf(bot, id)).toContain('deputy');
});

test('[B16] said to be back and it does not lie there: the key holder says so, and the borrower has it again', async () => {
  const id = await handedIn();
  expect(bot.person(borrower).sees(id).buttons).toEqual([borrows.lose, nl.incident.details]);
  await bot
    .person(keeper)
    .sees(id)
    .answer(keeps.notThere, { [keeps.undoBackReason]: 'De plank is leeg' });
  const card = bot.person(borrower).sees(id);
  expect(card.text).toContain(borrows.undoneTitle);
  expect(card.text).toContain('De plank is leeg');
  expect(card.buttons).toEqual([borrows.handIn, borrows.gone, nl.incident.details]);
  const held = bot.person(keeper).sees(id);
  expect(held.has(keeps.notThere)).toBe(false);
  // What the borrower said is kept: it is the point on which they disagree.
  expect(held.text).toContain(`${borrower.name} zei op`);
  expect(held.text).not.toContain(keeps.out(borrower.name));
  const stored = await loanOf(bot, id);
  expect(stored.status === 'out' && stored.issue.undone?.said).toEqual(expect.stringContaining('2026-11-23'));
  await card.answer(borrows.gone, {});
  for (const someone of [keeper, fg]) bot.person(someone).sees(id, keeps.lostTitle);
});

test('[B24] what is asked for next is not late', async () => {
  await handedIn();
  await passTo(bot, '2026-11-23T18:15:00+01:00');
  expect((await openLoanForm(bot, borrower)).text).not.toContain(nl.kluisForm.late);
  const next = await askedFor(bot, { dossier: 'Blauwe ordner' });
  const asked = bot.person(keeper).sees(next);
  expect(asked.text).not.toContain(keeps.lateTitle);
  await asked.press(keeps.approve);
  bot.person(borrower).sees(next, borrows.approvedTitle);
});

test('[B7] who handed it out is called for it, beside who is asked first', async () => {
  const id = await askedFor(bot);
  await passTo(bot, '2026-11-23T10:16:00+01:00');
  await bot.person(substitute).sees(id).press(keeps.approve);
  await bot.person(substitute).sees(id).press(keeps.issue);
  await bot.person(borrower).sees(id).press(borrows.handIn);
  for (const someone of [keeper, substitute]) bot.person(someone).sees(id, keeps.handedInTitle);
});

test('[B18] its list says what is to be done', async () => {
  const id = await handedIn();
  const safe = await bot.person(keeper).types('/kluis');
  expect(safe.text).toContain('nog niet bevestigd');
  await passTo(bot, '2026-11-23T17:35:00+01:00');
  const waits = await bot.person(keeper).types('/mijn');
  for (const said of [nl.mine.waits.kluis, id]) expect(waits.text).toContain(said);
  const late = await bot.person(keeper).types('/kluis');
  expect(late.text).toContain(id);
  expect(late.text).not.toContain('TE LAAT');
  await ask(bot, borrower, { dossier: 'Groene map' });
});

test('[B15] late: "Teruggebracht" comes first, and what else can be said stands beside it', async () => {
  const id = await askedFor(bot);
  await bot.person(keeper).sees(id).press(keeps.approve);
  await bot.person(keeper).sees(id).press(keeps.issue);
  expect(bot.person(borrower).sees(id).buttons[0]).toBe(borrows.accept);
  await passTo(bot, '2026-11-23T17:31:00+01:00');
  const late = bot.person(borrower).sees(id, borrows.lateTitle('17:30'));
  expect(late.buttons.slice(0, 3)).toEqual([borrows.handIn, borrows.askLonger, borrows.lose]);
  await late.press(borrows.handIn);
  bot.person(borrower).sees(id, borrows.handedInTitle);
});

const [board, admin] = [holder('board'), holder('admin')];

async function awayFrom(day: string, until = day) {
  return await (
    await moreOfSafe(bot, keeper)
  ).answer(kluisLists.away, { [kluisLists.awayFrom]: day, [shared.lastDay]: until }, shared.record);
}

test('[B7] the office manager is away and her deputy has no chat: the board is asked, and everybody reads so', async () => {
  await bot.stop();
  bot = await BotUnderTest.start();
  await bot.knows(borrower, keeper, board, admin);
  expect((await awayFrom('2026-11-23')).text).toContain(kluisLists.awayInstead(board.name));
  const receipt = await ask(bot, borrower);
  for (const words of [borrows.requested(board.name), borrows.passedOver(substitute.name)])
    expect(receipt.text).toContain(words);
  await bot.person(board).sees(loanOn(receipt.text)).press(keeps.approve);
  bot.person(borrower).sees(loanOn(receipt.text), borrows.approvedTitle);
});

test('[B7] nobody who may decide is there: the borrower and the administrator read so at once, and what to do', async () => {
  await bot.stop();
  bot = await BotUnderTest.start();
  await bot.knows(borrower, keeper, admin);
  expect((await awayFrom('2026-11-23')).text).toContain(kluisLists.awayNobody);
  const receipt = await ask(bot, borrower);
  const id = loanOn(receipt.text);
  for (const words of [borrows.unansweredTitle, '033 555 00 00']) expect(receipt.text).toContain(words);
  const told = bot.person(admin).sees(unanswered.title(id));
  expect(told.text).toContain(unanswered.away(keeper.name));
  expect(told.text).toContain(unanswered.noChat(substitute.name));
  expect(told.text).not.toContain('Personeelsdossiers');
  await told.press(unanswered.open);
  expect(receipt.text).toContain(borrows.unanswered(`${keeper.name}, ${substitute.name}`).split(': ')[1]);
});

test('[B7] nor is there an administrator who can be reached: that is not said to have been told', async () => {
  await bot.stop();
  bot = await BotUnderTest.start();
  await bot.knows(borrower, keeper);
  await awayFrom('2026-11-23');
  const receipt = await ask(bot, borrower);
  expect(receipt.text).not.toContain('De beheerder heeft bericht');
  expect(receipt.text).toContain('Spreek zelf iemand van het kantoor aan');
});

test('[B7] an absence to come is only known: it changes nothing yet, and is taken back by itself', async () => {
  await awayFrom('2026-12-01', '2026-12-04');
  const safe = await awayFrom('2026-12-08');
  expect(safe.text).not.toContain('Je bent afwezig');
  const stays = safe.open(shared.more).buttons.filter((title) => title.startsWith('Toch niet weg'));
  expect(stays).toHaveLength(2);
  expect(safe.has(shared.backAgain)).toBe(false);
  await safe.press(stays[0] ?? '');
  expect(safe.text).toContain('Straks afwezig: di 8 dec');
  expect(safe.text).not.toContain('1 dec');
});

test('[B5] who loses the office reads what is still theirs and who has it next; what is nobody’s never comes as a new card', async () => {
  await bot.knows(board, admin);
  const chat = chatOf(keeper);
  bot.connector.behave = ({ conversationId }) =>
    conversationId === chat ? refuse(403, 'Forbidden', 'MessageWritesBlocked') : accept;
  const id = await askedFor(bot);
  await settled(bot);
  bot.connector.behave = () => accept;
  const card = await endRole(bot, keeper, 'officeManager', '2026-11-23');
  if (card.has(nl.admin.endAnyway)) await card.press(nl.admin.endAnyway);
  await settled(bot);
  const told = bot.person(keeper).sees(nl.admin.endingOwn(nl.admin.role.officeManager), nl.admin.keyOfSafe);
  expect(told.text).toContain(id);
  expect(told.text).toContain(nl.admin.endingGive(substitute.name));
  // What was kept for them while they could not be reached is not theirs any more when they are back.
  await passTo(bot, '2026-11-24T09:00:00Z');
  await bot.person(keeper).types('/help');
  await settled(bot);
  expect(bot.person(keeper).finds(nl.shared.neutralTitle)).toBeNull();
});
