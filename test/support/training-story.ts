import { summaryCards } from '../../services/nudges/contract';
import { summaryPartition, type SummaryState } from '../../services/nudges/model';
import { rowKeys } from '../../services/ledger/keys';
import type { Places, Seat, Session } from '../../services/training/model';
import { catalogue, partitionOf } from '../../services/training/plan';
import { placesKey } from '../../services/training/seats';
import { chatOf, type Someone } from './activities';
import { type BotOptions, BotUnderTest, type Card, cardOf, holder, textOf } from './bot';
import type { Filled } from './person/card-on-screen';
import type { Message } from './person/person';
import { wordsFor } from './person/words';
import { settled } from './time';

export { nl } from './person/words';
export { copiesOf, press, untilCard } from './story';
export { passTo, passUntil, settled } from './time';

/** The people in the example organisation as the stories of training know them. */
export const trainer = holder('trainer');
export const employee = holder(null);
export const colleague = holder(null, 1);
export const fromYourAbility = holder(null, 2);
export const fg = holder('fg');
export const board = holder('board');
export const keeper = holder('officeManager');
export const everybody = [trainer, employee, colleague, fromYourAbility, fg, board, keeper] as const;

const withoutLimits = { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' };

/**
 * A bot that everybody in the story has in their chat. It is Monday 23 November 2026, 10:00 in Amsterdam.
 * @param options `keepsCalls`: the channel continues from before.
 */
export async function startTraining({
  keepsCalls = false,
  ...options
}: BotOptions & { readonly keepsCalls?: boolean } = {}): Promise<BotUnderTest> {
  const bot = await BotUnderTest.start({
    ...options,
    environment: { ...withoutLimits, PUBLIC_URL: 'http://127.0.0.1', ...options.environment },
  });
  await bot.knows(...everybody);
  // As at every start: it starts the round.
  await bot.app.tick();
  await settled(bot);
  if (!keepsCalls) bot.connector.reset();
  return bot;
}

/** Number of the session or document in what a card says. */
export function recordOn(text: string): string {
  const [id] = /(?:KS|DOC)-\d{4}/.exec(text) ?? [];
  if (id === undefined) throw new Error(`no number on ${text}`);
  return id;
}

type SessionField =
  | 'title'
  | 'topic'
  | 'day'
  | 'from'
  | 'until'
  | 'where'
  | 'deadline'
  | 'places'
  | 'link'
  | 'outside'
  | 'outsideMail';

/** What is filled in about a session, by the catalogue's names of the fields; choices by their words in the list. */
export type Planned = Readonly<
  Partial<
    Record<SessionField, string> &
      Record<'mandatory' | 'yearly', boolean> & {
        audience: readonly string[];
        people: readonly Someone[];
      }
  >
>;

/** A session two weeks ahead: Thursday 10 December 2026, 10:00 until 11:00. */
const usual: Planned = {
  title: 'AVG voor iedereen',
  day: '2026-12-10',
  from: '10:00',
  until: '11:00',
  where: 'De kantine',
  mandatory: true,
  deadline: '2026-12-31',
};

/** The last day of a document to sign has a different name from that of a session. */
const labelOf = (form: Message, field: string, labels: Readonly<Record<string, string>>): string => {
  const signBy = labels['signBy'] ?? '';
  return (field === 'deadline' && form.card.labels.includes(signBy) ? signBy : labels[field]) ?? field;
};

/** Fills in a form of training by the names of its fields. */
export function fillIn(form: Message, typed: Readonly<Record<string, Filled>>, someone = trainer): Message {
  const { training } = wordsFor(someone);
  for (const more of [training.more, training.moreOfDocument]) if (form.has(more)) form.open(more);
  const words = (filled: Filled): Filled =>
    typeof filled === 'boolean' ? (filled ? training.yes : training.no) : filled;
  for (const [field, filled] of Object.entries(typed))
    form.fill(labelOf(form, field, training.field), words(filled));
  return form;
}

/** `/training`, with what is folded away. */
export async function trainingList(bot: BotUnderTest, someone: Someone): Promise<Message> {
  const { trainingLists, shared } = wordsFor(someone);
  const list = await bot.person(someone).types('/training');
  return list.open(list.has(trainingLists.manage) ? trainingLists.manage : shared.more);
}

/** The form of a session, as its trainer opens it. */
export const openSessionForm = async (bot: BotUnderTest, someone: Someone = trainer): Promise<Message> =>
  await (await trainingList(bot, someone)).press(wordsFor(someone).trainingLists.newSession);

/** Opens the form and sends it in. @returns the card that stands there then. */
export async function plan(bot: BotUnderTest, typed: Planned = {}, someone = trainer): Promise<Message> {
  const form = fillIn(await openSessionForm(bot, someone), { ...usual, ...typed }, someone);
  return await form.press(wordsFor(someone).training.plan);
}

/** A session, with its seats ready. @returns the number. */
export async function session(bot: BotUnderTest, typed: Planned = {}, someone = trainer): Promise<string> {
  const id = recordOn((await plan(bot, typed, someone)).text);
  await settled(bot);
  return id;
}

/** Numbers in somebody's list. */
export async function listedFor(bot: BotUnderTest, someone: Someone): Promise<readonly string[]> {
  const list = await trainingList(bot, someone);
  const { choose } = wordsFor(someone).trainingLists;
  return list.card.labels.includes(choose) ? list.card.choices(choose).map(recordOn) : [];
}

/** A session or document, opened from one's own list. */
export async function openRecord(bot: BotUnderTest, someone: Someone, id: string): Promise<Message> {
  const list = await bot.person(someone).types('/training');
  const {
    trainingLists: { choose },
    shared: { open },
  } = wordsFor(someone);
  const title = list.card.choices(choose).find((choice) => choice.startsWith(id)) ?? id;
  return await list.fill(choose, title).press(open);
}

/** The same as its trainer sees it: with the places, the progress and what can be changed. */
export async function manage(bot: BotUnderTest, id: string, someone: Someone = trainer): Promise<Message> {
  const { training, trainingLists } = wordsFor(someone);
  const card = await openRecord(bot, someone, id);
  // A trainer who is also in the audience sees their own place first.
  if (!card.has(trainingLists.manage)) return card;
  return await card.open(trainingLists.manage).press(training.managedTitle);
}

/** Takes a place, or one in the queue. @returns the card that stands there then. */
export async function signUp(bot: BotUnderTest, someone: Someone, id: string): Promise<Message> {
  const { training, incident } = wordsFor(someone);
  const { signUp: take, joinQueue, ownPlace } = training;
  const card = await openRecord(bot, someone, id);
  // Whoever organises it has that in hand first.
  if (!card.has(take) && !card.has(joinQueue)) await card.open(incident.details).press(ownPlace);
  return await card.press(card.has(take) ? take : joinQueue);
}

export const signOff = async (bot: BotUnderTest, someone: Someone, id: string): Promise<Message> =>
  await (await openRecord(bot, someone, id)).press(wordsFor(someone).training.signOff);

/** The list of who was there, as whoever gives it has it. */
export const attendance = async (bot: BotUnderTest, id: string, someone = trainer): Promise<Message> =>
  await (await manage(bot, id, someone)).press(wordsFor(someone).training.attendance);

/** The trainer ticks who was there, and saves. */
export async function tick(bot: BotUnderTest, id: string, ...people: readonly Someone[]): Promise<Message> {
  const { present, save } = wordsFor(trainer).shared;
  return await (await attendance(bot, id)).fill(present, people).press(save);
}

/** The list becomes final: confirmed with the number. */
export async function close(bot: BotUnderTest, id: string): Promise<Message> {
  const { trainingLists } = wordsFor(trainer);
  const list = await (await attendance(bot, id)).press(trainingLists.close);
  const sure = list.buttons.find((title) => /^(?:Ja|Yes), \d+/.test(title)) ?? '';
  return await list.press(sure);
}

export const sessionOf = async (bot: BotUnderTest, id: string): Promise<Session | undefined> =>
  (await bot.ledger.item<Session>(catalogue, id))?.state;

export const seatOf = async (bot: BotUnderTest, id: string, someone: Someone): Promise<Seat | undefined> =>
  (await bot.ledger.item<Seat>(partitionOf(id), someone.aadObjectId))?.state;

export const placesOf = (bot: BotUnderTest, id: string): Promise<Places | undefined> =>
  bot.ledger.row<Places>(partitionOf(id), placesKey);

export const digestOf = async (bot: BotUnderTest, someone: Someone): Promise<SummaryState | undefined> =>
  (await bot.ledger.item<SummaryState>(summaryPartition, someone.aadObjectId))?.state;

export const digestKey = (someone: Someone): string =>
  rowKeys.out(someone.aadObjectId, someone.aadObjectId, summaryCards.day);

/** Digests that somebody got, oldest first. */
export const digestsTo = (bot: BotUnderTest, someone: Someone): readonly Card[] =>
  bot.connector.calls
    .filter(({ kind, conversationId }) => kind === 'post' && conversationId === chatOf(someone))
    .map(({ body }) => cardOf(body))
    .filter((card) => textOf(card).includes('Vandaag ·'));

/** What is filled in about a document. */
type Published = Readonly<
  Partial<Record<'title' | 'version' | 'summary' | 'link' | 'deadline' | 'file', string>>
>;

const usualDocument: Published = {
  title: 'ICT gedragsregels',
  version: '2026',
  summary: 'Nieuw',
  deadline: '2026-12-18',
  link: 'https://intranet.example/ict.pdf',
};

/** Its address has a label of its own. */
function fillDocument(form: Message, { link, ...typed }: Published): Message {
  const filled = fillIn(form, typed, fg);
  return link === undefined ? filled : filled.fill(wordsFor(fg).training.field.documentLink, link);
}

/** The FG, or somebody else, publishes a document. @returns the card that stands there then. */
export async function publishes(bot: BotUnderTest, typed: Published = {}, someone = fg): Promise<Message> {
  const { training, trainingLists } = wordsFor(someone);
  const form = await (await trainingList(bot, someone)).press(trainingLists.newDocument);
  const card = await fillDocument(form, { ...usualDocument, ...typed }).press(training.publish);
  await settled(bot);
  return card;
}

/** The same. @returns its number. */
export const published = async (...told: Parameters<typeof publishes>): Promise<string> =>
  recordOn((await publishes(...told)).text);

/** The FG publishes a document, and an employee signs it. @returns its number. */
export async function signed(bot: BotUnderTest): Promise<string> {
  const document = await published(bot);
  await signs(bot, employee, document);
  return document;
}

/** Opened, read, and signed on the card that opening shows. */
export async function signs(bot: BotUnderTest, someone: Someone, document: string): Promise<void> {
  const { training } = wordsFor(someone);
  const card = await openRecord(bot, someone, document);
  await card.press(training.openText);
  await card.press(training.sign);
}
