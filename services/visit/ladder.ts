import type { Timer } from '../ledger/decision';
import type { Organisation } from '../people/organisation';
import { at, nextWorkingDay } from '../time/calendar';
import type { Rung } from '../time/rungs';
import { dayOf } from '../time/zone';
import type { Arrival, Hold, HostAnswer, Visit, VisitFacts, VisitIn } from './model';

export type Called = 'host' | 'backup' | 'office' | 'escort';

/** A moment at which somebody is called to a waiting visitor. */
export interface VisitRung extends Rung {
  /** `answer`: nobody said anything; `escort`: nobody fetched the visitor. */
  readonly kind: 'answer' | 'escort';
  readonly to: readonly Called[];
}

/** Names of a visit's timers. */
export const visitSteps = { noShow: 'noShow', ladder: 'ladder', end: 'end', parcel: 'parcel' } as const;

/** How often it is looked whether a count of an evacuation goes on. */
export const holdMs = 60_000;

/** Time in which nobody was called does not count. */
const after = (moment: string, minutes: number, { holds = [] }: Arrival): Date =>
  new Date(Date.parse(moment) + minutes * 60_000 + heldMs(holds.filter(({ from }) => from >= moment)));

export const heldMs = (holds: readonly Hold[]): number =>
  holds.reduce((sum, { from, until }) => sum + Date.parse(until) - Date.parse(from), 0);

const calls: readonly Called[] = ['host', 'backup', 'office'];
/** Steps that are behind us once somebody has answered: the steps after an answer come next. */
export const answeredFrom = calls.length;
/** Interval at which the office is called about a visitor whom nobody answers. */
const againMinutes = 10;
const mostAgain = 60;

/**
 * Host again, backup, office; everybody once more when nobody fetched the visitor; and from then on the office, every
 * ten minutes, as long as nobody answers (features C6, C7, N10).
 */
export function rungsOf(visit: VisitIn<'arrived'>, organisation: Organisation): readonly VisitRung[] {
  return visit.answer ? answeredRungs(visit, visit.answer, organisation) : askingRungs(visit, organisation);
}

/** A colleague who was asked and says nothing is asked again. Nobody waits for visitors who went up by themselves. */
function answeredRungs(
  { arrival }: VisitIn<'arrived'>,
  { kind, at: since, by, escort }: HostAnswer,
  { visit: { pingAfterMinutes, escortAfterMinutes } }: Organisation,
): readonly VisitRung[] {
  const silent = kind === 'colleague' && by !== escort;
  const again: VisitRung = {
    index: answeredFrom,
    at: after(since, pingAfterMinutes, arrival),
    kind: 'answer',
    to: ['escort'],
  };
  const fetching: VisitRung = {
    index: answeredFrom + 1,
    at: after(since, escortAfterMinutes, arrival),
    kind: 'escort',
    to: ['host', 'office'],
  };
  return [...(silent ? [again] : []), ...(arrival.atDoorAt === null ? [fetching] : [])];
}

function askingRungs(visit: VisitIn<'arrived'>, organisation: Organisation): readonly VisitRung[] {
  const { arrival } = visit;
  const { pingAfterMinutes: pause, escortAfterMinutes } = organisation.visit;
  const asking = calls.map((who, place) => ({
    index: place,
    at: after(arrival.at, (place + 1) * pause, arrival),
    kind: 'answer' as const,
    to: [who],
  }));
  const fetching: VisitRung = {
    index: calls.length,
    at: after(arrival.at, Math.max(escortAfterMinutes, (calls.length + 1) * pause), arrival),
    kind: 'escort',
    to: ['host', 'office'],
  };
  const left = endOfDay(visit.facts, organisation).getTime() - fetching.at.getTime();
  const times = Math.max(0, Math.min(mostAgain, Math.floor(left / (againMinutes * 60_000))));
  const again = Array.from({ length: times }, (_, place): VisitRung => ({
    index: fetching.index + 1 + place,
    at: new Date(fetching.at.getTime() + (place + 1) * againMinutes * 60_000),
    kind: 'answer',
    to: ['office'],
  }));
  return [...asking, fetching, ...again];
}

/** The next step of a visit; null when there is none. */
export function nextTimer(visit: Visit, organisation: Organisation): Timer | null {
  switch (visit.status) {
    case 'expected':
      return { at: endOfDay(visit.facts, organisation), step: visitSteps.noShow };
    case 'arrived': {
      const next = rungsOf(visit, organisation).find(({ index }) => index >= visit.arrival.escalated);
      const ring = next && { at: next.at, step: visitSteps.ladder };
      const end = endTimer(visit, new Date(visit.arrival.at), organisation);
      return ring && (!end || ring.at <= end.at) ? ring : end;
    }
    case 'collected':
      return endTimer(visit, new Date(visit.escort.from), organisation);
    case 'delivered':
      return parcelTimer(visit, organisation);
    default:
      return null;
  }
}

/** Still there on the next working day: asked about once, and once more when a receiver who was away is back. */
function parcelTimer(
  { ended, pickedUp, remindedAt, awayAt, heldAt }: VisitIn<'delivered'>,
  { office }: Organisation,
): Timer | null {
  if (pickedUp === undefined && heldAt !== undefined)
    return { at: new Date(Date.parse(heldAt) + holdMs), step: visitSteps.parcel };
  if (pickedUp !== undefined || (remindedAt !== undefined && awayAt === undefined)) return null;
  const day = nextWorkingDay(dayOf(new Date(awayAt ?? ended.at), office.timeZone), office);
  return { at: at(day, office.opens, office), step: visitSteps.parcel };
}

/** Those inside are asked about once, whatever was pressed before (features C13). */
function endTimer(
  { facts, askedAt = null }: VisitIn<'arrived'> | VisitIn<'collected'>,
  since: Date,
  organisation: Organisation,
): Timer | null {
  const end = plannedEnd(facts, organisation);
  return askedAt === null && end > since ? { at: end, step: visitSteps.end } : null;
}

export const plannedEnd = ({ day, until }: VisitFacts, { office }: Organisation): Date =>
  at(day, until, office);

/** Anybody who has not come by then did not come: the office closes, or the visit was to end later. */
function endOfDay(facts: VisitFacts, organisation: Organisation): Date {
  const { office } = organisation;
  const closes = at(facts.day, office.closes, office);
  const end = plannedEnd(facts, organisation);
  return end > closes ? end : closes;
}
