import type { Visit } from '../../services/visit/model';
import { partitionOf } from '../../services/visit/outcome';
import type { Someone } from './activities';
import { type BotOptions, BotUnderTest, type Card, cardOf, dataOf, holder, textOf } from './bot';
import { stored } from './incident-story';
import { type Typed, untilCard } from './story';

export { copiesOf, passTo, press, settled, untilCard } from './story';

/** The people of the example organisation as the stories of visitors know them. */
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

/** A bot that everybody of the story has in their chat. It is Monday 23 November 2026, 10:00 in Amsterdam. */
export async function startReception(options: BotOptions = {}): Promise<BotUnderTest> {
  const bot = await BotUnderTest.start({
    ...options,
    environment: { ...withoutLimits, PUBLIC_URL: 'http://127.0.0.1', ...options.environment },
  });
  await bot.install(...everybody);
  // As at every start: it puts the day in motion.
  await bot.app.tick();
  return bot;
}

/** Number of the visit on a card. */
export function visitOn(card: unknown): string {
  const [id] = /BZ-\d{4}/.exec(textOf(card)) ?? [];
  if (id === undefined) throw new Error(`no number on ${textOf(card)}`);
  return id;
}

export type { Typed };

/** Opens the form and sends it in. @returns the card that is answered. */
export async function announce(bot: BotUnderTest, typed: Typed = {}, someone: Someone = host): Promise<Card> {
  await bot.say(someone, '/bezoek nieuw');
  const { activityId, card } = bot.newest(someone);
  const filled = { name: 'Jan Jansen', company: 'Bouwbedrijf Noord', ...typed };
  const answer = await bot.forge(
    someone,
    'visit.announce',
    { ...dataOf(card, 'visit.announce'), ...filled },
    activityId,
  );
  return cardOf(answer.body);
}

/** Announced for today. @returns the number. */
export const announced = async (
  bot: BotUnderTest,
  typed: Typed = {},
  someone: Someone = host,
): Promise<string> => visitOn(await announce(bot, typed, someone));

/** Announced, and arrived at reception. */
export async function arrived(
  bot: BotUnderTest,
  typed: Typed = {},
  someone: Someone = host,
): Promise<string> {
  const id = await announced(bot, typed, someone);
  await bot.forge(receptionist, 'visit.arriveChosen', { id: `${location}/${id}` });
  await untilCard(bot, someone, id, 'Gemeld door');
  return id;
}

export async function visitOf(bot: BotUnderTest, id: string): Promise<Visit> {
  const item = await bot.ledger.item<Visit>(partition, id);
  if (!item) throw new Error(`${id} is not stored`);
  return item.state;
}

export const untilVisit = (bot: BotUnderTest, id: string, fits: (visit: Visit) => boolean): Promise<Visit> =>
  stored(bot, () => visitOf(bot, id), fits);

/** Types of the history, oldest first. */
export const historyOf = async (bot: BotUnderTest, id: string): Promise<readonly string[]> =>
  (await bot.ledger.history(partition, id)).map(({ type }) => type);
