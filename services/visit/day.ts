import { visitCards } from './contract';
import type { Decision, Message, Refusal, Timer } from '../ledger/decision';
import { type OfficeMoment, officeOnDuty } from '../people/office';
import type { Organisation } from '../people/organisation';
import { at } from '../time/calendar';
import { dayOf } from '../time/zone';
import { DateTime } from 'luxon';
import { event } from './outcome';

/** The day of a location: at its end nobody is left on the list without the office knowing (features C14). */
export interface VisitDay {
  /** The last closing: who was still inside then, by number. Null before the first. */
  readonly closed: { readonly at: string; readonly inside: readonly string[] } | null;
}

export const dayItem = 'day';
const closing = 'close';

export function decideDay(
  state: VisitDay | null,
  command: { readonly type: 'begin' } | { readonly type: 'timer'; readonly step: string },
  office: OfficeMoment,
  inside: readonly string[],
): Decision<VisitDay> | Refusal {
  const timer = nextClosing(office.now, office.organisation);
  if (command.type === 'begin')
    return state
      ? { refused: 'unchanged' }
      : { state: { closed: null }, events: [event('begun', null)], messages: [], timer, index: [] };
  if (!state || command.step !== closing) return { refused: 'nothingDue' };
  const messages =
    inside.length === 0 ? [] : officeOnDuty(office).map(({ aadObjectId }) => swept(aadObjectId));
  return {
    state: { closed: { at: office.now.toISOString(), inside } },
    events: [event('closed', null, { inside })],
    messages,
    timer,
    index: [],
  };
}

const swept = (person: string): Message => ({
  person,
  view: visitCards.sweep,
  class: 'operational',
  as: { kind: 'post' },
  follows: 'item',
});

/** Visitors come on any day, so every day has its end. */
function nextClosing(now: Date, { office }: Organisation): Timer {
  const today = dayOf(now, office.timeZone);
  const tomorrow = DateTime.fromISO(today).plus({ days: 1 }).toISODate() ?? today;
  const [end, next] = [at(today, office.closes, office), at(tomorrow, office.closes, office)];
  return { at: end > now ? end : next, step: closing };
}
