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
  passUntil,
  startSafe,
  substitute,
} from '../support/kluis-story';
import type { BotUnderTest } from '../support/bot';

const { keeper: keeps, borrower: borrows } = nl.kluis;
const { kluisForm, kluisLists, shared } = nl;
const { details } = nl.incident;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startSafe();
});
afterEach(async () => {
  await bot.stop();
});

test('[B1] [B2] [B3] a request names what, for whom and until when, and the key holder has it in her own chat', async () => {
  const form = await openLoanForm(bot, borrower);
  expect(form.text).toContain(kluisForm.title);
  const receipt = await ask(bot, borrower, { count: '2', carrier: 'usb' });
  expect(receipt.text).toContain(borrows.requested(keeper.name));
  const id = loanOn(receipt.text);
  const asked = bot.person(keeper).sees(id).text;
  for (const words of [
    'Personeelsdossiers 2025, ordner 3',
    '2 × USB-stick',
    'Controle jaarwerk',
    borrower.name,
  ])
    expect(asked).toContain(words);
  expect(bot.person(keeper).rings(id)).toBe(1);
  expect(bot.person(substitute).rings(id)).toBe(0);
  expect(await loanOf(bot, id)).toMatchObject({ status: 'requested', facts: { until: '2026-11-23' } });
});

test('[B2] without file or assignment nothing is sent, and what was typed stands there still', async () => {
  const form = await openLoanForm(bot, borrower);
  await expect(form.press(kluisForm.ask)).rejects.toThrow(
    `the client does not send: fill in ${kluisForm.dossier}, ${kluisForm.carrier}, ${kluisForm.assignment}`,
  );
  const faulty = await ask(bot, borrower, { assignment: ' ', dossier: 'Map 7', until: '2026-11-28' });
  expect(faulty.text).toContain(kluisForm.faultsTitle);
  expect(faulty.text).toContain(kluisForm.fault.required);
  expect(faulty.text).toContain(kluisForm.fault.notWorkingDay);
  expect(faulty.card.value(kluisForm.dossier)).toBe('Map 7');
  const receipt = await faulty
    .fillAll({ [kluisForm.assignment]: 'Jaarwerk', [kluisForm.until]: '2026-11-23' })
    .press(kluisForm.ask);
  expect(receipt.text).toContain(borrows.requestedTitle);
});

test('[N15] YourAbility is refused kindly', async () => {
  await bot.knows(fromYourAbility);
  const refused = await bot.person(fromYourAbility).types('/kluis');
  expect(refused.text).toContain('De kluis is van Optimo Groep');
  expect(refused.buttons).not.toContain(kluisForm.ask);
});

test('[B4] [B9] [B10] [B17] [B18] approve, hand out, accept, hand in, locked up: each a step of its own with who and when', async () => {
  // The main road, on the storage the product runs on.
  await bot.stop();
  bot = await startSafe({ storage: 'azurite' });
  const id = await askedFor(bot);
  const [she, he] = [bot.person(keeper), bot.person(borrower)];
  await she.sees(id).press(keeps.approve);
  expect(he.sees(id, borrows.approvedTitle).text).toContain(keeper.name);
  await she.sees(id).press(keeps.issue);
  await he.sees(id, borrows.outTitle('17:30')).press(borrows.accept);
  await he.sees(id).press(borrows.handIn);
  expect((await loanOf(bot, id)).status).toBe('out');
  await she.sees(id, keeps.handedInTitle).press(keeps.takeBack);
  const back = he.sees(id, borrows.backTitle).open(details).text;
  for (const words of [
    nl.kluis.fact.asked,
    nl.kluis.fact.issued,
    nl.kluis.fact.accepted,
    nl.kluis.fact.handedIn,
    nl.kluis.fact.returned,
    keeper.name,
    '10:00',
  ])
    expect(back).toContain(words);
  expect(await historyOf(bot, id)).toEqual([
    'requested',
    'approved',
    'issued',
    'accepted',
    'handedIn',
    'back',
  ]);
});

test('[B4] a refusal carries its reason to the borrower', async () => {
  const id = await askedFor(bot);
  await bot
    .person(keeper)
    .sees(id)
    .answer(keeps.refuse, { [keeps.refuseReason]: 'Het ligt bij de accountant' });
  expect(bot.person(borrower).sees(id, borrows.refusedTitle).text).toContain('Het ligt bij de accountant');
});

