import { trainingCards } from './contract';
import type { Decision, HistoryEvent, Message, Refusal } from '../ledger/decision';
import { rowKeys } from '../ledger/keys';
import type { Organisation } from '../people/organisation';
import { seatsAppointment } from './appointments';
import { isMeant } from './audience';
import { namedNow } from './naming';
import type { Attended, Places, Seat, Session, TakenAway } from './model';
import { codeCounts, startOf } from './times';
import { seatTransitions, type TrainingRefusal } from './transitions';

/** What can be done with one person's seat. */
export type SeatCommand =
  | { readonly type: 'signUp'; readonly cardActivityId: string | null }
  | { readonly type: 'signOff' }
  /** The first in the queue gets a place that came free. */
  | { readonly type: 'promote' }
  | { readonly type: 'attend'; readonly how: 'code'; readonly right: boolean }
  | { readonly type: 'attend'; readonly how: 'ticked'; readonly by: string }
  /** Why: always of somebody who came with the code. */
  | { readonly type: 'unattend'; readonly by: string; readonly why?: string }
  | { readonly type: 'timer'; readonly step: string };

export interface SeatMoment {
  readonly now: Date;
  readonly organisation: Organisation;
  /** Absent: no mail can be sent. */
  readonly mails?: boolean;
  /** Entra object id of the person whose seat it is. */
  readonly person: string;
  /** The session as its partition has it. */
  readonly session: Session;
  readonly places: Places;
}

export const sessionItem = 'session';
export const placesKey = rowKeys.beside('places');
export const promoteStep = 'promote';
/** The queue, in the order of its keys. */
export const queueKey = (order: number): string => rowKeys.beside(`wait|${String(order).padStart(10, '0')}`);

type SeatOutcome = { readonly seat: Seat; readonly places: Places } | TrainingRefusal;

/**
 * What becomes of a seat, together with the count of places beside it: both change in one transaction, so that capacity
 * holds in any race (features D3, D4, R14). Pure.
 */
export function decideSeat(
  state: Seat | null,
  command: SeatCommand,
  at: SeatMoment,
): Decision<Seat> | Refusal {
  const rule = seatTransitions[state?.status ?? 'none'][command.type];
  if (rule !== 'allowed') return { refused: rule };
  const outcome = outcomeOf(state, command, at);
  if (typeof outcome === 'string') return { refused: outcome };
  const { seat, places } = outcome;
  return {
    state: seat,
    events: [eventOf(command, at.person)],
    messages: [...messagesOf(state, command, at.person), ...appointmentOf(state, seat, command, at)],
    timer: mayPromote(at.session, places) ? { at: at.now, step: promoteStep } : null,
    index: [],
    rows: [{ key: placesKey, value: places }, ...queueRows(state, seat)],
  };
}

/** Whether somebody is waiting and there is a place. */
export const mayPromote = ({ facts, status }: Session, { taken, waiting }: Places): boolean =>
  status === 'planned' && waiting > 0 && (facts.places === null || taken < facts.places);

function outcomeOf(state: Seat | null, command: SeatCommand, at: SeatMoment): SeatOutcome {
  switch (command.type) {
    case 'signUp':
      return signUp(at);
    case 'signOff':
      return state ? signOff(state, at) : 'notFound';
    case 'promote':
      return promote(at);
    case 'attend':
      return attend(state, command, at);
    case 'unattend':
      return state?.status === 'attended' ? unattend(state, command, at) : 'unchanged';
    case 'timer':
      return 'nothingDue';
  }
}

const closedFor = ({ session, organisation, now }: SeatMoment): TrainingRefusal | null => {
  if (session.status === 'cancelled') return 'cancelled';
  if (session.status === 'closed') return 'ended';
  return startOf(session.facts, organisation) <= now ? 'begun' : null;
};

/** Newcomers join the queue while others wait, even when a place has just come free. */
function signUp(at: SeatMoment): SeatOutcome {
  const { session, places, person, now } = at;
  const closed = closedFor(at);
  if (closed) return closed;
  if (!isInvited(at)) return 'notMeant';
  const since = now.toISOString();
  const full = session.facts.places !== null && places.taken >= session.facts.places;
  if (!full && places.waiting === 0)
    return {
      seat: { person, session: session.id, status: 'seated', since },
      places: { ...places, taken: places.taken + 1 },
    };
  const order = places.queued + 1;
  return {
    seat: { person, session: session.id, status: 'waiting', since, order },
    places: { ...places, waiting: places.waiting + 1, queued: order },
  };
}

function signOff(seat: Seat, at: SeatMoment): SeatOutcome {
  const closed = closedFor(at);
  if (closed) return closed;
  return {
    seat: { person: seat.person, session: seat.session, status: 'off', at: at.now.toISOString() },
    places: withoutSeat(seat, at.places),
  };
}

function promote({ session, places, person, now }: SeatMoment): SeatOutcome {
  if (!mayPromote(session, places)) return 'full';
  return {
    seat: { person, session: session.id, status: 'seated', since: now.toISOString() },
    places: { ...places, taken: places.taken + 1, waiting: places.waiting - 1 },
  };
}

