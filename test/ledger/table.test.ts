import fc from 'fast-check';
import { LimitExceeded } from '../../services/errors';
import type { Table, Write } from '../../services/ledger/table';
import { kindsOfTable } from '../support/tables';

const everything = { from: '', below: '~' };
const inserting = (key: string, value: unknown = 'x'): Write => ({ kind: 'insert', key, value });

/** What the ledger relies on, in the service and in its stand-in for other suites. */
describe.each(kindsOfTable)('%s', (_kind, freshTable) => {
  let table: Table;
  beforeEach(async () => {
    table = await freshTable();
  });

  const keys = async (range = everything, most?: number) =>
    (await table.list('p', range, most)).map(({ key }) => key);
  const write = async (writes: readonly Write[], operation = 'op') =>
    await table.write('p', operation, writes, writes[0]?.key ?? '');

  test('gives back what was written, with the operation, and nothing where nothing is', async () => {
    const value = { text: 'ü'.repeat(40_000), more: [1, null, { deep: true }] };
    await write([inserting('a', value)], 'op-1');
    expect(await table.get('p', 'a')).toMatchObject({ key: 'a', value, operation: 'op-1' });
    expect(await table.get('p', 'b')).toBeUndefined();
    expect(await table.get('q', 'a')).toBeUndefined();
  });

  test('writes all rows of a transaction or none, whichever of them does not fit', async () => {
    await write([inserting('there')]);
    const stale = 'W/"datetime\'2020-01-01T00%3A00%3A00.0000000Z\'"';
    const refused: readonly Write[] = [
      inserting('there'),
      { kind: 'update', key: 'there', value: 'y', etag: stale },
      { kind: 'update', key: 'gone', value: 'y', etag: stale },
      { kind: 'delete', key: 'gone' },
    ];
    for (const one of refused) {
      expect(await write([inserting('new'), one])).toBe('conflict');
      expect(await keys()).toEqual(['there']);
      expect((await table.get('p', 'there'))?.value).toBe('x');
    }
  });

  test('changes a row under the version it was read in, once; a put does not ask', async () => {
    await write([inserting('a', 1)]);
    const row = await table.get('p', 'a');
    const update: Write = { kind: 'update', key: 'a', value: 2, etag: row?.etag ?? '' };
    expect(await write([update])).toBe('written');
    expect(await write([update])).toBe('conflict');
    expect(await write([{ kind: 'put', key: 'a', value: 3 }, inserting('b')])).toBe('written');
    expect((await table.get('p', 'a'))?.value).toBe(3);
  });

  test('remembers the version it wrote, as good for the next change as one that was read', async () => {
    await write([inserting('a', 1), inserting('b', 1)]);
    const etag = table.recall('p', 'a')?.etag ?? '';
    expect(await write([{ kind: 'update', key: 'a', value: 2, etag }])).toBe('written');
    expect(table.recall('p', 'a')?.value).toBe(2);
  });

  test('removes a row in the version that was read, and no other', async () => {
    await write([inserting('a', 1)]);
    const row = await table.get('p', 'a');
    await write([{ kind: 'put', key: 'a', value: 2 }, inserting('b')]);
    if (row) await table.remove('p', row);
    expect(await keys()).toEqual(['a', 'b']);
    const now = await table.get('p', 'a');
    if (now) await table.remove('p', now);
    expect(await keys()).toEqual(['b']);
  });

  test('lists key ranges in key order, at most so many, over the borders of pages', async () => {
    const named = Array.from({ length: 1_203 }, (_, at) => `k|${String(at).padStart(5, '0')}`);
    const shuffled = [...named].sort((one, other) => (one.slice(-1) < other.slice(-1) ? -1 : 1));
    for (let at = 0; at < shuffled.length; at += 90)
      await write(shuffled.slice(at, at + 90).map((key) => inserting(key)));
    expect(await keys()).toEqual(named);
    expect(await keys({ from: 'k|00100', below: 'k|00103' })).toEqual(['k|00100', 'k|00101', 'k|00102']);
    expect(await keys(everything, 2)).toEqual(['k|00000', 'k|00001']);
    expect(await keys(everything, 1_100)).toEqual(named.slice(0, 1_100));
    const scanned: string[] = [];
    let pages = 0;
    for await (const page of table.scan()) {
      pages += 1;
      scanned.push(...page.map(({ key }) => key));
    }
    expect(scanned).toEqual(named);
    expect(pages).toBeGreaterThan(1);
  });

  test('finds rows of a range in every partition, and shows their versions', async () => {
    await write([inserting('due|1'), inserting('item|1')]);
    await table.write('q', 'op', [inserting('due|2')], 'due|2');
    const found = await table.locate({ from: 'due|', below: 'due|~' });
    expect(found.map(({ partition, key }) => [partition, key])).toEqual([
      ['p', 'due|1'],
      ['q', 'due|2'],
    ]);
  });

  test('refuses what the service would refuse, before it is asked', async () => {
    const many = Array.from({ length: 101 }, (_, at) => inserting(`k${at}`));
    await expect(write(many)).rejects.toThrow(LimitExceeded);
    await expect(write([inserting('a', 'x'.repeat(600_000))])).rejects.toThrow(LimitExceeded);
    for (const key of ['a/b', 'a#b', 'a?b', 'a\\b', '', 'k'.repeat(256)])
      await expect(write([inserting(key)])).rejects.toThrow(LimitExceeded);
  });

  test('key order is that of the characters, for whatever keys the ledger makes', async () => {
    const key = fc.string({ unit: fc.constantFrom(...'abzABZ019|-_:.'), minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(key, { minLength: 1, maxLength: 20 }), async (made) => {
        const fresh = await freshTable();
        await fresh.write(
          'p',
          'op',
          made.map((each) => inserting(each)),
          made[0] ?? '',
        );
        const sorted = [...made].sort((one, other) => (one < other ? -1 : 1));
        expect((await fresh.list('p', everything)).map((row) => row.key)).toEqual(sorted);
      }),
      { numRuns: 10 },
    );
  });
});