test('[B5] [B6] only a key holder decides, never about an own request', async () => {
  const id = await askedFor(bot, {}, keeper);
  // What the office manager borrows herself is a loan like anybody else's: her card of it has nothing to decide with.
  expect(bot.person(keeper).sees(id).buttons).toEqual([nl.shared.withdraw, details]);
  expect((await openLoan(bot, keeper, id)).has(keeps.approve)).toBe(false);
  const watched = (await openLoan(bot, fg, id)).open(details);
  for (const title of [keeps.approve, keeps.refuse, keeps.issue]) expect(watched.has(title)).toBe(false);
  await bot.person(substitute).sees(id).press(keeps.approve);
  expect(bot.person(keeper).sees(id, borrows.approvedTitle).text).toContain(substitute.name);
});

test('[B7] the deputy is asked when the office manager is away, and when she does not answer', async () => {
  const [she, deputy] = [bot.person(keeper), bot.person(substitute)];
  const safe = await (
    await moreOfSafe(bot, keeper)
  ).answer(
    kluisLists.away,
    { [kluisLists.awayFrom]: '2026-11-23', [shared.lastDay]: '2026-11-23' },
    shared.record,
  );
  expect(safe.text).toContain('Je bent afwezig op');
  const away = await askedFor(bot);
  expect(deputy.sees(away).has(keeps.approve)).toBe(true);
  expect(she.rings(away)).toBe(0);
  await safe.open(shared.more).press(shared.backAgain);
  expect(safe.text).not.toContain('Je bent afwezig op');

  const unanswered = await askedFor(bot, { dossier: 'Map 2' }, colleague);
  expect([she.rings(unanswered), deputy.rings(unanswered)]).toEqual([1, 0]);
  await passUntil(bot, '2026-11-23T09:15:00Z');
  expect(deputy.sees(unanswered).has(keeps.approve)).toBe(true);
});

test('[B8] a request reminds once more and is over at the end of its day', async () => {
  const id = await askedFor(bot);
  const she = bot.person(keeper);
  await passUntil(bot, '2026-11-23T09:15:00Z');
  expect(she.sees(id, keeps.remindTitle).has(keeps.approve)).toBe(true);
  await passUntil(bot, '2026-11-23T10:15:00Z');
  expect(she.rings(id)).toBe(3);
  await passUntil(bot, '2026-11-23T18:15:00Z');
  expect(bot.person(borrower).sees(id, borrows.undecidedTitle).has(borrows.again)).toBe(true);
  expect(she.sees(id, keeps.ended.expired).has(keeps.approve)).toBe(false);
  expect(she.rings(id)).toBe(3);
});

test('of two key holders who decide at the same moment one wins, and both cards show it', async () => {
  const id = await askedFor(bot);
  await passUntil(bot, '2026-11-23T09:15:00Z');
  const cards = [bot.person(keeper).sees(id), bot.person(substitute).sees(id)] as const;
  await Promise.all([
    cards[0].press(keeps.approve),
    cards[1].answer(keeps.refuse, { [keeps.refuseReason]: 'Nee' }),
  ]);
  const { status } = await loanOf(bot, id);
  const decisions = (await historyOf(bot, id)).filter((type) => type === 'approved' || type === 'refused');
  expect(decisions).toEqual([status]);
  const badge = nl.kluis.status[status];
  for (const card of cards) {
    expect(card.text).toContain(badge);
    expect(card.has(keeps.refuse)).toBe(false);
  }
});

test('[B4] an approval can be taken back before anything left the safe, not after', async () => {
  const [she, he] = [bot.person(keeper), bot.person(borrower)];
  const id = await askedFor(bot);
  await she.sees(id).press(keeps.approve);
  await she
    .sees(id)
    .open(details)
    .answer(keeps.revoke, { [keeps.revokeReason]: 'De accountant heeft het nodig' });
  expect(he.sees(id, borrows.refusedTitle).text).toContain('De accountant heeft het nodig');
  const out = await borrowed(bot);
  expect(she.sees(out).open(details).has(keeps.revoke)).toBe(false);
});

