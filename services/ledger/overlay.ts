import type { Row } from './entity';
import { inRange, startingWith } from './keys';
import type { Write } from './table';

/**
 * The rows of a partition as a group of jobs would leave them. Each job plans on top of those before it, and all their
 * writes of a row become one, because a transaction allows one operation per row: so two thousand sign-ups for one
 * session, each incrementing the same row, take some fifty transactions instead of two thousand (features R14).
 */
export class Overlay {
  private readonly merged = new Map<string, Write | null>();

  constructor(
    private readonly loaded: ReadonlyMap<string, Row>,
    /** Id the rows will be written under. */
    private readonly operation: string,
  ) {}

  get(key: string): Row | undefined {
    const write = this.merged.get(key);
    return write === undefined ? this.loaded.get(key) : this.rowAfter(write);
  }

  startingWith(prefix: string): readonly Row[] {
    const range = startingWith(prefix);
    const keys = new Set([...this.loaded.keys(), ...this.merged.keys()]);
    return [...keys]
      .filter((key) => inRange(key, range))
      .sort()
      .flatMap((key) => this.get(key) ?? []);
  }

  /** @returns how many operations the transaction would have with these writes; null when they cannot go along. */
  sizeWith(writes: readonly Write[]): number | null {
    const added = new Map<string, Write | null>();
    for (const write of writes) {
      const before = added.has(write.key) ? added.get(write.key) : this.merged.get(write.key);
      const after = merge(before, write);
      if (after === undefined) return null;
      added.set(write.key, after);
    }
    const after = new Map([...this.merged, ...added]);
    return [...after.values()].filter((write) => write !== null).length;
  }

  /** @param writes for which `sizeWith` gave a number. */
  add(writes: readonly Write[]): void {
    for (const write of writes) this.merged.set(write.key, merge(this.merged.get(write.key), write) ?? null);
  }

  /** One operation per row. */
  get writes(): readonly Write[] {
    return [...this.merged.values()].filter((write) => write !== null);
  }

  private rowAfter(write: Write | null): Row | undefined {
    if (write === null || write.kind === 'delete') return undefined;
    const { key, value } = write;
    const etag = write.kind === 'update' ? write.etag : '';
    return { key, value, etag, operation: this.operation };
  }
}

/**
 * Merges two successive writes of a row into one.
 * @param first undefined: the row was not written yet; null: it was inserted and deleted again.
 * @returns undefined when no single operation says the same; such writes need a transaction of their own.
 */
export function merge(first: Write | null | undefined, next: Write): Write | null | undefined {
  if (first === undefined) return next;
  if (first === null) return next.kind === 'insert' ? next : undefined;
  if (first.kind === 'delete' || next.kind === 'insert') return undefined;
  // The previous state is guarded by the first write's condition, which a delete could not carry (data-tables 13.3.2).
  if (next.kind === 'delete') return first.kind === 'insert' ? null : undefined;
  return { ...first, value: next.value };
}
