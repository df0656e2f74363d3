import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type AnyLink, isSeal } from '../../services/ledger/chain';
import type { Row } from '../../services/ledger/entity';
import { appendHistory, type Head, newHead } from '../../services/ledger/head';
import { everyKey, rowKeys } from '../../services/ledger/keys';
import { Ledger } from '../../services/ledger/ledger';
import { Table, type Write } from '../../services/ledger/table';
import { verifyChain } from '../../services/ledger/verify-chain';
import { Holds } from '../../services/retention/hold';
import { TestClock } from '../support/clock';
import { MemoryTable } from '../support/memory-table';

/** [N8] [G5] Every byte of every row that a card, a list or an export is drawn from. */

const partition = 'visit|kantoor';
const beside = rowKeys.beside('count');

async function world() {
  const clock = new TestClock('2026-11-23T09:00:00Z');
  const table = Table.over(new MemoryTable());
  const ledger = new Ledger(table, clock);
  return { clock, table, ledger };
}

const note = (ledger: Ledger, id: string | null, text: string, listed: unknown = { text }) =>
  ledger.execute<{ readonly text: string }>(partition, {
    flow: 'visit',
    item: id ?? { numbered: (number) => `BZ-${String(number).padStart(4, '0')}` },
    decide: (state) => ({
      state: { text },
      events: [{ type: 'written', by: 'somebody', payload: { text } }],
      messages: [],
      timer: null,
      index: ['newest|1'],
      listed,
      rows: [{ key: beside, value: { count: text.length } }],
      ...(state === null ? { identity: { reporter: 'sanne' } } : {}),
    }),
  });

/** One of each kind of row, and more than one version of some. */
async function filled() {
  const made = await world();
  await note(made.ledger, null, 'Jansen');
  await note(made.ledger, 'BZ-0001', 'Janssen');
  await new Holds(made.ledger, made.clock).set(partition, 'BZ-0001', 'fg', 'rechtszaak');
  const proof = {
    kind: 'insert',
    key: rowKeys.purged('BZ-0009'),
    value: { flow: 'visit', rows: 3 },
  } as const;
  await made.ledger.submit(partition, {
    points: [],
    prefixes: [],
    usesHead: true,
    plan: (_, head) => ({ writes: [proof], head, result: undefined }),
  });
  expect(await verifyChain(made.ledger, partition)).toEqual([]);
  return made;
}

const tamper = async (table: Table, write: Write) => {
  await table.write(partition, randomUUID(), [write], write.key);
};
/** As somebody with the keys to the storage would: the rest of the row stays as it is. */
const replaced = ({ key, etag, salt }: Row, value: unknown): Write => ({
  kind: 'update',
  key,
  value,
  etag,
  ...(salt === undefined ? {} : { salt }),
});

const kinds = ['item|', 'who|', 'row|', 'hold|', 'purged|', 'log|', 'chain|'] as const;