test('[B11] [B12] one holder: who waits hears when it is back, the holder hears somebody waits', async () => {
  const she = bot.person(keeper);
  const first = await borrowed(bot);
  const second = await askedFor(bot, { dossier: 'personeelsdossiers 2025 – ORDNER 3' }, colleague);
  const queued = bot.person(colleague).sees(second, borrows.queuedTitle).text;
  expect(queued).not.toContain(borrower.name);
  bot.person(borrower).sees(first, borrows.wantedTitle);
  await she.sees(second).press(keeps.approve);
  expect(she.sees(second, keeps.heldTitle).has(keeps.issue)).toBe(false);
  await she.withButton(keeps.takeBack, first).press(keeps.takeBack);
  bot.person(colleague).sees(second, borrows.approvedTitle);
  await she.withButton(keeps.issue, second).press(keeps.issue);
  expect((await loanOf(bot, second)).status).toBe('out');
});

test('[B11] two key holders hand the same thing to two people at the same moment: one of them has it', async () => {
  const one = await askedFor(bot);
  const other = await askedFor(bot, {}, colleague);
  for (const id of [one, other]) await bot.person(keeper).sees(id).press(keeps.approve);
  const cards = [bot.person(keeper).sees(one), await openLoan(bot, substitute, other)];
  await Promise.all(cards.map(async (card) => await card.press(keeps.issue)));
  const loans = await Promise.all([one, other].map((id) => loanOf(bot, id)));
  expect(loans.map(({ status }) => status).sort()).toEqual(['approved', 'out']);
});

test('[N3] "kwijt" opens one linked incident: both cite each other', async () => {
  const id = await borrowed(bot);
  const he = bot.person(borrower);
  await he.sees(id).open(details).open(borrows.lose).press(borrows.loseSend);
  expect(he.sees(id, borrows.lostTitle).text).toContain(keeps.reported('INC-2026-0001'));
  expect(he.sees(id, borrows.lostTitle).open(details).buttons).not.toContain(borrows.lose);
  // The FG is not asked what the safe knows.
  const asked = bot.person(fg).sees('INC-2026-0001', id).open(details);
  expect(asked.text).toContain(nl.questions.fromSafe.label);
  expect(asked.text).toContain(nl.questions.carrier.options.paper);
  expect(bot.person(keeper).sees(id, keeps.lostTitle).text).toContain('INC-2026-0001');
});

test('[B22] out without a request: recorded with a reason, a procesafwijking that the FG sees', async () => {
  const form = await (await moreOfSafe(bot, keeper)).press(kluisLists.record);
  const faulty = await form
    .fillAll({
      [kluisForm.borrower]: colleague,
      [kluisForm.dossier]: 'Back-up 12',
      [kluisForm.carrier]: nl.kluis.carrier.disk,
      [kluisForm.assignment]: 'Onbekend',
      [kluisForm.reason]: ' ',
    })
    .press(shared.record);
  expect(faulty.text).toContain(kluisForm.faultsTitle);
  const id = loanOn((await faulty.fill(kluisForm.reason, 'Lag op zijn bureau').press(shared.record)).text);
  const watched = bot.person(fg).sees(id).text;
  expect(watched).toContain(nl.kluis.deviation.withoutRequest);
  expect(watched).toContain('Lag op zijn bureau');
  const told = bot.person(colleague).sees(id, borrows.outTitle('17:30'));
  // Never as if he had asked for it.
  expect(told.text).toContain(borrows.recordedTitle(keeper.name));
  const course = bot.person(keeper).sees(id).open(details).text;
  expect(course).toContain(nl.kluis.fact.recorded);
  expect(course).not.toContain(nl.kluis.fact.asked);
  expect(await loanOf(bot, id)).toMatchObject({ status: 'out', deviations: [{ kind: 'withoutRequest' }] });
});

test('[B24] who is late cannot get something new without a reason', async () => {
  await borrowed(bot);
  await passUntil(bot, '2026-11-23T17:00:00Z');
  const form = await openLoanForm(bot, borrower);
  expect(form.text).toContain(kluisForm.lateTitle);
  const id = await askedFor(bot, { dossier: 'Iets anders', until: '2026-11-24' });
  const asked = bot.person(keeper).sees(id, keeps.lateTitle).open(keeps.approve);
  // The only "Goedkeuren" there asks why.
  await expect(asked.press(keeps.approveSend)).rejects.toThrow(`fill in ${keeps.approveReason}`);
  await asked.fill(keeps.approveReason, 'Voor de rechtbank').press(keeps.approveSend);
  expect(bot.person(borrower).sees(id, borrows.approvedTitle).text).toContain('Voor de rechtbank');
});

