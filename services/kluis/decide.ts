import type { Decision, Refusal } from '../ledger/decision';
import { beforeIssue, record, request } from './before-issue';
import type { LoanChange, LoanCommand } from './commands';
import { mayConfirm } from './bearer';
import { mayDecide, mayOversee } from './custodians';
import type { Loan } from './model';
import type { LoanMoment, LoanOutcome } from './outcome';
import { type LoanRefusal, transitions } from './transitions';
import { file } from './filing';
import { tellingLeavers, tellingReports } from './telling';
import { found, undoBack } from './turned-out';
import { linkIncident, whileOut } from './while-out';

/**
 * What becomes of a loan; pure, so that every rule of the flow can be tested here (architecture §2).
 * @param state the loan as stored; null for a new one.
 * @param at the moment, who keeps the safe, and what else the partition knows.
 * @returns the decision to commit, or a refusal with a code from `transitions.ts`: then nothing is written.
 */
export function decide(state: Loan | null, command: LoanCommand, at: LoanMoment): Decision<Loan> | Refusal {
  const no = state && forbidden(state, command, at);
  if (no) return { refused: no };
  const rule = transitions[state?.status ?? 'none'][command.type];
  if (rule !== 'allowed') return { refused: rule };
  const outcome = outcomeOf(state, command, at);
  if (typeof outcome === 'string') return { refused: outcome };
  return tellingLeavers(state, tellingReports(state, outcome), at);
}

function outcomeOf(state: Loan | null, command: LoanCommand, at: LoanMoment): LoanOutcome {
  switch (command.type) {
    case 'request':
      return request(command, at);
    case 'record':
      return record(command, at);
    default:
      return state ? change(state, command, at) : 'notFound';
  }
}

/** Does what the state machine allows; refusals here depend on more than the status. */
function change(loan: Loan, command: LoanChange, at: LoanMoment): LoanOutcome {
  if (command.type === 'file') return file(loan, command, at);
  switch (loan.status) {
    case 'requested':
    case 'approved':
      return beforeIssue(loan, command, at);
    case 'out':
      return whileOut(loan, command, at);
    case 'back':
      if (command.type === 'undoBack') return undoBack(loan, command, at);
      return command.type === 'linkIncident' ? linkIncident(loan, command, at) : 'unchanged';
    case 'lost':
      if (command.type === 'found') return found(loan, command, at);
      return command.type === 'linkIncident' ? linkIncident(loan, command, at) : 'unchanged';
    default:
      return 'ended';
  }
}

/** Key holders decide, but never about their own request; only the borrower acts as the borrower (features B5, B6). */
function forbidden(state: Loan, command: LoanCommand, at: LoanMoment): LoanRefusal | null {
  const { borrower } = state;
  if ('borrower' in command) return command.borrower === borrower ? null : 'notFound';
  if ('actor' in command)
    return command.actor === borrower || mayDecide(at, borrower, command.actor) ? null : 'notFound';
  if ('reporter' in command)
    return command.reporter === borrower || mayOversee(at, borrower, command.reporter) ? null : 'notFound';
  if (!('by' in command)) return null;
  // Naming a thing is no decision about who has it.
  if (command.type === 'file') return mayDecide(at, '', command.by) ? null : 'notFound';
  if (command.by === borrower) return 'ownRequest';
  if (!mayDecide(at, borrower, command.by)) return 'notFound';
  return confirms(state, command) && !mayConfirm(at, borrower, command.by) ? 'notBearer' : null;
}

/** Whether it lies in the safe is said by who can look there. */
const confirms = ({ status }: Loan, { type }: LoanCommand): boolean =>
  status === 'out' && (type === 'takeBack' || type === 'undoBack');
