import type { LoanChange, LoanCommand } from '../../services/kluis/commands';
import type { Loan, LoanIn } from '../../services/kluis/model';
import {
  after,
  approve,
  employee,
  facts,
  fg,
  issue,
  local,
  officeManager,
  request,
  takeBack,
} from './kluis-scene';

/** A loan at every stage, and what can be done about it, for tests of single steps. */

export const morning = local('2026-11-23 10:00');
export const late = local('2026-11-23 17:31');
export const iso = (time: string): string => local(time).toISOString();
export const tomorrow = { ...facts, until: '2026-11-24' };
export const requested = after(morning, request());
export const approved = after(morning, request(), approve());
export const out = outOf(after(morning, request(), approve(), issue()));

export function outOf(loan: Loan): LoanIn<'out'> {
  if (loan.status !== 'out') throw new Error(loan.status);
  return loan;
}
export const back = after(morning, request(), approve(), issue(), takeBack());
export const record: LoanCommand = {
  type: 'record',
  facts,
  object: requested.object,
  borrower: employee,
  by: officeManager,
  reason: 'Lag op het bureau',
  cardActivityId: 'activity-2',
};
export const lose: LoanChange = { type: 'lose', actor: employee, what: 'Kwijt uit de kluis' };
export const report: LoanChange = { type: 'report', reporter: fg, what: 'Niet terug' };
export const link = (matter: 'lost' | 'late', incident = 'INC-2026-0007'): LoanChange => ({
  type: 'linkIncident',
  matter,
  incident,
});
export const longer = (type: 'askLonger' | 'keepLonger', until = '2026-11-25'): LoanChange =>
  type === 'askLonger'
    ? { type, borrower: employee, until, reason: 'Nog niet klaar' }
    : { type, by: officeManager, until, reason: 'Nog niet klaar' };

export const keptLonger = {
  kind: 'keptLonger',
  by: officeManager,
  reason: 'Nog niet klaar',
  at: morning.toISOString(),
};
