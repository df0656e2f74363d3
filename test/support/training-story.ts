import { digestPartition, type DigestState, digestView } from '../../services/nudges/model';
import { rowKeys } from '../../services/ledger/keys';
import type { Places, Seat, Session } from '../../services/training/model';
import { catalogue, partitionOf } from '../../services/training/plan';
import { placesKey } from '../../services/training/seats';
import { chatOf, type Someone } from './activities';
import { type BotOptions, BotUnderTest, type Card, cardOf, dataOf, holder, textOf } from './bot';
import { settled, type Typed, untilCard } from './story';

export { copiesOf, passTo, press, settled, untilCard } from './story';

/** The people of the example organisation as the stories of training know them. */
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
 * A bot that everybody of the story has in their chat. It is Monday 23 November 2026, 10:00 in Amsterdam.
 * @param options `keepsCalls`: the channel goes on from before.
 */
export async function startTraining({
  keepsCalls = false,
  ...options
}: BotOptions & { readonly keepsCalls?: boolean } = {}): Promise<BotUnderTest> {
  const bot = await BotUnderTest.start({
    ...options,
    environment: { ...withoutLimits, PUBLIC_URL: 'http://127.0.0.1', ...options.environment },
  });
  await bot.install(...everybody);
  // As at every start: it puts the round in motion.
  await bot.app.tick();
  await settled(bot);
  if (!keepsCalls) bot.connector.reset();
  return bot;
}

/** Number of the session or document on a card. */
export function recordOn(card: unknown): string {
  const [id] = /(?:KS|DOC)-\d{4}/.exec(textOf(card)) ?? [];
  if (id === undefined) throw new Error(`no number on ${textOf(card)}`);
  return id;
}

/** A session two weeks ahead: Thursday 10 December 2026, 10:00 until 11:00. */
const usual: Typed = {
  ...{ title: 'AVG voor iedereen', topic: 'avg', day: '2026-12-10', from: '10:00', until: '11:00' },
  ...{ where: 'De kantine', mandatory: 'yes', deadline: '2026-12-31' },
};

/** Opens the form and sends it in. @returns the card that is answered. */
export async function planned(
  bot: BotUnderTest,
  typed: Typed = {},
  someone: Someone = trainer,
): Promise<Card> {
  await bot.say(someone, '/training');
  const { activityId } = bot.newest(someone);
  const form = cardOf((await bot.forge(someone, 'training.planForm', {}, activityId)).body);
  const data = { ...dataOf(form, 'training.plan'), ...usual, ...typed };
  return cardOf((await bot.forge(someone, 'training.plan', data, activityId)).body);
}

/** A session, with its seats ready. @returns the number. */
export async function session(
  bot: BotUnderTest,
  typed: Typed = {},
  someone: Someone = trainer,
): Promise<string> {
  const id = recordOn(await planned(bot, typed, someone));
  await settled(bot);
  return id;
}

export const signUp = async (bot: BotUnderTest, someone: Someone, id: string): Promise<Card> =>
  cardOf((await bot.forge(someone, 'training.signUp', { session: id })).body);

export const sessionOf = async (bot: BotUnderTest, id: string): Promise<Session | undefined> =>
  (await bot.ledger.item<Session>(catalogue, id))?.state;

export const seatOf = async (bot: BotUnderTest, id: string, someone: Someone): Promise<Seat | undefined> =>
  (await bot.ledger.item<Seat>(partitionOf(id), someone.aadObjectId))?.state;

export const placesOf = (bot: BotUnderTest, id: string): Promise<Places | undefined> =>
  bot.ledger.row<Places>(partitionOf(id), placesKey);

export const digestOf = async (bot: BotUnderTest, someone: Someone): Promise<DigestState | undefined> =>
  (await bot.ledger.item<DigestState>(digestPartition, someone.aadObjectId))?.state;

export const digestKey = (someone: Someone): string =>
  rowKeys.out(someone.aadObjectId, someone.aadObjectId, digestView);

/** Digests that came to somebody, oldest first. */
export const digestsTo = (bot: BotUnderTest, someone: Someone): readonly Card[] =>
  bot.connector.calls
    .filter(({ kind, conversationId }) => kind === 'post' && conversationId === chatOf(someone))
    .map(({ body }) => cardOf(body))
    .filter((card) => textOf(card).includes('Vandaag ·'));

/** The FG publishes a document, and an employee signs it. @returns its number. */
export async function signed(bot: BotUnderTest): Promise<string> {
  const form = cardOf((await bot.forge(fg, 'training.documentForm', {})).body);
  const typed = { title: 'ICT gedragsregels', version: '2026', summary: 'Nieuw', deadline: '2026-12-18' };
  const data = { ...dataOf(form, 'training.publish'), ...typed, link: 'https://intranet.example/ict.pdf' };
  const card = cardOf((await bot.forge(fg, 'training.publish', data)).body);
  await settled(bot);
  const document = recordOn(card);
  await untilCard(bot, employee, document, 'Te lezen en te tekenen');
  await bot.forge(employee, 'training.sign', { document });
  return document;
}
