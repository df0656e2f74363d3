import { migrations as ours, type Migration } from '../../services/ledger/migrations';
import { prepareTable } from '../../services/ledger/schema';
import { Table } from '../../services/ledger/table';
import { verifyChain } from '../../services/ledger/verify-chain';
import { Ledger } from '../../services/ledger/ledger';
import type { Incident } from '../../services/incident/model';
import { connectionString, freshTableName } from '../support/azurite';
import { BotUnderTest } from '../support/bot';
import { TestClock } from '../support/clock';
import { ConnectorStandIn } from '../support/connector';
import { KeyServer } from '../support/key-server';
import { noFault, StorageProxy } from '../support/storage-proxy';

const partition = 'incident|2026';
const clock = new TestClock();

/** Incidents from before d2f468c have no files (`Incident.evidence`); those from before 7a9a340 no `stripped`. */
const seen: string[] = [];
const isIncident = (key: string): boolean => key.startsWith('item|INC-');
const withEvidence: Migration = {
  version: 1,
  why: 'every incident has a list of files',
  step: (_partition, key, value) => {
    seen.push(key);
    if (!isIncident(key)) return undefined;
    const item = value as { state: Incident };
    return item.state.evidence ? undefined : { ...item, state: { ...item.state, evidence: [] } };
  },
};
/** One that would show if it ran twice: it adds to what is there, and so must say when it is done. */
const counted: Migration = {
  version: 2,
  why: 'every incident says that it was counted',
  step: (_partition, key, value) => {
    const item = value as { counted?: number };
    return isIncident(key) && item.counted === undefined ? { ...item, counted: 1 } : undefined;
  },
};

let name: string;
let table: Table;
let ledger: Ledger;
beforeEach(async () => {
  name = freshTableName();
  table = Table.at({ connectionString: connectionString(), table: name });
  ledger = new Ledger(table, clock);
  seen.length = 0;
  await table.prepare();
});

/** A register of an older shape, larger than a transaction. */
async function fill(incidents = 150): Promise<void> {
  await Promise.all(
    Array.from({ length: incidents }, () =>
      ledger.execute<{ status: string }>(partition, {
        flow: 'incident',
        item: { numbered: (number) => `INC-2026-${String(number).padStart(4, '0')}` },
        decide: () => ({
          state: { status: 'closed' },
          events: [{ type: 'reported', by: null, payload: { what: 'Laptop' } }],
          messages: [],
          timer: null,
          index: [],
        }),
      }),
    ),
  );
}

const stored = async () =>
  (await table.list(partition, { from: 'item|', below: 'item|~' })).map(
    ({ value }) => value as { state: { evidence?: unknown }; counted?: number },
  );
const version = async (): Promise<unknown> => (await table.get('table', 'schema'))?.value;

test('a table of an older shape is brought to this one, once, and its chain still verifies', async () => {
  await fill();
  await prepareTable(table, clock, [withEvidence, counted]);
  const rows = await stored();
  expect(rows).toHaveLength(150);
  expect(rows.every(({ state, counted: times }) => Array.isArray(state.evidence) && times === 1)).toBe(true);
  expect(await version()).toEqual({ version: 2 });
  expect(await table.get('table', 'migrating')).toBeUndefined();
  expect(await verifyChain(ledger, partition)).toEqual([]);
  // What is hashed is not even offered.
  expect(seen.filter((key) => /^(?:log|chain)/.test(key))).toEqual([]);
  seen.length = 0;
  await prepareTable(table, clock, [withEvidence, counted]);
  expect(seen).toEqual([]);
});

test('killed in between: the next one waits for the lease to end, goes on, and does nothing twice', async () => {
  await fill();
  const proxy = await StorageProxy.start();
  try {
    // Lease, renewal and the first hundred are written; then the process is gone, as its storage sees it.
    proxy.behave = ({ write }) => (write > 3 ? { kind: 'status', status: 403 } : noFault);
    const dying = Table.at({ connectionString: connectionString(proxy.url), table: name });
    await expect(prepareTable(dying, clock, [withEvidence])).rejects.toThrow('table service');
    const done = (await stored()).filter(({ state }) => state.evidence).length;
    expect([done > 0, done < 150, await version()]).toEqual([true, true, undefined]);
    proxy.reset();
    const next = prepareTable(dying, clock, [withEvidence], 1);
    // It looks, sees the dead one's lease, and looks again: twice, so it has decided to wait once.
    await proxy.until(() => proxy.requests.filter(({ path }) => path.includes('table')).length >= 4);
    expect(await version()).toBeUndefined();
    expect(proxy.requests.every(({ write }) => write === 0)).toBe(true);
    clock.advance(61_000);
    await next;
    expect((await stored()).every(({ state }) => Array.isArray(state.evidence))).toBe(true);
    expect(await version()).toEqual({ version: 1 });
  } finally {
    await proxy.stop();
  }
});

test('two instances at once: one does it, both go on when it is done', async () => {
  await fill(20);
  const other = Table.at({ connectionString: connectionString(), table: name });
  await Promise.all([table, other].map((each) => prepareTable(each, clock, [withEvidence, counted], 1)));
  // Both steps look at every row once; the second instance looked at none.
  expect(seen.filter((key) => key === 'item|INC-2026-0001')).toHaveLength(1);
  expect((await stored()).every(({ counted: times }) => times === 1)).toBe(true);
  expect(await version()).toEqual({ version: 2 });
});

test('a row that is written meanwhile keeps what was written', async () => {
  await fill(1);
  const proxy = await StorageProxy.start();
  try {
    const slow = Table.at({ connectionString: connectionString(proxy.url), table: name });
    let struck = false;
    proxy.behave = async ({ write, text, path }) => {
      if (write === 0 || struck || !`${path}${text}`.includes('INC-2026-0001')) return noFault;
      struck = true;
      await ledger.execute<{ status: string }>(partition, {
        flow: 'incident',
        item: 'INC-2026-0001',
        decide: () => ({
          state: { status: 'reopened' },
          events: [],
          messages: [],
          timer: null,
          index: [],
        }),
      });
      return noFault;
    };
    await prepareTable(slow, clock, [withEvidence]);
    expect(struck).toBe(true);
    expect(await stored()).toMatchObject([{ state: { status: 'reopened', evidence: [] } }]);
  } finally {
    await proxy.stop();
  }
});

test('a table newer than the program: one clear line, and it does not start', async () => {
  await table.write('table', 'x', [{ kind: 'insert', key: 'schema', value: { version: 99 } }], 'schema');
  await expect(prepareTable(table, clock, [withEvidence])).rejects.toThrow(
    'the table has version 99 and this program knows 1: start the newer program',
  );
  const [connector, keys] = await Promise.all([ConnectorStandIn.start(), KeyServer.start()]);
  await expect(BotUnderTest.start({ storage: 'azurite', table: name, connector, keys })).rejects.toThrow(
    'version 99',
  );
  await Promise.all([connector.stop(), keys.stop()]);
});

test('an empty table is of this version, without a step', async () => {
  await Promise.all([0, 1].map(() => prepareTable(table, clock, [withEvidence, counted], 1)));
  expect([seen, await version()]).toEqual([[], { version: 2 }]);
});

test('our own steps are numbered without a gap', () => {
  expect(ours.map(({ version: number }) => number)).toEqual(ours.map((_, place) => place + 1));
});
