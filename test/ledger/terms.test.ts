import { randomUUID } from 'node:crypto';
import { drillRetention } from '../../services/incident/drill-retention';
import { Ledger } from '../../services/ledger/ledger';
import { everyKey, rowKeys } from '../../services/ledger/keys';
import { verifyChain } from '../../services/ledger/verify-chain';
import { Absences } from '../../services/people/absences';
import { OrganisationStore } from '../../services/people/organisation-store';
import { References } from '../../services/people/references';
import { absenceRetention } from '../../services/retention/absences';
import { AccessLog } from '../../services/register/access-log';
import { forgetAccess } from '../../services/register/access-term';
import { Holds } from '../../services/retention/hold';
import { Purge } from '../../services/retention/purge';
import { TestClock } from '../support/clock';
import { opened, organisation } from '../support/incident-scene';
import { memoryTable } from '../support/memory-storage';

/** What has a term of its own besides the flows' records: nothing is kept because nobody thought of it. */

const day = 24 * 3_600_000;
const somebody = '0a1b2c3d-0000-4000-8000-000000000001';
const other = '0a1b2c3d-0000-4000-8000-000000000099';

function world() {
  const clock = new TestClock('2026-11-23T09:00:00Z');
  const table = memoryTable(randomUUID());
  return { clock, table, ledger: new Ledger(table, clock) };
}

const to = (clock: TestClock, at: string): void => {
  clock.advance(Date.parse(at) - clock.now().getTime());
};

const keysOf = async ({ table }: ReturnType<typeof world>, kind: string): Promise<readonly string[]> =>
  (await table.locate(everyKey)).flatMap(({ partition, key }) =>
    partition.split('|')[0] === kind ? [key] : [],
  );

test('[G4] the access log of a month goes two years after it, with a proof and a whole chain; the next month stays', async () => {
  const made = world();
  const log = new AccessLog(made.ledger, () => organisation, made.clock);
  for (let at = 0; at < 200; at += 1) await log.note(somebody, `INC-2026-${at}`, 'register');
  made.clock.advance(10 * day);
  await log.note(somebody, 'INC-2026-0001', 'export', ['INC-2026-0002']);
  to(made.clock, '2028-11-30T22:00:00Z');
  expect(await forgetAccess(made.ledger, organisation, made.clock)).toBe(0);
  to(made.clock, '2028-12-01T09:00:00Z');
  expect(await forgetAccess(made.ledger, organisation, made.clock)).toBe(200);
  expect(await made.ledger.list('access|2026-11', 'row|')).toEqual([]);
  expect(await made.ledger.row('access|2026-11', rowKeys.purged('2026-11'))).toMatchObject({
    flow: 'access',
    rule: 'accessYears',
    rows: 200,
  });
  expect(await log.of('2026-12')).toHaveLength(1);
  expect(await verifyChain(made.ledger, 'access|2026-11')).toEqual([]);
  expect(await forgetAccess(made.ledger, organisation, made.clock)).toBe(0);
});

test('where the chat of who left is goes after its term, with what waits there; who is back keeps it', async () => {
  const made = world();
  const references = new References(made.table, made.clock);
  const chat = { conversationId: 'a', serviceUrl: 'https://x', locale: 'nl' } as never;
  for (const person of [somebody, other]) await references.remember(person, chat);
  await references.park(other, { partition: 'incident|2026', key: 'out|x' });
  const daily = (here: readonly string[]) => references.forgetLeft((person) => here.includes(person), 180);
  await daily([]);
  made.clock.advance(100 * day);
  await daily([somebody]);
  made.clock.advance(81 * day);
  await daily([]);
  const left = (await made.table.locate(everyKey)).map(({ partition }) => partition);
  expect(left).toContain(`person|${somebody}`);
  expect(left).not.toContain(`person|${other}`);
  expect(await references.find(other)).toBeUndefined();
});

