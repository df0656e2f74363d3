import type { IncidentKind } from '../../services/people/incident-settings';
import type { Words } from '../../cards/incident/writing';
import { incidentActions } from '../../services/incident/contract';
import { partitionOf } from '../../services/incident/number';
import type { FactQuestionId } from '../../services/incident/kinds';
import type { DataOwner, Incident, NoticedMoment } from '../../services/incident/model';
import type { OutRow } from '../../services/ledger/out-row';
import { chatOf, type Someone } from './activities';
import { type Answered, type BotOptions, BotUnderTest, cardOf, dataOf, holder, textOf } from './bot';
import type { Message } from './person/person';
import { nl, wordsFor } from './person/words';

export { nl } from './person/words';

/** The people in the example organisation as the stories of the incident flow know them. */
export const employee = holder(null);
export const colleague = holder(null, 1);
export const fromYourAbility = holder(null, 2);
export const fg = holder('fg');
export const deputy = holder('fgDeputy');
export const second = holder('fgDeputy', 1);
export const board = holder('board');
export const officeManager = holder('officeManager');
export const handlers = [fg, deputy, second] as const;

/** Chats accept everything at once: the clock of a test stands still, and the limits are tested elsewhere. */
const withoutLimits = { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' };

/** A bot that the FG, the deputies, the board and the employee have in their chat. */
export async function startStory(options: BotOptions = {}): Promise<BotUnderTest> {
  const environment = { ...withoutLimits, ...options.environment };
  const bot = await BotUnderTest.start({ ...options, environment });
  await bot.knows(employee, ...handlers, board);
  return bot;
}

/** Number of the report on a card. */
export function idOn(card: unknown): string {
  const [id] = /INC-\d{4}-\d{4}/.exec(textOf(card)) ?? [];
  if (id === undefined) throw new Error(`no number on ${textOf(card)}`);
  return id;
}

/**
 * What is told besides the words, by the names of the fields in the catalogue; choices by their codes, clients by name.
 */
export type Told = Readonly<
  Partial<Record<'noticedDate' | 'noticedTime' | 'peopleCount' | 'done', string>> & {
    kind?: IncidentKind;
    dataOf?: DataOwner;
    noticed?: NoticedMoment;
    clients?: readonly string[];
    about?: readonly Someone[];
    confidential?: boolean;
    /** For the questions about the kind: the code of a choice, or words. */
    answers?: Readonly<Partial<Record<FactQuestionId, string>>>;
  }
>;

/** Requests the form. */
export async function openForm(bot: BotUnderTest, someone = employee, typed = '/incident'): Promise<Message> {
  await bot.person(someone).types(typed);
  return bot.person(someone).withButton(wordsFor(someone).form.report);
}

/** Fills in a form; the questions for a kind are there once it was chosen. */
export async function fillIn(form: Message, what: string, told: Told = {}, texts = nl): Promise<Message> {
  const { form: labels, kinds, questions } = texts;
  const { kind, dataOf, noticed, confidential, answers = {}, ...fields } = told;
  form.fill(labels.what, what);
  if (kind) await form.fill(labels.kind, kinds.names[kind]).press(labels.next);
  for (const [question, answer] of Object.entries(answers)) {
    const { label, options } = questions[question as FactQuestionId];
    form.fill(label, (options as Readonly<Record<string, string>>)[answer] ?? answer);
  }
  if (noticed) form.fill(labels.noticed, kinds.noticed[noticed]);
  form.open(labels.more);
  for (const [field, value] of Object.entries(fields)) form.fill(labels[field as keyof typeof fields], value);
  if (dataOf) form.fill(labels.dataOf, kinds.dataOf[dataOf]);
  if (confidential !== undefined)
    form.fill(labels.confidential, confidential ? labels.confidentialYes : labels.confidentialNo);
  return form;
}

/** Fills the form in and sends it. @returns what stands there then: the receipt, or the form with its faults. */
export async function report(
  bot: BotUnderTest,
  what = 'Laptop kwijt in de trein',
  told: Told = {},
  someone = employee,
): Promise<Message> {
  const texts = wordsFor(someone);
  return await (await fillIn(await openForm(bot, someone), what, told, texts)).press(texts.form.report);
}

/** Reports. @returns the number. */
export const reported = async (...told: Parameters<typeof report>): Promise<string> =>
  numberOn(await report(...told));

/** Number of the report that somebody reads on a card. */
export function numberOn({ text }: Message): string {
  const [id] = /(?:INC|OEF)-\d{4}-\d{4}/.exec(text) ?? [];
  if (id === undefined) throw new Error(`no number on ${text}`);
  return id;
}

/** "Ik neem hem". @returns the card then. */
export const take = async (bot: BotUnderTest, someone: Someone, id: string): Promise<Message> =>
  await bot.person(someone).withButton(nl.alert.take, id).press(nl.alert.take);

/** "Intrekken", with a reason. */
export const withdraw = async (
  bot: BotUnderTest,
  someone: Someone,
  id: string,
  reason: string,
): Promise<Message> =>
  await bot
    .person(someone)
    .withButton(nl.incident.details, id)
    .open(nl.incident.details)
    .answer(nl.shared.withdraw, { [nl.alert.withdrawLabel]: reason });

/** "Vraag stellen" to the reporter. */
export const askReporter = async (
  bot: BotUnderTest,
  someone: Someone,
  id: string,
  question: string,
): Promise<Message> =>
  await bot
    .person(someone)
    .sees(id)
    .answer(nl.alert.ask, { [nl.alert.askLabel]: question }, nl.incident.send);

/** "Aanvullen" on the receipt. */
export const addTo = async (bot: BotUnderTest, id: string, addition: string): Promise<Message> =>
  await bot
    .person(employee)
    .withButton(nl.receipt.add, id)
    .answer(nl.receipt.add, { [nl.receipt.addLabel]: addition }, nl.incident.send);

/** Any own report, opened from `/mijn`. @returns its receipt. */
export async function openOwn(bot: BotUnderTest, someone: Someone, id: string): Promise<Message> {
  const { mine, shared } = wordsFor(someone);
  const list = (await bot.person(someone).types('/mijn')).open(mine.allReports);
  const title = list.card.choices(shared.whichReport).find((each) => each.startsWith(id));
  if (title === undefined) throw new Error(`${someone.name} has no ${id}`);
  return await list.fill(shared.whichReport, title).press(shared.open);
}

/** Waits until somebody's newest card says something. @returns the card. */
export async function untilShown(bot: BotUnderTest, someone: Someone, words: string): Promise<unknown> {
  return await bot.connector.until(() => {
    const shown = bot.connector.chat(chatOf(someone)).at(-1);
    return shown && textOf(shown.activity).includes(words) ? cardOf(shown.activity) : null;
  });
}

/** Whether this was ever sent to somebody's own chat; answers to presses do not count. */
export const wasTold = (bot: BotUnderTest, someone: Someone, words: string): boolean =>
  bot.connector.calls.some(
    ({ conversationId, body }) => conversationId === chatOf(someone) && textOf(body).includes(words),
  );

const messagesAbout = (bot: BotUnderTest, someone: Someone, id: string) =>
  bot.connector.chat(chatOf(someone)).filter(({ activity }) => textOf(activity).includes(id));

/** How many messages about a report somebody has. */
export const copiesOf = (bot: BotUnderTest, someone: Someone, id: string): number =>
  messagesAbout(bot, someone, id).length;

/** What the newest message about a report in somebody's chat says now; empty when there is none. */
export function shownAbout(bot: BotUnderTest, someone: Someone, id: string): string {
  const newest = messagesAbout(bot, someone, id).at(-1);
  return newest ? textOf(newest.activity) : '';
}

/** Lets seconds pass until the message about a report says something: a receipt gathers changes for a while. */
export async function untilItSays(
  bot: BotUnderTest,
  someone: Someone,
  id: string,
  words: string,
): Promise<void> {
  for (let tries = 0; !shownAbout(bot, someone, id).includes(words); tries += 1) {
    if (tries > 100) throw new Error(`it never said ${words}: ${shownAbout(bot, someone, id)}`);
    // A clock that runs ahead of a send under way ends its lease: then it is sent again, and again.
    await bot.app.idle();
    bot.clock.advance(2_000);
    await bot.app.tick();
  }
}

/** The card of a report in somebody's chat, the newest one. */
function cardAbout(bot: BotUnderTest, someone: Someone, id: string) {
  const shown = messagesAbout(bot, someone, id).at(-1);
  if (!shown) throw new Error(`${someone.name} has nothing about ${id}`);
  return { activityId: shown.activityId, card: cardOf(shown.activity) };
}

/** Presses a button on the newest card of a report; the card's data are sent along, as the client does. */
export async function pressOn(
  bot: BotUnderTest,
  someone: Someone,
  id: string,
  verb: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const { card, activityId } = cardAbout(bot, someone, id);
  return await bot.forge(someone, verb, { ...dataOf(card, verb), ...typed }, activityId);
}

/** What the form for writing about a report sends, besides the words. */
export const writingData = async (bot: BotUnderTest, someone: Someone, id: string, writing: Words) =>
  dataOf(
    cardOf((await bot.forge(someone, incidentActions.write.verb, { incident: id, writing })).body),
    incidentActions[writing].verb,
  );

/** What is stored once nothing more happens; it must be as expected. */
export async function stored<Value>(
  bot: BotUnderTest,
  read: () => Promise<Value>,
  fits: (value: Value) => boolean,
): Promise<Value> {
  await bot.app.idle();
  const value = await read();
  if (!fits(value)) throw new Error(`it is not so: ${JSON.stringify(value).slice(0, 4_000)}`);
  return value;
}

export async function incidentOf(bot: BotUnderTest, id: string): Promise<Incident> {
  const item = await bot.ledger.item<Incident>(partitionOf(id), id);
  if (!item) throw new Error(`${id} is not stored`);
  return item.state;
}

/** The handlers' cards of a report with their fate, once none of them is under way any more. */
export async function settledAlerts(bot: BotUnderTest, id: string): Promise<readonly OutRow[]> {
  await bot.app.idle();
  return (await bot.ledger.messages(partitionOf(id), id)).filter(({ view }) => view === 'incident.alert');
}

/** Types of the history, oldest first. */
export const historyOf = async (bot: BotUnderTest, id: string): Promise<readonly string[]> =>
  (await bot.ledger.history(partitionOf(id), id)).map(({ type }) => type);

/** Every row of the table as text, with its key: what anybody could read there. */
export async function everythingStored(bot: BotUnderTest): Promise<readonly string[]> {
  const places = await bot.rows.locate({ from: '', below: '~' });
  return await Promise.all(
    places.map(async ({ partition, key }) => {
      const row = await bot.rows.get(partition, key);
      return `${partition} ${key} ${JSON.stringify(row?.value)}`;
    }),
  );
}
