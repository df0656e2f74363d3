import {
  type Answers,
  type AssessmentQuestionId,
  questions,
} from '../../services/incident/assessment/questions';
import type { Classification } from '../../services/incident/assessment/classification';
import { partitionOf } from '../../services/incident/number';
import type { DecidedDuty, SubjectException } from '../../services/incident/process/model';
import type { Someone } from './activities';
import { type BotUnderTest, type Card, cardOf, dataOf } from './bot';
import { board, fg, nl, reported, take, type Told } from './incident-story';
import type { Message } from './person/person';

export { passTo, settled } from './story';

/** What FG, deputies and board do with an incident, the way they do it in chat. */

export const partition = 'incident|2026';

const { process, outcomes, assessment, shared } = nl;

/** A report that somebody took. @returns the number. */
export async function takenBy(
  bot: BotUnderTest,
  someone: Someone,
  told: Told = {},
  what = 'Loonstrook verkeerd verstuurd',
): Promise<string> {
  const id = await reported(bot, what, told);
  await take(bot, someone, id);
  return id;
}

/**
 * The file of a report with everything unfolded, from whatever the newest message about it shows, or through the
 * register.
 */
export async function fileOf(bot: BotUnderTest, someone: Someone, id: string): Promise<Message> {
  const ways = [process.back, process.file, process.handle];
  const person = bot.person(someone);
  const shown = person
    .messages()
    .findLast((each) => each.text.includes(id) && ways.some((way) => each.has(way)));
  const card = shown ?? (await person.types(`/register ${id}`));
  if (card.has(process.back)) await card.press(process.back);
  const file = await card.press(card.has(process.handle) ? process.handle : process.file);
  return file.has(shared.more) ? file.open(shared.more) : file;
}

/** What is behind "Meer" in the file. */
export const moreOf = fileOf;

export const clientsOf = async (bot: BotUnderTest, someone: Someone, id: string): Promise<Message> =>
  await (await moreOf(bot, someone, id)).press(process.clients);

export const tasksOf = async (bot: BotUnderTest, someone: Someone, id: string): Promise<Message> =>
  await (await moreOf(bot, someone, id)).press(process.tasks);

/** The question that is asked next. */
export const nextOf = async (bot: BotUnderTest, someone: Someone, id: string): Promise<Message> =>
  await (await moreOf(bot, someone, id)).press(process.nextQuestion);

/** A question already answered, asked again. */
export const questionOf = async (
  bot: BotUnderTest,
  someone: Someone,
  id: string,
  question: AssessmentQuestionId,
): Promise<Message> =>
  await (
    await moreOf(bot, someone, id)
  ).answer(process.answers, { [process.chooseQuestion]: assessment[question].label }, shared.change);

/** Answers all questions on a card with several; what is unknown gets "weet ik niet", unless the report said it. */
async function answerTogether(card: Message, answers: Answers): Promise<Message> {
  for (const question of questionsOn(card)) {
    const value = answers[question];
    if (value === undefined || value.includes('unknown')) continue;
    const { label, options } = assessment[question];
    const titles: Readonly<Record<string, string>> = options;
    const chosen = value.map((one) => titles[one] ?? one);
    card.fill(label, 'options' in questions[question] ? chosen : (value[0] ?? ''));
  }
  return await card.press(process.restUnknown);
}

/** Answers the question shown; what is unknown gets "weet ik niet". */
export async function answer(card: Message, value: readonly string[] = ['unknown']): Promise<Message> {
  const question = questionOn(card);
  if (!question) throw new Error(`no question: ${card.text}`);
  const { label, options } = assessment[question];
  const [first = 'unknown'] = value;
  if ('options' in questions[question]) {
    const titles: Readonly<Record<string, string>> = options;
    const chosen = value.map((one) => titles[one] ?? one);
    return await card.fill(label, chosen).press(process.answer);
  }
  return first === 'unknown'
    ? await card.press(process.dontKnow)
    : await card.fill(label, first).press(process.answer);
}

