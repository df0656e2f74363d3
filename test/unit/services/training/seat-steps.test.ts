import { namedNow } from '../../../../services/training/naming';
import { isRefusal } from '../../../../services/ledger/decision';
import type { Places, Seat, Session } from '../../../../services/training/model';
import { noPlaces } from '../../../../services/training/model';
import { decideRoster } from '../../../../services/training/roster';
import {
  decideSeat,
  mayPromote,
  queueKey,
  type SeatCommand,
  takenFromCode,
} from '../../../../services/training/seats';
import { organisation, personAt, plannedSession } from '../../../support/training-scene';

const me = personAt(0).aadObjectId;
const trainer = personAt(7).aadObjectId;
const before = new Date('2026-11-23T09:00:00Z');
const start = new Date('2026-12-10T09:00:00Z');
const just = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);
const base = { person: me, session: 'KS-0001' };
const seated: Seat = { ...base, status: 'seated', since: before.toISOString() };
const waiting: Seat = { ...base, status: 'waiting', since: before.toISOString(), order: 3 };
const off: Seat = { ...base, status: 'off', at: before.toISOString() };
const attended = (hadPlace: boolean): Seat => ({
  ...base,
  status: 'attended',
  at: start.toISOString(),
  how: 'ticked',
  by: trainer,
  seated: hadPlace,
});
const full: Places = { taken: 2, waiting: 1, queued: 3, attended: 1 };
const session = plannedSession({ places: 2 });
const closed: Session = { ...session, status: 'closed', closedAt: start.toISOString(), closedBy: trainer };
const cancelled: Session = {
  ...session,
  status: 'cancelled',
  cancelledAt: before.toISOString(),
  cancelledBy: trainer,
};

interface World {
  readonly now?: Date;
  readonly places?: Places;
  readonly of?: Session;
  readonly person?: string;
}
const outcomeOf = (state: Seat | null, command: SeatCommand, world: World = {}) => {
  const { now = before, places = full, of = session, person = me } = world;
  return decideSeat(state, command, { now, organisation, person, session: of, places });
};
function decided(state: Seat | null, command: SeatCommand, world: World = {}) {
  const outcome = outcomeOf(state, command, world);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}
function refusalOf(state: Seat | null, command: SeatCommand, world: World = {}): string | undefined {
  const outcome = outcomeOf(state, command, world);
  return isRefusal(outcome) ? outcome.refused : undefined;
}
const signUp: SeatCommand = { type: 'signUp', cardActivityId: null };
const signOff: SeatCommand = { type: 'signOff' };
const promote: SeatCommand = { type: 'promote' };
const tick: SeatCommand = { type: 'attend', how: 'ticked', by: trainer };
const enter = (right: boolean): SeatCommand => ({ type: 'attend', how: 'code', right });
const untick: SeatCommand = { type: 'unattend', by: trainer };
const card = { person: me, view: 'training.seat', class: 'operational', follows: 'item' };
const placesRow = (value: Places) => ({ key: 'row|places', value });
const queued = (order: string, value: unknown) => ({ key: `row|wait|${order}`, value });

describe('signing up', () => {
  test('[D2] there is a place: seated, with a card', () => {
    const places = { taken: 1, waiting: 0, queued: 2, attended: 0 };
    expect(decided(null, signUp, { places })).toEqual({
      state: seated,
      events: [{ type: 'signUp', by: me, payload: {} }],
      messages: [{ ...card, as: { kind: 'post' } }],
      timer: null,
      index: [],
      rows: [placesRow({ ...places, taken: 2 })],
    });
    const shown = decided(off, { type: 'signUp', cardActivityId: 'a-1' }, { places });
    expect(shown.messages).toEqual([{ ...card, as: { kind: 'shown', activityId: 'a-1' } }]);
    const many = decided(null, signUp, {
      of: plannedSession({ places: null }),
      places: { ...places, taken: 999 },
    });
    expect(many.state.status).toBe('seated');
  });

  test('[D4] it is full: at the end of the queue', () => {
    const places = { ...full, waiting: 0 };
    const last = decided(null, signUp, { places });
    expect(last.state).toEqual({ ...waiting, order: 4 });
    expect(last.rows).toEqual([
      placesRow({ ...places, waiting: 1, queued: 4 }),
      queued('0000000004', { person: me }),
    ]);
    expect(last.timer).toBeNull();
    expect(queueKey(4)).toBe('row|wait|0000000004');
  });

  test('[D4] who comes while others wait joins the queue, and a place that is free is given at once', () => {
    const behind = decided(null, signUp, { places: { ...full, taken: 1 } });
    expect(behind.state.status).toBe('waiting');
    expect(behind.timer).toEqual({ at: before, step: 'promote' });
  });

  test('only until it begins, and only who is meant', () => {
    expect(refusalOf(null, signUp, { now: just(start, -1) })).toBeUndefined();
    expect(refusalOf(null, signUp, { now: start })).toBe('begun');
    expect(refusalOf(null, signUp, { of: closed })).toBe('ended');
    expect(refusalOf(null, signUp, { of: cancelled })).toBe('cancelled');
    expect(refusalOf(null, signUp, { person: 'nobody' })).toBe('notMeant');
    const others = plannedSession({
      audience: { kind: 'some', companies: [], serviceLines: [], people: [trainer] },
    });
    expect(refusalOf(null, signUp, { of: others })).toBe('notMeant');
    expect(refusalOf(seated, signUp)).toBe('unchanged');
  });
});

