import { kluisCards } from './contract';
import { openIncident, type Origin } from '../handovers/open-incident';
import type { Decision, Handover, Message } from '../ledger/decision';
import { isEmployed } from '../people/roles';
import type { ChangeOf, LoanChange, LoanMatter } from './commands';
import { confirmers } from './bearer';
import { keepersEnd, watchers } from './custodians';
import { dueBy, isPossibleEnd } from './hours';
import { undoBack } from './turned-out';
import { loanSteps, nextTimer, rungsOf, type SafeTarget } from './ladder';
import type { Loan, LoanIn } from './model';
import {
  askedOf,
  asking,
  bookOf,
  decisionOn,
  deviationOf,
  event,
  type LoanMoment,
  type LoanOutcome,
  passOver,
  toBorrower,
  toCalled,
  toConfirmers,
  toDuty,
  toPeople,
} from './outcome';
import { fallenDue } from '../time/rungs';

/** From when it left the safe until it is back, or is lost. */

export function whileOut(loan: LoanIn<'out'>, command: LoanChange, at: LoanMoment): LoanOutcome {
  switch (command.type) {
    case 'accept':
    case 'handIn':
    case 'askLonger':
      return say(loan, command, at);
    case 'keepLonger':
      return keepLonger(loan, command, at);
    case 'refuseLonger':
      return refuseLonger(loan, command, at);
    case 'takeBack':
      return takeBack(loan, command, at);
    case 'undoBack':
      return loan.issue.handedInAt === null ? 'unchanged' : undoBack(loan, command, at);
    case 'lose':
      return lose(loan, command, at);
    case 'report':
      return report(loan, command, at);
    case 'linkIncident':
      return linkIncident(loan, command, at);
    case 'flagLeaver':
      return flagLeaver(loan, at);
    case 'wanted':
      return decisionOn(loan, at, [event('wanted', null)], [toBorrower(loan)]);
    case 'keeperEnds':
      return keepersEnd(at, loan.borrower, confirmers(at, loan.borrower)) === null
        ? 'unchanged'
        : decisionOn(loan, at, [event('keeperEnds', null)], [toBorrower(loan)]);
    case 'keyMoved':
      return followKey(loan, at);
    case 'visitors':
      return tellOfVisitors(loan, command, at);
    case 'unreached':
      return waitsForWord(loan) ? passOver(loan, command.person, at) : 'unchanged';
    case 'timer':
      return command.step === loanSteps.deputy ? callForConfirmation(loan, at) : remind(loan, command, at);
    default:
      return 'unchanged';
  }
}

/** What the borrower says; none of it ends the loan. */
function say(
  { unreached: _, ...loan }: LoanIn<'out'>,
  command: ChangeOf<'accept' | 'handIn' | 'askLonger'>,
  at: LoanMoment,
): LoanOutcome {
  const { issue } = loan;
  const moment = at.now.toISOString();
  switch (command.type) {
    case 'accept': {
      if (issue.acceptedAt !== null) return 'unchanged';
      const next = { ...loan, issue: { ...issue, acceptedAt: moment } };
      return decisionOn(next, at, [event('accepted', loan.borrower)]);
    }
    case 'handIn': {
      if (issue.handedInAt !== null) return 'unchanged';
      const said = { ...loan, issue: { ...issue, handedInAt: moment } };
      const asked = toDuty(said, at);
      const next = { ...said, issue: { ...said.issue, askedBack: namesIn(asked) } };
      return decisionOn(next, at, [event('handedIn', loan.borrower)], asked);
    }
    case 'askLonger': {
      // What was brought back needs no more time: an older card made the request.
      if (issue.handedInAt !== null) return 'unchanged';
      const { until, reason } = command;
      // Pressed twice, or sent twice.
      if (issue.wanted?.until === until && issue.wanted.reason === reason) return 'unchanged';
      if (!isPossibleEnd(until, at.now, at.organisation)) return 'notWorkingDay';
      const { longerRefused: _before, ...asked } = issue;
      const next = { ...loan, issue: { ...asked, wanted: { until, reason } } };
      return decisionOn(next, at, [event('longerAsked', loan.borrower, { until, reason })], toDuty(loan, at));
    }
  }
}

/** Only with the key holder's word and reason, and the FG sees it (domain §7.2). */
function keepLonger(
  loan: LoanIn<'out'>,
  { by, until, reason }: ChangeOf<'keepLonger'>,
  at: LoanMoment,
): LoanOutcome {
  if (!isPossibleEnd(until, at.now, at.organisation)) return 'notWorkingDay';
  const { organisation } = at;
  const due = dueBy(at.now, until, organisation).toISOString();
  if (due <= loan.issue.due) return 'unchanged';
  const { longerRefused: _, askedBack: _asked, ...issue } = loan.issue;
  const next: Loan = {
    ...loan,
    deviations: [...loan.deviations, deviationOf('keptLonger', by, reason, at)],
    issue: { ...issue, due, wanted: null, handedInAt: null, escalated: 0 },
  };
  const messages = [toBorrower(loan), ...toPeople(watchers(at), kluisCards.watch)];
  return decisionOn(next, at, [event('keptLonger', by, { until, due, reason })], messages);
}

