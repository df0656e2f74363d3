import type { Answers } from '../../services/incident/assessment/questions';
import { partitionOf } from '../../services/incident/incidents';
import { chatOf, type Someone } from './activities';
import { type BotUnderTest, type Card, cardOf, dataOf, textOf } from './bot';
import { employee, fg, handlers, idOn, pressOn, untilShown } from './incident-story';
import { settled } from './story';

export { passTo, settled } from './story';

/** What FG, deputies and board do with an incident, as they do it in chat. */

export const partition = 'incident|2026';

export type Typed = Readonly<Record<string, string>>;

/** A report that somebody took; all handlers have its card, unless it is about one of them. */
export async function takenBy(
  bot: BotUnderTest,
  someone: Someone,
  more: Typed = {},
  what = 'Loonstrook verkeerd verstuurd',
): Promise<string> {
  const id = await reported(bot, what, more);
  for (const handler of handlers)
    if (more['about'] !== handler.aadObjectId) await untilShown(bot, handler, id);
  await pressOn(bot, someone, id, 'incident.take');
  await settled(bot);
  return id;
}

/** With a kind the form comes back once, with its first aid. */
async function reported(bot: BotUnderTest, what: string, more: Typed): Promise<string> {
  const { token, messageId } = await bot.openForm(employee);
  const typed = { what, ...more };
  if (more['kind'] === undefined)
    return idOn((await bot.forge(employee, 'incident.report', { token, ...typed }, messageId)).body);
  const form = cardOf((await bot.forge(employee, 'incident.kind', { token, ...typed }, messageId)).body);
  const data = { ...dataOf(form, 'incident.report'), ...typed };
  return idOn((await bot.forge(employee, 'incident.report', data, messageId)).body);
}

/** Presses a button of a card that an answer to a press brought, as the client does. */
export async function pressIn(
  bot: BotUnderTest,
  someone: Someone,
  card: Card,
  verb: string,
  typed: Typed = {},
): Promise<Card> {
  const data = dataOf(card, verb);
  const { body } = await bot.forge(someone, verb, { ...data, ...typed });
  return cardOf(body);
}

export const fileOf = async (bot: BotUnderTest, someone: Someone, id: string): Promise<Card> =>
  cardOf((await bot.forge(someone, 'incident.file', { incident: id })).body);

/** Answers question after question as they are asked, from what is known; what is not known is "weet ik niet". */
export async function answerAll(
  bot: BotUnderTest,
  someone: Someone,
  id: string,
  answers: Answers,
): Promise<readonly string[]> {
  let card = cardOf((await bot.forge(someone, 'incident.next', { incident: id })).body);
  const asked: string[] = [];
  for (let question = questionOn(card); question !== null; question = questionOn(card)) {
    if (asked.includes(question)) throw new Error(`${question} was asked again`);
    asked.push(question);
    const answer = (answers as Readonly<Record<string, readonly string[]>>)[question]?.join(',') ?? 'unknown';
    card = await pressIn(bot, someone, card, 'incident.assess', { answer });
  }
  return asked;
}

/** The question a card asks; null when it is another card. */
export function questionOn(card: Card): string | null {
  const [, question] = /"incident\.assess".*?"question":"(\w+)"/.exec(textOf(card)) ?? [];
  return question ?? null;
}

/** Words of every line of a history entry, oldest first. */
export const eventsOf = async (bot: BotUnderTest, id: string) =>
  (await bot.ledger.history(partitionOf(id), id)).map(({ type, by, payload }) => ({ type, by, payload }));

/** How often a message about something came to somebody's chat. */
export const rings = (bot: BotUnderTest, someone: Someone, words: string): number =>
  bot.connector.calls.filter(
    ({ kind, conversationId, body }) =>
      kind === 'post' && conversationId === chatOf(someone) && textOf(body).includes(words),
  ).length;

/** The token of any button of a card. */
export const tokenOn = (card: unknown): string => /"token":"([^"]+)"/.exec(textOf(card))?.[1] ?? '';

/** Classified by the FG. @returns the file. */
export const classifiedBy = async (
  bot: BotUnderTest,
  id: string,
  outcome = 'breach',
  why = '',
): Promise<Card> => await pressIn(bot, fg, await fileOf(bot, fg, id), 'incident.classify', { outcome, why });

/** The card of one duty, as the FG sees it. */
export const dutyOf = async (bot: BotUnderTest, id: string, duty: string): Promise<Card> =>
  cardOf((await bot.forge(fg, 'incident.duty', { incident: id, duty })).body);

/** The FG's advice about the authority. */
export const advised = async (bot: BotUnderTest, id: string, notify: 'yes' | 'no'): Promise<Card> =>
  await pressIn(bot, fg, await dutyOf(bot, id, 'authority'), 'incident.advise', {
    ...{ notify, reason: 'Zo is het veiliger.' },
  });
