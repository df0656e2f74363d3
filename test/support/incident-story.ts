import { partitionOf } from '../../services/incident/incidents';
import type { Incident } from '../../services/incident/model';
import type { OutRow } from '../../services/ledger/out-row';
import { chatOf, type Someone } from './activities';
import { type Answered, type BotOptions, BotUnderTest, cardOf, dataOf, holder, textOf } from './bot';

/** The people of the example organisation as the stories of the incident flow know them. */
export const employee = holder(null);
export const colleague = holder(null, 1);
export const fromYourAbility = holder(null, 2);
export const fg = holder('fg');
export const deputy = holder('fgDeputy');
export const second = holder('fgDeputy', 1);
export const board = holder('board');
export const officeManager = holder('officeManager');
export const handlers = [fg, deputy, second] as const;

/** Chats take everything at once: the clock of a test stands still, and the limits are tested elsewhere. */
const withoutLimits = { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' };

/** A bot that the FG, the deputies, the board and the employee have in their chat. */
export async function startStory(options: BotOptions = {}): Promise<BotUnderTest> {
  const environment = { ...withoutLimits, ...options.environment };
  const bot = await BotUnderTest.start({ ...options, environment });
  await bot.install(employee, ...handlers, board);
  return bot;
}

/** Number of the report on a card. */
export function idOn(card: unknown): string {
  const [id] = /INC-\d{4}-\d{4}/.exec(textOf(card)) ?? [];
  if (id === undefined) throw new Error(`no number on ${textOf(card)}`);
  return id;
}

/** Reports and waits until each of these people has the card. @returns the number. */
export async function reportedTo(
  bot: BotUnderTest,
  recipients: readonly Someone[] = handlers,
  what = 'Laptop kwijt in de trein',
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const id = idOn(cardOf((await bot.report(employee, what, more)).body));
  for (const someone of recipients) await untilShown(bot, someone, id);
  return id;
}

/** Waits until somebody's newest card says something. @returns the card. */
export async function untilShown(bot: BotUnderTest, someone: Someone, words: string): Promise<unknown> {
  return await bot.connector.until(() => {
    const shown = bot.connector.chat(chatOf(someone)).at(-1);
    return shown && textOf(shown.activity).includes(words) ? cardOf(shown.activity) : null;
  });
}

/** Whether anything of this was ever sent to somebody's own chat; answers to presses are not. */
export const wasTold = (bot: BotUnderTest, someone: Someone, words: string): boolean =>
  bot.connector.calls.some(
    ({ conversationId, body }) => conversationId === chatOf(someone) && textOf(body).includes(words),
  );

const messagesAbout = (bot: BotUnderTest, someone: Someone, id: string) =>
  bot.connector.chat(chatOf(someone)).filter(({ activity }) => textOf(activity).includes(id));

/** How many messages about a report somebody has. */
export const copiesOf = (bot: BotUnderTest, someone: Someone, id: string): number =>
  messagesAbout(bot, someone, id).length;

/** What the newest message about a report says in somebody's chat now; nothing when there is none. */
export function shownAbout(bot: BotUnderTest, someone: Someone, id: string): string {
  const newest = messagesAbout(bot, someone, id).at(-1);
  return newest ? textOf(newest.activity) : '';
}

/** Lets seconds pass until the message about a report says something: a receipt gathers what changed for a while. */
export async function untilItSays(
  bot: BotUnderTest,
  someone: Someone,
  id: string,
  words: string,
): Promise<void> {
  for (let tries = 0; !shownAbout(bot, someone, id).includes(words); tries += 1) {
    if (tries > 100) throw new Error(`it never said ${words}: ${shownAbout(bot, someone, id)}`);
    // A clock that runs away from a send under way ends its lease: then it is sent again, and again.
    await bot.app.idle();
    bot.clock.advance(2_000);
    await bot.app.tick();
  }
}

/** The card of a report in somebody's chat, the newest one. */
export function cardAbout(bot: BotUnderTest, someone: Someone, id: string) {
  const shown = messagesAbout(bot, someone, id).at(-1);
  if (!shown) throw new Error(`${someone.name} has nothing about ${id}`);
  return { activityId: shown.activityId, card: cardOf(shown.activity) };
}

/** Presses a button of the newest card of a report; what the card carries goes along, as the client does it. */
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

/** What is stored once nothing goes on any more; it must be as expected. */
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