/** The agreed time stands, and the borrower hears why. */
function refuseLonger(
  loan: LoanIn<'out'>,
  { by, reason }: ChangeOf<'refuseLonger'>,
  at: LoanMoment,
): LoanOutcome {
  const { issue } = loan;
  if (issue.wanted === null) return 'unchanged';
  const { until } = issue.wanted;
  const longerRefused = { by, at: at.now.toISOString(), until, reason };
  const next: Loan = { ...loan, issue: { ...issue, wanted: null, longerRefused } };
  return decisionOn(next, at, [event('longerRefused', by, { until, reason })], [toBorrower(loan)]);
}

/** "De gegevens liggen weer in de kluis": whoever is waiting for it is next (features B12, B17, B18). */
function takeBack(loan: LoanIn<'out'>, { by }: ChangeOf<'takeBack'>, at: LoanMoment): Decision<Loan> {
  const { decided, issue: current } = loan;
  const returned = { by, at: at.now.toISOString() };
  const next: Loan = { ...askedOf(loan), status: 'back', decided, issue: current, returned };
  const freed = { to: bookOf(loan.id), flow: 'kluis', command: 'freed', payload: { object: loan.object } };
  return {
    ...decisionOn(next, at, [event('back', by, { lockedUp: true })], [toBorrower(loan)]),
    handovers: [freed],
  };
}

/** One incident, opened by this very transition, so that a second press finds it done (features N3). */
function lose(loan: LoanIn<'out'>, { actor, what }: ChangeOf<'lose'>, at: LoanMoment): Decision<Loan> {
  const { decided, issue: current } = loan;
  const lost = { by: actor, at: at.now.toISOString() };
  const next: Loan = { ...askedOf(loan), status: 'lost', decided, issue: current, lost, incident: null };
  return {
    ...decisionOn(next, at, [event('lost', actor)], [toBorrower(loan), ...keepers(loan, at)]),
    handovers: [opening(loan, 'lost', actor, what, at)],
  };
}

/** It was not locked up again in time; the loan goes on (domain §7.2: a candidate for an incident). */
function report(loan: LoanIn<'out'>, { reporter, what }: ChangeOf<'report'>, at: LoanMoment): LoanOutcome {
  const { issue } = loan;
  if (issue.report !== null) return 'unchanged';
  if (new Date(issue.due) > at.now) return 'notLate';
  const reported = { by: reporter, at: at.now.toISOString(), incident: null };
  const next: Loan = { ...loan, issue: { ...issue, report: reported } };
  return {
    ...decisionOn(next, at, [event('reported', reporter)]),
    handovers: [opening(loan, 'late', reporter, what, at)],
  };
}

type Linked = LoanIn<'out'> | LoanIn<'back'> | LoanIn<'lost'>;

/** From now on the two records cite each other (features N3). */
export function linkIncident(
  loan: Linked,
  { matter, incident }: ChangeOf<'linkIncident'>,
  at: LoanMoment,
): LoanOutcome {
  const events = [event('linked', null, { incident, matter })];
  if (loan.status === 'lost' && matter === 'lost')
    return loan.incident === null ? decisionOn({ ...loan, incident }, at, events) : 'unchanged';
  const { issue } = loan;
  if (matter === 'lost')
    return loan.status !== 'lost' && issue.found?.incident === null
      ? decisionOn({ ...loan, issue: { ...issue, found: { ...issue.found, incident } } }, at, events)
      : 'unchanged';
  return issue.report?.incident === null
    ? decisionOn({ ...loan, issue: { ...issue, report: { ...issue.report, incident } } }, at, events)
    : 'unchanged';
}

/** Said once: to those who keep the safe and those who watch over the policy (features B25). */
function flagLeaver(loan: LoanIn<'out'>, at: LoanMoment): LoanOutcome {
  const { issue, borrower } = loan;
  if (issue.leaverSince !== null || isEmployed(at.organisation, borrower, at.now)) return 'unchanged';
  const next: Loan = { ...loan, issue: { ...issue, leaverSince: at.now.toISOString() } };
  const watching = toPeople(watchers(at), kluisCards.watch);
  return decisionOn(next, at, [event('leaver', null)], [...keepers(loan, at), ...watching]);
}

