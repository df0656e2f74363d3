import type { Decision } from '../ledger/decision';
import type { Arrival, Visit, VisitIn } from './model';
import { holdMs } from './ladder';
import { decisionOn, event, type VisitMoment } from './outcome';

/** While people are counted outside nobody is called to visitors of that location; afterwards it goes on where it was. */

type Inside = VisitIn<'arrived'> | VisitIn<'collected'>;

/** A step that fell due comes later; the history says so once. */
export function held(visit: Inside, step: string, at: VisitMoment): Decision<Visit> {
  const timer = { at: new Date(at.now.getTime() + holdMs), step };
  if (visit.arrival.heldAt !== undefined) return { ...decisionOn(visit, at, []), timer, leaves: 'everybody' };
  const arrival = { ...visit.arrival, heldAt: at.now.toISOString() };
  return { ...decisionOn({ ...visit, arrival }, at, [event('held', null)]), timer };
}

/** The steps that were not taken come now, each as long after the one before it as ever. */
export function released({ heldAt, ...arrival }: Arrival, now: Date): Arrival {
  if (heldAt === undefined) return arrival;
  return { ...arrival, holds: [...(arrival.holds ?? []), { from: heldAt, until: now.toISOString() }] };
}
