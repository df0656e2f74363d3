import fc from 'fast-check';
import type { Person } from '../../../../services/people/organisation';
import { addDays, isWorkingDay } from '../../../../services/time/calendar';
import {
  allDuties,
  type Duty,
  dutiesOf,
  stateOf,
  type TrainingFacts,
  urgencyOf,
} from '../../../../services/training/duties';
import type { PublishedDocument, Seat, Session } from '../../../../services/training/model';
import { factsOf, organisation, personAt, plannedSession } from '../../../support/training-scene';

const { office, training } = organisation;
const person = personAt(0);
const me = person.aadObjectId;
const now = new Date('2026-11-23T09:00:00Z');

/** Working days from one day to another, without the first. */
const workingDaysUntil = (day: string, last: string): number => {
  let count = 0;
  for (let at = addDays(day, 1); at <= last; at = addDays(at, 1)) count += isWorkingDay(at, office) ? 1 : 0;
  return count;
};
const lastWorkingDayFrom = (day: string): string =>
  isWorkingDay(day, office) ? day : lastWorkingDayFrom(addDays(day, -1));

describe('how a duty stands against the calendar', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((day) => addDays('2026-06-01', day));

  test('[D6] overdue from the first day after the deadline, and every seven days a week more', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 400 }), (deadline, late) => {
        expect(urgencyOf(deadline, '2026-01-01', addDays(deadline, late), organisation)).toEqual({
          kind: 'overdue',
          week: Math.ceil(late / 7),
        });
      }),
    );
  });

  test('[D6] until the deadline: the latest reminder whose day has come, counted in working days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), (deadline, left) => {
        const today = addDays(deadline, -left);
        const urgency = urgencyOf(deadline, '2020-01-01', today, organisation);
        // Today, or the preceding working day, and all after it until the day before the deadline.
        const before = workingDaysUntil(lastWorkingDayFrom(today), addDays(deadline, -1)) + 1;
        const reached = training.remindWorkingDays.filter((count) => before <= count);
        expect(urgency).toEqual(
          reached.length === 0
            ? { kind: 'early' }
            : { kind: 'reminded', step: reached.length, workingDaysLeft: reached.at(-1) },
        );
      }),
    );
  });

  test('[D6] on the deadline itself it is not late yet', () => {
    expect(urgencyOf('2026-12-31', '2026-01-01', '2026-12-31', organisation)).toEqual({
      kind: 'reminded',
      step: training.remindWorkingDays.length,
      workingDaysLeft: training.remindWorkingDays.at(-1),
    });
  });

  test('reminders of days before it began are not made up for', () => {
    // Three working days before 31 December is the 28th: 25 December is a holiday, the 26th a Saturday.
    expect(urgencyOf('2026-12-31', '2026-12-27', '2026-12-28', organisation)).toEqual({
      kind: 'reminded',
      step: 3,
      workingDaysLeft: 3,
    });
    expect(urgencyOf('2026-12-31', '2026-12-28', '2026-12-29', organisation)).toEqual({ kind: 'early' });
    expect(urgencyOf('2026-12-31', '2026-12-28', '2026-12-30', organisation)).toMatchObject({ step: 4 });
  });
});

const seat = (change: object, session = 'KS-0001'): Seat => ({
  ...({ person: me, session, status: 'seated', since: '2026-11-23T09:00:00.000Z' } as const),
  ...change,
});
const attended = (at: string, session = 'KS-0001'): Seat => ({
  person: me,
  session,
  status: 'attended',
  at,
  how: 'code',
  by: me,
  seated: true,
});
const session = (id: string, change: Partial<Session['facts']> = {}, publishedAt?: string): Session => ({
  ...plannedSession(change, publishedAt),
  id,
});
const document = (
  id: string,
  change: Partial<PublishedDocument['facts']> = {},
  published = '2026-11-20T09:00:00.000Z',
): PublishedDocument => ({
  id,
  owner: me,
  publishedAt: published,
  endedAt: null,
  facts: {
    title: 'Gedragsregels',
    version: '2',
    summary: '',
    link: null,
    audience: { kind: 'everybody' },
    deadline: '2026-12-15',
    ...change,
  },
});
const withDocuments = (...documents: readonly PublishedDocument[]): TrainingFacts => ({
  ...factsOf([]),
  documents,
});
const own = (facts: TrainingFacts, who: Person = person): readonly Duty[] =>
  dutiesOf(who, facts, organisation, now);

