import { existsSync } from 'node:fs';
import type { Blobs } from '../../services/blobs/blobs';
import type { Clock } from '../../services/clock';
import { restoringFrom } from '../../services/ledger/restoring';
import { snapshot } from '../../services/ledger/snapshot';
import type { Table } from '../../services/ledger/table';
import { BackupRefused, BackupWriter } from './file';

/** Where the bot keeps everything: its table, and the files that go with it. */
export interface Store {
  readonly name: string;
  readonly table: Table;
  readonly blobs: Blobs;
}

/** What a backup holds. */
export interface Kept {
  readonly partitions: number;
  readonly rows: number;
  readonly files: number;
  readonly sha256: string;
}

/**
 * Writes the table as it was at one moment, followed by the files, to one file. Files come second: each is stored
 * before an incident names it, so every file that a row names is there, unless its term ended meanwhile.
 * @param recipients public age keys that it is sealed for.
 * @throws NeverStill when the bot is too busy; BackupRefused when the file already exists.
 */
export async function backUp(
  { name, table, blobs }: Store,
  path: string,
  recipients: readonly string[],
  clock: Clock,
): Promise<Kept> {
  if (existsSync(path)) throw new BackupRefused('it is there already; take another name');
  if ((await restoringFrom(table)) !== undefined)
    throw new BackupRefused('a restore into this table was cut off, so it is not whole');
  const writer = new BackupWriter(path, recipients, { table: name, at: clock.now().toISOString() });
  try {
    const rows = await addRows(writer, table);
    const files = await addFiles(writer, blobs);
    const sha256 = await writer.finish();
    const counts = [...rows.values()];
    return {
      partitions: counts.filter((count) => count > 0).length,
      rows: counts.reduce((sum, count) => sum + count, 0),
      files,
      sha256,
    };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/** @returns how many rows each partition has. */
async function addRows(writer: BackupWriter, table: Table): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const { partition, rows } of snapshot(table)) {
    counts.set(partition, rows.length);
    await writer.add({ kind: 'partition', partition });
    for (const { key, value, salt } of rows)
      await writer.add({ kind: 'row', key, value, ...(salt === undefined ? {} : { salt }) });
  }
  return counts;
}

async function addFiles(writer: BackupWriter, blobs: Blobs): Promise<number> {
  let files = 0;
  for (const { name } of await blobs.list('')) {
    const [bytes, note] = [await blobs.get(name), await blobs.noteOn(name)];
    // Gone since the list was made: its term has ended.
    if (bytes === undefined || note === undefined) continue;
    await writer.add({ kind: 'file', name, note, bytes: bytes.toString('base64') });
    files += 1;
  }
  return files;
}
