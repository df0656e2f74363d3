import type { Loan, LoanIn } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';

/**
 * Another has the key, so that the reader does not confirm what lies in the safe. `coming`: it is on its way to the
 * reader; `away`: who has it is not there; `left`: who has it keeps the safe no more.
 */
export interface KeyWith {
  readonly name: string;
  readonly standing: 'here' | 'coming' | 'away' | 'left';
}

/** What the cards about one loan are drawn from. */
export interface LoanModel<Of extends Loan = Loan> {
  readonly locale: Locale;
  /** The moment of drawing (ISO, UTC): whether something is late is counted from it. */
  readonly now: string;
  readonly loan: Of;
  /** Name of `facts.client`; null when it belongs to none. */
  readonly client: string | null;
  /** Names by Entra object id, of everybody the loan mentions. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of those asked to decide; once it is out, of those who confirm that it is back. */
  readonly deciders: readonly string[];
  /** Until when they keep the safe, and names of who does from then on; absent: it goes on as it is. */
  readonly keepersEnd?: { readonly until: string; readonly next: readonly string[] };
  /** Names of those who would have been asked but cannot be reached. */
  readonly passedOver: readonly string[];
  /**
   * Nobody may decide: the number to call (empty: none known), and whether an administrator was reached. Absent:
   * somebody may.
   */
  readonly unanswered?: { readonly phone: string; readonly told: boolean };
  /** Who has the same thing out now; null when it is in the safe, or this is the loan it is out on. */
  readonly holder: { readonly name: string; readonly due: string } | null;
  /** Who may have it from a later day; null when nobody may, or this is that loan. */
  readonly booked: { readonly id: string; readonly name: string; readonly from: string } | null;
  /** How many others wait for it. */
  readonly waiting: number;
  /** The first day until which it could be kept longer (`YYYY-MM-DD`). */
  readonly nextDay: string;
  /** How long before `due` the borrower is warned, in minutes. */
  readonly remindBeforeMinutes: number;
  /** The borrower is away today; absent: is in, or it does not matter to the reader. */
  readonly borrowerAway?: boolean;
  /** Name of who has the key and is away today, on the card of who hands it out; absent: nobody is. */
  readonly keyAway?: string;
  /** On the card of who keeps the safe: another has the key, and confirms what comes back. Absent: the reader does. */
  readonly keyWith?: KeyWith;
  /** Who has the key, and who is to get it, when it does not go back to who handed it out; absent: it does. */
  readonly backTo?: { readonly name: string; readonly next: string | null };
  readonly possiblyDouble: boolean;
  /** The reader's id in Teams (`29:…`), whose client refreshes the card when it is looked at. */
  readonly userId?: string;
}

export const isIn = <Status extends Loan['status']>(
  model: LoanModel,
  ...statuses: readonly Status[]
): model is LoanModel<LoanIn<Status>> => statuses.some((status) => status === model.loan.status);

/** The urgency of an item that is out: what depends on the time is derived, not stored (architecture §2). */
export function urgencyOf({
  loan,
  now,
  remindBeforeMinutes,
}: LoanModel<LoanIn<'out'>>): 'calm' | 'soon' | 'late' | 'handedIn' {
  if (loan.issue.handedInAt !== null) return 'handedIn';
  const left = Date.parse(loan.issue.due) - Date.parse(now);
  if (left <= 0) return 'late';
  return left <= remindBeforeMinutes * 60_000 ? 'soon' : 'calm';
}
