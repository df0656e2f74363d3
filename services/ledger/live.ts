import { randomUUID } from 'node:crypto';
import type { Row } from './entity';
import type { Head } from './head';
import { dueUntil, rowKeys, startingWith } from './keys';
import type { Table, Write } from './table';

/**
 * The registry of partitions the tick reads (architecture §3). It may name one too many, never one too few: a partition
 * is registered before its first commit and at every revival, and leaves only after its head says so.
 */
export const registryPartition = 'live';
const registryKey = (partition: string): string => `live|${partition}`;

export async function register(table: Table, partition: string): Promise<void> {
  const key = registryKey(partition);
  const value = { partition };
  for (;;) {
    const row = await table.get(registryPartition, key);
    const write: Write = row
      ? { kind: 'update', key, value, etag: row.etag }
      : { kind: 'insert', key, value };
    // A lost race may have been lost to `retire`, which deletes the row: only our own write proves that it exists.
    if ((await table.write(registryPartition, randomUUID(), [write], key)) === 'written') return;
  }
}

export async function livePartitions(table: Table): Promise<readonly string[]> {
  const rows = await table.list(registryPartition, startingWith('live|'));
  return rows.map(({ value }) => (value as { partition: string }).partition);
}

/** A partition in daily use stays registered, which saves its next commit the registry (one read, one write). */
const restAfter = 48 * 3_600_000;

/**
 * Takes a partition with nothing due out of the registry. The order makes this safe: registry row and head are read
 * first, then the empty scan, then the head is written under its ETag. A commit in between changes the head; a revival
 * afterwards rewrites the registry row; either way one of the two conditional writes fails and the partition stays.
 */
export async function retire(table: Table, partition: string, now: Date): Promise<void> {
  const key = registryKey(partition);
  const [entry, head] = [await table.get(registryPartition, key), await table.get(partition, rowKeys.head)];
  if (head && now.getTime() - Date.parse((head.value as Head).at) < restAfter) return;
  const due = await table.list(partition, startingWith('due|'), 1);
  if (!entry || due.length > 0) return;
  if (head && (await rest(table, partition, head)) === 'conflict') return;
  await table.remove(registryPartition, entry);
}

async function rest(table: Table, partition: string, head: Row): Promise<'written' | 'conflict'> {
  const value: Head = { ...(head.value as Head), live: false };
  const write = { kind: 'update', key: rowKeys.head, value, etag: head.etag } as const;
  return await table.write(partition, randomUUID(), [write], rowKeys.head);
}

/** Due rows up to an instant, oldest first. */
export const dueRows = async (
  table: Table,
  partition: string,
  until: Date,
  most: number,
): Promise<readonly Row[]> => await table.list(partition, dueUntil(until), most);
