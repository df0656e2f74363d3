import { randomUUID } from 'node:crypto';
import { doneBefore, inputsKeptMs, startingWith } from './keys';
import { livePartitions, register } from './live';
import type { Table, Write } from './table';

const deletesAtOnce = 90;

/** Registers every partition that has something due and was forgotten: a safety net should a rule break. */
export async function mendRegistry(table: Table): Promise<void> {
  const known = new Set(await livePartitions(table));
  const waiting = new Set((await table.locate(startingWith('due|'))).map(({ partition }) => partition));
  for (const partition of waiting) if (!known.has(partition)) await register(table, partition);
}

/** Forgets inputs that can no longer come again. A row that another instance dropped first is fine. */
export async function forgetInputs(table: Table, now: Date): Promise<void> {
  const old = await table.locate(doneBefore(new Date(now.getTime() - inputsKeptMs)));
  for (const partition of new Set(old.map((row) => row.partition))) {
    const keys = old.filter((row) => row.partition === partition).map(({ key }) => key);
    for (let at = 0; at < keys.length; at += deletesAtOnce) {
      const deletes = keys.slice(at, at + deletesAtOnce).map((key): Write => ({ kind: 'delete', key }));
      await table.write(partition, randomUUID(), deletes, keys[at] ?? '');
    }
  }
}
