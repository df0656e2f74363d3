import { pseudonymsOf, rotateSecret, StoredSecrets } from '../../../../services/forms/secret';
import { inputsKeptMs } from '../../../../services/ledger/keys';
import { TestClock } from '../../../support/clock';
import { memoryTable } from '../../../support/memory-storage';

let number = 0;
const anew = () => ({ table: memoryTable(`secret${(number += 1)}`), clock: new TestClock() });
const minutes = (count: number): number => count * 60_000;

test('is made once, whoever comes first', async () => {
  const { table, clock } = anew();
  const [one, other] = await Promise.all([
    StoredSecrets.open(table, clock),
    StoredSecrets.open(table, clock),
  ]);
  expect(one.signing).toBe(other.signing);
  expect(one.signing).toMatch(/^[\w-]{43}$/);
  expect(one.accepted).toEqual([one.signing]);
});

test('of a table from before it could be replaced', async () => {
  const { table, clock } = anew();
  await table.write(
    'org',
    'x',
    [{ kind: 'insert', key: 'secret|forms', value: { secret: 'old' } }],
    'secret|forms',
  );
  expect(await StoredSecrets.open(table, clock)).toMatchObject({ signing: 'old', accepted: ['old'] });
});

test('a new one makes nothing until everybody knows it, and the one before counts for the term of a form', async () => {
  const { table, clock } = anew();
  const secrets = await StoredSecrets.open(table, clock);
  const first = secrets.signing;
  const rotated = await rotateSecret(table, clock.now());
  expect(rotated?.from).toEqual(new Date(clock.now().getTime() + minutes(5)));
  // An instance that has not looked since goes on with the old one.
  expect(secrets.accepted).toEqual([first]);
  await secrets.refresh();
  expect(secrets.signing).toBe(first);
  const [second, ...before] = secrets.accepted;
  expect(before).toEqual([first]);
  expect(second).not.toBe(first);
  clock.advance(minutes(5));
  expect(secrets.signing).toBe(second);
  clock.advance(inputsKeptMs - 1);
  expect(secrets.accepted).toEqual([second, first]);
  clock.advance(1);
  expect(secrets.accepted).toEqual([second]);
});

test('not before the latest has begun, not without one, and one at a time', async () => {
  const { table, clock } = anew();
  expect(await rotateSecret(table, clock.now())).toBeNull();
  const secrets = await StoredSecrets.open(table, clock);
  const tried = await Promise.all([rotateSecret(table, clock.now()), rotateSecret(table, clock.now())]);
  expect(tried.filter((one) => one !== null)).toHaveLength(1);
  clock.advance(minutes(5) - 1);
  expect(await rotateSecret(table, clock.now())).toBeNull();
  clock.advance(1);
  expect(await rotateSecret(table, clock.now())).not.toBeNull();
  await secrets.refresh();
  expect(new Set(secrets.accepted).size).toBe(3);
});

test('what is past its term is forgotten at the next rotation', async () => {
  const { table, clock } = anew();
  const secrets = await StoredSecrets.open(table, clock);
  const first = secrets.signing;
  await rotateSecret(table, clock.now());
  clock.advance(minutes(5) + inputsKeptMs);
  await rotateSecret(table, clock.now());
  expect(JSON.stringify((await table.get('org', 'secret|forms'))?.value)).not.toContain(first);
});

test('somebody stands under the present pseudonym first', () => {
  const person = '00000000-0000-4000-8000-000000000001';
  const both = pseudonymsOf(person, { signing: 'b', accepted: ['c', 'b', 'a'] });
  expect(both).toHaveLength(3);
  expect(both[0]).toBe(pseudonymsOf(person, { signing: 'b', accepted: ['b'] })[0]);
});
