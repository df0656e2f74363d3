import {
  ask,
  askedFor,
  borrowed,
  borrower,
  colleague,
  copiesOf,
  fg,
  fromYourAbility,
  historyOf,
  keeper,
  loanOf,
  loanOn,
  nl,
  openLoanForm,
  startSafe,
  substitute,
  untilLoan,
} from '../support/kluis-story';
import type { BotUnderTest } from '../support/bot';

const { keeper: keeps, borrower: borrows } = nl.kluis;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startSafe();
});
afterEach(async () => {
  await bot.stop();
});

test('[B1] [B2] [B3] a request names what, for whom and until when, and the key holder has it in her own chat', async () => {
  const form = await openLoanForm(bot, borrower);
  expect(form.text).toContain(nl.kluisForm.title);
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
  expect(copiesOf(bot, keeper, id)).toBe(1);
  expect(copiesOf(bot, substitute, id)).toBe(0);
  expect(await loanOf(bot, id)).toMatchObject({ status: 'requested', facts: { until: '2026-11-23' } });
});

test('[B2] without file or assignment nothing is sent, and what was typed stands there still', async () => {
  const form = await ask(bot, borrower, { assignment: ' ', dossier: 'Map 7', until: '2026-11-28' });
  expect(form.text).toContain(nl.kluisForm.faultsTitle);
  expect(form.text).toContain(nl.kluisForm.fault.notWorkingDay);
  expect(form.card.value(nl.kluisForm.dossier)).toBe('Map 7');
  const receipt = await form
    .fillAll({ [nl.kluisForm.assignment]: 'Jaarwerk', [nl.kluisForm.until]: '2026-11-23' })
    .press(nl.kluisForm.ask);
  expect(receipt.text).toContain(borrows.requestedTitle);
});

test('[N15] [R20] YourAbility is refused kindly', async () => {
  await bot.install(fromYourAbility);
  const refused = await bot.person(fromYourAbility).types('/kluis');
  expect(refused.text).toContain('De kluis is van Optimo Groep');
  expect(refused.buttons).not.toContain(nl.kluisForm.ask);
});

test('[B4] [B9] [B10] [B17] [B18] approve, hand out, accept, hand in, locked up: each a step of its own with who and when', async () => {
  const id = await askedFor(bot);
  const [she, he] = [bot.person(keeper), bot.person(borrower)];
  await she.sees(id).press(keeps.approve);
  expect(he.sees(id, borrows.approvedTitle).text).toContain(keeper.name);
  await she.sees(id).press(keeps.issue);
  await he.sees(id, borrows.outTitle('17:30')).press(borrows.accept);
  await he.sees(id).press(borrows.handIn);
  expect((await loanOf(bot, id)).status).toBe('out');
  await she.sees(id, keeps.handedInTitle).press(keeps.takeBack);
  expect(he.sees(id, borrows.backTitle).text).toContain(keeper.name);
  expect(await historyOf(bot, id)).toEqual([
    ...['requested', 'approved', 'issued', 'accepted', 'handedIn', 'back'],
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
