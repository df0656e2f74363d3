import { kluisCards } from './contract';
import type { ChangeOf } from './commands';
import { watchers } from './custodians';
import { dueBy } from './hours';
import type { Issue, Loan, LoanIn } from './model';
import {
  askedOf,
  decisionOn,
  event,
  type LoanMoment,
  type LoanOutcome,
  toBorrower,
  toCalled,
  toDuty,
  toPeople,
} from './outcome';

/** What was said to be the end of a loan was not: it continues, with who said so and why. */

/** It was lost and turned up. Its place is only certain once the key holder has locked it up. */
export function found(loan: LoanIn<'lost'>, command: ChangeOf<'found'>, at: LoanMoment): LoanOutcome {
  const { actor, reason } = command;
  const { incident, lost } = loan;
  const turnedUp = { by: actor, at: at.now.toISOString(), reason, incident, lost };
  // The earlier claim that it was not back is superseded.
  const { undone: _, ...issue } = loan.issue;
  return again({ ...loan, issue }, { found: turnedUp }, event('found', actor, { reason }), at);
}

/** "Ligt weer in de kluis" was pressed by mistake; or it was said to be back, and is not there. */
export function undoBack(
  loan: LoanIn<'back'> | LoanIn<'out'>,
  { by, reason }: ChangeOf<'undoBack'>,
  at: LoanMoment,
): LoanOutcome {
  const { handedInAt } = loan.issue;
  const looked = { by, at: at.now.toISOString(), reason };
  const undone = handedInAt === null ? looked : { ...looked, said: handedInAt };
  return again(loan, { undone }, event('backUndone', by, { reason }), at);
}

function again(
  loan: LoanIn<'back'> | LoanIn<'lost'> | LoanIn<'out'>,
  why: Pick<Issue, 'found' | 'undone'>,
  what: ReturnType<typeof event>,
  at: LoanMoment,
): LoanOutcome {
  // Somebody else has taken it out since: so it was there.
  if (loan.status !== 'out' && at.holder !== null) return 'heldByOther';
  const { decided } = loan;
  // What was said about its due time is superseded.
  const { longerRefused: _, askedBack: _asked, ...issue } = loan.issue;
  const now = at.now.toISOString();
  const due = issue.due > now ? issue.due : dueBy(at.now, loan.facts.until, at.organisation).toISOString();
  const next: Loan = {
    ...askedOf(loan),
    status: 'out',
    decided,
    issue: { ...issue, ...why, due, handedInAt: null, wanted: null, escalated: 0 },
  };
  // Everybody who was told that it was lost is told that it is not.
  const keepers = loan.status === 'lost' ? toCalled(next, at) : toDuty(next, at);
  const told = [toBorrower(loan), ...keepers, ...toPeople(watchers(at), kluisCards.watch)];
  return decisionOn(next, at, [what], told);
}
