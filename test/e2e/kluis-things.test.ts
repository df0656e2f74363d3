import type { BotUnderTest } from '../support/bot';
import {
  ask,
  askedFor,
  borrowed,
  borrower,
  colleague,
  fg,
  fromYourAbility,
  historyOf,
  keeper,
  loanOf,
  loanOn,
  moreOfSafe,
  nl,
  openLoan,
  openLoanForm,
  passTo,
  startSafe,
  substitute,
} from '../support/kluis-story';
import type { Message } from '../support/person/person';
import { classified } from '../support/process-story';

/** The safe keeps things: found by their name, counted, booked for a later day, lost and found again. */

const { borrower: borrows, keeper: keeps } = nl.kluis;
const { kluisForm, kluisLists, shared } = nl;
const { details } = nl.incident;
const binder = 'Personeelsdossiers 2025, ordner 3';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startSafe();
});
afterEach(async () => {
  await bot.stop();
});

const lockUp = (id: string) => bot.person(keeper).withButton(keeps.takeBack, id).press(keeps.takeBack);
/** Opens the history of a thing by its name, from `/kluis`. */
async function historyOfThing(someone: typeof keeper, name: string): Promise<Message> {
  const list = await (await moreOfSafe(bot, someone)).press(kluisLists.things);
  const [word = ''] = name.split(' ');
  return await (await list.pick(kluisLists.thing, word, name)).press(kluisLists.history);
}

test('[B11] [B12] a thing is one thing, whatever order, client or carrier is written; it is looked up by its name', async () => {
  const id = await borrowed(bot);
  // Another word order, another carrier, a client: still the binder that is out.
  const waiting = await ask(bot, colleague, { dossier: 'Ordner 3 personeelsdossiers 2025', carrier: 'usb' });
  expect(waiting.text).toContain(borrows.queuedTitle);
  expect(bot.person(borrower).sees(id).text).toContain(borrows.wantedTitle);

  const form = await openLoanForm(bot, colleague);
  expect(await form.lookUp(kluisForm.thing, 'ordn')).toEqual([binder]);
  expect(await form.lookUp(kluisForm.thing, 'schijf')).toEqual([]);
  await form.pick(kluisForm.thing, 'personeels', binder);
  const asked = await form.fill(kluisForm.assignment, 'Jaarwerk').press(kluisForm.ask);
  expect(asked.text).toContain(borrows.queuedTitle);
  expect(await loanOf(bot, loanOn(asked.text))).toMatchObject({
    object: (await loanOf(bot, id)).object,
    facts: { dossier: binder, carrier: 'paper', count: 1, client: null },
  });
  // Typed as a command, the thing is filled in on the form.
  const typed = await bot.person(borrower).types('/kluis ORDNER 3, personeelsdossiers 2025');
  expect(typed.text).toContain(binder);
  // People who only share the floor learn nothing of what is in there.
  await bot.knows(fromYourAbility);
  expect(await bot.person(fromYourAbility).lookUpIn('kluis.things', 'ordner')).toEqual([]);
});

test('[B20] [B21] the key holder renames and merges; one history, found from /kluis by keeper and FG when it lies in the safe', async () => {
  const first = await borrowed(bot);
  await lockUp(first);
  const second = await borrowed(bot, { dossier: 'De rode map van personeelszaken' }, colleague);
  await lockUp(second);

  let history = await historyOfThing(keeper, 'De rode map van personeelszaken');
  expect(history.text).toContain(second);
  expect(history.text).not.toContain(first);
  history.open(kluisLists.merge);
  await (await history.pick(kluisLists.mergeLabel, 'ordner', binder)).press(kluisLists.mergeSend);
  for (const id of [first, second]) expect(history.text).toContain(id);
  await history.answer(kluisLists.rename, { [kluisLists.renameLabel]: 'Dossiers 2025' });
  expect(history.text).toContain(`${binder} → Dossiers 2025`);

  // It is known by every name it ever had.
  for (const dossier of [binder, 'rode map van personeelszaken, DE', 'Dossiers 2025']) {
    const { object } = await loanOf(bot, await askedFor(bot, { dossier }));
    expect([dossier, object]).toEqual([dossier, (await loanOf(bot, first)).object]);
  }
  history = await historyOfThing(fg, 'Dossiers 2025');
  for (const id of [first, second]) expect(history.text).toContain(id);
  expect(history.has(kluisLists.rename)).toBe(false);
});

