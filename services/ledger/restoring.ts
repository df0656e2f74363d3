import { createHash, randomUUID } from 'node:crypto';
import { tablePartition as partition } from './about-table';
import type { Head } from './head';
import { everyKey, rowKeys, startingWith } from './keys';
import { register, registryPartition } from './live';
import { inPortions } from './portions';
import type { Table, Write } from './table';

/** A row as it is kept outside the table. */
export interface KeptRow {
  readonly key: string;
  readonly value: unknown;
  readonly salt?: string | undefined;
}

const key = 'restoring';

/** The hash of the backup that a table is being filled from; undefined when it is not, and is ready for use. */
export async function restoringFrom(table: Table): Promise<string | undefined> {
  const row = await table.get(partition, key);
  return (row?.value as { readonly backup: string } | undefined)?.backup;
}

/**
 * Claims an empty table for a backup, or continues with the same one after an interruption.
 * @returns false when there is anything else in the table.
 */
export async function beginRestore(table: Table, backup: string): Promise<boolean> {
  const before = await restoringFrom(table);
  if (before !== undefined) return before === backup;
  for await (const page of table.scan()) if (page.length > 0) return false;
  const claim: Write = { kind: 'insert', key, value: { backup } };
  return (await table.write(partition, randomUUID(), [claim], key)) === 'written';
}

/** Writes rows of one partition, in as few transactions as the limits allow; may be repeated. */
export async function pour(table: Table, into: string, rows: readonly KeptRow[]): Promise<void> {
  // The registry says who has work; it is rebuilt from the rows themselves once all are there.
  if (into === registryPartition) return;
  const writes = rows.map(({ key, value, salt }): Write => {
    const row = { kind: 'put' as const, key, value };
    return salt === undefined ? row : { ...row, salt };
  });
  for (const portion of inPortions(into, writes))
    await table.write(into, randomUUID(), portion, portion[0]?.key ?? '');
}

/** Whether a partition holds these rows and no others. */
export async function holdsExactly(table: Table, where: string, rows: readonly KeptRow[]): Promise<boolean> {
  if (where === registryPartition) return true;
  const stored = await table.list(where, everyKey);
  return stored.length === rows.length && digestOf(stored) === digestOf(rows);
}

/**
 * Lets the tick find every partition that is live according to its head, or has something due: a backup catches the
 * registry and the rest at one moment, but a partition left out would never be looked at (see `live.ts`).
 */
export async function registerAnew(table: Table, partitions: readonly string[]): Promise<void> {
  for (const each of partitions) {
    if (each === registryPartition) continue;
    const head = (await table.get(each, rowKeys.head))?.value as Head | undefined;
    const due = head?.live ? [] : await table.list(each, startingWith('due|'), 1);
    if (head?.live || due.length > 0) await register(table, each);
  }
}

/** The table is complete: the bot may start on it. */
export async function endRestore(table: Table): Promise<void> {
  await table.write(partition, randomUUID(), [{ kind: 'delete', key }], key);
}

function digestOf(rows: readonly KeptRow[]): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${row.key}\n${JSON.stringify(row.value)}\n${row.salt ?? ''}\n`);
  return hash.digest('hex');
}
