import { chatOf, type Someone } from './activities';
import { type BotUnderTest, type Card, cardOf, dataOf, hasButton, textOf } from './bot';

export { passTo, passUntil, settled } from './time';

/** What the stories of all flows do: wait for a card, press its button, let time pass. */

export type Typed = Readonly<Record<string, string>>;

const messagesAbout = (bot: BotUnderTest, someone: Someone, words: string) =>
  bot.connector.chat(chatOf(someone)).filter(({ activity }) => textOf(activity).includes(words));

/** How many messages about something somebody got; updates of an earlier one do not ring. */
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
  const answered = await bot.forge(
    someone,
    verb,
    { ...dataOf(shown.card, verb), ...typed },
    shown.activityId,
  );
  return cardOf(answered.body);
}
