import type { Nudge } from '../../../../services/nudges/model';
import type { Organisation, Person } from '../../../../services/people/organisation';
import type { TrainingFacts } from '../../../../services/training/duties';
import type { Audience, PublishedDocument, Seat, Session } from '../../../../services/training/model';
import { askedNow, nudgesFor, teamsOf } from '../../../../services/training/nudges';
import { factsOf, organisation, personAt, plannedSession } from '../../../support/training-scene';

const person = personAt(0);
const me = person.aadObjectId;
const other = personAt(1);
const morning = (day: string): Date => new Date(`${day}T08:00:00Z`);
const only = (who: Person): Audience => ({
  kind: 'some',
  companies: [],
  serviceLines: [],
  people: [who.aadObjectId],
});
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

describe('an invitation', () => {
  const invitation = {
    subject: 'invite:KS-0001',
    step: 0,
    kind: 'invited',
    record: 'KS-0001',
    title: 'AVG',
    day: '2026-12-10',
    time: '10:00',
    lines: [],
    pressing: false,
  };

  test('goes to who is meant and did not answer, until it begins', () => {
    expect(onDay('2026-11-24', factsOf([voluntary()]))).toEqual([invitation]);
    expect(onDay('2026-11-24', factsOf([voluntary({ audience: only(other) })]))).toEqual([]);
    expect(onDay('2026-12-10', factsOf([voluntary({ from: '09:01' })]))).toEqual(
      [invitation].map((one) => ({ ...one, time: '09:01' })),
    );
    expect(onDay('2026-12-10', factsOf([voluntary({ from: '09:00' })]))).toEqual([]);
  });

  test('goes once to who declined, and not at all for what was cancelled', () => {
    expect(onDay('2026-11-24', factsOf([voluntary()], [off]))).toEqual([]);
    expect(onDay('2026-11-24', factsOf([cancelled(voluntary())]))).toEqual([]);
    expect(onDay('2026-11-24', factsOf([voluntary()], [{ ...off, person: other.aadObjectId }]))).toEqual([
      invitation,
    ]);
  });

  test('[D16] to a mandatory session only to whom the duty is still open', () => {
    expect(onDay('2026-11-24', factsOf([plannedSession()]))).toEqual([invitation]);
    const second = { ...plannedSession(), id: 'KS-0002' };
    const both = [plannedSession(), second];
    expect(onDay('2026-11-24', factsOf(both, [seat()]))).toEqual([]);
    expect(onDay('2026-11-25', factsOf(both, [attended]))).toEqual([]);
    // The duty is history by now: nobody has to come any more.
    expect(kinds(onDay('2026-11-24', factsOf([plannedSession({ deadline: '2025-01-01' })])))).toEqual([]);
  });
});

describe('several duties at once', () => {
  const document: PublishedDocument = {
    id: 'DOC-0001',
    owner: me,
    publishedAt: '2026-11-20T09:00:00.000Z',
    endedAt: null,
    facts: {
      title: 'Gedragsregels',
      version: '2',
      summary: '',
      link: null,
      audience: { kind: 'everybody' },
      deadline: '2026-12-01',
    },
  };
  const phishing = { ...plannedSession({ topic: 'phishing', deadline: '2026-12-02' }), id: 'KS-0008' };
  const second = { ...plannedSession(), id: 'KS-0002' };
  const of = (day: string, sessions: readonly Session[], seats: readonly Seat[]) =>
    onDay(day, { ...factsOf(sessions, seats), documents: [document] }).map(({ subject }) => subject);

  test('[D16] what is open of another topic, or a document, opens no session of this one', () => {
    expect(of('2026-11-25', [plannedSession(), second, phishing], [attended])).not.toContain(
      'invite:KS-0002',
    );
    expect(of('2026-11-25', [plannedSession(), second, phishing], [])).toContain('invite:KS-0002');
    expect(of('2026-11-25', [plannedSession(), second, phishing], [attended])).toContain('invite:KS-0008');
  });

  test('[D16] nor makes it that somebody missed it who has a place on another date', () => {
    const dates = [closed(plannedSession()), { ...second, facts: { ...second.facts, day: '2027-01-14' } }];
    expect(of('2026-12-11', [...dates, phishing], [seat(), seat({}, 'KS-0002')])).not.toContain(
      'missed:KS-0001',
    );
    expect(of('2026-12-11', [...dates, phishing], [seat()])).toContain('missed:KS-0001');
  });

  test('a session whose seats were not read yet has none', () => {
    const unread = { ...factsOf([plannedSession(), closed(second)]), seats: new Map() };
    expect(kinds(onDay('2026-11-24', unread))).toEqual(['invited']);
  });
});

