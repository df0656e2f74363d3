import { createHash } from 'node:crypto';
import type { Clock } from '../../services/clock';
import { Ledger } from '../../services/ledger/ledger';
import {
  beginRestore,
  endRestore,
  holdsExactly,
  type KeptRow,
  pour,
  registerAnew,
} from '../../services/ledger/restoring';
import { verifyChain } from '../../services/ledger/verify-chain';
import type { Kept, Store } from './backing-up';
import { BackupRefused, type BackupSource, readBackup } from './file';

/** What a backup holds, found out by reading all of it. */
interface Contents extends Kept {
  /** Which section of each partition counts, by its place among all sections. */
  readonly sections: ReadonlyMap<string, number>;
}

/** What was restored, and which entries of its registers differ from what was written. */
export interface Restored extends Kept {
  /** Name of the table. */
  readonly name: string;
  readonly chains: number;
  /** `incident|2026 log|INC-2026-0001|0000000001: altered`; these were already in the backup. */
  readonly faults: readonly string[];
}

/**
 * Restores a backup into an empty table and checks the result. Until all of it is there the table carries a mark: the
 * bot does not start on it, and only the same backup continues where it was.
 * @param open is called once the file proves to be complete.
 * @throws BackupRefused, before anything is written, for an unsuitable file or table.
 */
export async function restore(
  open: () => Promise<Store>,
  source: BackupSource,
  clock: Clock,
): Promise<Restored> {
  const contents = await contentsOf(source);
  const { name, table, blobs } = await open();
  if (!(await beginRestore(table, contents.sha256)))
    throw new BackupRefused('the table is not empty: name another one in TABLE_NAME, or delete this one');
  for await (const { partition, rows } of partitionsIn(source, contents)) await pour(table, partition, rows);
  for await (const line of readBackup(source))
    if (line.kind === 'file') await blobs.put(line.name, Buffer.from(line.bytes, 'base64'), line.note);
  await compare({ table, blobs }, source, contents);
  await registerAnew(table, [...contents.sections.keys()]);
  const { chains, faults } = await checkChains(new Ledger(table, clock), [...contents.sections.keys()]);
  await endRestore(table);
  return { ...contents, name, chains, faults };
}

/** Reads a backup to its end. @throws BackupRefused for one that is not complete. */
async function contentsOf(source: BackupSource): Promise<Contents> {
  const sections = new Map<string, number>();
  const counts = new Map<string, number>();
  let [section, current, files, sha256] = [0, '', 0, ''];
  for await (const line of readBackup(source)) {
    if (line.kind === 'partition') {
      current = line.partition;
      sections.set(current, section);
      counts.set(current, 0);
      section += 1;
    } else if (line.kind === 'row') counts.set(current, (counts.get(current) ?? 0) + 1);
    else if (line.kind === 'file') files += 1;
    else if (line.kind === 'end') sha256 = line.sha256;
  }
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [partition, count] of counts) if (count === 0) sections.delete(partition);
  return { sections, partitions: sections.size, rows, files, sha256 };
}

/** The rows of each partition that count. */
async function* partitionsIn(
  source: BackupSource,
  { sections }: Contents,
): AsyncGenerator<{ readonly partition: string; readonly rows: readonly KeptRow[] }> {
  let [section, partition] = [-1, ''];
  let rows: KeptRow[] = [];
  const counts = () => sections.get(partition) === section;
  for await (const line of readBackup(source)) {
    if (line.kind === 'row') {
      if (counts()) rows.push({ key: line.key, value: line.value, salt: line.salt });
      continue;
    }
    if (rows.length > 0) yield { partition, rows };
    rows = [];
    if (line.kind === 'partition') [section, partition] = [section + 1, line.partition];
  }
}

/** @throws Error when what is stored differs from the file: then the mark stays, and it can be done again. */
async function compare(
  { table, blobs }: Pick<Store, 'table' | 'blobs'>,
  source: BackupSource,
  contents: Contents,
): Promise<void> {
  for await (const { partition, rows } of partitionsIn(source, contents))
    if (!(await holdsExactly(table, partition, rows)))
      throw new Error(`${partition} is not what the backup says`);
  for await (const line of readBackup(source))
    if (line.kind === 'file') {
      const stored = await blobs.get(line.name);
      if (!stored || sha256Of(stored) !== sha256Of(Buffer.from(line.bytes, 'base64')))
        throw new Error(`the file ${line.name} is not what the backup says`);
    }
}

async function checkChains(ledger: Ledger, partitions: readonly string[]) {
  const faults: string[] = [];
  let chains = 0;
  for (const partition of partitions) {
    if ((await ledger.list(partition, 'chain|', 1)).length === 0) continue;
    chains += 1;
    for (const { key, fault } of await verifyChain(ledger, partition))
      faults.push(`${partition} ${key}: ${fault}`);
  }
  return { chains, faults };
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
