import type { LoanFacts } from './model';

/** Something a key holder does; `by` is an Entra object id proven by the token. */
interface ByCustodian {
  readonly by: string;
}

/** Text already checked and masked; null when none was given. */
interface WithReason {
  readonly reason: string | null;
}

/** Something only the borrower may do. */
interface ByBorrower {
  readonly borrower: string;
}

interface Wanting {
  /** `YYYY-MM-DD`, a working day. */
  readonly until: string;
  readonly reason: string;
}

/** What starts a loan. */
interface Opening {
  readonly facts: LoanFacts;
  readonly object: string;
  /** Entra object id of the person who asks for it, or has it. */
  readonly borrower: string;
  /** The message that holds the form, which becomes the borrower's card; null when the client did not say. */
  readonly cardActivityId: string | null;
}

export interface RequestCommand extends Opening {
  readonly type: 'request';
  /** Loans the borrower is late with. */
  readonly late: readonly string[];
}

/** Taken without a request, and recorded by a key holder afterwards (features B22). */
export interface RecordCommand extends Opening {
  readonly type: 'record';
  readonly by: string;
  readonly reason: string;
}

export type LoanChange =
  | ({ readonly type: 'approve' } & ByCustodian & WithReason)
  | ({ readonly type: 'refuse'; readonly reason: string } & ByCustodian)
  /** An approval is withdrawn before anything left the safe; its own verb, so that a late refusal changes nothing. */
  | ({ readonly type: 'revoke'; readonly reason: string } & ByCustodian)
  /** It left the safe. */
  | ({ readonly type: 'issue' } & ByCustodian)
  /** It is back in the safe, locked up. */
  | ({ readonly type: 'takeBack' } & ByCustodian)
  | ({ readonly type: 'keepLonger' } & ByCustodian & Wanting)
  /** More time was requested, and is not given. */
  | ({ readonly type: 'refuseLonger'; readonly reason: string } & ByCustodian)
  /** It is not in the safe after all. */
  | ({ readonly type: 'undoBack'; readonly reason: string } & ByCustodian)
  /** Its thing was renamed, or is the same as one with another name. */
  | ({ readonly type: 'file'; readonly object: string; readonly dossier: string } & ByCustodian)
  | ({ readonly type: 'withdraw' } & ByBorrower)
  | ({ readonly type: 'accept' } & ByBorrower)
  | ({ readonly type: 'handIn' } & ByBorrower)
  | ({ readonly type: 'askLonger' } & ByBorrower & Wanting)
  /** Said by borrower or key holder; opens one incident, whose text begins with `what`. */
  | { readonly type: 'lose'; readonly actor: string; readonly what: string }
  /** It turned up; said by borrower or key holder. */
  | { readonly type: 'found'; readonly actor: string; readonly reason: string }
  /** Not returning it in time is an incident too (domain §7.2); said by borrower, key holder or FG. */
  | { readonly type: 'report'; readonly reporter: string; readonly what: string }
  /** The incident opened for a loss or a late return has been numbered. */
  | { readonly type: 'linkIncident'; readonly incident: string; readonly matter: LoanMatter }
  /** The borrower no longer works here (features B25). */
  | { readonly type: 'flagLeaver' }
  /** Somebody else is waiting for what this loan holds (features B12). */
  | { readonly type: 'wanted' }
  /** Visitors have been on the floor since then, or the last of them left (features N12). */
  | { readonly type: 'visitors'; readonly since: string | null }
  /** Who keeps the safe does so until a day that is known now: it may have to go back to another. */
  | { readonly type: 'keeperEnds' }
  /** The key of the safe changed hands, or is about to: it goes back to another. */
  | { readonly type: 'keyMoved' }
  /** What this approved request waits for is back in the safe. */
  | { readonly type: 'free' }
  /** A question to a keeper of the safe does not reach them. */
  | { readonly type: 'unreached'; readonly person: string }
  /** A due row; `step` as in `Decision.timer`. */
  | { readonly type: 'timer'; readonly step: string };

export type LoanCommand = RequestCommand | RecordCommand | LoanChange;

/** What a loan can open an incident for. */
export const loanMatters = ['lost', 'late'] as const;
export type LoanMatter = (typeof loanMatters)[number];

/** The change with one type. */
export type ChangeOf<Type extends LoanChange['type']> = Extract<LoanChange, { readonly type: Type }>;