test('[B20] the count goes in pages, keeps what is ticked, and what lay there as extra is counted the next time', async () => {
  const count = async () => await (await moreOfSafe(bot, keeper)).press(kluisLists.count);
  const boxes = Array.from({ length: 45 }, (_, number) => `Doos ${number + 1}`);
  const empty = await count();
  await empty.fill(kluisLists.countExtra, boxes.join('\n')).press(kluisLists.countFinish);
  await passTo(bot, '2026-11-24T09:00:00Z');

  const list = await count();
  expect(list.text).toContain(kluisLists.countPage(1, 40, 45));
  expect(list.has(kluisLists.countFinish)).toBe(false);
  await list.fill(kluisLists.countSeen, list.card.choices(kluisLists.countSeen)).press(kluisLists.countNext);
  const rest = list.card.choices(kluisLists.countSeen);
  expect(rest).toHaveLength(5);
  await list.fill(kluisLists.countSeen, rest.slice(1)).press(shared.back);
  expect(list.card.value(kluisLists.countSeen).split(',')).toHaveLength(40);
  await list.press(kluisLists.countNext);

  // What came in during the count is looked at too, before it is finished.
  await lockUp(await borrowed(bot));
  await list.press(kluisLists.countFinish);
  const after = list.card.choices(kluisLists.countSeen);
  expect(after).toHaveLength(6);
  await list.fill(kluisLists.countSeen, after.slice(1)).press(kluisLists.countFinish);
  expect(list.text).toContain(kluisLists.differsTitle);
  const { outcome } = (await bot.ledger.item('kluis', 'telling-2026-11-24'))?.state as {
    outcome: { missing: readonly string[] };
  };
  expect(outcome.missing).toHaveLength(1);
});

test('[B8] [B12] booked from a later day, told that morning; who waits for what is kept longer waits on', async () => {
  const out = await borrowed(bot);
  const booking = await askedFor(bot, { from: '2026-11-25', until: '2026-11-25' }, colleague);
  const waiting = await askedFor(bot);
  const she = bot.person(keeper);
  // One day, although not today: no reason is asked.
  await she.sees(booking).press(keeps.approve);
  await she.sees(waiting).press(keeps.approve);
  expect(bot.person(colleague).sees(booking).text).toContain('25 nov');
  expect(she.sees(booking).has(keeps.issue)).toBe(false);
  expect((await openLoan(bot, keeper, out)).text).toContain(colleague.name);
  await she
    .sees(out)
    .answer(
      keeps.keepLonger,
      { [nl.shared.untilWhichDay]: '2026-11-24', [keeps.keepLongerReason]: 'Controle loopt uit' },
      nl.incident.send,
    );
  await passTo(bot, '2026-11-24T09:00:00Z');
  expect((await loanOf(bot, waiting)).status).toBe('approved');
  await lockUp(out);
  expect(bot.person(borrower).sees(waiting).text).toContain(borrows.approvedTitle);
  await passTo(bot, '2026-11-25T08:00:00Z');
  bot.person(colleague).sees(booking, borrows.approvedTitle);
  await she.sees(booking).press(keeps.issue);
  expect((await loanOf(bot, booking)).status).toBe('out');
});

test('[B10] [B17] [B19] receipt not confirmed stands where the keeper sees it; a wrong return and a loss are undone', async () => {
  const id = await borrowed(bot);
  const [he, she] = [bot.person(borrower), bot.person(keeper)];
  expect((await she.types('/kluis')).text).toContain(kluisLists.unaccepted);
  expect(he.sees(id).buttons[0]).toBe(borrows.accept);
  await lockUp(id);
  expect((await historyOfThing(keeper, binder)).text).toContain(nl.kluis.notAccepted);

  await she
    .withButton(details, id, keeps.backTitle)
    .open(details)
    .answer(keeps.undoBack, { [keeps.undoBackReason]: 'Verkeerde ordner' });
  expect((await loanOf(bot, id)).status).toBe('out');
  expect(he.sees(id, borrows.undoneTitle).text).toContain('Verkeerde ordner');
  bot.person(fg).sees(id, keeps.undoneTitle);

  await he.withButton(details, id).open(details).answer(borrows.lose, {}, borrows.loseSend);
  bot.person(fg).sees('INC-2026-0001', id);
  await he.sees(id, borrows.lostTitle).answer(keeps.found, { [keeps.foundWhere]: 'Op een ander bureau' });
  expect(he.sees(id).text).toContain(borrows.foundTitle);
  const told = bot.person(fg).sees(id, keeps.lockedBy).text;
  for (const words of ['Op een ander bureau', 'INC-2026-0001']) expect(told).toContain(words);
  // Confirming is for the key holder; the FG has no button for it.
  expect(told).not.toContain(keeps.locked);
  await lockUp(id);
  expect((await historyOf(bot, id)).filter((type) => /^(?:back|lost|found)/.test(type))).toEqual([
    'back',
    'backUndone',
    'lost',
    'found',
    'back',
  ]);
});

