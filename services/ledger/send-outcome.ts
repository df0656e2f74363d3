/** What became of one attempt to reach a chat; classified from status codes by the bot (reliability §A2). */
export type SendOutcome =
  /**
   * Accepted by the channel under this id. `reduced`: copies that became lines which lead to it; `leads`: those before it
   * are still to become such, in a moment of their own, for a chat takes so many sends.
   */
  | {
      readonly kind: 'delivered';
      readonly activityId: string;
      readonly reduced?: readonly string[];
      readonly leads?: true;
    }
  /** Surely not there: try again, not before `retryAfterMs` when the channel named a time. */
  | { readonly kind: 'notDelivered'; readonly retryAfterMs?: number }
  /**
   * Surely not there, and trying again will not help until the person is in contact again. `closed`: neither will
   * anything else arrive there.
   */
  | { readonly kind: 'refused'; readonly code: string; readonly closed?: true }
  /** The message to be updated is no longer in the chat: it has to be sent anew. */
  | { readonly kind: 'gone' }
  /** Not sent, because there is no use for it any more. */
  | { readonly kind: 'withdrawn' }
  /** It may be there or not: time-out after the bytes left, reset, 408, 5xx. */
  | { readonly kind: 'unknown' };

export type FailedOutcome = Exclude<SendOutcome, { readonly kind: 'delivered' }>;
