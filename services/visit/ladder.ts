import type { Timer } from '../ledger/decision';
import type { Organisation } from '../people/organisation';
import { at } from '../time/calendar';
import type { Rung } from '../time/rungs';
import type { Visit, VisitFacts, VisitIn } from './model';

export type Called = 'host' | 'backup' | 'office';

/** A moment at which somebody is called to a visitor who stands there. */
export interface VisitRung extends Rung {
  /** `answer`: nobody said anything; `escort`: nobody fetched the visitor. */
  readonly kind: 'answer' | 'escort';
  readonly to: readonly Called[];
}

/** Names of a visit's timers. */
export const visitSteps = { noShow: 'noShow', ladder: 'ladder', end: 'end' } as const;

const after = (moment: string, minutes: number): Date => new Date(Date.parse(moment) + minutes * 60_000);

/** Host again, backup, office; and once more to all when nobody fetched the visitor (features C6, C7, N10). */
export function rungsOf(
  { arrival, answer }: VisitIn<'arrived'>,
  { visit }: Organisation,
): readonly VisitRung[] {
  const { pingAfterMinutes: pause, escortAfterMinutes } = visit;
  const calls: readonly Called[] = ['host', 'backup', 'office'];
  const asking = calls.map((who, place) => ({
    index: place,
    at: after(arrival.at, (place + 1) * pause),
    kind: 'answer' as const,
    to: [who],
  }));
  const fetching: VisitRung = {
    index: calls.length,
    at: after(
      answer?.at ?? arrival.at,
      Math.max(escortAfterMinutes, answer ? 0 : (calls.length + 1) * pause),
    ),
    kind: 'escort',
    to: ['host', 'office'],
  };
  // Answered: nobody is asked again whether they heard.
  return answer ? [fetching] : [...asking, fetching];
}

/** The next step of a visit; null when there is none. */
export function nextTimer(visit: Visit, organisation: Organisation): Timer | null {
  switch (visit.status) {
    case 'expected':
      return { at: endOfDay(visit.facts, organisation), step: visitSteps.noShow };
    case 'arrived': {
      const next = rungsOf(visit, organisation).find(({ index }) => index >= visit.arrival.escalated);
      return next ? { at: next.at, step: visitSteps.ladder } : null;
    }
    case 'collected': {
      const end = plannedEnd(visit.facts, organisation);
      const open = visit.askedAt === null && end > new Date(visit.escort.from);
      return open ? { at: end, step: visitSteps.end } : null;
    }
    default:
      return null;
  }
}

export const plannedEnd = ({ day, until }: VisitFacts, { office }: Organisation): Date =>
  at(day, until, office);

/** Who did not come by then did not come: the office closes, or the visit was to end later. */
function endOfDay(facts: VisitFacts, organisation: Organisation): Date {
  const { office } = organisation;
  const closes = at(facts.day, office.closes, office);
  const end = plannedEnd(facts, organisation);
  return end > closes ? end : closes;
}
