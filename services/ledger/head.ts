import { chainOrigin, saltedHash, linkTo } from './chain';
import { rowKeys } from './keys';
import type { Write } from './table';

/** The one row of a partition that numbers and chains; only commits that do either touch it (architecture §3). */
export interface Head {
  /** Numbers issued so far; gap-free because the number and its item are one transaction. */
  readonly issued: number;
  /** Links in the chain, and the hash of the last one. */
  readonly sequence: number;
  readonly hash: string;
  /** Whether the partition is in the registry of partitions the tick reads. */
  readonly live: boolean;
  /** How many links there were before rows were in links; absent: rows are in none yet. 0: all from the beginning. */
  readonly sealedAfter?: number;
  /** Older rows are in a link as well. */
  readonly whole?: true;
  /** ISO instant of the last commit that numbered or chained. */
  readonly at: string;
}

export const newHead: Head = { issued: 0, sequence: 0, hash: chainOrigin, live: false, at: '' };

/** A history row: what happened, with the salt of its digest in the chain. */
export interface HistoryRow {
  readonly type: string;
  readonly by: string | null;
  /** ISO instant. */
  readonly at: string;
  readonly salt: string;
  readonly payload: unknown;
}

/**
 * Adds one entry to an item's history and to the chain.
 * @param key row key of the history entry.
 * @returns the two rows to insert and the head after it.
 */
export function appendHistory(head: Head, key: string, entry: HistoryRow): { writes: Write[]; head: Head } {
  const { salt, ...content } = entry;
  const sequence = head.sequence + 1;
  const link = linkTo(head.hash, sequence, key, saltedHash(salt, content));
  return {
    writes: [
      { kind: 'insert', key, value: entry },
      { kind: 'insert', key: rowKeys.chain(sequence), value: link },
    ],
    head: { ...head, sequence, hash: link.hash, at: entry.at },
  };
}