test.each(kinds)('one byte of a row of %s changed: the row is named', async (prefix) => {
  const { table, ledger } = await filled();
  const rows = (await table.list(partition, everyKey)).filter(({ key }) => key.startsWith(prefix));
  expect(rows.length).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 32, max: 126 }),
      async (which, place, character) => {
        const row = rows[which % rows.length] as Row;
        const json = JSON.stringify(row.value);
        const at = place % json.length;
        const text = json.slice(0, at) + String.fromCharCode(character) + json.slice(at + 1);
        const value = parsed(text);
        fc.pre(value !== undefined && JSON.stringify(value) !== json);
        const now = (await table.get(partition, row.key)) as Row;
        await tamper(table, replaced(now, value));
        const found = await verifyChain(ledger, partition);
        // An altered link is named itself, or the entry that it no longer names.
        expect(found.map(({ key }) => key).join()).toContain(prefix === 'chain|' ? '|' : row.key);
        expect(found).not.toEqual([]);
        const altered = (await table.get(partition, row.key)) as Row;
        await tamper(table, replaced(altered, row.value));
        expect(await verifyChain(ledger, partition)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const listKey = rowKeys.index('newest|1');

test.each([
  ['a line of a list that was altered', { item: 'BZ-0001', listed: { text: 'Ander' } }, listKey, 'altered'],
  [
    'a line that stands for another',
    { item: 'BZ-0002', listed: { text: 'Janssen' } },
    listKey,
    'withoutLink',
  ],
] as const)('%s is named', async (_name, value, key, fault) => {
  const { table, ledger } = await filled();
  await tamper(table, { kind: 'put', key, value });
  expect(await verifyChain(ledger, partition)).toContainEqual({ key, fault });
});

test('a line that is gone, and one that was put there, are named', async () => {
  const { table, ledger } = await filled();
  const invented = rowKeys.index('newest|2');
  await tamper(table, {
    kind: 'put',
    key: invented,
    value: { item: 'BZ-0001', listed: { text: 'Janssen' } },
  });
  expect(await verifyChain(ledger, partition)).toEqual([{ key: invented, fault: 'withoutLink' }]);
  await tamper(table, { kind: 'delete', key: invented });
  await tamper(table, { kind: 'delete', key: listKey });
  expect(await verifyChain(ledger, partition)).toEqual([{ key: listKey, fault: 'removed' }]);
});

test.each(['item|BZ-0001', 'who|BZ-0001', 'hold|BZ-0001', 'purged|BZ-0009', beside])(
  '%s taken away is named',
  async (key) => {
    const { table, ledger } = await filled();
    await tamper(table, { kind: 'delete', key });
    expect(await verifyChain(ledger, partition)).toContainEqual({ key, fault: 'removed' });
  },
);

test('an earlier version put back, salt and all, is named', async () => {
  const { table, ledger } = await world();
  await note(ledger, null, 'Jansen');
  const before = (await table.get(partition, 'item|BZ-0001')) as Row;
  await note(ledger, 'BZ-0001', 'Janssen');
  const now = (await table.get(partition, 'item|BZ-0001')) as Row;
  await tamper(table, { ...replaced(before, before.value), etag: now.etag } as Write);
  expect(await verifyChain(ledger, partition)).toContainEqual({ key: 'item|BZ-0001', fault: 'altered' });
});

test('an invented proof of a deletion excuses nothing: it is named itself', async () => {
  const { table, ledger } = await filled();
  const value = { flow: 'visit', rule: 'visitDays', at: '2026-11-23T09:00:00.000Z', doneAt: null, rows: 3 };
  await tamper(table, { kind: 'insert', key: 'purged|BZ-0001', value });
  await tamper(table, { kind: 'delete', key: 'item|BZ-0001' });
  expect((await verifyChain(ledger, partition)).map(({ key }) => key)).toEqual(
    expect.arrayContaining(['purged|BZ-0001', 'item|BZ-0001']),
  );
});

test('nothing that is left confirms a guess of what was overwritten: the salt went with it', async () => {
  const { table, ledger } = await world();
  await note(ledger, null, 'Jansen');
  const { salt } = (await table.get(partition, 'item|BZ-0001')) as Row;
  await note(ledger, 'BZ-0001', 'Janssen');
  const left = JSON.stringify(await table.list(partition, everyKey));
  expect(salt).toMatch(/^[\w-]{22}$/);
  expect(left).not.toContain(salt);
});

test('one request more for none: head, link and rows are one transaction', async () => {
  const memory = new MemoryTable();
  const changes = jest.spyOn(memory, 'change');
  const reads = jest.spyOn(memory, 'read');
  const ledger = new Ledger(Table.over(memory), new TestClock('2026-11-23T09:00:00Z'));
  await note(ledger, null, 'Jansen');
  const before = { changes: changes.mock.calls.length, reads: reads.mock.calls.length };
  await note(ledger, 'BZ-0001', 'Janssen');
  expect(changes.mock.calls.length - before.changes).toBe(1);
  // Item and head.
  expect(reads.mock.calls.length - before.reads).toBe(2);
});

describe('a register that was begun before', () => {
  /** As the previous program wrote: entries in the chain, rows in no link. */
  async function begun() {
    const made = await world();
    let head: Head = { ...newHead, issued: 2, live: true, at: '2026-11-22T09:00:00.000Z' };
    for (const id of ['BZ-0001', 'BZ-0002']) {
      const entry = { type: 'written', by: null, at: head.at, salt: 'x', payload: { text: id } };
      const added = appendHistory(head, rowKeys.history(id, 1), entry);
      ({ head } = added);
      const index = [`old|${id}`];
      const value = { state: { text: id }, version: 1, entries: 1, due: null, index };
      for (const write of [
        ...added.writes,
        { kind: 'insert', key: rowKeys.item(id), value } as const,
        { kind: 'insert', key: rowKeys.index(`old|${id}`), value: { item: id } } as const,
      ])
        await tamper(made.table, write);
    }
    await tamper(made.table, { kind: 'insert', key: rowKeys.head, value: head });
    return made;
  }
  const links = async (ledger: Ledger) =>
    (await ledger.list<AnyLink>(partition, 'chain|')).map(({ value }) => value);

  test('goes on verifying, and is worked on; what is new is in links', async () => {
    const { ledger, table } = await begun();
    expect(await verifyChain(ledger, partition)).toEqual([]);
    await note(ledger, 'BZ-0002', 'Nieuw');
    expect(await verifyChain(ledger, partition)).toEqual([]);
    expect((await links(ledger)).find(isSeal)).toMatchObject({ after: 2 });
    const row = (await table.get(partition, 'item|BZ-0002')) as Row;
    await tamper(table, replaced(row, { ...(row.value as object), version: 9 }));
    expect(await verifyChain(ledger, partition)).toEqual([{ key: 'item|BZ-0002', fault: 'altered' }]);
  });

  test('once its older rows are sealed, they are in the chain like all others', async () => {
    const { ledger, table } = await begun();
    while (await ledger.sealOlder(partition));
    expect(await verifyChain(ledger, partition)).toEqual([]);
    const count = (await links(ledger)).length;
    expect(await ledger.sealOlder(partition)).toBe(false);
    expect(await links(ledger)).toHaveLength(count);
    const row = (await table.get(partition, 'item|BZ-0001')) as Row;
    await tamper(table, replaced(row, { ...(row.value as object), version: 9 }));
    expect(await verifyChain(ledger, partition)).toEqual([{ key: 'item|BZ-0001', fault: 'altered' }]);
    await tamper(table, { kind: 'insert', key: 'purged|BZ-0002', value: {} });
    expect(await verifyChain(ledger, partition)).toContainEqual({
      key: 'purged|BZ-0002',
      fault: 'withoutLink',
    });
  });
});
