import { type BotOptions, type BotUnderTest, textOf } from '../support/bot';
import { accept } from '../support/connector';
import { brokenLinks } from '../support/register';
import {
  ask,
  askedFor,
  borrower,
  colleague,
  fillLoan,
  historyOf,
  keeper,
  loanOf,
  loanOn,
  nl,
  openLoan,
  openLoanForm,
  settled,
  startSafe,
  substitute,
} from '../support/kluis-story';

const { keeper: keeps } = nl.kluis;

const bots: BotUnderTest[] = [];
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
});
const start = async (options: BotOptions = {}): Promise<BotUnderTest> => {
  const bot = await startSafe({ storage: 'azurite', ...options });
  bots.push(bot);
  return bot;
};

/** Another instance next to a bot, on the same table and in the same chats. */
const beside = async ({ table, connector, keys, clock }: BotUnderTest): Promise<BotUnderTest> =>
  await start({ table, connector, keys, clock });

test('[R2] [R3] the same form sent five times at once is one loan, one number and one card', async () => {
  const bot = await start();
  const form = await openLoanForm(bot, borrower);
  const { verb, data } = fillLoan(form, borrower).card.press(nl.kluisForm.ask);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => bot.forge(borrower, verb, data, form.id)),
  );
  expect(new Set(answers.map(({ body }) => loanOn(textOf(body))))).toEqual(new Set(['KL-0001']));
  await settled(bot);
  expect(bot.person(keeper).rings('KL-0001')).toBe(1);
  expect(await bot.ledger.item('kluis', 'KL-0002')).toBeUndefined();
});

test('[B11] two processes hand the last thing out at the same moment: one borrower has it, the books are whole', async () => {
  const one = await start();
  const other = await beside(one);
  for (let round = 1; round <= 3; round += 1) {
    const dossier = `Ordner ${round}`;
    const ids = [await askedFor(one, { dossier }), await askedFor(one, { dossier }, colleague)] as const;
    for (const id of ids) await one.person(keeper).withButton(keeps.approve, id).press(keeps.approve);
    const cards = [one.person(keeper).sees(ids[0]), await openLoan(other, substitute, ids[1])];
    await Promise.all(cards.map(async (card) => await card.press(keeps.issue)));
    const loans = await Promise.all(ids.map((id) => loanOf(one, id)));
    expect(loans.map(({ status }) => status).sort()).toEqual(['approved', 'out']);
  }
  expect(await brokenLinks(one.ledger, 'kluis')).toEqual([]);
});

test('one decision from two processes: whoever is second sees what was decided', async () => {
  const one = await start();
  const other = await beside(one);
  const id = await askedFor(one);
  const cards = [one.person(keeper).sees(id), await openLoan(other, substitute, id)] as const;
  await Promise.all([
    cards[0].press(keeps.approve),
    cards[1].answer(keeps.refuse, { [keeps.refuseReason]: 'Nee' }),
  ]);
  const { status } = await loanOf(one, id);
  expect((await historyOf(one, id)).slice(1)).toEqual([status]);
  for (const card of cards) {
    expect(card.text).toContain(nl.kluis.status[status]);
    expect(card.has(keeps.refuse)).toBe(false);
  }
});

test('[F3] a request whose fate Teams does not tell goes once more, marked; a mere notice does not', async () => {
  const bot = await start({ storage: 'memory' });
  const swallowed = new Set<string>();
  bot.connector.behave = ({ kind, conversationId, body }) => {
    const silent = kind === 'post' && textOf(body).includes('KL-0001') && !swallowed.has(conversationId);
    if (silent) swallowed.add(conversationId);
    return silent ? { kind: 'acceptThenReset' } : accept;
  };
  const fates = async (id: string) => (await bot.ledger.messages('kluis', id)).map(({ state }) => state);
  const id = loanOn((await ask(bot, borrower)).text);
  expect(await fates(id)).toContain('uncertain');
  await bot.pass(2);
  await settled(bot);
  const asked = bot.person(keeper).sees(id, nl.kluis.doubleTitle);
  expect(bot.person(keeper).rings(id)).toBe(2);
  await asked.press(keeps.approve);
  expect(await fates(id)).toContain('uncertain');
  await bot.pass(2);
  await settled(bot);
  expect(bot.person(borrower).rings(id)).toBe(1);
});
