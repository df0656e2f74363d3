import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { OutRow } from '../ledger/out-row';
import { batchRows, type FoldRow, foldRows, foldList } from './batch';

const atOnce = 80;

/**
 * A batch is the card of many items and belongs to none: when an item is deleted its line goes, and with the last line
 * the batch. Batches are read before their lines and lines before items, so that anything new in between is never taken
 * for old.
 */
export async function forgetBatches(ledger: Ledger, partition: string): Promise<void> {
  const batches = await ledger.list<OutRow>(partition, batchRows);
  const folds = await ledger.list<FoldRow>(partition, foldRows);
  if (batches.length === 0 && folds.length === 0) return;
  const items = new Set((await ledger.list(partition, rowKeys.item(''))).map(({ key }) => key));
  const isOrphan = ({ value }: { readonly value: FoldRow }) => !items.has(rowKeys.item(value.item));
  const orphans = folds.filter(isOrphan).map(({ key }) => key);
  const left = folds.filter((fold) => !isOrphan(fold)).map(({ key }) => key);
  const empty = batches
    .filter(({ value: { item, person, due } }) => {
      const lines = rowKeys.index(`${foldList(item, person)}|`);
      return due === null && !left.some((key) => key.startsWith(lines));
    })
    .map(({ key }) => key);
  const keys = [...orphans, ...empty];
  for (let at = 0; at < keys.length; at += atOnce)
    await remove(ledger, partition, keys.slice(at, at + atOnce));
}

const remove = (ledger: Ledger, partition: string, keys: readonly string[]): Promise<void> =>
  ledger.submit(partition, {
    points: keys,
    prefixes: [],
    usesHead: false,
    plan: (rows) => ({
      writes: keys.filter((key) => rows.get(key)).map((key) => ({ kind: 'delete', key })),
      result: undefined,
    }),
  });
