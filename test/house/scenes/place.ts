import type { Someone } from '../../support/activities';
import type { BotUnderTest } from '../../support/bot';
import type { FileHost } from '../../support/file-host';
import type { Message } from '../../support/person/person';
import { passTo } from '../../support/time';
import type { Crawl } from '../crawl';

/** Where scenes are played: a house of their own, and what remembers who reached what. */
export interface Place {
  readonly bot: BotUnderTest;
  readonly host: FileHost;
  readonly crawl: Crawl;
}

/** A while later: what was done is not undone at once. */
export const later = async ({ bot }: Place): Promise<void> =>
  await passTo(bot, new Date(bot.clock.now().getTime() + 60_000).toISOString());

/** The newest card in somebody's chat that says all of this. */
export const cardSaying =
  ({ bot }: Place, someone: Someone, ...words: readonly string[]) =>
  async (): Promise<Message> => {
    await bot.idle();
    return bot.person(someone).sees(...words);
  };

/** What a command answers. */
export const typing =
  ({ bot }: Place, someone: Someone, command: string) =>
  (): Promise<Message> =>
    bot.person(someone).types(command);