/** By the code only while it is shown; ticked also afterwards, until the list is final and to correct it. */
function attend(
  state: Seat | null,
  command: Extract<SeatCommand, { type: 'attend' }>,
  at: SeatMoment,
): SeatOutcome {
  const { session, organisation, now, person, places } = at;
  if (session.status === 'cancelled') return 'cancelled';
  if (command.how === 'code' ? !isInvited(at) : !isColleague(at)) return 'notMeant';
  const before = takenFromCode(state);
  if (command.how === 'code') {
    // Whoever took it away, and why, stands on their card: it is not undone by typing the code once more.
    if (before) return 'takenAway';
    if (!codeCounts(session.facts, organisation, now)) return 'codeClosed';
    if (!command.right) return 'wrongCode';
  } else if (startOf(session.facts, organisation) > now) return 'notBegun';
  const seated = state?.status === 'seated';
  const left = seated || !state ? places : withoutSeat(state, places);
  const by = command.how === 'code' ? person : command.by;
  // Put back: that they came with the code, and when, is what it was.
  const attended = before?.stood ?? {
    at: now.toISOString(),
    how: command.how,
    by,
    named: namedNow(person, by, organisation),
  };
  return {
    seat: {
      person,
      session: session.id,
      status: 'attended',
      seated,
      ...attended,
      ...(before && { taken: before }),
    },
    places: { ...left, attended: left.attended + 1 },
  };
}

/** That the presence of somebody who came with the code was taken away. */
export function takenFromCode(seat: Seat | null | undefined): TakenAway | null {
  const taken = seat?.status === 'seated' || seat?.status === 'off' ? seat.taken : undefined;
  return taken?.stood.how === 'code' ? taken : null;
}

function unattend(
  seat: Extract<Seat, { status: 'attended' }>,
  { by, why }: Extract<SeatCommand, { type: 'unattend' }>,
  { places, now }: SeatMoment,
): SeatOutcome {
  const { person, session } = seat;
  if (seat.how === 'code' && why === undefined) return 'reasonRequired';
  const at = now.toISOString();
  const stood: Attended = {
    at: seat.at,
    how: seat.how,
    by: seat.by,
    ...(seat.named ? { named: seat.named } : {}),
  };
  const taken: TakenAway = { by, at, why: why ?? null, stood };
  return {
    seat: seat.seated
      ? { person, session, status: 'seated', since: at, taken }
      : { person, session, status: 'off', at, taken },
    places: { ...places, attended: places.attended - 1 },
  };
}

/** Somebody who walked in was there, whatever the audience. */
function isColleague({ organisation, person }: SeatMoment): boolean {
  const known = organisation.people.find(({ aadObjectId }) => aadObjectId === person);
  return known !== undefined && isMeant({ kind: 'everybody' }, known, organisation);
}

function isInvited({ session, organisation, person }: SeatMoment): boolean {
  const known = organisation.people.find(({ aadObjectId }) => aadObjectId === person);
  return known !== undefined && isMeant(session.facts.audience, known, organisation);
}

function withoutSeat({ status }: Seat, places: Places): Places {
  if (status === 'seated') return { ...places, taken: places.taken - 1 };
  return status === 'waiting' ? { ...places, waiting: places.waiting - 1 } : places;
}

/** Joins or leaves the queue. */
function queueRows(before: Seat | null, after: Seat) {
  const left = before?.status === 'waiting' ? [{ key: queueKey(before.order), value: null }] : [];
  const joined =
    after.status === 'waiting' ? [{ key: queueKey(after.order), value: { person: after.person } }] : [];
  return [...left, ...joined];
}

function eventOf(command: SeatCommand, person: string): HistoryEvent {
  const by = 'by' in command ? command.by : command.type === 'promote' ? null : person;
  const how = 'how' in command ? { how: command.how } : {};
  const why = command.type === 'unattend' && command.why !== undefined ? { why: command.why } : {};
  return { type: command.type, by, payload: { ...how, ...why } };
}

/** Once attendance is known, no calendar needs it. */
const appointmentOf = (
  before: Seat | null,
  after: Seat,
  { type }: SeatCommand,
  at: SeatMoment,
): readonly Message[] =>
  type === 'signUp' || type === 'signOff' || type === 'promote' ? seatsAppointment(before, after, at) : [];

/** The person's own card follows their seat; a place that came free is news, and so is what becomes of their code. */
function messagesOf(before: Seat | null, command: SeatCommand, person: string): readonly Message[] {
  const card = { person, view: trainingCards.seat, class: 'operational', follows: 'item' } as const;
  const isNews =
    command.type === 'promote' ||
    (command.type === 'unattend' && before?.status === 'attended' && before.how === 'code') ||
    (command.type === 'attend' && takenFromCode(before) !== null);
  if (isNews) return [{ ...card, as: { kind: 'post' } }];
  if (command.type !== 'signUp') return [];
  const { cardActivityId } = command;
  return cardActivityId === null
    ? [{ ...card, as: { kind: 'post' } }]
    : [{ ...card, as: { kind: 'shown', activityId: cardActivityId } }];
}