describe('[D6] a duty that is open', () => {
  const session = plannedSession({ day: '2027-02-10', deadline: '2026-12-31' });
  const dueOn = (day: string, facts = factsOf([session]), who = person) =>
    onDay(day, facts, who).filter(({ subject }) => subject.startsWith('due:'));
  const due = {
    subject: 'due:KS-0001',
    kind: 'notSignedUp',
    record: 'KS-0001',
    title: 'AVG',
    day: '2026-12-31',
    time: null,
    lines: [],
  };

  test('is silent at first, then told by step, and pressing near the deadline', () => {
    expect(dueOn('2026-12-09')).toEqual([]);
    expect(dueOn('2026-12-10')).toEqual([{ ...due, step: 1, pressing: false }]);
    expect(dueOn('2026-12-21')).toEqual([{ ...due, step: 2, pressing: false }]);
    expect(dueOn('2026-12-28')).toEqual([{ ...due, step: 3, pressing: true }]);
    expect(dueOn('2026-12-30')).toEqual([{ ...due, step: 4, pressing: true }]);
  });

  test('after the deadline every week, in steps that go on', () => {
    const late = { ...due, kind: 'overdue', pressing: true };
    expect(dueOn('2027-01-01')).toEqual([{ ...late, step: 5 }]);
    expect(dueOn('2027-01-07')).toEqual([{ ...late, step: 5 }]);
    expect(dueOn('2027-01-08')).toEqual([{ ...late, step: 6 }]);
    expect(dueOn('2027-01-15')).toEqual([{ ...late, step: 7 }]);
  });

  test('is one line with what they missed: that they are late comes a week later', () => {
    const next = { ...session, id: 'KS-0002' };
    const gone = closed(plannedSession({ day: '2026-12-10', deadline: '2026-12-10' }));
    const facts = factsOf([gone, next], [seat()]);
    expect(kinds(onDay('2026-12-11', facts)).filter((kind) => /missed|overdue/.test(kind))).toEqual([
      'missed',
    ]);
    expect(kinds(dueOn('2026-12-18', facts))).toEqual(['overdue']);
    // Who had no place in it missed nothing.
    expect(kinds(dueOn('2026-12-11', factsOf([gone, next])))).toEqual(['overdue']);
  });

  test('asked on its last day it is due by the next date: nobody is late with what they could not do', () => {
    const gone = {
      ...closed(plannedSession({ day: '2026-12-10', deadline: '2026-12-10' })),
      publishedAt: '2026-12-10T08:30:00.000Z',
    };
    const next = { ...session, id: 'KS-0002', publishedAt: '2026-12-10T12:30:00.000Z' };
    const facts = factsOf([gone, next]);
    expect(dueOn('2026-12-11', facts)).toEqual([]);
    expect(kinds(onDay('2026-12-11', facts))).toContain('invited');
    expect(dueOn('2026-12-28', facts)).toMatchObject([{ kind: 'notSignedUp', day: '2026-12-31' }]);
    expect(kinds(dueOn('2027-01-01', facts))).toEqual(['overdue']);
  });

  test('names what it opens, also where another session made it a duty', () => {
    const sooner = plannedSession({ day: '2027-01-20', mandatory: false, title: 'AVG voor nieuwe mensen' });
    const facts = factsOf([session, { ...sooner, id: 'KS-0002' }]);
    expect(dueOn('2026-12-28', facts)).toMatchObject([
      { record: 'KS-0002', title: 'AVG voor nieuwe mensen', subject: 'due:KS-0001' },
    ]);
  });

  test('opens the first session still to come that fulfils it; none when there is none', () => {
    const later = { ...plannedSession({ day: '2027-03-10', mandatory: false }), id: 'KS-0003' };
    const sooner = { ...plannedSession({ day: '2027-01-20', mandatory: false }), id: 'KS-0002' };
    const record = (...others: readonly Session[]) => dueOn('2026-12-28', factsOf(others))[0]?.record;
    expect(record(later, session, sooner)).toBe('KS-0002');
    expect(record(session, { ...sooner, facts: { ...sooner.facts, audience: only(other) } })).toBe('KS-0001');
    expect(record(session, { ...sooner, facts: { ...sooner.facts, topic: 'phishing' } })).toBe('KS-0001');
    expect(record(session, closed(sooner))).toBe('KS-0001');
    // Over, or none at all: nobody is sent to a date that cannot be chosen.
    expect(record(closed(session))).toBeUndefined();
  });

  test('[D16] is not told once somebody has a place, or was there', () => {
    for (const done of [seat(), attended])
      expect(dueOn('2026-12-28', factsOf([session], [done]))).toEqual([]);
  });

  test('[D20] who came in between, or a duty that did, is not reminded of what was before', () => {
    const quick = { ...organisation, training: { ...organisation.training, newStarterDays: 1 } };
    // Three working days before the deadline is 28 December.
    const remindedOn28 = (start: string | undefined, publishedAt: string) =>
      onDay(
        '2026-12-28',
        factsOf([plannedSession({ day: '2027-02-10', deadline: '2026-12-31' }, publishedAt)]),
        { ...person, ...(start === undefined ? {} : { start }) },
        quick,
      ).some(({ kind }) => kind === 'notSignedUp');
    const long = '2026-11-23T09:00:00.000Z';
    const today = '2026-12-28T07:00:00.000Z';
    for (const start of [undefined, '2020-01-01', '2026-12-27'])
      expect([start, remindedOn28(start, long)]).toEqual([start, true]);
    expect(remindedOn28('2026-12-28', long)).toBe(false);
    for (const start of [undefined, '2020-01-01', '2026-12-28'])
      expect([start, remindedOn28(start, today)]).toEqual([start, false]);
  });

  test('[D20] who has just come is reminded of the deadline that holds for them', () => {
    const started = { ...person, start: '2026-12-28' };
    // From the 28th there are thirty days: until 27 January.
    expect(dueOn('2026-12-28', factsOf([session]), started)).toEqual([]);
    expect(dueOn('2027-01-07', factsOf([session]), started)).toMatchObject([{ step: 1, day: '2027-01-27' }]);
  });
});