test('[N3] what was lost and is found: who handles the report and everybody who was told reads it, and nobody searches on', async () => {
  const id = await borrowed(bot);
  const [he, she, dpo] = [bot.person(borrower), bot.person(keeper), bot.person(fg)];
  await he.sees(id).press(borrows.handIn);
  await she.sees(id).open(details).answer(keeps.lose, {}, keeps.loseSend);
  const { turnedUp } = nl.news;

  // The person who said so is named, and it was not the borrower.
  const hers = he.sees(id, borrows.lostTitle);
  expect(hers.text).toContain(borrows.lostBy(keeper.name, '').slice(0, -3));
  expect(hers.text).not.toContain(borrows.lost);
  const reported = dpo.sees('INC-2026-0001', id);
  for (const words of [
    turnedUp.borrower(borrower.name),
    turnedUp.saidBack(borrower.name, '').trim(),
    `Kwijt gemeld door ${keeper.name}`,
  ])
    expect(reported.text).toContain(words);
  const receipt = she.sees('INC-2026-0001', nl.form.firstAid);
  expect(receipt.text).toContain(turnedUp.firstAid.keeper[0]);
  expect(receipt.text).not.toContain('taxi');

  await reported.press(nl.alert.take);
  const before = bot.person(substitute).rings(id);
  // What it is waiting for comes first.
  expect(he.sees(id, borrows.lostTitle).buttons[0]).toBe(keeps.found);
  // And on none that stays above the newest can it be found a second time.
  const older = [he, she, bot.person(substitute)].map((one) => one.sees(id));
  await she.sees(id, keeps.lostTitle).answer(keeps.found, { [keeps.foundWhere]: 'Achter de printer' });
  for (const card of older) expect(card.has(keeps.found)).toBe(false);
  const hereIs = bot.person(substitute).sees(id, keeps.foundTitle).text;
  expect(hereIs).toContain(keeps.foundAt('Achter de printer'));
  expect(hereIs).not.toContain(nl.kluis.reason(''));
  expect(bot.person(substitute).rings(id)).toBe(before + 1);
  const found = dpo.sees('INC-2026-0001', turnedUp.fact.found);
  for (const words of [turnedUp.foundBy(keeper.name), 'Achter de printer', turnedUp.next])
    expect(found.text).toContain(words);
  expect(receipt.text).not.toContain(nl.form.firstAid);
  expect(receipt.text).toContain(turnedUp.receipt.title);
  expect(he.sees(id, borrows.foundByTitle).text).toContain(`Gevonden door ${keeper.name}`);

  await lockUp(id);
  const back = dpo.sees('INC-2026-0001', turnedUp.fact.back);
  expect(back.text).toContain(turnedUp.backBy(keeper.name));
  // The terms run until the FG has judged it.
  expect(back.text).toContain(nl.process.clock.authority);
  // Judged to be no datalek, no term runs that could be spoken of; how to judge again is.
  const judged = await classified(bot, 'INC-2026-0001', 'deviation', 'Niemand kon erbij');
  expect(judged.text).not.toContain(turnedUp.next);
  expect(judged.text).toContain(turnedUp.nextCalm(nl.process.reclassify));
  const course = she.withButton(details, id, keeps.backTitle).open(details).text;
  for (const label of [nl.kluis.fact.lost, nl.kluis.fact.found]) expect(course).toContain(label);
});

test('more time that was refused is not held against a new day', async () => {
  const id = await borrowed(bot);
  const [he, she] = [bot.person(borrower), bot.person(keeper)];
  await he
    .withButton(details, id)
    .open(details)
    .answer(
      borrows.askLonger,
      { [shared.untilWhichDay]: '2026-11-24', [borrows.askLongerReason]: 'Nog niet klaar' },
      nl.incident.send,
    );
  await she
    .sees(id, keeps.askedLongerTitle)
    .answer(keeps.refuseLonger, { [keeps.refuseLongerReason]: 'Nee' });
  he.sees(id, borrows.longerRefusedTitle);
  await she.sees(id).open(details).answer(keeps.lose, {}, keeps.loseSend);
  await passTo(bot, '2026-11-24T09:00:00+01:00');
  await she.sees(id, keeps.lostTitle).answer(keeps.found, { [keeps.foundWhere]: 'In de kast' });
  expect(he.sees(id, borrows.foundByTitle).text).not.toContain(borrows.longerRefusedTitle);
});

test('[B1] days behind /kluis stand in their fields; what is no day is asked there', async () => {
  const form = await bot.person(borrower).types('/kluis dossier Jansen tot vrijdag');
  expect(form.card.value(kluisForm.dossier)).toBe('dossier Jansen');
  expect(form.open(kluisForm.more).card.value(kluisForm.until)).toBe('2026-11-27');
  const wrong = await bot.person(borrower).types('/kluis dossier Jansen tot 31 februari');
  expect(wrong.card.value(kluisForm.dossier)).toBe('dossier Jansen');
  expect(wrong.text).toContain(kluisForm.fault.noSuchDay);
});

test('[B20] of what was lent very often the newest loans are shown, and how many there were before', async () => {
  const ids: string[] = [];
  for (let turn = 0; turn < 14; turn += 1) {
    const id = await borrowed(bot);
    await lockUp(id);
    ids.push(id);
  }
  const { text } = await historyOfThing(keeper, binder);
  expect(ids.filter((id) => text.includes(kluisLists.historyLoan(id, nl.kluis.status.back)))).toEqual(
    ids.slice(2),
  );
  expect(text).toContain(kluisLists.earlierLoans(2));
  // Opened from the first loan of all, that one stands there too.
  const [first = ''] = ids;
  const found = await bot.person(keeper).types(`/kluis ${first}`);
  const fromFirst = await found.open(details).press(keeps.history);
  expect(fromFirst.text).toContain(kluisLists.historyLoan(first, nl.kluis.status.back));
});
