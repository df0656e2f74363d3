import type { ChangeOf } from './commands';
import type { Loan } from './model';
import { objectOf } from './object';
import { decisionOn, event, type LoanMoment, type LoanOutcome } from './outcome';

/**
 * A loan of a thing that was renamed, or that turned out to be the same as one with another name: from now on it
 * belongs to that one's queue, history and holder. Anybody with a card of it sees the new name there.
 */
export function file(loan: Loan, { by, object, dossier }: ChangeOf<'file'>, at: LoanMoment): LoanOutcome {
  if (loan.object === object && loan.facts.dossier === dossier) return 'unchanged';
  if (loan.status === 'out' && at.holder !== null && at.holder !== loan.id) return 'heldByOther';
  const formerly = [...new Set([...(loan.formerly ?? []), loan.object, objectOf(loan.facts)])];
  const next: Loan = { ...loan, object, formerly, facts: { ...loan.facts, dossier } };
  return decisionOn(next, at, [event('filed', by, { from: loan.facts.dossier, to: dossier })]);
}
