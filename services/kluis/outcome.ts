import { drillLoanNumber, kluisCards } from './contract';
import type { Decision, HistoryEvent, Message } from '../ledger/decision';
import { compactInstant } from '../ledger/keys';
import type { RecordCommand, RequestCommand } from './commands';
import { bearerOf, confirmers, type KeyMoment } from './bearer';
import { called, deciders, mendersOf, onDuty } from './custodians';
import { dueBy } from './hours';
import { nextTimer } from './ladder';
import type { Deviation, Issue, Loan } from './model';
import type { LoanRefusal } from './transitions';

/** The building blocks of every decision about a loan. */

export interface LoanMoment extends KeyMoment {
  /** Number of the loan, `KL-0001`. */
  readonly id: string;
  /** Number of the loan that has its object out now; null when it is in the safe. */
  readonly holder: string | null;
  /** Since when there are visitors on the floor (ISO instant); null when there are none. */
  readonly visitors: string | null;
  /** Register that a loss is reported to. */
  readonly incidents: string;
}

export type LoanOutcome = Decision<Loan> | LoanRefusal;

export const partition = 'kluis';
/** Drills are kept apart: in no list, queue, count or export of real loans (features N14). */
export const drillPartition = 'kluis|drill';
/** @param loan its number. */
export const bookOf = (loan: string): string =>
  drillLoanNumber.pattern.test(loan) ? drillPartition : partition;
/** Item that knows whether there are visitors on the floor. */
export const visitorsItem = 'visitors';

/** What follows from every state in the same way: its next step, and the lists it is in. */
export const decisionOn = (
  state: Loan,
  at: LoanMoment,
  events: readonly HistoryEvent[],
  messages: readonly Message[] = [],
): Decision<Loan> => ({
  state,
  events,
  messages: [...new Map(messages.map((message) => [`${message.person}|${message.view}`, message])).values()],
  timer: nextTimer(state, at.organisation),
  index: indexOf(state),
});

/** Index entries by which loans are found; the holder's also keeps a second holder out. */
export const lists = {
  open: 'open|',
  holder: (object: string): string => `holder|${object}`,
  queue: (object: string): string => `queue|${object}|`,
  object: (object: string): string => `object|${object}|`,
  borrower: (person: string): string => `borrower|${person}|`,
} as const;

/**
 * Who hears first that something is back in the safe: whoever asked first, of those who may fetch it now (features
 * B12).
 * @param queue of its object, in the order of its index entries. @param today `YYYY-MM-DD`.
 */
export const firstWaiting = (queue: readonly Loan[], today: string): Loan | undefined =>
  queue.find(({ status, facts: { from = '' } }) => status === 'approved' && from <= today);

function indexOf({ id, object, borrower, askedAt, status }: Loan): readonly string[] {
  const waits = status === 'requested' || status === 'approved';
  return [
    ...(waits || status === 'out' ? [`${lists.open}${id}`] : []),
    ...(waits ? [`${lists.queue(object)}${compactInstant(new Date(askedAt))}|${id}`] : []),
    ...(status === 'out' ? [lists.holder(object)] : []),
    `${lists.object(object)}${id}`,
    `${lists.borrower(borrower)}${id}`,
  ];
}

export const askedOf = ({ id, facts, object, formerly, borrower, askedAt, late, deviations }: Loan) => ({
  id,
  facts,
  object,
  ...(formerly === undefined ? {} : { formerly }),
  borrower,
  askedAt,
  late,
  deviations,
});

export const issued = (by: string, until: string, { now, organisation, visitors }: LoanMoment): Issue => ({
  by,
  at: now.toISOString(),
  due: dueBy(now, until, organisation).toISOString(),
  acceptedAt: null,
  handedInAt: null,
  wanted: null,
  escalated: 0,
  report: null,
  visitorsSince: visitors,
  leaverSince: null,
});

export const deviationOf = (
  kind: Deviation['kind'],
  by: string,
  reason: string,
  { now }: LoanMoment,
): Deviation => ({
  kind,
  by,
  reason,
  at: now.toISOString(),
});

