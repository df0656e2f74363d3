import type { Organisation } from '../../../../services/people/organisation';
import type { TrainingFacts } from '../../../../services/training/duties';
import type { Seat, Session } from '../../../../services/training/model';
import { overviewOf } from '../../../../services/training/overview';
import { factsOf, organisation, plannedSession } from '../../../support/training-scene';

const now = new Date('2026-11-23T10:00:00Z');
const [erp, other] = organisation.companies.filter(({ group }) => group);
if (!erp || !other) throw new Error('two companies');

/** Four people: two in one company, one of them in a service line; two in another, one of whom starts late. */
const container: Organisation = {
  ...organisation,
  people: [
    { aadObjectId: 'a', name: 'Anna', company: other.id, roles: [], serviceLine: 'Verzuim' },
    { aadObjectId: 'b', name: 'Bram', company: erp.id, roles: [], serviceLine: 'Salaris' },
    { aadObjectId: 'c', name: 'Carla', company: erp.id, roles: [] },
    { aadObjectId: 'd', name: 'Daan', company: other.id, roles: [], start: '2026-11-20' },
  ],
};
const at = '2026-11-23T09:30:00.000Z';
const attended = (person: string): Seat => ({
  person,
  session: 'KS-0001',
  status: 'attended',
  at,
  how: 'code',
  by: person,
  seated: true,
});
const seated = (person: string): Seat => ({ person, session: 'KS-0001', status: 'seated', since: at });
const session = plannedSession({ deadline: '2026-12-10' });
const of = (facts: TrainingFacts) => overviewOf(facts, container, now);

test('[D25] how a duty stands: as a whole, per company, per service line, and who is left', () => {
  const [row, ...others] = of(factsOf([session], [attended('a'), attended('b'), seated('c')]));
  expect(others).toEqual([]);
  const names = [erp, other].map(({ name }) => name).sort((one, two) => one.localeCompare(two));
  expect(row).toEqual({
    duty: {
      kind: 'session',
      id: 'KS-0001',
      title: 'AVG',
      topic: 'avg',
      deadline: '2026-12-10',
      since: session.publishedAt,
    },
    all: { name: 'AVG', done: 2, of: 4 },
    companies: names.map((name) => ({ name, done: 1, of: 2 })),
    serviceLines: [
      { name: 'Salaris', done: 1, of: 1 },
      { name: 'Verzuim', done: 1, of: 1 },
    ],
    exceptions: [],
    open: [
      { person: container.people[2], state: 'signedUp', deadline: '2026-12-10' },
      // Thirty days from the start.
      { person: container.people[3], state: 'open', deadline: '2026-12-20' },
    ],
  });
});

test('[D25] every duty in force, the first deadline first; what is over a year is history', () => {
  const with_ = (id: string, deadline: string, topic: string): Session => ({
    ...plannedSession({ deadline, topic }),
    id,
  });
  const rows = of(
    factsOf([
      with_('KS-0002', '2027-03-01', 'phishing'),
      with_('KS-0001', '2026-12-10', 'avg'),
      with_('KS-0003', '2025-01-01', 'datalek'),
    ]),
  );
  expect(rows.map(({ duty }) => duty.id)).toEqual(['KS-0001', 'KS-0002']);
});

test('[D25] several dates of a topic: each is shown, with the deadline that holds', () => {
  const second = { ...plannedSession({ deadline: '2026-12-20' }), id: 'KS-0002' };
  const rows = of(factsOf([second, session]));
  expect(rows.map(({ duty, open }) => [duty.id, open[0]?.deadline])).toEqual([
    ['KS-0001', '2026-12-10'],
    ['KS-0002', '2026-12-20'],
  ]);
});

describe('[D25] who was excused, or has another date', () => {
  const exception = { about: 'avg', until: null, reason: 'Met verlof', by: 'b', at };
  const later = { ...exception, until: '2027-02-01' };
  const row = (exceptions: TrainingFacts['exceptions'], seats: readonly Seat[] = []) => {
    const [first] = of({ ...factsOf([session], seats), ...(exceptions && { exceptions }) });
    if (!first) throw new Error('no duty');
    return first;
  };

  test('who is excused is counted nowhere and named apart; who has another date is open until then', () => {
    const found = row(
      new Map([
        ['a', [exception]],
        ['c', [later]],
      ]),
      [attended('b')],
    );
    expect(found.all).toEqual({ name: 'AVG', done: 1, of: 3 });
    expect(found.companies.find(({ name }) => name === other.name)).toEqual({
      name: other.name,
      done: 0,
      of: 1,
    });
    expect(found.serviceLines).toEqual([{ name: 'Salaris', done: 1, of: 1 }]);
    expect(found.exceptions).toEqual([
      { person: container.people[0], exception },
      { person: container.people[2], exception: later },
    ]);
    expect(found.open.map(({ person, deadline }) => [person.name, deadline])).toEqual([
      ['Carla', '2027-02-01'],
      ['Daan', '2026-12-20'],
    ]);
  });

  test('what was arranged before it was asked anew holds no longer; at that very moment it does', () => {
    const made = (moment: string) => row(new Map([['a', [{ ...exception, at: moment }]]]));
    expect(made('2026-11-23T08:59:59.999Z')).toMatchObject({ exceptions: [], all: { of: 4 } });
    expect(made('2026-11-23T09:00:00.000Z')).toMatchObject({ all: { of: 3 } });
    expect(made('2026-11-23T09:00:00.000Z').exceptions).toHaveLength(1);
  });

  test('what was arranged for who is not meant is none of it', () => {
    const exceptions = new Map([['a', [exception]]]);
    const audience = { kind: 'some', companies: [], serviceLines: [], people: ['b', 'c'] } as const;
    const [found] = of({ ...factsOf([plannedSession({ audience })]), exceptions });
    expect(found).toMatchObject({ exceptions: [], all: { done: 0, of: 2 } });
  });
});
