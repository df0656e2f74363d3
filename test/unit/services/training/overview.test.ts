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