test('of absences nothing stays of who is not away any more, nor of who left', async () => {
  const made = world();
  const [person] = organisation.people;
  const known = person?.aadObjectId ?? '';
  const absences = new Absences(
    made.ledger,
    () => organisation,
    made.clock,
    () => [],
    { unreached: () => Promise.resolve(new Set()) },
  );
  const purge = () => new Purge(made.ledger, [absenceRetention], () => organisation, made.clock).run();
  await absences.change(known, known, { type: 'weekly', days: [5] });
  await absences.change(other, other, { type: 'weekly', days: [5] });
  expect(await purge()).toBe(1);
  expect(await absences.allOf(known)).toMatchObject({ weekly: [5] });
  await absences.change(known, known, { type: 'weekly', days: [] });
  expect(await purge()).toBe(1);
  expect((await keysOf(made, 'absence')).filter((key) => /^(?:item|log|idx)\|/.test(key))).toEqual([]);
  // Away again and back again: an earlier deletion does not stop a later one.
  await absences.change(known, known, { type: 'weekly', days: [1] });
  await absences.change(known, known, { type: 'weekly', days: [] });
  expect(await purge()).toBe(1);
});

test('a drill goes two years after it was closed, or played when nobody closed it', () => {
  const drill = { ...opened(), id: 'OEF-2026-0001' };
  const { endedAt, term } = drillRetention;
  expect(endedAt(drill.id, drill, organisation)).toBe(drill.reportedAt);
  const withdrawn = { by: somebody, at: '2026-11-24T09:00:00.000Z', reason: 'x' };
  expect(endedAt(drill.id, { ...drill, withdrawn }, organisation)).toBe(withdrawn.at);
  expect(term(organisation.retention)).toEqual({ count: 2, unit: 'years' });
});

test('an earlier version of the organisation goes two years after it was replaced, with who did it; the one in force stays', async () => {
  const made = world();
  const store = new OrganisationStore(made.table, made.ledger, made.clock);
  const file = (phone: string): string =>
    JSON.stringify({ ...organisation, office: { ...organisation.office, phone } });
  await store.importFile(file('033 1'));
  made.clock.advance(day);
  await store.importFile(file('033 2'));
  made.clock.advance(day);
  await store.importFile(file('033 3'));
  const parts = async () => (await keysOf(made, 'org')).filter((key) => key.startsWith('part|'));
  expect(await parts()).toHaveLength(3);
  to(made.clock, '2028-11-24T10:00:00Z');
  await store.forgetOld();
  expect(await parts()).toHaveLength(2);
  to(made.clock, '2029-11-24T10:00:00Z');
  await store.forgetOld();
  expect(await parts()).toHaveLength(1);
  const entries = await made.ledger.history('org', 'organisation');
  expect(entries.map(({ type }) => type)).toEqual(['imported', 'forgotten', 'forgotten']);
  expect(await verifyChain(made.ledger, 'org')).toEqual([]);
  const again = new OrganisationStore(made.table, made.ledger, made.clock);
  await again.refresh();
  expect(again.organisation.office.phone).toBe('033 3');
});

test('[N18] an order of before stands in the list of what is kept once a day has passed, and its record stays', async () => {
  const made = world();
  const item = 'note-1';
  const state = { about: [somebody] };
  await made.ledger.execute('kluis', {
    flow: 'kluis',
    item,
    decide: () => ({ state, events: [], messages: [], timer: null, index: [] }),
  });
  const holds = new Holds(made.ledger, made.clock);
  await holds.set('kluis', item, somebody, 'rechtszaak');
  // As it was before orders were registered.
  await made.table.write(
    'upkeep',
    randomUUID(),
    [{ kind: 'delete', key: rowKeys.beside(`held|kluis|${item}`) }],
    'x',
  );
  expect(await holds.all()).toEqual([]);
  await holds.mend();
  await holds.mend();
  expect(await holds.all()).toMatchObject([
    { partition: 'kluis', item, number: item, about: [somebody], hold: { reason: 'rechtszaak' } },
  ]);
  await holds.lift('kluis', item, somebody, 'voorbij');
  await holds.mend();
  expect(await holds.all()).toEqual([]);
});
