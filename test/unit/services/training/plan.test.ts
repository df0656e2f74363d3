import { versionOf } from '../../../../services/forms/version';
import { isRefusal } from '../../../../services/ledger/decision';
import type { Session, SessionFacts } from '../../../../services/training/model';
import { decideSession, partitionOf, type SessionCommand } from '../../../../services/training/plan';
import { organisation, personAt, plannedSession, sessionFacts } from '../../../support/training-scene';

const owner = personAt(7).aadObjectId;
const before = new Date('2026-11-23T09:00:00Z');
/** The session begins at nine in Greenwich, and is over at ten. */
const start = new Date('2026-12-10T09:00:00Z');
const end = new Date('2026-12-10T10:00:00Z');
const just = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);

const at = (now: Date) => ({ now, organisation, id: 'KS-0001' });
function decided(state: Session | null, command: SessionCommand, now = before) {
  const outcome = decideSession(state, command, at(now));
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}
function refusalOf(state: Session | null, command: SessionCommand, now = before): string | undefined {
  const outcome = decideSession(state, command, at(now));
  return isRefusal(outcome) ? outcome.refused : undefined;
}
const plan = (facts = sessionFacts, cardActivityId: string | null = null): SessionCommand => ({
  type: 'plan',
  facts,
  by: owner,
  cardActivityId,
});
const change = (facts: Partial<SessionFacts>): SessionCommand => ({
  type: 'change',
  facts: { ...sessionFacts, ...facts },
  by: owner,
  seen: versionOf(sessionFacts),
});
const cancel: SessionCommand = { type: 'cancel', by: owner };
const close: SessionCommand = { type: 'close', by: owner };
const timer = (step: string): SessionCommand => ({ type: 'timer', step });
const session = plannedSession();
const closed = decided(session, close, end).state;
const card = { person: owner, view: 'training.session', class: 'operational', follows: 'item' };
const told = (state: Session) => ({
  to: 'training|KS-0001',
  flow: 'training',
  command: 'session',
  payload: { session: state },
});
const hurry = { to: 'digest', flow: 'digest', command: 'hurry', payload: {} };

test('[D1] a session is planned: its owner has its card, its partition knows it, and whoever is meant hears soon', () => {
  const planned = decided(null, plan());
  expect(planned).toEqual({
    state: { ...session, id: 'KS-0001', owner },
    listed: planned.state,
    events: [{ type: 'planned', by: owner, payload: {} }],
    messages: [{ ...card, as: { kind: 'post' } }],
    handovers: [told(planned.state), hurry],
    timer: { at: end, step: 'ended' },
    index: ['all|KS-0001', 'upcoming|2026-12-10|KS-0001'],
  });
  expect(decided(null, plan(sessionFacts, 'a-1')).messages).toEqual([
    { ...card, as: { kind: 'shown', activityId: 'a-1' } },
  ]);
  expect(refusalOf(session, plan())).toBe('alreadyThere');
  expect(refusalOf(null, cancel)).toBe('notFound');
  expect(partitionOf('KS-0001')).toBe('training|KS-0001');
});

const { day, from, until } = sessionFacts;
const moved = { day, from, until, at: before.toISOString() };

test.each<readonly [string, Partial<SessionFacts>, number]>([
  ['title', { title: 'Anders' }, 2],
  ['day', { day: '2026-12-11' }, 2],
  ['start', { from: '09:30' }, 2],
  ['end', { until: '12:00' }, 2],
  ['place', { where: 'Kantine' }, 2],
  ['link', { link: 'https://x.example' }, 2],
  ['number of places', { places: 12 }, 1],
  ['deadline', { deadline: '2027-01-31' }, 1],
  ['audience', { audience: { kind: 'some', companies: [], serviceLines: [], people: [] } }, 1],
])(
  '[D22] another %s: everybody who signed up hears only of what changes their plans',
  (_, facts, revision) => {
    const changed = decided(session, change(facts));
    expect(changed.state).toEqual({
      ...session,
      version: 2,
      changedAt: before.toISOString(),
      revision,
      facts: { ...sessionFacts, ...facts },
      ...('day' in facts || 'from' in facts || 'until' in facts ? { moved } : {}),
    });
    expect(changed.events).toEqual([{ type: 'changed', by: owner, payload: {} }]);
    expect(changed.messages).toEqual([]);
    expect(changed.handovers).toEqual([told(changed.state), hurry]);
  },
);

test('who opened the form before somebody else changed it is told; the same press once more is the same', () => {
  const moved = decided(session, change({ day: '2026-12-11' })).state;
  expect(refusalOf(moved, change({ title: 'Anders' }))).toBe('changedMeanwhile');
  expect(refusalOf(moved, change({ day: '2026-12-11' }))).toBeUndefined();
});

