import { type ChainLink, chainOrigin, saltedHash, linkTo } from './chain';
import { type Forgotten, forgottenType } from './forget';
import type { HistoryRow } from './head';
import { rowKeys } from './keys';
import type { Ledger } from './ledger';

/** How the history of a partition differs from its chain (features N8). */
export interface ChainFault {
  /** Key of the entry that was changed, removed or has no link; else of the link. */
  readonly key: string;
  readonly fault: 'altered' | 'removed' | 'withoutLink' | 'cutOff';
}

/**
 * Goes through the whole chain of a partition. An entry that is gone is in order only when its item was deleted with
 * proof, or when an entry of the chain itself says that it was taken away (services/retention): its link still counts.
 * @returns what is wrong; nothing when the history is whole and as it was written.
 */
export async function verifyChain(ledger: Ledger, partition: string): Promise<readonly ChainFault[]> {
  const [links, entries, deletions, head] = await Promise.all([
    ledger.list<ChainLink>(partition, 'chain|'),
    ledger.list<HistoryRow>(partition, 'log|'),
    ledger.list(partition, 'purged|'),
    ledger.row<{ readonly sequence: number; readonly hash: string }>(partition, rowKeys.head),
  ]);
  const history = new Map(entries.map(({ key, value }) => [key, value]));
  const deleted = new Set(deletions.map(({ key }) => key));
  const forgotten = new Set(entries.flatMap(({ value }) => forgottenIn(value)));
  const faults: ChainFault[] = [];
  let previous = chainOrigin;
  for (const [place, { key, value }] of links.entries()) {
    const entry = history.get(value.entry);
    history.delete(value.entry);
    const expected = linkTo(previous, place + 1, value.entry, value.digest);
    if (expected.hash !== value.hash || key !== rowKeys.chain(place + 1))
      faults.push({ key, fault: 'altered' });
    else if (entry && digestOfEntry(entry) !== value.digest)
      faults.push({ key: value.entry, fault: 'altered' });
    else if (!entry && !forgotten.has(value.entry) && !deleted.has(rowKeys.purged(itemOf(value.entry))))
      faults.push({ key: value.entry, fault: 'removed' });
    previous = value.hash;
  }
  const loose = [...history.keys()].map((key): ChainFault => ({ key, fault: 'withoutLink' }));
  const whole = links.length === (head?.sequence ?? 0) && previous === (head?.hash ?? chainOrigin);
  return [...faults, ...loose, ...(whole ? [] : [{ key: rowKeys.head, fault: 'cutOff' } as const])];
}

/** One that was put there by hand excuses nothing: it has no link, or not this one, and is a fault itself. */
const forgottenIn = ({ type, payload }: HistoryRow): readonly string[] =>
  type === forgottenType ? (payload as Forgotten).entries : [];

const digestOfEntry = ({ salt, ...content }: HistoryRow): string => saltedHash(salt, content);

/** `log|KL-0001|0000000003` → `KL-0001`. */
const itemOf = (entry: string): string => entry.split('|')[1] ?? '';
