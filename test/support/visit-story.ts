import type { VisitField } from '../../services/visit/contract';
import type { Visit, VisitKind } from '../../services/visit/model';
import { partitionOf } from '../../services/visit/outcome';
import type { Someone } from './activities';
import { type BotOptions, BotUnderTest, holder } from './bot';
import { AtDesk } from './person/at-desk';
import type { Message } from './person/person';
import { nl, wordsFor } from './person/words';

export { nl } from './person/words';
export { passTo, passUntil, settled } from './time';

/** The people in the example organisation as the stories of visitors know them. */
export const host = holder(null);
export const colleague = holder(null, 1);
export const fromYourAbility = holder(null, 2);
export const keeper = holder('officeManager');
export const substitute = holder('officeDeputy');
export const receptionist = holder('reception');
export const bhv = holder('bhv');
export const bhvHead = holder('bhvHead', 0);
export const everybody = [
  host,
  colleague,
  fromYourAbility,
  keeper,
  substitute,
  receptionist,
  bhv,
  bhvHead,
] as const;

export const location = 'kantoor';
export const partition = partitionOf(location);
const withoutLimits = { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' };

/** A bot that everybody in the story has in their chat. It is Monday 23 November 2026, 10:00 in Amsterdam. */
export async function startReception(options: BotOptions = {}): Promise<BotUnderTest> {
  const bot = await BotUnderTest.start({
    ...options,
    environment: { ...withoutLimits, PUBLIC_URL: 'http://127.0.0.1', ...options.environment },
  });
  await bot.knows(...everybody);
  // As at every start: it starts the day.
  await bot.app.tick();
  return bot;
}

/** Number of the visit in what a card says. */
export function visitOn(text: string): string {
  const [id] = /BZ-\d{4}/.exec(text) ?? [];
  if (id === undefined) throw new Error(`no number on ${text}`);
  return id;
}

/** What is filled in, by the names of the fields; `kind` by its code. */
export type Announced = Readonly<
  Partial<Record<Exclude<VisitField, 'kind' | 'location'>, string>> & { kind?: VisitKind }
>;

/** The form of a visit, filled in by the person who has it open. */
export function fillVisit(form: Message, someone: Someone, typed: Announced): Message {
  const { visit } = wordsFor(someone);
  const { kind, ...fields } = typed;
  form.open(visit.more);
  if (kind) form.fill(visit.field.kind, visit.kind[kind]);
  for (const [field, value] of Object.entries(fields))
    form.fill(visit.field[field as keyof typeof fields], value);
  return form;
}

/** Opens the form and sends it in. @returns the card that stands there then. */
export async function announce(
  bot: BotUnderTest,
  typed: Announced = {},
  someone: Someone = host,
): Promise<Message> {
  const form = await bot.person(someone).types('/bezoek nieuw');
  const usual = { name: 'Jan Jansen', company: 'Bouwbedrijf Noord' };
  return await fillVisit(form, someone, { ...usual, ...typed }).press(wordsFor(someone).visit.announce);
}

/** Announced, for today when nothing else is said. @returns the number. */
export const announced = async (
  bot: BotUnderTest,
  typed: Announced = {},
  someone: Someone = host,
): Promise<string> => visitOn((await announce(bot, typed, someone)).text);

/** Chooses a visit from a list, by its number. */
export function choose(list: Message, id: string): Message {
  const { choose: label } = nl.visitLists;
  const title = list.card.choices(label).find((each) => each.startsWith(id));
  if (title === undefined) throw new Error(`${id} is not on the list:\n${list.text}`);
  return list.fill(label, title);
}

/** "Gearriveerd" on the list of the day, at reception. @returns the list. */
export async function arrive(bot: BotUnderTest, id: string): Promise<Message> {
  const list = await bot.person(receptionist).types('/bezoek');
  return await choose(list, id).press(nl.visitLists.arrive);
}

/** Opens a visit from the list that `/bezoek` gives. */
export async function openVisit(bot: BotUnderTest, someone: Someone, id: string): Promise<Message> {
  return await choose(await bot.person(someone).types('/bezoek'), id).press(nl.shared.open);
}

/** Announced, and arrived at reception. @returns the number. */
export async function arrived(
  bot: BotUnderTest,
  typed: Announced = {},
  someone: Someone = host,
): Promise<string> {
  const id = await announced(bot, typed, someone);
  await arrive(bot, id);
  return id;
}

/** Somebody presses a button of the newest card about a visit that has it. */
export async function presses(
  bot: BotUnderTest,
  someone: Someone,
  id: string,
  title: string,
): Promise<Message> {
  return await bot.person(someone).withButton(title, nl.visit.eyebrow(id)).press(title);
}

/** "Ik heb opgehaald", which is behind "Anders" until somebody has answered. */
export async function fetches(bot: BotUnderTest, someone: Someone, id: string): Promise<Message> {
  const { otherwise, collect, eyebrow } = nl.visit;
  return await bot.person(someone).withButton(otherwise, eyebrow(id)).open(otherwise).press(collect);
}

/** The desks without an account, on a card of somebody who runs the office. */
export async function desksCard(bot: BotUnderTest): Promise<Message> {
  const day = await bot.person(keeper).types('/bezoek');
  return await day.open(nl.visitLists.manage).press(nl.visitLists.desk);
}

/** A new link for a desk, as the office manager gets it in chat; here it leads to the bot under test. */
export async function deskLink(bot: BotUnderTest): Promise<string> {
  const made = await (await desksCard(bot)).press(nl.visitLists.deskMake);
  return `${bot.url}${new URL(made.card.link(nl.visitLists.deskLink)).pathname}`;
}

/** Somebody at a newly opened desk. */
export const deskOpened = async (bot: BotUnderTest): Promise<AtDesk> =>
  await AtDesk.opens(bot, await deskLink(bot));

export async function visitOf(bot: BotUnderTest, id: string): Promise<Visit> {
  const item = await bot.ledger.item<Visit>(partition, id);
  if (!item) throw new Error(`${id} is not stored`);
  return item.state;
}

/** Types of the history, oldest first. */
export const historyOf = async (bot: BotUnderTest, id: string): Promise<readonly string[]> =>
  (await bot.ledger.history(partition, id)).map(({ type }) => type);
