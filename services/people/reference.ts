import type { Locale } from './roles';

/** Whether this is the id of a conversation of several people: group chats and team channels begin with 19. */
export const isThread = (conversationId: string): boolean => conversationId.startsWith('19:');

/** Where a person's own chat with the bot is, as needed to write there later. */
export interface ChatReference {
  /** Can move; the most recent one is kept (reliability §A1). */
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The person in this channel, `29:…`. */
  readonly userId: string;
  readonly botId: string;
  readonly tenantId: string;
  readonly locale: Locale;
  /** The channel accepts nothing for it until the person is in contact again; absent: it does, as far as we know. */
  readonly closed?: true;
}

/** Who cannot be reached. */
export interface Reach {
  /** Those of `people` who have no chat with the bot, or one that accepts nothing. */
  unreached(people: readonly string[]): Promise<ReadonlySet<string>>;
}
