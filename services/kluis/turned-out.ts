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
  toDuty,
  toPeople,
} from './outcome';

/** What was said to be the end of a loan was not: it goes on, with who said so and why. */

/** It was lost and turned up. Where it lies is only known when the key holder has locked it up. */
export function found(loan: LoanIn<'lost'>, command: ChangeOf<'found'>, at: LoanMoment): LoanOutcome {
  const { actor, reason } = command;
  const turnedUp = { by: actor, at: at.now.toISOString(), reason, incident: loan.incident };
  return again(loan, { found: turnedUp }, event('found', actor, { reason }), at);
}

/** "Ligt weer in de kluis" was pressed by mistake; or it was said to be back, and does not lie there. */
export function undoBack(
  loan: LoanIn<'back'> | LoanIn<'out'>,
  { by, reason }: ChangeOf<'undoBack'>,
  at: LoanMoment,
): LoanOutcome {
  const undone = { by, at: at.now.toISOString(), reason };
  return again(loan, { undone }, event('backUndone', by, { reason }), at);
}

function again(
  loan: LoanIn<'back'> | LoanIn<'lost'> | LoanIn<'out'>,
  why: Pick<Issue, 'found' | 'undone'>,
  what: ReturnType<typeof event>,
  at: LoanMoment,
): LoanOutcome {
  // Meanwhile somebody else took it out: then it did lie there.
  if (loan.status !== 'out' && at.holder !== null) return 'heldByOther';
  const { decided, issue } = loan;
  const now = at.now.toISOString();
  const due = issue.due > now ? issue.due : dueBy(at.now, loan.facts.until, at.organisation).toISOString();
  const next: Loan = {
    ...askedOf(loan),
    status: 'out',
    decided,
    issue: { ...issue, ...why, due, handedInAt: null, wanted: null, escalated: 0 },
  };
  const told = [toBorrower(loan), ...toDuty(next, at), ...toPeople(watchers(at), kluisCards.watch)];
  return decisionOn(next, at, [what], told);
}
