import fc from 'fast-check';
import type { Row } from '../../../../services/ledger/entity';
import { Overlay } from '../../../../services/ledger/overlay';
import type { Write } from '../../../../services/ledger/table';

/** A table of one partition that treats a transaction as the service does: all of it or nothing. */
class Rows {
  constructor(readonly rows: ReadonlyMap<string, Row>) {}

  /** @returns the rows afterwards, or null when a condition does not hold. */
  apply(writes: readonly Write[], etag: string): Rows | null {
    const rows = new Map(this.rows);
    for (const write of writes) {
      const before = rows.get(write.key);
      if (write.kind === 'insert' ? before : write.kind === 'update' && before?.etag !== write.etag)
        return null;
      if (write.kind === 'update' && !before) return null;
      if (write.kind === 'delete') {
        if (!before) return null;
        rows.delete(write.key);
      } else rows.set(write.key, { key: write.key, value: write.value, etag, operation: 'op' });
    }
    return new Rows(rows);
  }

  get values(): readonly (readonly [string, unknown])[] {
    return [...this.rows].map(([key, { value }]) => [key, value] as const).sort();
  }
}

const keys = ['a', 'b', 'c', 'd'] as const;
const start = new Map(
  keys.slice(0, 2).map((key) => [key, { key, value: 0, etag: `e-${key}`, operation: 'before' }]),
);

/** What a job would do with a row, whether or not it exists. */
interface Step {
  readonly key: string;
  readonly deletes: boolean;
  readonly value: number;
}
const step = fc.record({ key: fc.constantFrom(...keys), deletes: fc.boolean(), value: fc.integer() });

const writeFor = (row: Row | undefined, { key, deletes, value }: Step): Write => {
  if (!row) return { kind: 'insert', key, value };
  return deletes ? { kind: 'delete', key } : { kind: 'update', key, value, etag: row.etag };
};

test('jobs that build on each other leave what they would leave one after the other, in one operation a row', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const overlay = new Overlay(start, 'op');
      let apart: Rows = new Rows(start);
      for (const [place, each] of steps.entries()) {
        const write = writeFor(overlay.get(each.key), each);
        if (overlay.sizeWith([write]) === null) continue;
        overlay.add([write]);
        const alone = writeFor(apart.rows.get(each.key), each);
        const after = apart.apply([alone], `e-${place}`);
        if (!after) throw new Error('a step on its own must fit');
        apart = after;
      }
      const together = new Rows(start).apply(overlay.writes, 'e');
      expect(together?.values).toEqual(apart.values);
      expect(new Set(overlay.writes.map(({ key }) => key)).size).toBe(overlay.writes.length);
    }),
  );
});

test('what one job wrote the next one reads, also by its prefix', () => {
  const overlay = new Overlay(start, 'op');
  overlay.add([
    { kind: 'update', key: 'a', value: 1, etag: 'e-a' },
    { kind: 'insert', key: 'a|2', value: 2 },
    { kind: 'delete', key: 'b' },
  ]);
  expect(overlay.get('a')).toMatchObject({ value: 1, etag: 'e-a' });
  expect(overlay.get('b')).toBeUndefined();
  expect(overlay.startingWith('a').map(({ key }) => key)).toEqual(['a', 'a|2']);
});

test('the first condition on a row stays the condition of the whole', () => {
  const overlay = new Overlay(start, 'op');
  overlay.add([{ kind: 'update', key: 'a', value: 1, etag: 'e-a' }]);
  expect(overlay.sizeWith([{ kind: 'delete', key: 'a' }])).toBeNull();
  overlay.add([{ kind: 'update', key: 'a', value: 2, etag: 'e-a' }]);
  expect(overlay.writes).toEqual([{ kind: 'update', key: 'a', value: 2, etag: 'e-a' }]);
});