describe('signing off', () => {
  test('[D4] a place comes free for who waits', () => {
    const left = decided(seated, signOff);
    expect(left).toEqual({
      state: off,
      events: [{ type: 'signOff', by: me, payload: {} }],
      messages: [],
      index: [],
      timer: { at: before, step: 'promote' },
      rows: [placesRow({ ...full, taken: 1 })],
    });
    expect(decided(seated, signOff, { places: { ...full, waiting: 0 } }).timer).toBeNull();
  });

  test('who waits leaves the queue', () => {
    const left = decided(waiting, signOff);
    expect(left.state).toEqual(off);
    expect(left.rows).toEqual([placesRow({ ...full, waiting: 0 }), queued('0000000003', null)]);
  });

  test('only until it begins', () => {
    expect(refusalOf(seated, signOff, { now: start })).toBe('begun');
    expect(refusalOf(seated, signOff, { of: closed })).toBe('ended');
    expect(refusalOf(null, signOff)).toBe('notFound');
  });
});

test('[D4] called up: a place, and news of it', () => {
  const places = { ...full, taken: 1 };
  const up = decided(waiting, promote, { places });
  expect(up).toMatchObject({
    state: seated,
    events: [{ type: 'promote', by: null, payload: {} }],
    timer: null,
    messages: [{ ...card, as: { kind: 'post' } }],
    rows: [placesRow({ ...places, taken: 2, waiting: 0 }), queued('0000000003', null)],
  });
  expect(refusalOf(waiting, promote)).toBe('full');
  expect(refusalOf(waiting, promote, { places, of: closed })).toBe('full');
});

test.each<readonly [string, Session, Partial<Places>, boolean]>([
  ['a free place and somebody who waits', session, { taken: 1 }, true],
  ['none free', session, {}, false],
  ['nobody waits', session, { taken: 1, waiting: 0 }, false],
  ['room for everybody', plannedSession({ places: null }), { taken: 99 }, true],
  ['a session that is closed', closed, { taken: 1 }, false],
  ['a session that is cancelled', cancelled, { taken: 1 }, false],
])('[D4] somebody may be called up with %s: %#', (_, of, places, may) => {
  expect(mayPromote(of, { ...full, ...places })).toBe(may);
});

