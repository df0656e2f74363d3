import { createHash, type Hash } from 'node:crypto';
import type { Row } from './entity';
import { everyKey } from './keys';
import type { Table } from './table';

/** All rows of a partition; if it comes twice, the later one counts, and an empty one means that it is gone. */
export interface Section {
  readonly partition: string;
  readonly rows: readonly Row[];
}

/** There were so many writes meanwhile that no single moment could be captured. */
export class NeverStill extends Error {
  override readonly name = 'NeverStill';
}

/**
 * Reads the whole table as it was at one moment, while others write to it.
 *
 * A partition is read page by page, and partitions one after another, so a single reading may hold a link without its
 * entry, a message without its due row, or a hand-over marked as arrived at a partition that was read before it came.
 * Hence every version is checked again after everything was read, and whatever changed is read once more, until one
 * complete check finds nothing new. At the moment that check began, the table was exactly that.
 * @param mostLooks after this many checks it gives up. @throws NeverStill
 */
export async function* snapshot(table: Table, mostLooks = 40): AsyncGenerator<Section> {
  const read = new Map<string, string>();
  for (let look = 0; look < mostLooks; look += 1) {
    const versions = await versionsOf(table);
    const changed = [...versions].filter(([partition, version]) => read.get(partition) !== version);
    const gone = [...read.keys()].filter((partition) => !versions.has(partition));
    if (changed.length === 0 && gone.length === 0) return;
    for (const [partition] of changed) {
      const rows = await table.list(partition, everyKey);
      const version = createHash('sha256');
      for (const row of rows) addTo(version, row);
      read.set(partition, version.digest('hex'));
      yield { partition, rows };
    }
    for (const partition of gone) {
      read.delete(partition);
      yield { partition, rows: [] };
    }
  }
  throw new NeverStill(`after ${mostLooks} looks the table still changed`);
}

/** One hash for each partition, over the versions of its rows. */
async function versionsOf(table: Table): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, Hash>();
  for await (const page of table.scan())
    for (const row of page) {
      const hash = hashes.get(row.partition) ?? createHash('sha256');
      hashes.set(row.partition, hash);
      addTo(hash, row);
    }
  return new Map([...hashes].map(([partition, hash]) => [partition, hash.digest('hex')]));
}

const addTo = (hash: Hash, { key, etag }: { readonly key: string; readonly etag: string }): void =>
  void hash.update(`${key}\n${etag}\n`);
