import type { Nudge } from '../../../../services/nudges/model';
import { addDays } from '../../../../services/time/calendar';
import type { TrainingFacts } from '../../../../services/training/duties';
import type { Seat, Session } from '../../../../services/training/model';
import { askedNow, awaitsAnswer, nudgesFor, teamsOf } from '../../../../services/training/nudges';
import { factsOf, organisation, personAt, plannedSession } from '../../../support/training-scene';

/** What comes with a place that somebody has, and what is not said so soon after they did it themselves. */

const person = personAt(0);
const me = person.aadObjectId;
const other = personAt(1);
const morning = (day: string): Date => new Date(`${day}T08:00:00Z`);
const onDay = (day: string, facts: TrainingFacts, who = person, of = organisation): readonly Nudge[] =>
  nudgesFor(who, askedNow(facts, of, morning(day), teamsOf(of)));
const kinds = (nudges: readonly Nudge[]) => nudges.map(({ kind }) => kind);

const voluntary = (change: Partial<Session['facts']> = {}): Session =>
  plannedSession({ mandatory: false, ...change });
const seat = (change: Partial<Seat> = {}, session = 'KS-0001'): Seat =>
  ({ person: me, session, status: 'seated', since: '2026-11-23T09:00:00.000Z', ...change }) as Seat;
const off = seat({ status: 'off', at: '2026-11-24T09:00:00.000Z' });
const attended = seat({
  ...({
    status: 'attended',
    at: '2026-11-24T09:00:00.000Z',
    how: 'code',
    by: me,
    seated: true,
  } as Partial<Seat>),
});
const closed = (session: Session): Session => ({
  ...session,
  status: 'closed',
  closedAt: '2026-12-10T12:00:00.000Z',
  closedBy: session.owner,
});
const cancelled = (session: Session): Session => ({
  ...session,
  status: 'cancelled',
  cancelledAt: '2026-12-01T12:00:00.000Z',
  cancelledBy: session.owner,
});

describe('the day before', () => {
  const reminder = { subject: 'day:KS-0001:2026-12-10', step: 0, kind: 'dayBefore', pressing: true };
  const of = (day: string, change: Partial<Session['facts']> = {}, seats: readonly Seat[] = [seat()]) =>
    onDay(day, factsOf([voluntary(change)], seats));

  test('[D7] who has a place hears on the last working day before it, or on the day itself', () => {
    for (const day of ['2026-12-03', '2026-12-08']) expect(of(day)).toMatchObject([{ kind: 'weekBefore' }]);
    expect(of('2026-12-02')).toEqual([]);
    expect(of('2026-12-08', {}, [seat({ since: '2026-12-03T09:00:00.000Z' })])).toEqual([]);
    for (const day of ['2026-12-09', '2026-12-10']) expect(of(day)).toMatchObject([reminder]);
    expect(of('2026-12-11', { day: '2026-12-14' })).toMatchObject([{ subject: 'day:KS-0001:2026-12-14' }]);
    expect(of('2026-12-10', { day: '2026-12-14' })).toMatchObject([{ kind: 'weekBefore' }]);
  });

  test('not once it begins, nor of what is cancelled, nor who waits', () => {
    expect(of('2026-12-10', { from: '09:00' })).toEqual([]);
    expect(of('2026-12-10', { from: '09:01' })).toHaveLength(1);
    const waiting = seat({ status: 'waiting', order: 1 });
    expect(of('2026-12-09', {}, [waiting])).toEqual([]);
    expect(of('2026-12-09', {}, [off])).toEqual([]);
    expect(onDay('2026-12-09', factsOf([cancelled(voluntary())], [seat()]))).toEqual([]);
  });
});