/** Cards that stand say to whom it goes back; whoever has the key now is asked about what was brought back already. */
function followKey(loan: LoanIn<'out'>, at: LoanMoment): LoanOutcome {
  const { issue } = loan;
  if (issue.handedInAt === null) return decisionOn(loan, at, []);
  // Who was asked before has that card in their chat, where it changes by itself.
  const { askedBack = [] } = issue;
  const asked = toConfirmers(loan, at).filter(({ person }) => !askedBack.includes(person));
  if (asked.length === 0) return decisionOn(loan, at, []);
  const to = namesIn(asked);
  const next = { ...loan, issue: { ...issue, askedBack: [...askedBack, ...to] } };
  return decisionOn(next, at, [event('keyMoved', null, { to })], asking(asked));
}

const namesIn = (messages: readonly Message[]): readonly string[] => [
  ...new Set(messages.map(({ person }) => person)),
];

/** Said once per visit: papers and screens are best covered while others walk around (features N12). */
function tellOfVisitors(loan: LoanIn<'out'>, { since }: ChangeOf<'visitors'>, at: LoanMoment): LoanOutcome {
  if (loan.issue.visitorsSince === since) return 'unchanged';
  const next = { ...loan, issue: { ...loan.issue, visitorsSince: since } };
  const messages = since === null ? [] : [toBorrower(loan)];
  return decisionOn(next, at, [event(since === null ? 'visitorsGone' : 'visitors', null)], messages);
}

/** The borrower said it was brought back, and nobody who may confirm it has done so. */
function callForConfirmation(loan: LoanIn<'out'>, at: LoanMoment): LoanOutcome {
  const due = nextTimer(loan, at.organisation);
  const { handedInAt } = loan.issue;
  if (handedInAt === null || due?.step !== loanSteps.deputy || due.at > at.now) return 'nothingDue';
  const next: Loan = { ...loan, issue: { ...loan.issue, handInCalledFor: handedInAt } };
  return decisionOn(next, at, [event(loanSteps.deputy, null)], keepers(loan, at));
}

/** The borrower asked something, and the key holder has not answered yet. */
const waitsForWord = ({ issue: { handedInAt, handInCalledFor, wanted } }: LoanIn<'out'>): boolean =>
  wanted !== null || (handedInAt !== null && handInCalledFor !== handedInAt);

/** Everybody who may confirm that it is back in the safe. */
const keepers = toCalled;

/** Those who may confirm it and were not asked first. */
function others(loan: Loan, at: LoanMoment): readonly Message[] {
  const first = new Set(toDuty(loan, at).map(({ person }) => person));
  return keepers(loan, at).filter(({ person }) => !first.has(person));
}

/** Acts on the latest step that is due, and says which were skipped (architecture §3). */
function remind(loan: LoanIn<'out'>, { step }: ChangeOf<'timer'>, at: LoanMoment): LoanOutcome {
  const due = fallenDue(rungsOf(loan.issue, at.organisation), loan.issue.escalated, at.now);
  if (step !== loanSteps.ladder || !due) return 'nothingDue';
  const { latest: rung } = due;
  const skipped = [
    ...due.skipped.map(({ index, kind, to }) => event('skipped', null, { index, kind, to })),
    ...(due.unnamed > 0 ? [event('skipped', null, { more: due.unnamed })] : []),
  ];
  const events = [...skipped, event(rung.kind, null, { index: rung.index, to: rung.to })];
  const next = { ...loan, issue: { ...loan.issue, escalated: rung.index + 1 } };
  return decisionOn(
    next,
    at,
    events,
    rung.to.flatMap((target) => called(target, loan, at)),
  );
}

const opening = (
  loan: LoanIn<'out'>,
  matter: LoanMatter,
  reporter: string,
  what: string,
  { incidents, now }: LoanMoment,
): Handover => {
  const { id, borrower, facts, issue } = loan;
  const { client, carrier } = facts;
  const origin: Origin = {
    partition: bookOf(id),
    flow: 'kluis',
    item: id,
    matter,
    loan: { borrower, handedInAt: issue.handedInAt },
    ...(matter === 'lost' ? { saidBy: reporter } : {}),
  };
  return openIncident(incidents, origin, reporter, {
    kind: matter === 'lost' ? 'device_media_paper_lost_stolen' : 'process_deviation',
    what,
    client,
    noticedAt: now,
    // The safe's words for data carriers are among those of a report.
    answers: matter === 'lost' ? { fromSafe: 'yes', carrier } : {},
  });
};

function called(target: SafeTarget, loan: Loan, at: LoanMoment): readonly Message[] {
  switch (target) {
    case 'holder':
      // Only the borrower knows where it is; while they are away somebody else takes care of it too.
      return [toBorrower(loan), ...(at.absent.has(loan.borrower) ? toDuty(loan, at) : [])];
    case 'officeManager':
      return toDuty(loan, at);
    case 'fg':
      // The person asked first did not answer: now the other keepers of the safe hear of it too.
      return [...toPeople(watchers(at), kluisCards.watch), ...others(loan, at)];
  }
}
