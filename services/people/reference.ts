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
}
