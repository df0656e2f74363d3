import { visitCards } from './contract';
import type { Decision, Message, Refusal, Timer } from '../ledger/decision';
import { type OfficeMoment, officeOnDuty } from '../people/office';
import type { Organisation } from '../people/organisation';
import { addDays, at } from '../time/calendar';
import { dayOf } from '../time/zone';
import { DateTime } from 'luxon';
import { holdMs } from './ladder';
import { isInside, type Visit } from './model';
import { event } from './outcome';

/** The day of a location: when it ends, nobody is left on the list without the office knowing (features C14). */
export interface VisitDay {
  /** The last closing: who was still inside then, by number. Null before the first. */
  readonly closed: { readonly at: string; readonly inside: readonly string[] } | null;
}

export const dayItem = 'day';
const closing = 'close';
const night = 'night';
/** When nobody is at work any more, by the office's clock. */
const nightAt = '03:00';

export function decideDay(
  state: VisitDay | null,
  command: { readonly type: 'begin' } | { readonly type: 'timer'; readonly step: string },
  office: OfficeMoment,
  visits: readonly Visit[],
  evacuating = false,
): Decision<VisitDay> | Refusal {
  const timer = nextStep(office.now, office.organisation);
  const inside = visits.map(({ id }) => id);
  if (command.type === 'begin')
    return state
      ? { refused: 'unchanged' }
      : { state: { closed: null }, events: [event('begun', null)], messages: [], timer, index: [] };
  if (!state) return { refused: 'nothingDue' };
  if (command.step === night)
    return { state, events: [event('night', null, { inside })], messages: [], timer, index: [] };
  if (command.step !== closing) return { refused: 'nothingDue' };
  // Nobody is asked who is still inside while people are counted outside.
  if (evacuating) {
    const again = { at: new Date(office.now.getTime() + holdMs), step: closing };
    return { state, events: [], messages: [], timer: again, index: [] };
  }
  // Who was asked about each of them has that question already.
  const messages = officeOnDuty(office)
    .filter(({ aadObjectId }) => visits.some((visit) => !isAsked(visit, aadObjectId)))
    .map(({ aadObjectId }) => swept(aadObjectId));
  return {
    state: { closed: { at: office.now.toISOString(), inside } },
    events: [event('closed', null, { inside })],
    messages,
    timer,
    index: [],
  };
}

/** Whether somebody has the question on a card of its own whether this visitor is still there. */
const isAsked = (visit: Visit, person: string): boolean =>
  isInside(visit) &&
  (visit.askedAt ?? null) !== null &&
  (visit.host === person || visit.arrival.called.includes(person));

const swept = (person: string): Message => ({
  person,
  view: visitCards.sweep,
  class: 'operational',
  as: { kind: 'post' },
  follows: 'item',
});

/** Visitors come on any day, so every day has its end; and its night, where forgotten visitors are then signed out. */
function nextStep(now: Date, { office, visit }: Organisation): Timer {
  const today = dayOf(now, office.timeZone);
  const tomorrow = DateTime.fromISO(today).plus({ days: 1 }).toISODate() ?? today;
  const steps = [today, tomorrow].flatMap((day) => [
    ...(visit.signOutAtNight ? [{ at: at(day, nightAt, office), step: night }] : []),
    { at: at(day, office.closes, office), step: closing },
  ]);
  const next = steps.find((step) => step.at > now);
  if (!next) throw new RangeError('a day without an end');
  return next;
}

/** Came on a day before and was not signed out. @param today `YYYY-MM-DD` on the office's clock. */
export const isOld = (visit: Visit, today: string, timeZone: string): boolean =>
  isInside(visit) && dayOf(new Date(visit.arrival.at), timeZone) < today;

/** Nobody signed them out for so long that they have left: their names would be kept for ever (domain §6). */
const forgottenDays = 7;

/** @param now any moment. */
export const isForgotten = (visit: Visit, now: Date, timeZone: string): boolean =>
  isOld(visit, addDays(dayOf(now, timeZone), 1 - forgottenDays), timeZone);

export const isNight = (step: string): boolean => step === night;