describe('what somebody must do', () => {
  test('a mandatory session, with what makes it one', () => {
    expect(own(factsOf([plannedSession()]))).toEqual([
      {
        kind: 'session',
        id: 'KS-0001',
        title: 'AVG',
        topic: 'avg',
        deadline: '2026-12-31',
        since: '2026-11-23T09:00:00.000Z',
      },
    ]);
  });

  test('a document in force, with its version', () => {
    expect(own(withDocuments(document('DOC-0001')))).toEqual([
      {
        kind: 'document',
        id: 'DOC-0001',
        title: 'Gedragsregels (2)',
        topic: '',
        deadline: '2026-12-15',
        since: '2026-11-20T09:00:00.000Z',
      },
    ]);
  });

  test('nothing of what is voluntary, cancelled, for others, or more than a year over', () => {
    const cancelled = {
      ...plannedSession(),
      status: 'cancelled' as const,
      cancelledAt: '',
      cancelledBy: me,
    };
    const forOthers = plannedSession({
      audience: { kind: 'some', companies: [], serviceLines: [], people: [personAt(1).aadObjectId] },
    });
    for (const none of [plannedSession({ mandatory: false }), cancelled, forOthers])
      expect(own(factsOf([none]))).toEqual([]);
    expect(own(factsOf([plannedSession({ deadline: '2025-11-23' })]))).toHaveLength(1);
    expect(own(factsOf([plannedSession({ deadline: '2025-11-22' })]))).toEqual([]);
    expect(own(withDocuments(document('DOC-0001', { deadline: '2025-11-22' })))).toEqual([]);
    expect(allDuties(factsOf([cancelled]), '2026-11-23')).toEqual([]);
  });

  test('several dates of a topic are one duty, due by the first; two topics and two documents are two', () => {
    const facts = factsOf([
      session('KS-0002', { deadline: '2026-12-20' }),
      session('KS-0001', { deadline: '2026-12-10' }),
      session('KS-0003', { topic: 'phishing' }),
    ]);
    expect(own(facts).map(({ id }) => id)).toEqual(['KS-0001', 'KS-0003']);
    const two = withDocuments(document('DOC-0001'), document('DOC-0002', { title: 'Addendum' }));
    expect(own(two).map(({ id }) => id)).toEqual(['DOC-0001', 'DOC-0002']);
    expect(own(withDocuments(document('DOC-0002', { title: 'B' }), document('DOC-0001')))).toMatchObject([
      { id: 'DOC-0001' },
      { id: 'DOC-0002' },
    ]);
  });

  test('[D6] another date soon after is for who missed the first; who went to it has done both', () => {
    const first = session(
      'KS-0001',
      { day: '2026-10-01', deadline: '2026-10-31' },
      '2026-09-01T00:00:00.000Z',
    );
    const went = attended('2026-10-01T09:00:00.000Z');
    const statesWith = (publishedAt: string): readonly string[] => {
      const facts = factsOf([session('KS-0002', { deadline: '2026-12-20' }, publishedAt), first], [went]);
      return own(facts).map((duty) => stateOf(duty, me, facts));
    };
    expect(statesWith('2026-11-02T00:00:00.000Z')).toEqual(['done', 'done']);
    // The last day in the same round, and the first of the next.
    expect(statesWith('2026-11-26T10:00:00.000Z')).toEqual(['done', 'done']);
    expect(statesWith('2026-11-27T10:00:00.000Z')).toEqual(['done', 'open']);
    const other = session(
      'KS-0003',
      { topic: 'phishing', deadline: '2026-12-20' },
      '2026-11-02T00:00:00.000Z',
    );
    const apart = factsOf([first, other], [went]);
    expect(own(apart).map((duty) => stateOf(duty, me, apart))).toEqual(['done', 'open']);
  });

  test('[D19] what was done for the first is asked again by one published later', () => {
    const facts = factsOf(
      [
        session('KS-0001', { day: '2026-06-01', deadline: '2026-12-10' }, '2026-01-01T00:00:00.000Z'),
        session('KS-0002', { deadline: '2027-12-10' }, '2026-11-23T00:00:00.000Z'),
      ],
      [attended('2026-06-01T00:00:00.000Z')],
    );
    const duties = own(facts);
    expect(duties.map((duty) => [duty.id, stateOf(duty, me, facts)])).toEqual([
      ['KS-0001', 'done'],
      ['KS-0002', 'open'],
    ]);
  });

  test('[D20] who starts late has so many days from the start; who started long ago has the deadline', () => {
    const facts = factsOf([plannedSession({ deadline: '2026-12-10' })]);
    const due = (start?: string) =>
      own(facts, { ...person, ...(start === undefined ? {} : { start }) })[0]?.deadline;
    expect(training.newStarterDays).toBe(30);
    expect([due(), due('2020-01-01'), due('2026-11-20')]).toEqual(['2026-12-10', '2026-12-10', '2026-12-20']);
    expect(due('2026-11-10')).toBe('2026-12-10');
    expect(due('2026-11-11')).toBe('2026-12-11');
  });
});