/** Answers question after question as they are asked, from what is known. @returns what was asked. */
export async function answerAll(
  bot: BotUnderTest,
  someone: Someone,
  id: string,
  answers: Answers,
): Promise<readonly AssessmentQuestionId[]> {
  const card = await nextOf(bot, someone, id);
  const asked: AssessmentQuestionId[] = [];
  for (let question = questionOn(card); question !== null; question = questionOn(card)) {
    if (asked.includes(question)) throw new Error(`${question} was asked again`);
    asked.push(...questionsOn(card));
    await (card.has(process.restUnknown) ? answerTogether(card, answers) : answer(card, answers[question]));
  }
  return asked;
}

/** The questions a card asks, in order. */
export function questionsOn({ card }: Message): readonly AssessmentQuestionId[] {
  const asked = Object.entries(assessment).map(
    ([id, { label }]) => [label, id as AssessmentQuestionId] as const,
  );
  const byLabel = new Map(asked);
  return card.labels.flatMap((label) => byLabel.get(label) ?? []);
}

/** The first question a card asks; null when it is another card. */
export const questionOn = (card: Message): AssessmentQuestionId | null => questionsOn(card)[0] ?? null;

/** Every line of the history: what, who, and with what. */
export const eventsOf = async (bot: BotUnderTest, id: string) =>
  (await bot.ledger.history(partitionOf(id), id)).map(({ type, by, payload }) => ({ type, by, payload }));

/** Classified by the FG. @returns the file. */
export async function classified(
  bot: BotUnderTest,
  id: string,
  outcome: Classification = 'breach',
  why = '',
): Promise<Message> {
  const file = await moreOf(bot, fg, id);
  const title = file.has(process.classify) ? process.classify : process.reclassify;
  const fields = {
    [process.classifyLabel]: outcomes.classification[outcome],
    [process.classifyReason]: why,
  };
  // When it is the next step, its inputs are on the file itself.
  return file.card.unfolds(title)
    ? await file.answer(title, fields, shared.record)
    : await file.fillAll(fields).press(title);
}

/** Taken, answered and classified as a datalek by the FG. @returns the number. */
export async function breachOf(
  bot: BotUnderTest,
  answers: Answers,
  told: Told,
  what?: string,
): Promise<string> {
  const id = await takenBy(bot, fg, told, what);
  await answerAll(bot, fg, id, answers);
  await classified(bot, id);
  return id;
}

/** The card of one duty, as the FG sees it. */
export const dutyOf = async (bot: BotUnderTest, id: string, duty: DecidedDuty): Promise<Message> =>
  await (await moreOf(bot, fg, id)).press(outcomes.duty[duty]);

/** The FG's advice. @returns the card of the duty. */
export async function advised(
  bot: BotUnderTest,
  id: string,
  notify: 'yes' | 'no',
  { duty = 'authority', exception, reason = 'Zo is het veiliger.' }: Advice = {},
): Promise<Message> {
  const fields = {
    [process.adviceLabel]: notify === 'yes' ? process.adviseYes : process.adviseNo,
    [process.adviceReason]: reason,
    ...(exception ? { [outcomes.exceptionLabel]: outcomes.exception[exception] } : {}),
  };
  return await (await dutyOf(bot, id, duty)).answer(process.advice, fields, process.giveAdvice);
}

interface Advice {
  readonly duty?: DecidedDuty;
  readonly exception?: SubjectException;
  readonly reason?: string;
}

/** The board signs what was advised. @returns its card. */
export const agreed = async (bot: BotUnderTest, id: string): Promise<Message> =>
  await bot.person(board).withButton(process.agree, id).press(process.agree);

/** With every task done: nothing can be closed before that. */
export async function closed(bot: BotUnderTest, id: string, someone = fg): Promise<Message> {
  const tasks = await tasksOf(bot, someone, id);
  while (tasks.has(process.taskFinish)) await tasks.press(process.taskFinish);
  return await (await fileOf(bot, someone, id)).press(process.close);
}

/** Posts what a button of an answered card carries. For suites that are not played by people yet. */
export async function pressIn(
  bot: BotUnderTest,
  someone: Someone,
  card: Card,
  verb: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<Card> {
  const { body } = await bot.forge(someone, verb, { ...dataOf(card, verb), ...typed });
  return cardOf(body);
}
