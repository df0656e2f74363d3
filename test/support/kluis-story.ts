import type { Carrier, Loan } from '../../services/kluis/model';
import { partition } from '../../services/kluis/outcome';
import type { Someone } from './activities';
import { type BotOptions, BotUnderTest, holder } from './bot';
import type { Message } from './person/person';
import { nl, wordsFor } from './person/words';

export { nl } from './person/words';
export { passTo, passUntil, settled } from './time';
// For suites whose people do not press for themselves yet.
export { press } from './story';

/** The people in the example organisation as the stories of the safe know them. */
export const borrower = holder(null);
export const colleague = holder(null, 1);
export const fromYourAbility = holder(null, 2);
export const keeper = holder('officeManager');
export const substitute = holder('officeDeputy');
export const fg = holder('fg');
export const everybody = [borrower, colleague, keeper, substitute, fg] as const;

/** Chats accept everything at once: the clock of a test stands still, and the limits are tested elsewhere. */
const withoutLimits = { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' };

/** A bot that everybody in the story has in their chat. It is Monday 23 November 2026, 10:00 in Amsterdam. */
export async function startSafe(options: BotOptions = {}): Promise<BotUnderTest> {
  const bot = await BotUnderTest.start({
    ...options,
    environment: { ...withoutLimits, ...options.environment },
  });
  await bot.knows(...everybody);
  return bot;
}

/** Number of the loan in what a card says. */
export function loanOn(text: string): string {
  const [id] = /KL-\d{4}/.exec(text) ?? [];
  if (id === undefined) throw new Error(`no number on ${text}`);
  return id;
}

/** What is filled in, by the names of the fields in the catalogue; `carrier` by its code. */
export type Asked = Readonly<
  Partial<Record<'dossier' | 'count' | 'client' | 'assignment' | 'from' | 'until', string>> & {
    carrier?: Carrier;
  }
>;

const usual: Asked = {
  dossier: 'Personeelsdossiers 2025, ordner 3',
  carrier: 'paper',
  assignment: 'Controle jaarwerk',
};

/** The form of a request: by typing, or by its button when the person has loans or keeps the safe. */
export async function openLoanForm(bot: BotUnderTest, someone: Someone): Promise<Message> {
  const { kluisForm, kluisLists, shared } = wordsFor(someone);
  const card = await bot.person(someone).types('/kluis');
  if (card.has(kluisForm.ask)) return card;
  return card.has(kluisLists.again)
    ? await card.press(kluisLists.again)
    : await card.open(shared.more).press(kluisLists.borrow);
}

/** The form of a request, filled in by the person who has it open. */
export function fillLoan(form: Message, someone: Someone, asked: Asked = {}): Message {
  const { kluis, kluisForm } = wordsFor(someone);
  const { carrier, ...fields } = { ...usual, ...asked };
  form.open(kluisForm.more);
  if (carrier) form.fill(kluisForm.carrier, kluis.carrier[carrier]);
  for (const [field, value] of Object.entries(fields))
    form.fill(kluisForm[field as keyof typeof fields], value);
  return form;
}

/** Opens the form and sends it in. @returns the card that stands there then. */
export async function ask(bot: BotUnderTest, someone: Someone, asked: Asked = {}): Promise<Message> {
  const form = await openLoanForm(bot, someone);
  return await fillLoan(form, someone, asked).press(wordsFor(someone).kluisForm.ask);
}

/** Asks. @returns the number. */
export const askedFor = async (bot: BotUnderTest, asked: Asked = {}, someone = borrower): Promise<string> =>
  loanOn((await ask(bot, someone, asked)).text);

/** Asked, approved and handed out. @returns the number. */
export async function borrowed(bot: BotUnderTest, asked: Asked = {}, someone = borrower): Promise<string> {
  const id = await askedFor(bot, asked, someone);
  const by = bot.person(someone === keeper ? substitute : keeper);
  const { approve, approveReason, issue } = nl.kluis.keeper;
  if (asked.until === undefined) await by.sees(id).press(approve);
  else await by.sees(id).answer(approve, { [approveReason]: 'Langer mag' });
  await by.sees(id).press(issue);
  return id;
}

/** What is behind "Meer" on the card of somebody who keeps the safe or watches over it. */
export async function moreOfSafe(bot: BotUnderTest, someone: Someone): Promise<Message> {
  return (await bot.person(someone).types('/kluis')).open(wordsFor(someone).shared.more);
}

/** Opens a loan from the list that `/kluis` gives. */
export async function openLoan(bot: BotUnderTest, someone: Someone, id: string): Promise<Message> {
  const {
    kluisLists: { choose },
    shared: { open },
  } = wordsFor(someone);
  const list = await bot.person(someone).types('/kluis');
  const title = list.card.choices(choose).find((each) => each.startsWith(id));
  if (title === undefined) throw new Error(`${id} is not on the list of ${someone.name}`);
  return await list.fill(choose, title).press(open);
}

export async function loanOf(bot: BotUnderTest, id: string): Promise<Loan> {
  const item = await bot.ledger.item<Loan>(partition, id);
  if (!item) throw new Error(`${id} is not stored`);
  return item.state;
}

/** Types of the history, oldest first. */
export const historyOf = async (bot: BotUnderTest, id: string): Promise<readonly string[]> =>
  (await bot.ledger.history(partition, id)).map(({ type }) => type);
