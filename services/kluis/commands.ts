import type { LoanFacts } from './model';

/** Something a key holder does; `by` is an Entra object id proven by the token. */
interface ByCustodian {
  readonly by: string;
}

/** Words already checked and masked; null when none were given. */
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

/** What brings a loan about. */
interface Opening {
  readonly facts: LoanFacts;
  readonly object: string;
  /** Entra object id of who asks for it, or has it. */
  readonly borrower: string;
  /** The message the form stands in, which becomes the borrower's card; null when the client did not tell. */
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
  /** An approval is taken back before anything left the safe; a verb of its own, so that a late refusal changes nothing. */
  | ({ readonly type: 'revoke'; readonly reason: string } & ByCustodian)
  /** It left the safe. */
  | ({ readonly type: 'issue' } & ByCustodian)
  /** It lies in the safe again, locked up. */
  | ({ readonly type: 'takeBack' } & ByCustodian)
  | ({ readonly type: 'keepLonger' } & ByCustodian & Wanting)
  /** More time was asked for, and is not given. */
  | ({ readonly type: 'refuseLonger'; readonly reason: string } & ByCustodian)
  /** It does not lie in the safe after all. */
  | ({ readonly type: 'undoBack'; readonly reason: string } & ByCustodian)
  /** Its thing was renamed, or is another one under another name. */
  | ({ readonly type: 'file'; readonly object: string; readonly dossier: string } & ByCustodian)
  | ({ readonly type: 'withdraw' } & ByBorrower)
  | ({ readonly type: 'accept' } & ByBorrower)
  | ({ readonly type: 'handIn' } & ByBorrower)
  | ({ readonly type: 'askLonger' } & ByBorrower & Wanting)
  /** Said by borrower or key holder; opens one incident, which begins with `what`. */
  | { readonly type: 'lose'; readonly actor: string; readonly what: string }
  /** It turned up; said by borrower or key holder. */
  | { readonly type: 'found'; readonly actor: string; readonly reason: string }
  /** Not back in time is an incident too (domain §7.2); said by borrower, key holder or FG. */
  | { readonly type: 'report'; readonly reporter: string; readonly what: string }
  /** The incident opened for a loss or a late return has its number. */
  | { readonly type: 'linkIncident'; readonly incident: string; readonly matter: LoanMatter }
  /** The borrower does not work here any more (features B25). */
  | { readonly type: 'flagLeaver' }
  /** Somebody else waits for what this loan holds (features B12). */
  | { readonly type: 'wanted' }
  /** Visitors are on the floor since then, or the last of them left (features N12). */
  | { readonly type: 'visitors'; readonly since: string | null }
  /** What this approved request waits for lies in the safe again. */
  | { readonly type: 'free' }
  /** What somebody who keeps the safe was asked does not reach them. */
  | { readonly type: 'unreached'; readonly person: string }
  /** A due row; `step` as in `Decision.timer`. */
  | { readonly type: 'timer'; readonly step: string };

export type LoanCommand = RequestCommand | RecordCommand | LoanChange;

/** For what a loan opened an incident. */
export const loanMatters = ['lost', 'late'] as const;
export type LoanMatter = (typeof loanMatters)[number];

/** The change of one type. */
export type ChangeOf<Type extends LoanChange['type']> = Extract<LoanChange, { readonly type: Type }>;