describe('a document to sign', () => {
  const document: PublishedDocument = {
    id: 'DOC-0001',
    owner: me,
    publishedAt: '2026-11-20T09:00:00.000Z',
    endedAt: null,
    facts: {
      title: 'Gedragsregels',
      version: '2',
      summary: '',
      link: null,
      audience: { kind: 'everybody' },
      deadline: '2026-12-31',
    },
  };
  const facts: TrainingFacts = { ...factsOf([]), documents: [document] };
  const nudge = {
    subject: 'due:DOC-0001',
    record: 'DOC-0001',
    title: 'Gedragsregels (2)',
    day: '2026-12-31',
    time: null,
    lines: [],
  };

  test('[D24] is told at once, then by step, then every week', () => {
    expect(onDay('2026-11-23', facts)).toEqual([{ ...nudge, kind: 'documentNew', step: 0, pressing: false }]);
    expect(onDay('2026-12-10', facts)).toEqual([{ ...nudge, kind: 'documentDue', step: 1, pressing: false }]);
    expect(onDay('2026-12-30', facts)).toEqual([{ ...nudge, kind: 'documentDue', step: 4, pressing: true }]);
    expect(onDay('2027-01-08', facts)).toEqual([
      { ...nudge, kind: 'documentOverdue', step: 6, pressing: true },
    ]);
  });
});

describe('the manager', () => {
  const manager = personAt(2);
  const withManager = (change: (place: number) => Partial<Person>): Organisation => ({
    ...organisation,
    people: organisation.people.map((one, place) => ({ ...one, ...change(place) })),
  });
  const team = withManager((place) => ({
    manager: place < 2 ? manager.aadObjectId : undefined,
    name: `Persoon ${place}`,
  }));
  const session = plannedSession({ day: '2027-02-10', deadline: '2026-12-31' });
  const teamOf = (day: string, seats: readonly Seat[] = [], of = team, who = manager) =>
    onDay(day, factsOf([session], seats), who, of).filter(({ kind }) => kind === 'team');

  test('everybody’s people are those whose manager they are, in order', () => {
    const teams = teamsOf(team);
    expect([...teams.keys()]).toStrictEqual([manager.aadObjectId]);
    expect(teams.get(manager.aadObjectId)?.map(({ name }) => name)).toEqual(['Persoon 0', 'Persoon 1']);
  });

  test('[D14] [D15] hears after so many weeks who of them is late, all in one line, once a week', () => {
    expect(organisation.training.managerAfterWeeks).toBe(2);
    expect(teamOf('2027-01-14')).toEqual([]);
    const third = teamOf('2027-01-15');
    expect(third).toEqual([
      {
        subject: 'team',
        kind: 'team',
        record: null,
        title: '',
        day: null,
        time: null,
        pressing: true,
        step: 158,
        lines: ['Persoon 0: AVG', 'Persoon 1: AVG'],
      },
    ]);
    // Weeks begin on Monday.
    expect(teamOf('2027-01-17')[0]?.step).toBe(158);
    expect(teamOf('2027-01-18')[0]?.step).toBe(159);
  });

  test('[D16] nobody who has a place, was there, left, or is somebody else’s', () => {
    const lines = (seats: readonly Seat[], of = team, who = manager) =>
      teamOf('2027-01-15', seats, of, who).flatMap((nudge) => nudge.lines);
    expect(lines([seat()])).toEqual(['Persoon 1: AVG']);
    expect(lines([{ ...attended, person: other.aadObjectId }])).toEqual(['Persoon 0: AVG']);
    expect(lines([seat(), { ...seat(), person: other.aadObjectId }])).toEqual([]);
    const left = {
      ...team,
      people: team.people.map((one, place) => (place === 0 ? { ...one, end: '2027-01-14' } : one)),
    };
    expect(lines([], left)).toEqual(['Persoon 1: AVG']);
    expect(lines([], team, personAt(3))).toEqual([]);
  });
});

test('what a round asks of everybody is computed once for each deadline and beginning', () => {
  const asked = askedNow(factsOf([]), organisation, morning('2026-12-28'));
  const first = asked.urgency('2026-12-31', '2026-11-01');
  expect(first).toMatchObject({ kind: 'reminded', step: 3 });
  expect(asked.urgency('2026-12-31', '2026-11-01')).toBe(first);
  expect(asked.urgency('2026-12-31', '2026-12-28')).toEqual({ kind: 'early' });
  expect(asked.urgency('2026-12-01', '2026-11-01').kind).toBe('overdue');
  expect(asked.teams.size).toBe(0);
});