test('[B20] /kluis shows the office manager what is out and what is asked, and an employee the own loans', async () => {
  const out = await borrowed(bot);
  const waiting = await askedFor(bot, { dossier: 'Loonstroken maart' }, colleague);
  const safe = (await bot.person(keeper).types('/sleutel')).text;
  for (const words of [
    out,
    waiting,
    borrower.name,
    colleague.name,
    kluisLists.outTitle(1),
    kluisLists.waitingTitle(1),
    '17:30',
  ])
    expect(safe).toContain(words);
  const mine = await bot.person(colleague).types('/kluis');
  expect(mine.text).toContain(waiting);
  expect(mine.text).not.toContain(out);
  expect((await openLoan(bot, keeper, out)).has(keeps.takeBack)).toBe(true);
});

test('[B21] the history of a thing names every step of every loan of it', async () => {
  const she = bot.person(keeper);
  const first = await borrowed(bot);
  await she.sees(first).press(keeps.takeBack);
  const second = await borrowed(bot, {}, colleague);
  const history = (await she.sees(second).open(details).press(keeps.history)).text;
  for (const words of [first, second, kluisLists.event['issued'] ?? '', borrows.backTitle, borrower.name])
    expect(history).toContain(words);
  expect(bot.person(colleague).sees(second).open(details).has(keeps.history)).toBe(false);
});

test.each(['KL-0001', 'kl 1', ' 1 '])(
  '[B20] what is over is found by its number, typed as %j, and opens with its history',
  async (number) => {
    const id = await borrowed(bot);
    await bot.person(keeper).sees(id).press(keeps.takeBack);
    const safe = await moreOfSafe(bot, fg);
    const find = async (typed: string) =>
      await safe.answer(kluisLists.find, { [kluisLists.findNumber]: typed }, shared.open);
    for (const typed of ['KL-0002', 'map 7']) {
      await find(typed);
      expect(bot.person(fg).said).toContain(nl.shared.notice.loanNotFound[1]);
    }
    const found = await find(number);
    for (const words of [nl.kluis.eyebrow(id), nl.kluis.title, nl.kluis.status.back])
      expect(found.text).toContain(words);
    const history = await found.open(details).press(keeps.history);
    expect(history.has(kluisLists.hold(id))).toBe(true);
  },
);

test('[B21] [N18] the FG reads the history of a loan from its card, and orders there that it is kept', async () => {
  const id = await borrowed(bot);
  const history = await (await openLoan(bot, fg, id)).open(details).press(keeps.history);
  expect(history.text).toContain(kluisLists.event['issued']);
  await history.answer(kluisLists.hold(id), { [kluisLists.holdReason]: 'Lopende rechtszaak' });
  for (const words of [kluisLists.heldTitle(id), fg.name, 'Lopende rechtszaak'])
    expect(history.text).toContain(words);
  await history.answer(kluisLists.release(id), { [kluisLists.releaseReason]: 'Voorbij' });
  expect(history.text).not.toContain(kluisLists.heldTitle(id));
  // The key holder reads it too, but cannot order anything.
  const hers = await bot.person(keeper).sees(id).open(details).press(keeps.history);
  expect(hers.has(kluisLists.hold(id))).toBe(false);
});

test('the number that stands on every card opens what it is of, for whom it is', async () => {
  const id = await borrowed(bot);
  for (const typed of [`/kluis ${id}`, `kluis ${id.toLowerCase()}`, '/kluis kl-1', '/kluis kl 1', 'KL1'])
    expect((await bot.person(keeper).types(typed)).text).toContain(nl.kluis.eyebrow(id));
  expect((await bot.person(borrower).types(`/kluis ${id}`)).text).toContain(nl.kluis.eyebrow(id));
  expect((await bot.person(colleague).types(`/kluis ${id}`)).text).not.toContain('Personeelsdossiers');
});
