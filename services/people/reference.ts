import type { Locale } from './roles';

/** Whether the id is that of a conversation of several people: group chats and channels of teams begin with 19. */
export const isThread = (conversationId: string): boolean => conversationId.startsWith('19:');

/** Where a person's own chat with the bot is, as needed to write there later. */
export interface ChatReference {
  /** Can move; the newest one seen is kept (reliability §A1). */
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The person in this channel, `29:…`. */
  readonly userId: string;
  readonly botId: string;
  readonly tenantId: string;
  readonly locale: Locale;
  /** The channel takes nothing for it until the person is in contact again; absent: it does, as far as we know. */
  readonly closed?: true;
}

/** Who can be brought nothing. */
export interface Reach {
  /** Those of `people` who have no chat with the bot, or one that takes nothing. */
  unreached(people: readonly string[]): Promise<ReadonlySet<string>>;
}
