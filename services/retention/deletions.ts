import type { Ledger } from '../ledger/ledger';
import { type Deletion, trimMark } from './proof';

/** What the proof of a deletion says, with the number of the record it is about, or was part of. */
export interface DeletedRecord extends Pick<Deletion, 'flow' | 'rule' | 'at' | 'rows'> {
  readonly item: string;
}

const prefix = 'purged|';

/**
 * The deletion log: what was deleted in a period, without a word of its contents (features N18).
 * @param from first instant. @param below first instant after it. @returns oldest first.
 */
export async function deletionsWithin(
  ledger: Ledger,
  from: Date,
  below: Date,
): Promise<readonly DeletedRecord[]> {
  const [first, end] = [from.toISOString(), below.toISOString()];
  const found: DeletedRecord[] = [];
  for (const partition of await ledger.partitionsWith(prefix))
    for (const { key, value } of await ledger.list<Deletion>(partition, prefix)) {
      const { flow, rule, at, rows } = value;
      const [item = ''] = key.slice(prefix.length).split(trimMark);
      if (at >= first && at < end) found.push({ item, flow, rule, at, rows });
    }
  return found.sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'en'));
}

const orderOf = ({ at, flow, item }: DeletedRecord): string => `${at} ${flow} ${item}`;
