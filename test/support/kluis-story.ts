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
import { untilStored } from './incident-story';
import { lookingAndTicking } from './story';

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
  return await bot.press(someone, 'kluis.request', { ...form.data, ...typed }, form.activityId);
}

/** The form of a request: by typing, or by its button when the person has loans or keeps the safe. */
export async function openLoanForm(bot: BotUnderTest, someone: Someone) {
  await bot.say(someone, '/kluis');
  const { activityId, card } = bot.newest(someone);
  if (hasButton(card, 'kluis.request')) return { activityId, card, data: dataOf(card, 'kluis.request') };
  const form = cardOf((await bot.press(someone, 'kluis.form', {}, activityId)).body);
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

const messagesAbout = (bot: BotUnderTest, someone: Someone, id: string) =>
  bot.connector.chat(chatOf(someone)).filter(({ activity }) => textOf(activity).includes(id));

/** How many messages about a loan came to somebody; updates of an earlier one do not ring. */
export const copiesOf = (bot: BotUnderTest, someone: Someone, id: string): number =>
  bot.connector.calls.filter(
    ({ kind, conversationId, body }) =>
      kind === 'post' && conversationId === chatOf(someone) && textOf(body).includes(id),
  ).length;

/** What the newest card about a loan says in somebody's chat now. */
export function cardAbout(
  bot: BotUnderTest,
  someone: Someone,
  id: string,
): { activityId: string; card: Card } {
  const shown = messagesAbout(bot, someone, id).at(-1);
  if (!shown) throw new Error(`${someone.name} has nothing about ${id}`);
  return { activityId: shown.activityId, card: cardOf(shown.activity) };
}

/** Waits until one of somebody's cards about a loan says something; a list may name it too. @returns the newest such. */
export async function untilCard(bot: BotUnderTest, someone: Someone, id: string, words = ''): Promise<Card> {
  return await bot.connector.until(() => {
    const shown = messagesAbout(bot, someone, id).findLast(({ activity }) =>
      textOf(activity).includes(words),
    );
    return shown ? cardOf(shown.activity) : null;
  });
}

/** Presses a button of the newest card about a loan, which must have it. */
export async function press(
  bot: BotUnderTest,
  someone: Someone,
  id: string,
  verb: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<Card> {
  const card = await bot.connector.until(() => {
    const shown = messagesAbout(bot, someone, id).find(({ activity }) => hasButton(cardOf(activity), verb));
    return shown ? { activityId: shown.activityId, card: cardOf(shown.activity) } : null;
  });
  const answered = await bot.press(someone, verb, { ...dataOf(card.card, verb), ...typed }, card.activityId);
  return cardOf(answered.body);
}

export async function loanOf(bot: BotUnderTest, id: string): Promise<Loan> {
  const item = await bot.ledger.item<Loan>(partition, id);
  if (!item) throw new Error(`${id} is not stored`);
  return item.state;
}

/** Waits until a loan is as it should be. */
export const untilLoan = (bot: BotUnderTest, id: string, fits: (loan: Loan) => boolean): Promise<Loan> =>
  untilStored(() => loanOf(bot, id), fits);

/** Types of the history, oldest first. */
export const historyOf = async (bot: BotUnderTest, id: string): Promise<readonly string[]> =>
  (await bot.ledger.history(partition, id)).map(({ type }) => type);

/** Sets the clock and lets everything that fell due happen. @param time `YYYY-MM-DDTHH:mmZ`. */
export async function passTo(bot: BotUnderTest, time: string): Promise<void> {
  // What is under way must not find itself hours later: a send that takes that long counts as lost.
  await settled(bot);
  bot.clock.advance(Date.parse(time) - bot.clock.now().getTime());
  await bot.app.tick();
  await settled(bot);
}

/** Waits until nothing that is due waits to be done. */
export async function settled(bot: BotUnderTest): Promise<void> {
  const look = lookingAndTicking(bot, () => bot.ledger.dueRows(partition, bot.clock.now(), 100));
  await untilStored(look, (rows) => rows.length === 0);
}
