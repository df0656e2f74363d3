import { turnedUp, type TurnedUp } from '../handovers/turned-up';
import type { Decision } from '../ledger/decision';
import { officeLeaving } from '../people/office';
import { heldMoved } from '../people/told';
import type { Loan } from './model';
import type { LoanMoment } from './outcome';

/** Tells the reports that a loan led to that it is there again, or is not after all. */
export function tellingReports(before: Loan | null, decision: Decision<Loan>): Decision<Loan> {
  if (!before) return decision;
  const after = decision.state;
  const known = reportsOf(before);
  const told = reportsOf(after).flatMap((incident) => {
    const was = known.includes(incident) ? standsFor(before, incident) : nothing;
    const is = standsFor(after, incident);
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [turnedUp(incident, is)];
  });
  return told.length === 0 ? decision : { ...decision, handovers: [...(decision.handovers ?? []), ...told] };
}

const nothing: TurnedUp = { found: null, back: null, undone: null };

/** Numbers of the reports that exist by now. */
function reportsOf(loan: Loan): readonly string[] {
  if (!('issue' in loan)) return [];
  const { found, report } = loan.issue;
  const numbers = [loan.status === 'lost' ? loan.incident : null, found?.incident, report?.incident];
  return [...new Set(numbers.flatMap((number) => number ?? []))];
}

/** What to tell one of them. */
function standsFor(loan: Loan, incident: string): TurnedUp {
  if (!('issue' in loan)) return nothing;
  const { found: last, report, undone: said } = loan.issue;
  const found = last?.incident === incident ? last : undefined;
  const since = found?.at ?? (report?.incident === incident ? report.at : null);
  return {
    found: found ? { by: found.by, at: found.at, where: found.reason } : null,
    back: loan.status === 'back' ? { by: loan.returned.by, at: loan.returned.at } : null,
    undone:
      loan.status === 'lost'
        ? found
          ? loan.lost
          : null
        : loan.status === 'out' && said && since !== null && said.at >= since
          ? { by: said.by, at: said.at }
          : null,
  };
}

/** What was told of a role in the office that ends names what is still open: that is drawn anew. */
export function tellingLeavers(
  before: Loan | null,
  decision: Decision<Loan>,
  at: LoanMoment,
): Decision<Loan> {
  if (before?.status === decision.state.status || officeLeaving(at).length === 0) return decision;
  return { ...decision, handovers: [...(decision.handovers ?? []), heldMoved] };
}
