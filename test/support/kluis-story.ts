import type { Loan } from '../../services/kluis/model';
import { partition } from '../../services/kluis/outcome';
import { chatOf, type Someone } from './activities';
import {
  type Answered,
  type BotOptions,
  BotUnderTest,
  type Card,
  cardOf,
  dataOf,
  hasButton,
  holder,
  textOf,
} from './bot';
import { stored } from './incident-story';
import { press, untilCard } from './story';

export { copiesOf, passTo, press, settled, untilCard } from './story';

/** The people of the example organisation as the stories of the safe know them. */
export const borrower = holder(null);
export const colleague = holder(null, 1);
export const fromYourAbility = holder(null, 2);
export const keeper = holder('officeManager');
export const substitute = holder('officeDeputy');
export const fg = holder('fg');
export const everybody = [borrower, colleague, keeper, substitute, fg] as const;

/** Chats take everything at once: the clock of a test stands still, and the limits are tested elsewhere. */
const withoutLimits = { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' };

/** A bot that everybody of the story has in their chat. It is Monday 23 November 2026, 10:00 in Amsterdam. */
export async function startSafe(options: BotOptions = {}): Promise<BotUnderTest> {
  const bot = await BotUnderTest.start({
    ...options,
    environment: { ...withoutLimits, ...options.environment },
  });
  await bot.install(...everybody);
  return bot;
}

/** Number of the loan on a card. */
export function loanOn(card: unknown): string {
  const [id] = /KL-\d{4}/.exec(textOf(card)) ?? [];
  if (id === undefined) throw new Error(`no number on ${textOf(card)}`);
  return id;
}

export interface Asked {
  readonly dossier?: string;
  readonly until?: string;
  readonly [field: string]: string | undefined;
}

/** Opens the form and sends it in. */
export async function ask(bot: BotUnderTest, someone: Someone, asked: Asked = {}): Promise<Answered> {
  const form = await openLoanForm(bot, someone);
  const typed = {
    dossier: 'Personeelsdossiers 2025, ordner 3',
    carrier: 'paper',
    assignment: 'Controle jaarwerk',
    ...asked,
  };
  return await bot.forge(someone, 'kluis.request', { ...form.data, ...typed }, form.activityId);
}

/** The form of a request: by typing, or by its button when the person has loans or keeps the safe. */
export async function openLoanForm(bot: BotUnderTest, someone: Someone) {
  await bot.say(someone, '/kluis');
  const { activityId, card } = bot.newest(someone);
  if (hasButton(card, 'kluis.request')) return { activityId, card, data: dataOf(card, 'kluis.request') };
  const form = cardOf((await bot.forge(someone, 'kluis.form', {}, activityId)).body);
  return { activityId, card: form, data: dataOf(form, 'kluis.request') };
}

/** Asks, and waits until the key holder has the card. @returns the number. */
export async function askedFor(bot: BotUnderTest, asked: Asked = {}, someone = borrower): Promise<string> {
  const id = loanOn(cardOf((await ask(bot, someone, asked)).body));
  await untilCard(bot, someone === keeper ? substitute : keeper, id);
  return id;
}

/** Asked, approved and handed out. @returns the number. */
export async function borrowed(bot: BotUnderTest, asked: Asked = {}, someone = borrower): Promise<string> {
  const id = await askedFor(bot, asked, someone);
  const by = someone === keeper ? substitute : keeper;
  await press(bot, by, id, 'kluis.approve', asked.until === undefined ? {} : { approval: 'Langer mag' });
  await press(bot, by, id, 'kluis.issue');
  return id;
}

/** What the newest card about a loan says in somebody's chat now. */
export function cardAbout(
  bot: BotUnderTest,
  someone: Someone,
  id: string,
): { activityId: string; card: Card } {
  const shown = bot.connector.chat(chatOf(someone)).findLast(({ activity }) => textOf(activity).includes(id));
  if (!shown) throw new Error(`${someone.name} has nothing about ${id}`);
  return { activityId: shown.activityId, card: cardOf(shown.activity) };
}

export async function loanOf(bot: BotUnderTest, id: string): Promise<Loan> {
  const item = await bot.ledger.item<Loan>(partition, id);
  if (!item) throw new Error(`${id} is not stored`);
  return item.state;
}

/** Waits until a loan is as it should be. */
export const untilLoan = (bot: BotUnderTest, id: string, fits: (loan: Loan) => boolean): Promise<Loan> =>
  stored(bot, () => loanOf(bot, id), fits);

/** Types of the history, oldest first. */
export const historyOf = async (bot: BotUnderTest, id: string): Promise<readonly string[]> =>
  (await bot.ledger.history(partition, id)).map(({ type }) => type);
