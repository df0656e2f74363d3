import { randomUUID } from 'node:crypto';
import { everyKey, rowKeys, startingWith } from '../ledger/keys';
import type { Table, Write } from '../ledger/table';

const prefix = 'person|';
const leftKey = rowKeys.beside('left');
const dayMs = 86_400_000;
/** Below the service's 100 operations. */
const atOnce = 90;

/**
 * Where the chat is of somebody who does not (or no longer) work here, and what waits for them, is deleted this many
 * days after that was first noticed. Somebody who is back in time keeps it. Reads the whole table: for the daily upkeep
 * only.
 * @param isHere by Entra object id. @returns whose chats are forgotten.
 */
export async function forgetLeft(
  table: Table,
  isHere: (person: string) => boolean,
  days: number,
  now: Date,
): Promise<readonly string[]> {
  const found = await Promise.all(
    [rowKeys.item('reference'), 'parked|', leftKey].map((key) => table.locate(startingWith(key))),
  );
  const people = new Set(
    found
      .flat()
      .flatMap(({ partition }) => (partition.startsWith(prefix) ? [partition.slice(prefix.length)] : [])),
  );
  const gone: string[] = [];
  for (const person of people)
    if (await forgetOne(table, { person, here: isHere(person) }, days, now)) gone.push(person);
  return gone;
}

async function forgetOne(
  table: Table,
  { person, here }: { readonly person: string; readonly here: boolean },
  days: number,
  now: Date,
): Promise<boolean> {
  const partition = prefix + person;
  const mark = await table.get(partition, leftKey);
  if (here) {
    if (mark) await table.write(partition, randomUUID(), [{ kind: 'delete', key: leftKey }], leftKey);
    return false;
  }
  if (!mark) {
    const value = { since: now.toISOString() };
    await table.write(partition, randomUUID(), [{ kind: 'insert', key: leftKey, value }], leftKey);
    return false;
  }
  const { since } = mark.value as { readonly since: string };
  if (now.getTime() - Date.parse(since) < days * dayMs) return false;
  // The mark is deleted last: after a kill in between, the next run continues.
  const keys = (await table.list(partition, everyKey)).map(({ key }) => key);
  const going = [...keys.filter((key) => key !== leftKey), leftKey];
  for (let at = 0; at < going.length; at += atOnce) {
    const writes = going.slice(at, at + atOnce).map((key): Write => ({ kind: 'delete', key }));
    await table.write(partition, randomUUID(), writes, going[at] ?? leftKey);
  }
  return true;
}
