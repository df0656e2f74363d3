import { randomUUID } from 'node:crypto';
import { type Section, NeverStill, snapshot } from '../../services/ledger/snapshot';
import { Table } from '../../services/ledger/table';
import { connectionString, freshTableName } from '../support/azurite';
import { StorageProxy } from '../support/storage-proxy';

let proxy: StorageProxy;
let table: Table;
let others: Table;
beforeEach(async () => {
  proxy = await StorageProxy.start();
  const name = freshTableName();
  others = Table.at({ connectionString: connectionString(), table: name });
  table = Table.at({ connectionString: connectionString(proxy.url), table: name });
  await others.prepare();
});
afterEach(async () => {
  await proxy.stop();
});

const put = async (partition: string, values: Readonly<Record<string, unknown>>): Promise<void> => {
  const writes = Object.entries(values).map(([key, value]) => ({ kind: 'put' as const, key, value }));
  await others.write(partition, randomUUID(), writes, writes[0]?.key ?? '');
};

/** What a restore would put back: for each partition the section that came last. */
async function taken(sections: AsyncIterable<Section>): Promise<Record<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>();
  for await (const { partition, rows } of sections)
    found.set(partition, Object.fromEntries(rows.map(({ key, value }) => [key, value])));
  return Object.fromEntries([...found].filter(([, rows]) => Object.keys(rows).length > 0));
}

/** Does something once, right after the n-th reading of a partition was answered. */
function afterReading(partition: string, action: () => Promise<void>, nth = 1): void {
  let seen = 0;
  proxy.afterForward = async ({ path }) => {
    if (!decodeURIComponent(path.replaceAll('+', ' ')).includes(`PartitionKey eq '${partition}'`)) return;
    seen += 1;
    if (seen === nth) await action();
  };
}

test('a hand-over that arrives between two partitions is never kept as arrived at a place that does not have it', async () => {
  await put('destination', { head: 0 });
  await put('source', { 'out|1': 'waiting' });
  // The destination is read before it arrives, and the source after it was marked: the one order that would lose it.
  afterReading('destination', async () => {
    await put('destination', { head: 1, 'item|1': 'arrived' });
    await put('source', { 'out|1': 'done' });
  });
  expect(await taken(snapshot(table))).toEqual({
    destination: { head: 1, 'item|1': 'arrived' },
    source: { 'out|1': 'done' },
  });
});

test('what is written between two pages of one partition is seen whole or not at all', async () => {
  const many = Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`idx|${at}`, at]));
  for (let block = 0; block < 12; block += 1)
    await put(
      'register',
      Object.fromEntries(Object.entries(many).map(([key, value]) => [`${key}|${block}`, value])),
    );
  await put('register', { 'chain|1': 'one', head: 1, 'log|1': 'one' });
  // The first page holds the chain, the second the head and the history.
  afterReading('register', () => put('register', { 'chain|2': 'two', head: 2, 'log|2': 'two' }));
  const { register = {} } = await taken(snapshot(table));
  const links = Object.keys(register).filter((key) => key.startsWith('chain|'));
  const entries = Object.keys(register).filter((key) => key.startsWith('log|'));
  expect([links.length, entries.length, register['head']]).toEqual([2, 2, 2]);
  expect(Object.keys(register)).toHaveLength(12 * 90 + 5);
});

test('a partition that goes meanwhile is not kept, one that comes is', async () => {
  await put('gone', { head: 1 });
  await put('stays', { head: 1 });
  afterReading('stays', async () => {
    const row = await others.get('gone', 'head');
    if (row) await others.remove('gone', row);
    await put('came', { head: 1 });
  });
  expect(await taken(snapshot(table))).toEqual({ stays: { head: 1 }, came: { head: 1 } });
});

test('a table that never stands still is given up, not kept as it never was', async () => {
  await put('busy', { head: 0 });
  let count = 0;
  proxy.afterForward = () => put('busy', { head: (count += 1) });
  await expect(taken(snapshot(table, 4))).rejects.toThrow(NeverStill);
});
