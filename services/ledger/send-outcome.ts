/** The outcome of one attempt to reach a chat; derived from status codes by the bot (reliability §A2). */
export type SendOutcome =
  /**
   * Accepted by the channel under this id. `reduced`: copies that became lines leading to it; `leads`: earlier ones
   * have yet to become such, or to be drawn anew, later, because a chat takes only so many sends.
   */
  | {
      readonly kind: 'delivered';
      readonly activityId: string;
      readonly reduced?: readonly string[];
      readonly leads?: true;
    }
  /** Certainly not there: try again, not before `retryAfterMs` if the channel gave a time. */
  | { readonly kind: 'notDelivered'; readonly retryAfterMs?: number }
  /**
   * Certainly not there, and trying again will not help until the person is in contact again. `closed`: nor will
   * anything else arrive there.
   */
  | { readonly kind: 'refused'; readonly code: string; readonly closed?: true }
  /** The message to be updated is no longer in the chat: it has to be sent anew. */
  | { readonly kind: 'gone' }
  /** Not sent, because it is no longer needed. */
  | { readonly kind: 'withdrawn' }
  /** It may or may not be there: time-out after the bytes left, reset, 408, 5xx. */
  | { readonly kind: 'unknown' };

export type FailedOutcome = Exclude<SendOutcome, { readonly kind: 'delivered' }>;
