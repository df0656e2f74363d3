import { type BotUnderTest, cardOf, hasButton, textOf } from '../support/bot';
import { brokenLinks } from '../support/register';
import { stored } from '../support/incident-story';
import {
  ask,
  askedFor,
  borrower,
  colleague,
  copiesOf,
  historyOf,
  keeper,
  loanOf,
  loanOn,
  openLoanForm,
  press,
  settled,
  startSafe,
  substitute,
  untilCard,
} from '../support/kluis-story';

const bots: BotUnderTest[] = [];
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
});
const start = async (options = {}): Promise<BotUnderTest> => {
  const bot = await startSafe(options);
  bots.push(bot);
  return bot;
};

test('[R2] [R3] the same form sent five times at once is one loan, one number and one card', async () => {
  const bot = await start();
  const { data, activityId } = await openLoanForm(bot, borrower);
  const typed = { ...data, dossier: 'Ordner 1', carrier: 'paper', assignment: 'Controle' };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => bot.forge(borrower, 'kluis.request', typed, activityId)),
  );
  expect(new Set(answers.map(({ body }) => loanOn(cardOf(body))))).toEqual(new Set(['KL-0001']));
  await untilCard(bot, keeper, 'KL-0001');
  await settled(bot);
  expect(copiesOf(bot, keeper, 'KL-0001')).toBe(1);
  expect(await bot.ledger.item('kluis', 'KL-0002')).toBeUndefined();
});

test('[B11] [R14] two processes hand the last thing out at the same moment: one borrower has it, the books are whole', async () => {
  const one = await start();
  const other = await start({ table: one.table, connector: one.connector, keys: one.keys, clock: one.clock });
  for (let round = 1; round <= 5; round += 1) {
    const dossier = `Ordner ${round}`;
    const ids = [await askedFor(one, { dossier }), await askedFor(one, { dossier }, colleague)];
    for (const id of ids) await one.forge(keeper, 'kluis.approve', { loan: id });
    await Promise.all([
      one.forge(keeper, 'kluis.issue', { loan: ids[0] }),
      other.forge(substitute, 'kluis.issue', { loan: ids[1] }),
    ]);
    const loans = await Promise.all(ids.map((id) => loanOf(one, id)));
    expect(loans.map(({ status }) => status).sort()).toEqual(['approved', 'out']);
  }
  expect(await brokenLinks(one.ledger, 'kluis')).toEqual([]);
});

test('[B5] [R16] one decision from two processes: whoever is second sees what was decided', async () => {
  const one = await start();
  const other = await start({ table: one.table, connector: one.connector, keys: one.keys, clock: one.clock });
  const id = await askedFor(one);
  const answers = await Promise.all([
    one.forge(keeper, 'kluis.approve', { loan: id }),
    other.forge(substitute, 'kluis.refuse', { loan: id, reason: 'Nee' }),
  ]);
  const { status } = await loanOf(one, id);
  expect((await historyOf(one, id)).slice(1)).toEqual([status]);
  for (const { body } of answers) {
    expect(textOf(body)).toContain(status === 'approved' ? 'Goedgekeurd' : 'Geweigerd');
    expect(hasButton(cardOf(body), 'kluis.refuse')).toBe(false);
  }
});

test('[F3] a request whose fate Teams does not tell goes once more, marked; a mere notice does not', async () => {
  const bot = await start();
  const swallowed = new Set<string>();
  bot.connector.behave = ({ kind, conversationId, body }) => {
    const silent = kind === 'post' && textOf(body).includes('KL-0001') && !swallowed.has(conversationId);
    if (silent) swallowed.add(conversationId);
    return silent ? { kind: 'acceptThenReset' } : { kind: 'accept' };
  };
  const unknown = async (id: string) =>
    await stored(
      bot,
      async () => (await bot.ledger.messages('kluis', id)).map(({ state }) => state),
      (states) => states.includes('uncertain'),
    );
  const id = loanOn(cardOf((await ask(bot, borrower)).body));
  await unknown(id);
  await bot.pass(2);
  await untilCard(bot, keeper, id, 'Mogelijk dubbel');
  expect(copiesOf(bot, keeper, id)).toBe(2);
  await press(bot, keeper, id, 'kluis.approve');
  await unknown(id);
  await bot.pass(2);
  await settled(bot);
  expect(copiesOf(bot, borrower, id)).toBe(1);
});