test('[D22] cancelled: for everybody, with nothing left to do', () => {
  const cancelled = decided(session, cancel);
  expect(cancelled.state).toEqual({
    ...session,
    version: 2,
    changedAt: before.toISOString(),
    revision: 2,
    status: 'cancelled',
    cancelledAt: before.toISOString(),
    cancelledBy: owner,
  });
  expect(cancelled).toMatchObject({
    events: [{ type: 'cancelled', by: owner, payload: {} }],
    messages: [],
    timer: null,
    handovers: [told(cancelled.state)],
    index: ['all|KS-0001'],
  });
});

test('what has begun is not changed or cancelled any more, what has not is not closed', () => {
  for (const command of [cancel, change({ title: 'Anders' })]) {
    expect(refusalOf(session, command, just(start, -1))).toBeUndefined();
    expect(refusalOf(session, command, start)).toBe('begun');
  }
  expect(refusalOf(session, close, just(start, -1))).toBe('notBegun');
  expect(refusalOf(session, close, start)).toBeUndefined();
});

test('closed: the list is final, and nobody else hears of it', () => {
  const done = decided(session, close, end);
  expect(done.state).toEqual({
    ...session,
    version: 2,
    changedAt: end.toISOString(),
    status: 'closed',
    closedAt: end.toISOString(),
    closedBy: owner,
  });
  expect(done).toMatchObject({
    events: [{ type: 'closed', by: owner, payload: {} }],
    messages: [],
    timer: null,
    handovers: [told(done.state)],
    index: ['all|KS-0001'],
  });
});

test('nobody completes the list: reminded the next working day, and closed by itself after five; confirmed later', () => {
  const reminder = new Date('2026-12-11T07:00:00Z');
  const reminded = decided(session, timer('remind'), reminder);
  expect(reminded).toMatchObject({
    state: { ...session, reminded: 1 },
    messages: [],
    timer: { at: new Date('2026-12-17T07:00:00Z'), step: 'close' },
  });
  const itself = decided(reminded.state, timer('close'), new Date('2026-12-17T07:00:00Z'));
  expect(itself).toMatchObject({
    state: { status: 'closed', closedBy: owner, bySelf: true },
    events: [{ type: 'closedBySelf', by: null, payload: {} }],
    handovers: [told(itself.state)],
  });
  const confirmed = decided(itself.state, close, new Date('2026-12-18T07:00:00Z'));
  expect(confirmed.state).not.toHaveProperty('bySelf');
  expect(refusalOf(confirmed.state, close, new Date('2026-12-18T08:00:00Z'))).toBe('unchanged');
});

test('over: who gave it is asked who was there, once', () => {
  const over = decided(session, timer('ended'), end);
  expect(over).toMatchObject({
    state: session,
    events: [{ type: 'over', by: null, payload: {} }],
    timer: { at: new Date('2026-12-11T07:00:00Z'), step: 'remind' },
    handovers: [],
    messages: [{ ...card, as: { kind: 'post' } }],
  });
  expect(refusalOf(closed, timer('ended'), end)).toBe('nothingDue');
  expect(refusalOf(session, timer('other'), end)).toBe('nothingDue');
});

describe('[D19] a yearly session', () => {
  const yearly = plannedSession({ yearly: true });
  const made = new Date('2027-10-15T08:00:00Z');

  test('has next year’s made long before its day, once', () => {
    expect(decided(yearly, close, end).timer).toEqual({ at: made, step: 'repeat' });
    const shut = decided(yearly, close, end).state;
    const again = decided(shut, timer('repeat'), made);
    expect(again.state).toEqual({ ...shut, repeated: true });
    expect(again.timer).toBeNull();
    expect(again.events).toEqual([{ type: 'repeated', by: null, payload: {} }]);
    expect(again.messages).toEqual([]);
    expect(again.handovers).toEqual([
      {
        to: 'training',
        flow: 'training',
        command: 'plan',
        payload: { facts: { ...yearly.facts, day: '2027-12-10', deadline: '2027-12-31' }, owner },
      },
    ]);
    expect(refusalOf(again.state, timer('repeat'), made)).toBe('nothingDue');
  });

  test('first asks who was there: at its end, not before', () => {
    expect(decided(yearly, change({ yearly: true })).timer).toEqual({ at: end, step: 'ended' });
    expect(decided(yearly, timer('ended'), just(end, -1)).timer).toEqual({ at: end, step: 'ended' });
  });

  test('is not made again once it was cancelled', () => {
    expect(decided(yearly, cancel).timer).toBeNull();
  });
});
