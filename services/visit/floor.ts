import { visitCards } from './contract';
import { visitorsUpstairs } from '../handovers/visitors-upstairs';
import type { Decision, Message } from '../ledger/decision';
import type { Organisation } from '../people/organisation';
import { holdersOf } from '../people/roles';
import { dayOf } from '../time/zone';
import { event } from './outcome';

/** Who is inside, as the BHV's list sees it: which card was posted when, and since when somebody is upstairs. */
export interface Floor {
  /** Numbers of the visits on the floor. */
  readonly upstairs: readonly string[];
  /** ISO instant of the first of them; null when nobody is there. */
  readonly since: string | null;
  /** Visits that are over, newest last: an overtaken message about one changes nothing. */
  readonly gone: readonly string[];
  /** When the most recently moved visits moved. A message overtaken by a later one changes nothing. */
  readonly moved?: Readonly<Record<string, string>>;
  /** Who has today's card, which is updated in place. */
  readonly told: { readonly day: string; readonly people: readonly string[] };
}

export interface FloorChange {
  readonly visit: string;
  readonly where: 'below' | 'upstairs' | 'gone';
  /** ISO instant; absent in messages from before it was included. */
  readonly at?: string | undefined;
}

export const floorItem = 'floor';
const mostRemembered = 200;

export const emptyFloor: Floor = { upstairs: [], since: null, gone: [], told: { day: '', people: [] } };

/** Everybody of the BHV, wherever they are. */
export const bhvOf = (organisation: Organisation, now: Date): readonly string[] => [
  ...new Set(
    (['bhv', 'bhvHead'] as const).flatMap((role) =>
      holdersOf(organisation, role, now).map(({ aadObjectId }) => aadObjectId),
    ),
  ),
];

/**
 * Somebody came, went up or left. Each member of the BHV gets one card a day, which is kept up to date: the last known
 * list is on their phones when everything else is down (features N9).
 * @param change null: what is shown changed in another way (staff who said that they are in).
 */
export function decideFloor(
  state: Floor | null,
  change: FloorChange | null,
  { organisation, now }: { readonly organisation: Organisation; readonly now: Date },
): Decision<Floor> {
  const before = state ?? emptyFloor;
  const moved = change ? move(before, change, now) : before;
  const day = dayOf(now, organisation.office.timeZone);
  const told = before.told.day === day ? before.told.people : [];
  const fresh = bhvOf(organisation, now).filter((person) => !told.includes(person));
  const next: Floor = { ...moved, told: { day, people: [...told, ...fresh] } };
  const decision: Decision<Floor> = {
    state: next,
    events: [event('floor', null, { ...change })],
    messages: fresh.map(posted),
    timer: null,
    index: [],
  };
  return next.since === before.since ? decision : { ...decision, handovers: [visitorsUpstairs(next.since)] };
}

function move(before: Floor, { visit, where, at }: FloorChange, now: Date): Floor {
  // Somebody who was signed out by mistake comes back, with the time of that.
  const isOld = at === undefined ? before.gone.includes(visit) : (before.moved?.[visit] ?? '') > at;
  if (isOld) return before;
  const others = before.upstairs.filter((id) => id !== visit);
  const upstairs = where === 'upstairs' ? [...others, visit] : others;
  const away = before.gone.filter((id) => id !== visit);
  const gone = where === 'gone' ? [...away, visit].slice(-mostRemembered) : away;
  const { [visit]: _, ...rest } = before.moved ?? {};
  const all = at === undefined ? Object.entries(rest) : [...Object.entries(rest), [visit, at] as const];
  const moved = Object.fromEntries(all.slice(-mostRemembered));
  const since = upstairs.length === 0 ? null : (before.since ?? now.toISOString());
  return { ...before, upstairs, since, gone, ...(all.length === 0 ? {} : { moved }) };
}

/** A new card each day, so that it is at the end of the chat; yesterday's is left as it was. */
const posted = (person: string): Message => ({
  person,
  view: visitCards.floor,
  class: 'operational',
  as: { kind: 'post', alone: true },
  follows: 'item',
});