describe('[D20] what was arranged for one person', () => {
  const arranged = (
    change: { readonly until?: string; readonly about?: string; readonly at?: string } = {},
  ) => {
    const exception = {
      about: 'avg',
      until: null,
      reason: 'x',
      by: personAt(7).aadObjectId,
      at: '2026-11-23T09:00:00.000Z',
      ...change,
    };
    const facts = {
      ...factsOf([plannedSession()]),
      documents: [document('DOC-0001')],
      exceptions: new Map([[me, [exception]]]),
    };
    return own(facts).map(({ id, deadline }) => `${id} ${deadline}`);
  };
  const both = ['DOC-0001 2026-12-15', 'KS-0001 2026-12-31'];

  test('is the day that holds, or nothing to do, for that person and that duty alone', () => {
    expect(arranged()).toEqual(['DOC-0001 2026-12-15']);
    expect(arranged({ until: '2026-12-01' })).toEqual(['KS-0001 2026-12-01', 'DOC-0001 2026-12-15']);
    expect(arranged({ about: 'DOC-0001' })).toEqual(['KS-0001 2026-12-31']);
    expect(arranged({ about: 'phishing' })).toEqual(both);
    expect(own({ ...factsOf([plannedSession()]), exceptions: new Map() })).toHaveLength(1);
  });

  test('holds for what was asked until then, not for what is asked anew', () => {
    expect(arranged({ at: '2026-11-23T08:59:59.999Z' })).toEqual(both);
  });
});

describe('what was done about it', () => {
  const duty = own(factsOf([plannedSession()]))[0];
  if (!duty) throw new Error('no duty');
  const state = (...seats: readonly Seat[]) => stateOf(duty, me, factsOf([plannedSession()], seats));

  test('a place or a wait for one is signed up, attendance is done', () => {
    expect(state()).toBe('open');
    expect(state(seat({}))).toBe('signedUp');
    expect(state(seat({ status: 'waiting', order: 1 }))).toBe('signedUp');
    expect(state(seat({ status: 'off', at: '2026-11-24T09:00:00.000Z' }))).toBe('open');
    expect(state(attended(duty.since))).toBe('done');
    expect(state(attended('2026-11-23T08:59:59.999Z'))).toBe('open');
    expect(state({ ...attended(duty.since), person: personAt(1).aadObjectId })).toBe('open');
  });

  test('any session of the topic counts, one of another topic does not', () => {
    const voluntary = session('KS-0009', { mandatory: false });
    const other = session('KS-0008', { topic: 'phishing' });
    const facts = (seats: readonly Seat[]) => factsOf([plannedSession(), voluntary, other], seats);
    expect(stateOf(duty, me, facts([attended(duty.since, 'KS-0009')]))).toBe('done');
    expect(stateOf(duty, me, facts([attended(duty.since, 'KS-0008')]))).toBe('open');
    expect(stateOf(duty, me, facts([seat({}, 'KS-0009')]))).toBe('signedUp');
    expect(stateOf(duty, me, facts([seat({}, 'KS-0008')]))).toBe('open');
  });

  test('a place in a session that was closed without me is none', () => {
    const closed: Session = {
      ...plannedSession(),
      status: 'closed',
      closedAt: '2026-12-10T12:00:00.000Z',
      closedBy: me,
    };
    expect(stateOf(duty, me, factsOf([closed], [seat({})]))).toBe('open');
  });

  test('who gives one of the topic is signed up until it is over and has done it then; not by one of before it was asked', () => {
    const given = (change: Partial<Session>, facts: Partial<Session['facts']> = {}): Session =>
      ({ ...session('KS-0009', { mandatory: false, ...facts }), owner: me, ...change }) as Session;
    const over = (closedAt: string) => given({ status: 'closed', closedAt, closedBy: me });
    const stateWith = (one: Session) => stateOf(duty, me, factsOf([plannedSession(), one]));
    expect(stateWith(given({}))).toBe('signedUp');
    expect(stateWith(over(duty.since))).toBe('done');
    expect(stateWith(over('2026-11-23T08:59:59.999Z'))).toBe('open');
    expect(stateWith(given({ status: 'cancelled', cancelledAt: duty.since, cancelledBy: me }))).toBe('open');
    expect(stateWith(given({}, { topic: 'phishing' }))).toBe('open');
    expect(stateWith(given({}, { outside: { name: 'Ria', mail: null } }))).toBe('open');
  });

  test('a document is done by the signature, of that person and that document', () => {
    const signed = (id: string, who: string): TrainingFacts => ({
      ...withDocuments(document('DOC-0001')),
      signOffs: new Map([
        [id, new Map([[who, { person: who, document: id, version: '2', at: '2026-11-23T10:00:00.000Z' }]])],
      ]),
    });
    const [must] = own(withDocuments(document('DOC-0001')));
    if (!must) throw new Error('no duty');
    expect(stateOf(must, me, signed('DOC-0001', me))).toBe('done');
    expect(stateOf(must, me, signed('DOC-0002', me))).toBe('open');
    expect(stateOf(must, me, signed('DOC-0001', personAt(1).aadObjectId))).toBe('open');
  });
});
