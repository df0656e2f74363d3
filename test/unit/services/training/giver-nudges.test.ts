import type { Person } from '../../../../services/people/organisation';
import type { TrainingFacts } from '../../../../services/training/duties';
import type { Exception } from '../../../../services/training/exceptions';
import type { Seat, Session } from '../../../../services/training/model';
import { askedNow, nudgesFor, teamsOf } from '../../../../services/training/nudges';
import { giverNudges } from '../../../../services/training/owner-nudges';
import { factsOf, organisation, personAt, plannedSession } from '../../../support/training-scene';

/** What is told of who gives a session, of what no date is left for, and of what was arranged for one person. */

const [person, other, owner] = [personAt(0), personAt(1), personAt(7)];
const me = person.aadObjectId;
/** A small house, in which everybody can be counted. */
const small = { ...organisation, people: [person, other, owner] };
const morning = (day: string): Date => new Date(`${day}T08:00:00Z`);
const onDay = (day: string, facts: TrainingFacts, who: Person = person, of = small) =>
  nudgesFor(who, askedNow(facts, of, morning(day), teamsOf(of)));
const seat = (who: Person = person, change: Partial<Seat> = {}): Seat =>
  ({
    person: who.aadObjectId,
    session: 'KS-0001',
    status: 'seated',
    since: '2026-11-23T09:00:00.000Z',
    ...change,
  }) as Seat;
const closed = (session: Session, change: Partial<Session> = {}): Session =>
  ({
    ...session,
    status: 'closed',
    closedAt: '2026-12-10T12:00:00.000Z',
    closedBy: session.owner,
    ...change,
  }) as Session;
const nudge = { record: null, title: 'AVG', day: null, time: null, lines: [], pressing: false };

describe('somebody else gives it than when one signed up', () => {
  const takenOver = { from: 'somebody', at: '2026-11-24T09:00:00.000Z' };
  const session: Session = { ...plannedSession({ mandatory: false }), takenOver };
  const heard = (seats: readonly Seat[], of = session, day = '2026-11-25', house = small) =>
    onDay(day, factsOf([of], seats), person, house).filter(({ kind }) => kind === 'otherGiver');

  test('who has a place hears who, and so does who waits', () => {
    const told = {
      ...nudge,
      subject: `giver:KS-0001:${takenOver.at}`,
      step: 0,
      kind: 'otherGiver',
      record: 'KS-0001',
      day: '2026-12-10',
      time: '10:00',
      lines: [owner.name],
    };
    expect(heard([seat()])).toEqual([told]);
    expect(heard([seat(person, { status: 'waiting', order: 1 })])).toEqual([told]);
    const without = { ...small, people: [person] };
    expect(heard([seat()], session, '2026-11-25', without)).toStrictEqual([{ ...told, lines: [] }]);
  });

  test('not who signed up since, is off, or had it from the beginning; nor once it begins or is over', () => {
    expect(heard([seat(person, { since: '2026-11-24T09:00:00.001Z' })])).toEqual([]);
    expect(heard([seat(person, { since: takenOver.at })])).toHaveLength(1);
    expect(heard([seat(person, { status: 'off', at: '2026-11-23T09:00:00.000Z' })])).toEqual([]);
    expect(heard([])).toEqual([]);
    expect(heard([seat()], plannedSession({ mandatory: false }))).toEqual([]);
    const early = { ...session, facts: { ...session.facts, from: '09:00' } };
    expect(heard([seat()], early, '2026-12-10')).toEqual([]);
    expect(heard([seat()], { ...session, ...closed(session) })).toEqual([]);
  });
});