describe('not there', () => {
  const missed = {
    subject: 'missed:KS-0001',
    step: 0,
    kind: 'missedNoDate',
    record: null,
    title: 'AVG',
    day: '2026-12-10',
    time: '10:00',
    lines: [],
    pressing: false,
  };
  const after = (days: number, session: Session, seats: readonly Seat[] = [seat()]) =>
    onDay(addDays('2026-12-10', days), factsOf([closed(session)], seats));

  test('who had a place hears for a month, once the list is final', () => {
    for (const days of [1, 30]) expect(after(days, voluntary())).toEqual([missed]);
    expect(after(31, voluntary())).toEqual([]);
    expect(onDay('2026-12-11', factsOf([voluntary()], [seat()]))).toEqual([]);
    for (const none of [[], [attended], [off]]) expect(after(1, voluntary(), none)).toEqual([]);
  });

  test('[D16] of a mandatory one not who has a place on another date', () => {
    const again = { ...plannedSession({ day: '2027-01-14' }), id: 'KS-0002' };
    const facts = (...seats: readonly Seat[]) => factsOf([closed(plannedSession()), again], seats);
    expect(kinds(onDay('2026-12-11', facts(seat())))).toContain('missed');
    expect(kinds(onDay('2026-12-11', facts(seat(), seat({}, 'KS-0002'))))).toEqual([]);
    // Voluntary sessions on the same topic are one's own choice: those who missed one hear so.
    const own = factsOf([closed(voluntary()), again], [seat(), seat({}, 'KS-0002')]);
    expect(kinds(onDay('2026-12-11', own))).toEqual(['missed']);
  });
});

describe('a week before', () => {
  const of = (day: string, seats: readonly Seat[], session = voluntary()) =>
    onDay(day, factsOf([session], seats));

  test('who has a place hears of it once, and again of another day', () => {
    const week = { kind: 'weekBefore', step: 0, pressing: false, record: 'KS-0001' };
    expect(of('2026-12-03', [seat()])).toMatchObject([{ ...week, subject: 'week:KS-0001:2026-12-10' }]);
    expect(of('2026-12-10', [seat()], voluntary({ day: '2026-12-17' }))).toMatchObject([
      { ...week, subject: 'week:KS-0001:2026-12-17' },
    ]);
  });

  test('not who waits, declined or was there, nor of what is cancelled or over', () => {
    const waiting = seat({ status: 'waiting', order: 1 });
    for (const none of [waiting, off, attended]) expect(of('2026-12-03', [none])).toEqual([]);
    expect(of('2026-12-03', [seat()], cancelled(voluntary()))).toEqual([]);
    expect(of('2026-12-03', [seat()], { ...closed(voluntary()), bySelf: true } as Session)).toEqual([]);
  });
});

describe('nobody is told within the hour what they just did', () => {
  test('who planned it for a trainer from outside organises it, and is not invited to it', () => {
    const planned = (publishedAt: string): Session => ({
      ...plannedSession({ mandatory: false, outside: { name: 'Ria', mail: null } }, publishedAt),
      owner: me,
    });
    const invited = (publishedAt: string, who = person) =>
      onDay('2026-11-24', factsOf([planned(publishedAt)]), who);
    expect(invited('2026-11-24T07:00:00.001Z')).toEqual([]);
    expect(invited('2026-11-24T07:00:00.000Z')).toEqual([]);
    expect(kinds(invited('2026-11-24T07:59:00.000Z', other))).toEqual(['invited']);
  });

  test('who took a place the day before is not reminded of it at once', () => {
    const reminded = (since: string) => onDay('2026-12-09', factsOf([voluntary()], [seat({ since })]));
    expect(reminded('2026-12-09T07:00:00.001Z')).toEqual([]);
    expect(kinds(reminded('2026-12-09T07:00:00.000Z'))).toEqual(['dayBefore']);
  });
});

test('who is invited and silent awaits an answer; not who said something', () => {
  const waits = (...seats: readonly Seat[]) =>
    awaitsAnswer(
      voluntary(),
      person,
      askedNow(factsOf([voluntary()], seats), organisation, morning('2026-11-24')),
    );
  expect(waits()).toBe(true);
  expect([waits(seat()), waits(off)]).toEqual([false, false]);
});