describe('[D17] attendance', () => {
  const named = namedNow(me, trainer, organisation);

  test('by the code, by oneself; ticked, by who gave it', () => {
    const entered = decided(seated, enter(true), { now: start });
    const own = namedNow(me, me, organisation);
    expect(entered.state).toEqual({ ...attended(true), how: 'code', by: me, named: own });
    expect(entered.events).toEqual([{ type: 'attend', by: me, payload: { how: 'code' } }]);
    expect(entered.messages).toEqual([]);
    expect(entered.rows).toEqual([placesRow({ ...full, attended: 2 })]);
    const ticked = decided(seated, tick, { now: start });
    expect(ticked.state).toEqual({ ...attended(true), named });
    expect(ticked.events).toEqual([{ type: 'attend', by: trainer, payload: { how: 'ticked' } }]);
  });

  test('who waits or walks in has no place to give back', () => {
    const waited = decided(waiting, tick, { now: start });
    expect(waited.state).toEqual({ ...attended(false), named });
    expect(waited.rows).toEqual([
      placesRow({ ...full, waiting: 0, attended: 2 }),
      queued('0000000003', null),
    ]);
    const walkedIn = decided(null, tick, { now: start });
    expect(walkedIn.state).toEqual({ ...attended(false), named });
    expect(walkedIn.rows).toEqual([placesRow({ ...full, attended: 2 })]);
    expect(decided(off, tick, { now: start }).rows).toEqual([placesRow({ ...full, attended: 2 })]);
  });

  test('ticked from the start on, also of a list that is final; by code only while it counts', () => {
    expect(refusalOf(seated, tick, { now: just(start, -1) })).toBe('notBegun');
    expect(refusalOf(seated, tick, { now: start, of: closed })).toBeUndefined();
    expect(refusalOf(seated, tick, { now: start, of: cancelled })).toBe('cancelled');
    expect(refusalOf(seated, enter(true), { now: before })).toBe('codeClosed');
    expect(refusalOf(seated, enter(false), { now: start })).toBe('wrongCode');
    expect(refusalOf(null, tick, { now: start, person: 'nobody' })).toBe('notMeant');
  });

  test('a colleague who was not invited is ticked when they came all the same, and has no use of the code; a guest neither', () => {
    const others = plannedSession({
      audience: { kind: 'some', companies: [], serviceLines: [], people: [trainer] },
    });
    expect(refusalOf(null, tick, { now: start, of: others })).toBeUndefined();
    expect(refusalOf(null, enter(true), { now: start, of: others })).toBe('notMeant');
    const guest = organisation.people.find(({ company }) => company === 'yourability')?.aadObjectId ?? '';
    for (const command of [tick, enter(true)])
      expect(refusalOf(null, command, { now: start, person: guest })).toBe('notMeant');
  });

  test('a mistake is taken back: the place is theirs again, or there was none', () => {
    const mended = decided(attended(true), untick, { now: start });
    const stood = { at: start.toISOString(), how: 'ticked', by: trainer };
    const taken = { by: trainer, at: start.toISOString(), why: null, stood };
    expect(mended.state).toEqual({ ...seated, since: start.toISOString(), taken });
    expect(mended.messages).toEqual([]);
    expect(mended.rows).toEqual([placesRow({ ...full, attended: 0 })]);
    expect(mended.events).toEqual([{ type: 'unattend', by: trainer, payload: {} }]);
    expect(decided(attended(false), untick, { now: start }).state).toEqual({
      ...off,
      at: start.toISOString(),
      taken,
    });
    expect(refusalOf(seated, untick)).toBe('unchanged');
    expect(refusalOf(null, { type: 'timer', step: 'promote' })).toBe('notFound');
  });

  test('who came with the code: only with a reason, which they hear; put back, it is what it was', () => {
    const own = namedNow(me, me, organisation);
    const came = decided(null, enter(true), { now: start }).state;
    const later = just(start, 60_000);
    expect(refusalOf(came, untick, { now: later })).toBe('reasonRequired');
    const gone = decided(came, { ...untick, why: 'Ging weg' }, { now: later });
    const stood = { at: start.toISOString(), how: 'code', by: me, named: own };
    const taken = { by: trainer, at: later.toISOString(), why: 'Ging weg', stood };
    expect(gone.state).toEqual({ ...off, at: later.toISOString(), taken });
    expect(gone.events).toEqual([{ type: 'unattend', by: trainer, payload: { why: 'Ging weg' } }]);
    expect(gone.messages).toEqual([{ ...card, as: { kind: 'post' } }]);
    expect(refusalOf(gone.state, enter(true), { now: later })).toBe('takenAway');
    const back = decided(gone.state, tick, { now: later });
    expect(back.state).toEqual({ ...came, taken });
    expect(back.messages).toEqual([{ ...card, as: { kind: 'post' } }]);
    expect(takenFromCode(decided(attended(true), untick, { now: start }).state)).toBeNull();
    expect(takenFromCode(undefined)).toBeNull();
  });
});

test('[D21] a place that is taken, given back or called up goes to the calendar; who was there does not', () => {
  const free = { ...full, taken: 1 };
  const mailed = (state: Seat | null, command: SeatCommand, now = before, places = free) => {
    const outcome = decideSeat(state, command, {
      now,
      organisation,
      mails: true,
      person: me,
      session,
      places,
    });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    return outcome.messages.filter(({ view }) => view === 'training.appointment').length;
  };
  expect(mailed(null, signUp, before, { ...free, waiting: 0 })).toBe(1);
  expect(mailed(null, signUp)).toBe(0);
  expect(mailed(seated, signOff)).toBe(1);
  expect(mailed(waiting, promote)).toBe(1);
  expect(mailed(seated, tick, start)).toBe(0);
  expect(mailed(seated, enter(true), start)).toBe(0);
  expect(mailed(attended(true), untick, start)).toBe(0);
});

describe('[D22] the session arrives in the partition of its seats', () => {
  const roster = (
    state: Session | null,
    next: Session,
    places = noPlaces,
    signedUp: readonly string[] = [me],
  ) => decideRoster(state, next, places, signedUp, before);
  const newer = { ...session, version: 2, revision: 2 };

  test('at first nobody has to hear of it', () => {
    expect(roster(null, session)).toEqual({
      state: session,
      messages: [],
      timer: null,
      index: [],
      events: [{ type: 'opened', by: session.owner, payload: { revision: 1 } }],
    });
  });

  test('changed: who signed up hears of it once', () => {
    expect(roster(session, newer)).toEqual({
      state: newer,
      messages: [],
      timer: null,
      index: [],
      events: [{ type: 'planned', by: session.owner, payload: { revision: 2 } }],
      fan: { id: 'KS-0001-r2', people: [me], view: 'training.changed', class: 'operational' },
    });
    expect(roster(session, newer, noPlaces, [])).not.toHaveProperty('fan');
    expect(roster(session, { ...newer, revision: 1 })).not.toHaveProperty('fan');
    expect(roster(null, newer)).not.toHaveProperty('fan');
  });

  test('one that comes late changes nothing; one with more places calls up who waits', () => {
    expect(roster(newer, session)).toEqual({ refused: 'unchanged' });
    expect(roster(newer, newer)).toEqual({ refused: 'unchanged' });
    const wider = { ...newer, facts: { ...newer.facts, places: 3 } };
    expect(roster(session, wider, full)).toMatchObject({ timer: { at: before, step: 'promote' } });
  });
});