describe('who gives it cannot', () => {
  const fg = personAt(3);
  const sessions = [plannedSession(), { ...plannedSession({ title: 'Anders' }), id: 'KS-0002' }];
  const asked = (who: Person, ...lacking: readonly string[]) =>
    giverNudges(who, {
      facts: { sessions },
      organisation,
      now: morning('2026-11-24'),
      lacking: new Set(lacking),
    });

  test('those who may take it over hear of that one, whoever else gives sessions', () => {
    expect(asked(fg, 'KS-0001')).toEqual([
      {
        ...nudge,
        subject: `giver:KS-0001:${owner.aadObjectId}`,
        step: 0,
        kind: 'needsGiver',
        record: 'KS-0001',
        day: '2026-12-10',
        time: '10:00',
        pressing: true,
      },
    ]);
  });

  test('not who cannot give it themselves, nor who gives none', () => {
    expect(asked(owner, 'KS-0001')).toEqual([]);
    expect(asked(person, 'KS-0001')).toEqual([]);
    expect(asked(fg)).toEqual([]);
  });
});

describe('a duty without a date to choose', () => {
  const heard = (
    sessions: readonly Session[],
    seats: readonly Seat[],
    day = '2026-12-28',
    who = owner,
    of = small,
  ) => onDay(day, factsOf(sessions, seats), who, of).filter(({ kind }) => kind === 'noDate');
  const over = closed(plannedSession());

  test('who gives it hears every week how many still have it to do', () => {
    const told = { ...nudge, subject: 'noDate:avg', step: 156, kind: 'noDate', lines: ['2'], pressing: true };
    expect(heard([over], [])).toEqual([told]);
    expect(heard([over], [], '2027-01-03')).toMatchObject([{ step: 156 }]);
    expect(heard([over], [], '2027-01-04')).toMatchObject([{ step: 157 }]);
    expect(heard([over], [], '2026-12-28', person)).toEqual([]);
  });

  test('without who was there, and who does not work here any more', () => {
    const there = { status: 'attended', at: '2026-12-10T09:30:00.000Z' } as Partial<Seat>;
    expect(heard([over], [seat(person, there)])).toMatchObject([{ lines: ['1'] }]);
    expect(heard([over], [seat(person, there), seat(other, there)])).toEqual([]);
    const left = { ...small, people: [{ ...person, end: '2026-12-27' }, other, owner] };
    expect(heard([over], [], '2026-12-28', owner, left)).toMatchObject([{ lines: ['1'] }]);
  });

  test('not while there is a date, and once for several of one topic', () => {
    const again = { ...plannedSession({ day: '2027-01-14' }), id: 'KS-0002' };
    expect(heard([over, again], [])).toEqual([]);
    expect(heard([over, { ...again, proposed: true }], [])).toHaveLength(1);
    expect(heard([over, { ...closed(again), id: 'KS-0002' }], [])).toHaveLength(1);
  });

  test('long before its end only those count who had a place and were not there', () => {
    const early = closed(plannedSession({ deadline: '2027-03-31' }));
    expect(heard([early], [], '2026-12-11')).toEqual([]);
    expect(heard([early], [seat()], '2026-12-11')).toMatchObject([{ lines: ['1'] }]);
    expect(heard([early], [seat(person, { session: 'KS-0009' })], '2026-12-11')).toEqual([]);
  });
});

describe('what was arranged for one person', () => {
  const exception: Exception = {
    about: 'avg',
    until: '2027-02-01',
    reason: 'Met verlof',
    by: owner.aadObjectId,
    at: '2026-11-24T09:00:00.000Z',
  };
  const heard = (change: Partial<Exception> = {}, who = person) =>
    onDay(
      '2026-11-25',
      { ...factsOf([plannedSession()]), exceptions: new Map([[me, [{ ...exception, ...change }]]]) },
      who,
    ).filter(({ kind }) => kind === 'moved' || kind === 'excused');
  const told = { ...nudge, subject: `except:KS-0001:${exception.at}`, step: 0 };

  test('is told to them, with who did it', () => {
    expect(heard()).toEqual([{ ...told, kind: 'moved', day: '2027-02-01', lines: [owner.name] }]);
    expect(heard({ until: null })).toEqual([{ ...told, kind: 'excused', lines: [owner.name] }]);
    expect(heard({ by: 'gone' })[0]?.lines).toStrictEqual([]);
  });

  test('not to anybody else, of what they arranged themselves, or of what is asked anew since', () => {
    expect(heard({}, other)).toEqual([]);
    expect(heard({ by: me })).toEqual([]);
    expect(heard({ at: '2026-11-23T08:59:59.999Z' })).toEqual([]);
    expect(heard({ at: '2026-11-23T09:00:00.000Z' })).toHaveLength(1);
    expect(heard({ about: 'phishing' })).toEqual([]);
  });
});

