import type { Organisation } from '../../../../services/people/organisation';
import type { Seat } from '../../../../services/training/model';
import { trainingRetention } from '../../../../services/training/retention';
import { organisation, personAt, plannedSession } from '../../../support/training-scene';

const [worker, colleague] = [personAt(0).aadObjectId, personAt(1).aadObjectId];
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
const session = plannedSession();
const { endedAt, term, beside, remains } = trainingRetention;
const ended = (state: unknown) => endedAt('item', state, organisation);
const leaver: Organisation = {
  ...organisation,
  people: organisation.people.map((person) =>
    person.aadObjectId === worker ? { ...person, end: '2026-10-01' } : person,
  ),
};

test('so many years, by the organisation', () => {
  expect(trainingRetention).toMatchObject({ flow: 'training', name: 'trainingYears' });
  expect(term({ ...organisation.retention, trainingYears: 3 })).toEqual({ count: 3, unit: 'years' });
});

test('what somebody did, from the end of their employment; from the deed itself when nobody knows them', () => {
  expect(ended(attended(worker))).toBeNull();
  expect(endedAt('item', attended(worker), leaver)).toBe('2026-10-01');
  expect(endedAt('item', attended(colleague), leaver)).toBeNull();
  expect(ended(attended('gone'))).toBe(at);
  expect(ended(seated('gone'))).toBe(at);
});

test('what was given stays, unless it was cancelled', () => {
  expect(ended(session)).toBeNull();
  expect(ended({ ...session, status: 'cancelled', cancelledAt: at, cancelledBy: worker })).toBe(at);
  expect(ended({ id: 'DOC-0001', facts: {}, owner: worker, publishedAt: at, endedAt: at })).toBeNull();
});

test('the place in the queue goes along; what is left is whether there was one more', () => {
  expect(beside?.({ ...seated(worker), status: 'waiting', order: 12 })).toEqual(['row|wait|0000000012']);
  expect(beside?.({ status: 'waiting' })).toEqual(['row|wait|0000000000']);
  expect(beside?.(seated(worker))).toEqual([]);
  expect(remains?.(worker, seated(worker))).toEqual({ status: 'seated' });
  expect(remains?.(worker, { person: worker, document: 'DOC-0001' })).toEqual({});
});
