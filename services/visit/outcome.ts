import { visitCards } from './contract';
import type { Decision, Handover, HistoryEvent, Message } from '../ledger/decision';
import type { OfficeMoment } from '../people/office';
import { dayOf } from '../time/zone';
import { nextTimer } from './ladder';
import { announcerOf, type Deed, type Doer, isInside, isWaiting, type Visit } from './model';
import type { VisitRefusal } from './transitions';

/** The building blocks of every decision about a visit. */

export interface VisitMoment extends OfficeMoment {
  /** Number of the visit, `BZ-0001`. */
  readonly id: string;
  readonly location: string;
  /** Of the people concerned, those who are away on the day of the visit. */
  readonly awayThen?: ReadonlySet<string>;
  /** People of this location are counted outside: nobody is called to a visitor. */
  readonly evacuating?: boolean;
}

export type VisitOutcome = Decision<Visit> | VisitRefusal;

const prefix = 'visit|';
/** Everything that happens at one location: who is expected there and who is inside. */
export const partitionOf = (location: string): string => prefix + location;
export const locationOf = (partition: string): string => partition.slice(prefix.length);

/** Index entries by which visits are found; each ends in the number. */
export const lists = {
  day: (day: string): string => `day|${day}`,
  inside: 'inside',
  /** Of a weekly series, those still to come. */
  series: (first: string): string => `series|${first}`,
  /** At the desk. */
  parcels: 'parcel',
  /** Came and was not let in. */
  turnedAway: (day: string): string => `away|${day}`,
  /** Left on a given day. */
  left: (day: string): string => `left|${day}`,
  host: (person: string): string => `host|${person}`,
  /** Announced for a colleague by somebody. */
  announced: (person: string): string => `announced|${person}`,
} as const;

export function decisionOn(
  state: Visit,
  at: VisitMoment,
  events: readonly HistoryEvent[],
  messages: readonly Message[] = [],
): Decision<Visit> {
  return {
    state,
    events,
    messages: [
      ...new Map(messages.map((message) => [`${message.person}|${message.view}`, message])).values(),
    ],
    timer: nextTimer(state, at.organisation),
    index: indexOf(state, at),
    listed: state,
  };
}

function indexOf(visit: Visit, { organisation: { office } }: VisitMoment): readonly string[] {
  const { id, host, facts, status } = visit;
  const expected =
    status === 'expected' ? [`${lists.day(facts.day)}|${facts.from.replace(':', '')}|${id}`] : [];
  const inside = isInside(visit) ? [`${lists.inside}|${id}`] : [];
  const row =
    status === 'expected' && visit.series !== undefined ? [`${lists.series(visit.series)}|${id}`] : [];
  const parcels = isWaiting(visit) ? [`${lists.parcels}|${id}`] : [];
  const announcer = announcerOf(visit);
  const others = announcer === null || announcer === host ? [] : [`${lists.announced(announcer)}|${id}`];
  const own =
    status === 'expected' || isInside(visit) || isWaiting(visit)
      ? [`${lists.host(host)}|${id}`, ...others]
      : [];
  const away = status === 'refused' && visit.came ? [`${lists.turnedAway(facts.day)}|${id}`] : [];
  const gone =
    status === 'left' ? [`${lists.left(dayOf(new Date(visit.left.at), office.timeZone))}|${id}`] : [];
  return [...expected, ...row, ...inside, ...parcels, ...own, ...away, ...gone];
}

/** Those who must know who is inside are told: the BHV's list (features N9). */
export const toldFloor = (decision: Decision<Visit>, { id, location, now }: VisitMoment): Decision<Visit> => {
  const where =
    decision.state.status === 'collected' ? 'upstairs' : isInside(decision.state) ? 'below' : 'gone';
  const handover: Handover = {
    to: partitionOf(location),
    flow: 'visit',
    command: 'floor',
    payload: { visit: id, where, at: now.toISOString() },
  };
  return { ...decision, handovers: [...(decision.handovers ?? []), handover] };
};

/** History names the person; for a desk it names the link. */
export const event = (
  type: string,
  by: Doer | null,
  payload: HistoryEvent['payload'] = {},
): HistoryEvent => ({
  type,
  by: by && 'person' in by ? by.person : null,
  payload: by && 'desk' in by ? { ...payload, desk: by.desk } : payload,
});

export const deed = (by: Doer, { now }: VisitMoment): Deed => ({ by, at: now.toISOString() });

/** Somebody awaits the answer: worth sending again when the fate of the first is unknown (architecture §3). */
export const call = (person: string): Message => ({
  person,
  view: visitCards.host,
  class: 'operational',
  as: { kind: 'post' },
  follows: 'item',
  repeatUnknown: true,
});

/** A card in the chat of whoever is at the desk, which follows the visitor's progress (features C5). */
export const toDesk = ({
  doer,
  card,
}: {
  readonly doer: Doer;
  readonly card: string | null;
}): readonly Message[] =>
  'person' in doer
    ? [
        {
          person: doer.person,
          view: visitCards.desk,
          class: 'operational',
          as: card === null ? { kind: 'post' } : { kind: 'shown', activityId: card },
          follows: 'item',
        },
      ]
    : [];

export const announcedOf = ({
  id,
  location,
  facts,
  host,
  announced,
  unexpected,
  undone,
  series,
  handedBy,
  untold,
  missing,
}: Visit) => ({
  id,
  location,
  facts,
  host,
  announced,
  unexpected,
  ...(undone ? { undone } : {}),
  ...(series === undefined ? {} : { series }),
  ...(handedBy ? { handedBy } : {}),
  ...(untold === undefined ? {} : { untold }),
  ...(missing ? { missing } : {}),
});
