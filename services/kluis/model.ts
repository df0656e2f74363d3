/** The vocabulary of the safe: codes and shapes only. What people read about them is in `cards/texts`. */

/** What the data in the safe may be on (policy: papers and portable data carriers). */
export const carriers = ['paper', 'usb', 'disk', 'other'] as const;
export type Carrier = (typeof carriers)[number];

/** What somebody requests, validated and masked. */
export interface LoanFacts {
  /** Id of `organisation.clients`; null when it belongs to none of them. */
  readonly client: string | null;
  /** Which file or carrier, in the borrower's words. */
  readonly dossier: string;
  readonly carrier: Carrier;
  readonly count: number;
  /** For which assignment (policy: "voor een opdracht"). */
  readonly assignment: string;
  /** First day it is wanted, `YYYY-MM-DD` by the office's clock; absent: from when it was requested. */
  readonly from?: string;
  /** Last day it is wanted, same format. */
  readonly until: string;
}

/** Something somebody did; `by` is an Entra object id. */
export interface Deed {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export interface Decided extends Deed {
  readonly reason: string | null;
}

/** Kept beyond the end of the working day, or taken without a request: shown to the FG (domain §7.2). */
export interface Deviation extends Deed {
  readonly kind: 'keptLonger' | 'withoutRequest';
  readonly reason: string;
}

/** From the moment it left the safe. */
export interface Issue extends Deed {
  /** ISO instant by which it must be back in the safe. */
  readonly due: string;
  /** When the borrower confirmed having it and being responsible for it (features B10). */
  readonly acceptedAt: string | null;
  /** When the borrower said it was brought back; only the key holder's word ends the loan. */
  readonly handedInAt: string | null;
  /** The `handedInAt` for which the deputies were called too, because nobody confirmed it. */
  readonly handInCalledFor?: string;
  /** What the borrower asks: to keep it until the end of that day. */
  readonly wanted: { readonly until: string; readonly reason: string } | null;
  /** Who was asked whether it is back, since the borrower said so (Entra object ids); absent: nobody by name. */
  readonly askedBack?: readonly string[];
  /** More time was requested and not given; absent: it never was, or it was requested again. */
  readonly longerRefused?: Deed & { readonly until: string; readonly reason: string };
  /** How many steps of the ladder of this due time are behind us, skipped ones included. */
  readonly escalated: number;
  /** The incident it led to because it was not back in time; its number is null while it is being opened. */
  readonly report: (Deed & { readonly incident: string | null }) | null;
  /**
   * Since when visitors have been on the floor, as the borrower was told once (features N12); null when there are none.
   * An ISO instant, which identifies that stretch as a whole.
   */
  readonly visitorsSince: string | null;
  /** ISO instant at which it was noticed that the borrower left with it (features B25). */
  readonly leaverSince: string | null;
  /** It was recorded as lost and turned up; `incident` as for a loss. Absent: never. */
  readonly found?: Deed & {
    readonly reason: string;
    readonly incident: string | null;
    /** Who said it was lost; absent on an older loan. */
    readonly lost?: Deed;
  };
  /** It was recorded as back and was not. Absent: never. */
  readonly undone?: Undone;
}

/** Somebody looked, and it was not in the safe. */
export interface Undone extends Deed {
  readonly reason: string;
  /** ISO instant at which the borrower claimed to have brought it back: the point on which they disagree. */
  readonly said?: string;
}

interface Asked {
  /** `KL-0001`. */
  readonly id: string;
  readonly facts: LoanFacts;
  /** What makes two requests requests for the same thing; see `objectOf`. */
  readonly object: string;
  /** Its earlier ids, before the thing was renamed or merged; absent: none. */
  readonly formerly?: readonly string[];
  /** Entra object id. */
  readonly borrower: string;
  /** ISO instant. */
  readonly askedAt: string;
  /** Loans the borrower was late with when requesting: approving then needs a reason (features B24). */
  readonly late: readonly string[];
  readonly deviations: readonly Deviation[];
  /** Those last asked who turned out to be unreachable (Entra object ids), so that another was; absent: nobody. */
  readonly unreached?: readonly string[];
}

interface Awaiting {
  /** Day until which it stays open because somebody else has the thing, `YYYY-MM-DD`; absent: not needed. */
  readonly waitsUntil?: string;
}

/** Each state has exactly what is known in it. */
type Stage =
  | ({ readonly status: 'requested'; readonly reminded: number } & Awaiting)
  | ({
      readonly status: 'approved';
      readonly decided: Decided;
      /** The borrower was told that the first day has come; absent: not told, or it began when it was requested. */
      readonly begun?: true;
    } & Awaiting)
  | { readonly status: 'refused'; readonly decided: Decided }
  | {
      readonly status: 'withdrawn' | 'expired';
      readonly endedAt: string;
      /** Nobody decided about it; absent: it was withdrawn, was not fetched, or ended before this was kept. */
      readonly undecided?: true;
    }
  | { readonly status: 'out'; readonly decided: Decided | null; readonly issue: Issue }
  | {
      readonly status: 'back';
      readonly decided: Decided | null;
      readonly issue: Issue;
      readonly returned: Deed;
    }
  | {
      readonly status: 'lost';
      readonly decided: Decided | null;
      readonly issue: Issue;
      readonly lost: Deed;
      /** Number of the linked incident; null while it is being opened (features N3). */
      readonly incident: string | null;
    };

export type Loan = Asked & Stage;
export type LoanStatus = Loan['status'];
export type LoanIn<Status extends LoanStatus> = Extract<Loan, { readonly status: Status }>;

export const loanStatuses = [
  'requested',
  'approved',
  'refused',
  'withdrawn',
  'expired',
  'out',
  'back',
  'lost',
] as const satisfies readonly LoanStatus[];