test('of a list that closed by itself nobody is said not to have been there, to them or to their manager', () => {
  const session = closed(plannedSession({ mandatory: false }), { bySelf: true });
  expect(onDay('2026-12-11', factsOf([session], [seat()]))).toEqual([]);
  const led = { ...small, people: small.people.map((one) => ({ ...one, manager: owner.aadObjectId })) };
  const late = (change: Partial<Session>) =>
    onDay('2027-01-15', factsOf([closed(plannedSession(), change)], [seat()]), owner, led).flatMap(
      ({ kind, lines }) => (kind === 'team' ? lines : []),
    );
  expect(late({})).toEqual([`${person.name}: AVG`, `${other.name}: AVG`]);
  expect(late({ bySelf: true })).toEqual([`${other.name}: AVG`]);
});

describe('[D6] a date that is full', () => {
  const full: Session = plannedSession({ places: 1, deadline: '2026-12-10' });
  const chased = (
    seats: readonly Seat[],
    sessions: readonly Session[] = [full],
    who = person,
    day = '2026-12-09',
  ) => onDay(day, factsOf(sessions, seats), who).filter(({ subject }) => subject.startsWith('due:'));

  test('says so, and offers to wait; while there is another with a place, that one', () => {
    expect(chased([])).toMatchObject([{ kind: 'notSignedUp', record: 'KS-0001' }]);
    for (const taken of [seat(other), seat(other, { status: 'waiting', order: 1 })])
      expect(chased([taken])).toMatchObject([{ kind: 'notSignedUpFull', record: 'KS-0001' }]);
    const later: Session = { ...plannedSession({ day: '2027-01-20', mandatory: false }), id: 'KS-0002' };
    expect(chased([seat(other)], [full, later])).toMatchObject([{ kind: 'notSignedUp', record: 'KS-0002' }]);
    const late = plannedSession({ places: 1, day: '2027-01-20', deadline: '2026-12-01' });
    expect(chased([seat(other)], [late])).toMatchObject([{ kind: 'overdueFull', pressing: true }]);
    expect(chased([seat(other, { status: 'off' })])).toMatchObject([{ kind: 'notSignedUp' }]);
  });

  test('whoever organises it for somebody from outside is neither chased nor invited', () => {
    const outside = plannedSession({ deadline: '2026-12-10', outside: { name: 'Els', mail: null } });
    const told = (who: Person) => onDay('2026-12-09', factsOf([outside]), who).map(({ kind }) => kind);
    expect(told(person)).toEqual(['invited', 'notSignedUp']);
    expect(told(owner)).toEqual([]);
  });
});

test('[D14] the manager reads each name once, with all that is late', () => {
  const boss = { ...other, roles: [] };
  const house = { ...small, people: [{ ...person, manager: other.aadObjectId }, boss, owner] };
  const late = (id: string, topic: string): Session => ({
    ...plannedSession({ day: '2026-12-01', deadline: '2026-12-01', topic, title: topic }),
    id,
  });
  const facts = factsOf([late('KS-0001', 'avg'), late('KS-0002', 'phishing')]);
  const [team] = onDay('2027-02-01', facts, boss, house).filter(({ kind }) => kind === 'team');
  expect(team?.lines).toEqual([`${person.name}: avg, phishing`]);
});
