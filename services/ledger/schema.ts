import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../clock';
import { tablePartition } from './about-table';
import { limits, type Row } from './entity';
import type { Head } from './head';
import { everyKey, rowKeys } from './keys';
import { type Migration, migrations as ours } from './migrations';
import { inPortions } from './portions';
import { seal } from './sealing';
import type { Table, Write } from './table';

/** A table this program must not work on as it is; the message is meant for people. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused';
}

/** Who is changing the table, and until when others leave it to them. */
interface MigrationLease {
  readonly by: string;
  /** ISO instant. */
  readonly until: string;
}

const versionKey = 'schema';
const leaseKey = 'migrating';
/** Renewed at every partition, the largest of which takes seconds. */
const leaseMs = 60_000;
const mostConflicts = 50;
/** Rows whose hash says that they are as they were written, or that prove a deletion. */
const fixed = /^(?:log|chain|purged)\|/;

/**
 * Brings a table to the version of this program, step by step; whoever comes second waits for that. May be killed at
 * any moment: the next run starts the step again, on partly converted rows.
 * @param pauseMs how often a waiting process looks again.
 * @throws TableRefused for a table that is newer than this program, or that a restore did not finish.
 */
export async function prepareTable(
  table: Table,
  clock: Clock,
  migrations: readonly Migration[] = ours,
  pauseMs = 500,
): Promise<void> {
  const newest = migrations.length;
  const instance = randomUUID();
  for (;;) {
    const rows = await table.list(tablePartition, everyKey);
    const stored = rows.find(({ key }) => key === versionKey);
    const version = (stored?.value as { readonly version: number } | undefined)?.version ?? 0;
    refuseUnfit(rows, version, newest);
    if (version === newest) return;
    if (stored === undefined && (await isEmpty(table))) {
      await raise(table, newest, undefined);
      continue;
    }
    const next = migrations[version];
    const lease = rows.find(({ key }) => key === leaseKey);
    if (!next || !(await hold(table, clock, instance, lease))) {
      await pause(pauseMs);
      continue;
    }
    await carryOut(table, next, async () => await renew(table, clock, instance));
    await raise(table, next.version, stored);
    await table.write(tablePartition, randomUUID(), [{ kind: 'delete', key: leaseKey }], leaseKey);
  }
}

function refuseUnfit(rows: readonly Row[], version: number, newest: number): void {
  if (rows.some(({ key }) => key === 'restoring'))
    throw new TableRefused('a restore into it was cut off: run it again');
  if (version > newest)
    throw new TableRefused(
      `the table has version ${version} and this program knows ${newest}: start the newer program, or restore a backup of before`,
    );
}

async function isEmpty(table: Table): Promise<boolean> {
  for await (const page of table.scan()) if (page.length > 0) return false;
  return true;
}

/** Lost to somebody doing the same: the next look at the table will show it. */
async function raise(table: Table, version: number, stored: Row | undefined): Promise<void> {
  const about = { key: versionKey, value: { version } };
  const write: Write = stored
    ? { kind: 'update', ...about, etag: stored.etag }
    : { kind: 'insert', ...about };
  await table.write(tablePartition, randomUUID(), [write], versionKey);
}

/** @returns whether this instance is the one that does it. */
async function hold(table: Table, clock: Clock, by: string, lease: Row | undefined): Promise<boolean> {
  const held = lease?.value as MigrationLease | undefined;
  const now = clock.now();
  if (held && held.by !== by && held.until > now.toISOString()) return false;
  const about = { key: leaseKey, value: leaseOf(by, now) };
  const write: Write = lease ? { kind: 'update', ...about, etag: lease.etag } : { kind: 'insert', ...about };
  return (await table.write(tablePartition, randomUUID(), [write], leaseKey)) === 'written';
}

/** @throws Error when another took over because this one was gone too long. */
async function renew(table: Table, clock: Clock, by: string): Promise<void> {
  const lease = await table.get(tablePartition, leaseKey);
  if ((lease?.value as MigrationLease | undefined)?.by !== by || !(await hold(table, clock, by, lease)))
    throw new Error('another instance took the migration over');
}

const leaseOf = (by: string, now: Date): MigrationLease => ({
  by,
  until: new Date(now.getTime() + leaseMs).toISOString(),
});

async function carryOut(table: Table, migration: Migration, stillMine: () => Promise<void>): Promise<void> {
  const partitions = new Set<string>();
  for await (const page of table.scan()) for (const { partition } of page) partitions.add(partition);
  partitions.delete(tablePartition);
  for (const partition of partitions) {
    await stillMine();
    for (let conflicts = 0; !(await changed(table, partition, migration)); conflicts += 1)
      if (conflicts >= mostConflicts) throw new Error(`${partition} changes all the time`);
  }
}

/** @returns false when somebody wrote to one of the rows meanwhile: read again. */
async function changed(table: Table, partition: string, { step }: Migration): Promise<boolean> {
  const rows = await table.list(partition, everyKey);
  const writes = rows.flatMap(({ key, value, etag }): Write[] => {
    const next = fixed.test(key) ? undefined : step(partition, key, value);
    return next === undefined ? [] : [{ kind: 'update', key, value: next, etag }];
  });
  let head = rows.find(({ key }) => key === rowKeys.head);
  for (const portion of inPortions(partition, writes, limits.transactionOperations - besides)) {
    const all = head ? withHead(partition, head, portion) : portion;
    if ((await table.write(partition, randomUUID(), all, portion[0]?.key ?? '')) === 'conflict') return false;
    head = head && (table.recall(partition, rowKeys.head) ?? head);
  }
  return true;
}

/** The head and its link accompany any change to the record. */
const besides = 2;

/** Rows of the record in their new shape are in the chain as before. */
function withHead(partition: string, head: Row, writes: readonly Write[]): readonly Write[] {
  const before = head.value as Head;
  // No row is in a link yet: what is not sealed needs none.
  if (before.sealedAfter === undefined) return writes;
  const own = writes.find(({ key }) => key === rowKeys.head);
  const after = own && own.kind !== 'delete' ? (own.value as Head) : before;
  const others = writes.filter((write) => write !== own);
  const sealed = seal(partition, { before, head: after, writes: others }, () => undefined);
  return sealed
    ? [{ kind: 'update', key: rowKeys.head, value: sealed.head, etag: head.etag }, ...sealed.writes]
    : writes;
}
