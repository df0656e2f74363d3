import type { Classification } from '../assessment/classification';

/** What undoes something that two signed, or postpones a term: one person alone may only request it. */
export type Reversal =
  | { readonly what: 'withdraw'; readonly reason: string }
  /** `reason`: null when none was given. */
  | { readonly what: 'classify'; readonly outcome: Classification; readonly reason: string | null }
  /** `to`: later than it is now (ISO). */
  | { readonly what: 'moveAware'; readonly to: string; readonly reason: string }
  | { readonly what: 'notSignificant'; readonly reason: string };

/** Somebody requested a second signature. */
export interface ReversalAsked {
  /** Entra object id of the person who asked. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly reversal: Reversal;
  /** When those who may sign were last called again; absent: not yet. */
  readonly calledAt?: string;
  /** Absent while it is pending. */
  readonly answer?: ReversalAnswer;
}

export interface ReversalAnswer {
  readonly by: string;
  readonly at: string;
  readonly what: 'agreed' | 'refused' | 'takenBack';
  /** Empty when nobody gave one. */
  readonly reason: string;
}

/** Who agreed to what is now carried out; empty: one person alone may do it. */
export interface Agreed {
  readonly agreedBy?: string;
}
