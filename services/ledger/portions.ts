import { randomUUID } from 'node:crypto';
import { entityBytes, limits, toEntity } from './entity';
import type { Write } from './table';

/** Half of what a transaction may hold: what the request itself adds is not counted. */
const portionBytes = limits.transactionBytes / 2;

/**
 * Divides writes to one partition over as few transactions as the limits of the service allow.
 * @param most operations in one: fewer than the service takes, when something is added to each.
 */
export function inPortions(
  partition: string,
  writes: readonly Write[],
  most: number = limits.transactionOperations,
): readonly (readonly Write[])[] {
  const portions: Write[][] = [];
  let bytes = 0;
  for (const write of writes) {
    const value = write.kind === 'delete' ? null : write.value;
    const size = entityBytes(toEntity(partition, write.key, value, randomUUID()));
    const last = portions.at(-1);
    if (last && last.length < most && bytes + size <= portionBytes) {
      last.push(write);
      bytes += size;
    } else {
      portions.push([write]);
      bytes = size;
    }
  }
  return portions;
}