describe('of several topics and lists', () => {
  const owner = personAt(7);
  const small = { ...organisation, people: [person, other, owner] };
  const over = closed(plannedSession());
  const phishing = {
    ...plannedSession({ topic: 'phishing', deadline: '2026-12-30', day: '2027-01-14' }),
    id: 'KS-0003',
  };
  const told = (facts: TrainingFacts, who = owner, day = '2026-12-28') =>
    onDay(day, facts, who, small).filter(({ kind }) => kind === 'noDate');

  test('who gives it hears of the topic without a date, and counts who lacks that one', () => {
    expect(told(factsOf([over, phishing]))).toMatchObject([{ subject: 'noDate:avg', lines: ['2'] }]);
    const there = { ...attended, at: '2026-12-10T09:30:00.000Z' };
    expect(told(factsOf([over, phishing], [there]))).toMatchObject([{ lines: ['1'] }]);
    expect(told({ ...factsOf([over, phishing]), seats: new Map() })).toMatchObject([{ lines: ['2'] }]);
    // Who gives something else hears nothing of it.
    const own: Session = { ...voluntary({ topic: 'datalek' }), id: 'KS-0004', owner: me };
    expect(told(factsOf([over, own]), person)).toEqual([]);
  });

  test('nobody hears of a topic that everybody has done', () => {
    const there = (who: typeof person): Seat =>
      ({
        ...attended,
        person: who.aadObjectId,
        at: '2026-12-10T09:30:00.000Z',
      }) as Seat;
    const facts = factsOf([over], [there(person), there(other)]);
    expect(onDay('2026-12-28', facts, owner, small)).toEqual([]);
  });

  test('who missed a session on another topic has not missed this one', () => {
    const early = closed(plannedSession({ deadline: '2027-03-31' }));
    const another = { ...closed(voluntary({ topic: 'phishing' })), id: 'KS-0005' };
    expect(told(factsOf([early, another], [seat({}, 'KS-0005')]), owner, '2026-12-11')).toEqual([]);
    expect(told(factsOf([another, early], [seat()]), owner, '2026-12-11')).toMatchObject([{ lines: ['1'] }]);
  });

  test('one that has begun is no date to choose any more', () => {
    const begun = (from: string) =>
      factsOf([plannedSession({ day: '2026-12-28', from, deadline: '2026-12-31' })]);
    const asked = (from: string) =>
      kinds(onDay('2026-12-28', begun(from))).filter((kind) => kind === 'notSignedUp');
    expect([asked('09:00'), asked('09:01')]).toEqual([[], ['notSignedUp']]);
  });

  test('a list that closed by itself excuses before the manager those who were on it, for its own topic', () => {
    const led = { ...small, people: small.people.map((one) => ({ ...one, manager: owner.aadObjectId })) };
    const late = (sessions: readonly Session[], seats: readonly Seat[], all = factsOf(sessions, seats)) =>
      onDay('2027-01-22', all, owner, led).flatMap(({ kind, lines }) => (kind === 'team' ? lines : []));
    const itself = (session: Session): Session => ({ ...closed(session), bySelf: true }) as Session;
    const everybody = [`${person.name}: AVG`, `${other.name}: AVG`];
    const another = { ...itself(voluntary({ topic: 'phishing' })), id: 'KS-0005' };
    expect(late([over, another], [seat({}, 'KS-0005')])).toEqual(everybody);
    expect(late([over, { ...itself(plannedSession()), id: 'KS-0006' }], [seat({}, 'KS-0006')])).toEqual([
      `${other.name}: AVG`,
    ]);
    const unread = { ...factsOf([itself(plannedSession())]), seats: new Map() };
    expect(late([], [], unread)).toEqual(everybody);
  });
});
