import type { Locale } from './roles';

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