export const event = (
  type: string,
  by: string | null,
  payload: HistoryEvent['payload'] = {},
): HistoryEvent => ({
  type,
  by,
  payload,
});

const post = (person: string, view: string): Message => ({
  person,
  view,
  class: 'operational',
  as: { kind: 'post' },
  follows: 'item',
});

export const toPeople = (people: ReturnType<typeof deciders>, view: string): readonly Message[] =>
  people.map(({ aadObjectId }) => post(aadObjectId, view));

/**
 * Those asked first about a loan, and whoever handed it out, who counts as its keeper. Once it was brought back, whoever
 * has the key is asked, and before that they hear of it too.
 */
export function toDuty(loan: Loan, at: LoanMoment): readonly Message[] {
  const { borrower } = loan;
  if (loan.status !== 'out') return toPeople(onDuty(at, borrower), kluisCards.custody);
  const { by, handedInAt } = loan.issue;
  const issuer = deciders(at, borrower).filter(({ aadObjectId }) => aadObjectId === by);
  const bearer = bearerOf(at, borrower);
  const asked =
    handedInAt === null
      ? [...onDuty(at, borrower), ...(bearer ? [bearer.person] : [])]
      : confirmers(at, borrower);
  return toPeople([...asked, ...issuer], kluisCards.custody);
}

/** Whoever has the key now, of what was brought back. */
export const toConfirmers = (loan: Loan, at: LoanMoment): readonly Message[] =>
  toPeople(confirmers(at, loan.borrower), kluisCards.custody);

/** Who it went to because those who would have been asked first cannot be reached; nothing when they can. */
export function passedOn(
  people: readonly { readonly aadObjectId: string }[],
  to: readonly Message[],
): readonly HistoryEvent[] {
  if (people.length === 0) return [];
  const passed = people.map(({ aadObjectId }) => aadObjectId);
  return [event('passedOver', null, { passed, to: to.map(({ person }) => person) })];
}

/** The person asked does not get it: those next in line are asked, without those asked before. */
export function passOver(loan: Loan, person: string, at: LoanMoment): LoanOutcome {
  const { unreached = [] } = loan;
  const next = toDuty(loan, at).filter((one) => one.person !== person && !at.unreached.has(one.person));
  // Once per person: their card is retried with every change of the loan anyway.
  if (unreached.includes(person)) return 'unchanged';
  if (next.length === 0) return unanswered({ ...loan, unreached: [...unreached, person] }, at);
  const passed = at.organisation.people.filter(({ aadObjectId }) => aadObjectId === person);
  const noted = { ...loan, unreached: [...unreached, person] };
  return decisionOn(noted, at, passedOn(passed, next), asking(next));
}

/** Nobody who may decide is available: whoever can resolve that hears so at once. */
function unanswered(loan: Loan, at: LoanMoment): LoanOutcome {
  const told = toMenders(loan.borrower, at);
  return told.length === 0 ? 'unchanged' : decisionOn(loan, at, [event('unanswered', null)], told);
}

export const toMenders = (borrower: string, at: LoanMoment): readonly Message[] =>
  toPeople(mendersOf(at, borrower), kluisCards.unanswered);

/** Everybody who may decide, when those asked first do not answer. */
export const toCalled = (loan: Loan, at: LoanMoment): readonly Message[] =>
  toPeople(called(at, loan.borrower), kluisCards.custody);

/** Somebody must decide: worth sending again when the fate of the first is unknown (architecture §3). */
export const asking = (messages: readonly Message[]): readonly Message[] =>
  messages.map((message) => ({ ...message, repeatUnknown: true }));

export const toBorrower = ({ borrower }: Loan): Message => post(borrower, kluisCards.loan);

/** The request's own form becomes the card that follows the loan. */
export const borrowersCard = ({ borrower, cardActivityId }: RequestCommand | RecordCommand): Message => ({
  ...post(borrower, kluisCards.loan),
  ...(cardActivityId === null ? {} : { as: { kind: 'shown', activityId: cardActivityId } }),
});
