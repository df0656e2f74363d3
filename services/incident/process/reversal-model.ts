import type { Classification } from '../assessment/classification';

/** What undoes something that two signed, or puts off a term: one alone may only ask for it. */
export type Reversal =
  | { readonly what: 'withdraw'; readonly reason: string }
  /** `reason`: null when none was given. */
  | { readonly what: 'classify'; readonly outcome: Classification; readonly reason: string | null }
  /** `to`: later than it stands (ISO). */
  | { readonly what: 'moveAware'; readonly to: string; readonly reason: string }
  | { readonly what: 'notSignificant'; readonly reason: string };

/** Somebody asked for a second signature. */
export interface ReversalAsked {
  /** Entra object id of who asked. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly reversal: Reversal;
  /** When who may sign was called again last; absent: not yet. */
  readonly calledAt?: string;
  /** Absent while it waits. */
  readonly answer?: ReversalAnswer;
}

export interface ReversalAnswer {
  readonly by: string;
  readonly at: string;
  readonly what: 'agreed' | 'refused' | 'takenBack';
  /** Empty when nobody gave one. */
  readonly reason: string;
}

/** Who agreed to what is carried out now; empty: one alone may do it. */
export interface Agreed {
  readonly agreedBy?: string;
}
