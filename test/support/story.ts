import { chatOf, type Someone } from './activities';
import { type BotUnderTest, type Card, cardOf, dataOf, hasButton, textOf } from './bot';
import { beingSent, untilStored } from './incident-story';

/** What the stories of all flows do: wait for a card, press its button, let time pass. */

export type Typed = Readonly<Record<string, string>>;

const messagesAbout = (bot: BotUnderTest, someone: Someone, words: string) =>
  bot.connector.chat(chatOf(someone)).filter(({ activity }) => textOf(activity).includes(words));

/** How many messages about something came to somebody; updates of an earlier one do not ring. */
export const copiesOf = (bot: BotUnderTest, someone: Someone, words: string): number =>
  bot.connector.calls.filter(
    ({ kind, conversationId, body }) =>
      kind === 'post' && conversationId === chatOf(someone) && textOf(body).includes(words),
  ).length;

/** Waits until one of somebody's cards about something says some words. @returns the newest such. */
export const untilCard = (bot: BotUnderTest, someone: Someone, about: string, words = ''): Promise<Card> =>
  bot.connector.until(() => {
    const shown = messagesAbout(bot, someone, about).findLast(({ activity }) =>
      textOf(activity).includes(words),
    );
    return shown ? cardOf(shown.activity) : null;
  });

/** Presses a button of a card about something, which must have it. @returns the card that is answered. */
export async function press(
  bot: BotUnderTest,
  someone: Someone,
  about: string,
  verb: string,
  typed: Typed = {},
): Promise<Card> {
  const shown = await bot.connector.until(() => {
    const found = messagesAbout(bot, someone, about).findLast(({ activity }) =>
      hasButton(cardOf(activity), verb),
    );
    return found ? { activityId: found.activityId, card: cardOf(found.activity) } : null;
  });
  const answered = await bot.press(
    someone,
    verb,
    { ...dataOf(shown.card, verb), ...typed },
    shown.activityId,
  );
  return cardOf(answered.body);
}

/** Moves the clock to a moment and lets everything that fell due happen. @param time `YYYY-MM-DDTHH:mmZ`. */
export async function passTo(bot: BotUnderTest, time: string): Promise<void> {
  // What is under way must not find itself hours later: a send that takes that long counts as lost.
  await settled(bot);
  bot.clock.advance(Date.parse(time) - bot.clock.now().getTime());
  await bot.app.tick();
  await settled(bot);
}

/**
 * Waits until nothing in the house is due or being sent, whichever flow it is of: one flow hands over to another.
 * Twice in a row: a command handed over while a round reads may leave one partition and reach another unseen.
 */
export async function settled(bot: BotUnderTest): Promise<void> {
  let quiet = 0;
  await untilStored(
    lookingAndTicking(bot, async () => {
      const found = await underWay(bot);
      quiet = found.length === 0 ? quiet + 1 : 0;
      return found;
    }),
    () => quiet === 2,
  );
}

/** What waits to be done by now, and the messages that are on their way. */
async function underWay(bot: BotUnderTest): Promise<readonly unknown[]> {
  const now = bot.clock.now();
  const partitions = await bot.ledger.livePartitions();
  const found = partitions.map(async (partition) => {
    const due = await bot.ledger.dueRows(partition, now, 100);
    return due.length > 0 ? due : await beingSent(bot, partition);
  });
  return (await Promise.all(found)).flat();
}

/** The bot ticks every minute: what a slow moment of the storage left undone, the next tick does. */
function lookingAndTicking<Value>(bot: BotUnderTest, look: () => Promise<Value>): () => Promise<Value> {
  let looks = 0;
  return async () => {
    looks += 1;
    if (looks % 100 === 0) await bot.app.tick();
    return await look();
  };
}
