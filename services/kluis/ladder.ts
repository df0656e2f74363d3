import type { Timer } from '../ledger/decision';
import type { Organisation } from '../people/organisation';
import type { safeTargets } from '../people/organisation-schema';
import { at, nextWorkingDay } from '../time/calendar';
import type { Rung } from '../time/rungs';
import { dayOf } from '../time/zone';
import { beginsAt, expiresAt } from './hours';
import type { Issue, Loan, LoanIn } from './model';

export type SafeTarget = (typeof safeTargets)[number];

/** A moment at which somebody is reminded of what is still out. */
export interface LoanRung extends Rung {
  readonly kind: 'remind' | 'overdue';
  readonly to: readonly SafeTarget[];
}

const minute = 60_000;
const after = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * minute);

/**
 * The whole ladder of a due time: silent until just before it, and no longer than needed (features N4, R24). A borrower
 * who brought it back is left alone: confirming is then up to the key holder.
 */
export function rungsOf(
  issue: Pick<Issue, 'at' | 'due' | 'handedInAt'>,
  { kluis, office }: Organisation,
): readonly LoanRung[] {
  const due = new Date(issue.due);
  const warning = after(due, -kluis.remindBeforeMinutes);
  const rungs: Omit<LoanRung, 'index'>[] = [
    // Taken just now: the borrower knows.
    ...(warning > new Date(issue.at)
      ? [{ at: warning, kind: 'remind' as const, to: ['holder' as const] }]
      : []),
    ...kluis.escalation.map(({ afterMinutes, to }) => ({
      at: after(due, afterMinutes),
      kind: 'overdue' as const,
      to: [to],
    })),
  ];
  let day = dayOf(due, office.timeZone);
  for (let repeat = 0; repeat < kluis.repeatDays; repeat += 1) {
    day = nextWorkingDay(day, office);
    const last = rungs.at(-1)?.at ?? due;
    const opening = at(day, office.opens, office);
    if (opening > last) rungs.push({ at: opening, kind: 'overdue', to: ['holder', 'officeManager', 'fg'] });
  }
  return rungs.map((rung, index) => ({ ...rung, index, to: calledWhen(issue.handedInAt !== null, rung.to) }));
}

const calledWhen = (isHandedIn: boolean, to: readonly SafeTarget[]): readonly SafeTarget[] =>
  isHandedIn ? [...new Set(to.map((target) => (target === 'holder' ? 'officeManager' : target)))] : to;

/** Names of a loan's timers. */
export const loanSteps = {
  deputy: 'deputy',
  remind: 'remind',
  begin: 'begin',
  expire: 'expire',
  ladder: 'ladder',
} as const;

/** The next step of a loan; null when there is none. */
export function nextTimer(loan: Loan, organisation: Organisation): Timer | null {
  switch (loan.status) {
    case 'requested':
      return nextOfRequest(loan, organisation);
    case 'approved':
      return nextOfApproval(loan, organisation);
    case 'out': {
      const rung = rungsOf(loan.issue, organisation)[loan.issue.escalated];
      const call = confirmationCall(loan.issue, organisation);
      if (call && (!rung || call.at < rung.at)) return call;
      return rung ? { at: rung.at, step: loanSteps.ladder } : null;
    }
    default:
      return null;
  }
}

/** Nobody confirms a return: the deputies are called as well, once. */
function confirmationCall({ handedInAt, handInCalledFor }: Issue, { kluis }: Organisation): Timer | null {
  if (handedInAt === null || handInCalledFor === handedInAt) return null;
  return { at: after(new Date(handedInAt), kluis.deputyAfterMinutes), step: loanSteps.deputy };
}

/** The day until which a requested thing is kept. */
const lastDay = ({ facts, waitsUntil = '' }: LoanIn<'requested'> | LoanIn<'approved'>): string =>
  waitsUntil > facts.until ? waitsUntil : facts.until;

/** On the morning of a later first day the borrower is told that it can be fetched. */
function nextOfApproval(loan: LoanIn<'approved'>, organisation: Organisation): Timer {
  const decided = new Date(loan.decided.at);
  const begin = loan.facts.from === undefined ? null : beginsAt(loan.facts.from, organisation);
  if (begin !== null && begin > decided && loan.begun !== true) return { at: begin, step: loanSteps.begin };
  return { at: expiresAt(decided, lastDay(loan), organisation), step: loanSteps.expire };
}

/** Nobody answers: the deputy gets it too, then all are reminded once, and in the end it expires (features B7, B8). */
function nextOfRequest(loan: LoanIn<'requested'>, organisation: Organisation): Timer {
  const { deputyAfterMinutes, remindAfterMinutes } = organisation.kluis;
  const asked = new Date(loan.askedAt);
  const over = { at: expiresAt(asked, lastDay(loan), organisation), step: loanSteps.expire };
  const calls = [
    { at: after(asked, deputyAfterMinutes), step: loanSteps.deputy },
    { at: after(asked, deputyAfterMinutes + remindAfterMinutes), step: loanSteps.remind },
  ];
  const next = calls[loan.reminded];
  return next && next.at < over.at ? next : over;
}
