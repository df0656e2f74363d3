import { kluisCards } from './contract';
import type { Decision, Message } from '../ledger/decision';
import { nextWorkingDay } from '../time/calendar';
import { dayOf } from '../time/zone';
import type { ChangeOf, LoanChange, RecordCommand, RequestCommand } from './commands';
import { deciders, skipped, watchers } from './custodians';
import { isLonger } from './hours';
import { nextTimer, loanSteps } from './ladder';
import type { Loan, LoanIn } from './model';
import {
  askedOf,
  asking,
  bookOf,
  borrowersCard,
  decisionOn,
  deviationOf,
  event,
  issued,
  type LoanMoment,
  type LoanOutcome,
  passedOn,
  passOver,
  toBorrower,
  toCalled,
  toDuty,
  toMenders,
  toPeople,
} from './outcome';

/** Until something leaves the safe: requested, decided, fetched; or found to be out already. */

export function request(command: RequestCommand, at: LoanMoment): Decision<Loan> {
  const { facts, object, borrower, late } = command;
  const base = { id: at.id, facts, object, borrower, late, askedAt: at.now.toISOString(), deviations: [] };
  const loan: Loan = { ...base, status: 'requested', reminded: 0 };
  const duty = toDuty(loan, at);
  const decision = decisionOn(
    loan,
    at,
    [event('requested', borrower, { facts, late }), ...passedOn(skipped(at, borrower), duty)],
    [...asking(duty), ...toMenders(borrower, at), borrowersCard(command)],
  );
  const wanted = { to: bookOf(at.id), flow: 'kluis', command: 'wanted', payload: { object } };
  return at.holder === null ? decision : { ...decision, handovers: [wanted] };
}

/** It is out already: the loan counts from now, and the FG sees that nobody asked (features B22). */
export function record(command: RecordCommand, at: LoanMoment): LoanOutcome {
  const { facts, object, borrower, by, reason } = command;
  if (by === borrower) return 'ownRequest';
  if (at.holder !== null) return 'heldByOther';
  const deviation = deviationOf('withoutRequest', by, reason, at);
  const loan: LoanIn<'out'> = {
    id: at.id,
    facts,
    object,
    borrower,
    late: [],
    askedAt: at.now.toISOString(),
    deviations: [deviation],
    status: 'out',
    decided: null,
    issue: issued(by, facts.until, at),
  };
  const events = [event('recorded', by, { facts, reason })];
  return decisionOn(loan, at, events, [
    ...toPeople(deciders(at, borrower), kluisCards.custody),
    borrowersCard(command),
    ...toPeople(watchers(at), kluisCards.watch),
  ]);
}

type Waiting = LoanIn<'requested'> | LoanIn<'approved'>;

export function beforeIssue(loan: Waiting, command: LoanChange, at: LoanMoment): LoanOutcome {
  switch (command.type) {
    case 'approve':
      return approve(loan, command, at);
    case 'refuse':
    case 'revoke': {
      const { by, reason, type } = command;
      const decided = { by, reason, at: at.now.toISOString() };
      const events = [event(type === 'revoke' ? 'revoked' : 'refused', by, { reason })];
      return decisionOn({ ...askedOf(loan), status: 'refused', decided }, at, events, [toBorrower(loan)]);
    }
    case 'withdraw':
      return end(loan, 'withdrawn', at, loan.borrower, []);
    case 'issue':
      return loan.status === 'approved' ? issue(loan, command, at) : 'notApproved';
    case 'free': {
      // It is kept ready for one more working day.
      const next = { ...loan, waitsUntil: nextDay(at) };
      return decisionOn(next, at, [event('free', null)], [toBorrower(loan), ...toDuty(loan, at)]);
    }
    case 'unreached':
      // By then everybody has been called.
      return loan.status === 'requested' && loan.reminded === 0
        ? passOver(loan, command.person, at)
        : 'unchanged';
    case 'timer':
      return callForAnswer(loan, command, at);
    default:
      return 'unchanged';
  }
}

function approve(loan: Waiting, { by, reason }: ChangeOf<'approve'>, at: LoanMoment): LoanOutcome {
  const longer = isLonger(loan.facts, dayOf(at.now, at.organisation.office.timeZone));
  if (reason === null && (longer || loan.late.length > 0)) return 'reasonRequired';
  const decided = { by, reason, at: at.now.toISOString() };
  const events = [event('approved', by, { reason })];
  const next: Loan = { ...askedOf(loan), ...awaited(loan), status: 'approved', decided };
  return decisionOn(next, at, events, [toBorrower(loan)]);
}

/** One holder at a time: the row of the holder is written with this, so a second one loses (features B11). */
function issue(loan: LoanIn<'approved'>, { by }: ChangeOf<'issue'>, at: LoanMoment): LoanOutcome {
  if (at.holder !== null) return 'heldByOther';
  const { decided, facts } = loan;
  const today = dayOf(at.now, at.organisation.office.timeZone);
  if (facts.from !== undefined && facts.from > today) return 'notYet';
  const longer = facts.until > today;
  const kept = longer ? [deviationOf('keptLonger', decided.by, decided.reason ?? '', at)] : [];
  const next: Loan = {
    ...askedOf(loan),
    deviations: [...loan.deviations, ...kept],
    status: 'out',
    decided,
    issue: issued(by, facts.until, at),
  };
  const messages = [toBorrower(loan), ...(longer ? toPeople(watchers(at), kluisCards.watch) : [])];
  return decisionOn(next, at, [event('issued', by, { due: next.issue.due })], messages);
}

const awaited = ({ waitsUntil }: Waiting) => (waitsUntil === undefined ? {} : { waitsUntil });

/** The working day at whose end it is looked at again. */
const nextDay = ({ now, organisation: { office } }: LoanMoment): string =>
  nextWorkingDay(dayOf(now, office.timeZone), office);

/** Nobody answered: it moves on to the next person, and in the end it expires. */
function callForAnswer(loan: Waiting, { step }: ChangeOf<'timer'>, at: LoanMoment): LoanOutcome {
  const due = nextTimer(loan, at.organisation);
  if (!due || due.step !== step || due.at > at.now) return 'nothingDue';
  if (loan.status === 'approved' && step === loanSteps.begin) {
    const told = at.holder === null ? [toBorrower(loan), ...toDuty(loan, at)] : [toBorrower(loan)];
    return decisionOn({ ...loan, begun: true }, at, [event(step, null)], told);
  }
  if (step === loanSteps.expire || loan.status === 'approved') {
    if (at.holder === null) return end(loan, 'expired', at, null, [toBorrower(loan)]);
    // Somebody else still has it: whoever waits for it goes on waiting.
    return decisionOn({ ...loan, waitsUntil: nextDay(at) }, at, [event('waitsOn', null)]);
  }
  const next = { ...loan, reminded: loan.reminded + 1 };
  const called = loan.reminded === 0 ? loanSteps.deputy : loanSteps.remind;
  const asked = asking(toCalled(loan, at));
  return decisionOn(next, at, [event(called, null)], asked);
}

function end(
  loan: Waiting,
  status: 'withdrawn' | 'expired',
  at: LoanMoment,
  by: string | null,
  messages: readonly Message[],
): Decision<Loan> {
  const undecided = status === 'expired' && loan.status === 'requested';
  const ended: Loan = {
    ...askedOf(loan),
    status,
    endedAt: at.now.toISOString(),
    ...(undecided ? { undecided } : {}),
  };
  return decisionOn(ended, at, [event(status, by)], messages);
}
