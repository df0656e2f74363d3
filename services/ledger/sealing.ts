import { randomBytes } from 'node:crypto';
import { rowDigest, sealTo } from './chain';
import type { Row } from './entity';
import type { Head } from './head';
import { rowKeys } from './keys';
import type { Write } from './table';

/** Which rows are in the chain of their partition, and how a transaction seals what it writes of them. */

/** Bookkeeping of messages, shares and downloads: no record of anything. */
const withoutRecord = /^(?:digest|absence|person|upkeep|live|lease|download|table)(?:\||$)/;

/** Items, reporters, rows beside items, orders to keep, proofs of deletion; not who was last told what. */
const sealedRow = /^(?:item|who|hold|purged)\||^row\|(?!told\|)/;
export const sealedPrefixes = ['item|', 'who|', 'row|', 'hold|', 'purged|'] as const;

export const isSealed = (partition: string, key: string): boolean =>
  !withoutRecord.test(partition) && sealedRow.test(key);

/** Rows named by an instant that say who looked at what then. */
const ofMoment = /^row\|\d{8}T\d{9}Z\|/;

/**
 * The name of a row in a link. A link stays for ever, so a key that says who looked is replaced by a salted digest:
 * such rows are inserted and deleted, never changed.
 */
export const nameIn = (key: string, salt: string): string =>
  ofMoment.test(key) ? rowDigest(salt, key, 'name') : key;

export const digestOf = (salt: string, key: string, value: unknown): string => rowDigest(salt, key, value);

export interface Sealed {
  readonly writes: readonly Write[];
  readonly head: Head;
}

/**
 * Adds a salt to every row of the record that a transaction writes, and one link over all of them.
 * @param before the head as it was read: where the links of the old form end.
 * @param head as the operations leave it. @param found a row as it was read.
 * @returns null when nothing of the record is written.
 */
export function seal(
  partition: string,
  { before, head, writes }: { readonly before: Head; readonly head: Head; readonly writes: readonly Write[] },
  found: (key: string) => Row | undefined,
  whole = false,
): Sealed | null {
  const rows: Record<string, string | null> = {};
  const salted = writes.map((write): Write => {
    if (!isSealed(partition, write.key)) return write;
    if (write.kind === 'delete') {
      rows[nameIn(write.key, found(write.key)?.salt ?? '')] = null;
      return write;
    }
    const salt = randomBytes(16).toString('base64url');
    rows[nameIn(write.key, salt)] = digestOf(salt, write.key, write.value);
    return { ...write, salt };
  });
  if (Object.keys(rows).length === 0 && !whole) return null;
  const first = before.sealedAfter === undefined;
  const sequence = head.sequence + 1;
  const link = sealTo(head.hash, sequence, {
    rows,
    ...(first ? { after: before.sequence } : {}),
    ...(whole ? { whole: true as const } : {}),
  });
  return {
    writes: [...salted, { kind: 'insert', key: rowKeys.chain(sequence), value: link }],
    head: {
      ...head,
      sequence,
      hash: link.hash,
      sealedAfter: before.sealedAfter ?? before.sequence,
      ...(whole ? { whole: true as const } : {}),
    },
  };
}
