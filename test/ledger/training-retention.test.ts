import { rowKeys } from '../../services/ledger/keys';
import { Ledger } from '../../services/ledger/ledger';
import type { Organisation } from '../../services/people/organisation';
import { Purge } from '../../services/retention/purge';
import { catalogue, partitionOf } from '../../services/training/plan';
import { trainingRetention } from '../../services/training/retention';
import { Trainings } from '../../services/training/trainings';
import { freshTable } from '../support/azurite';
import { TestClock } from '../support/clock';
import { organisation, personAt, sessionFacts } from '../support/training-scene';

const [stays, leaves] = [personAt(0), personAt(5)];
const left = (end: string): Organisation => ({
  ...organisation,
  people: organisation.people.map((one) => (one === leaves ? { ...one, end } : one)),
});

test('[N18] seats stay during employment and two years after; then the seat goes with its place in the queue, and a count stays', async () => {
  const clock = new TestClock();
  const ledger = new Ledger(await freshTable(), clock);
  let now = organisation;
  const trainings = new Trainings(ledger, () => now, clock);
  await trainings.plan(
    '20261123T090000000Z|form',
    { ...sessionFacts, places: 1 },
    personAt(7).aadObjectId,
    null,
  );
  const session = await trainings.session('KS-0001');
  if (!session) throw new Error('there is no session');
  await trainings.receive(session, '20261123T090000000Z|handover');
  for (const { aadObjectId } of [stays, leaves])
    await trainings.seat('KS-0001', aadObjectId, { type: 'signUp', cardActivityId: 'm1' });
  const partition = partitionOf('KS-0001');
  const queue = () => ledger.list(partition, rowKeys.beside('wait|'));
  const purge = new Purge(ledger, [trainingRetention], () => now, clock);
  now = left('2026-12-31');
  clock.advance(Date.parse('2028-12-30T12:00:00Z') - clock.now().getTime());
  expect(await purge.run()).toBe(0);
  expect(await queue()).toHaveLength(1);
  clock.advance(3 * 86_400_000);
  expect(await purge.run()).toBe(1);
  expect(await ledger.item(partition, leaves.aadObjectId)).toBeUndefined();
  expect(await queue()).toEqual([]);
  expect(await ledger.list(partition, rowKeys.purged(''))).toMatchObject([
    { value: { remains: { status: 'waiting' } } },
  ]);
  // Somebody who still works here keeps the proof, however old it is.
  clock.advance(10 * 366 * 86_400_000);
  expect(await purge.run()).toBe(0);
  expect(await ledger.item(partition, stays.aadObjectId)).toBeDefined();
  expect(await ledger.item(catalogue, 'KS-0001')).toBeDefined();
});
