import type { Clock } from '../clock';
import { compactInstant, rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Write } from '../ledger/table';

/** Records that the daily deletion ran: an administrator can see when it last did. */
export interface PurgeRun {
  /** ISO instant. */
  readonly at: string;
  /** Records that were deleted. */
  readonly records: number;
}

const partition = 'upkeep';
const prefix = rowKeys.beside('purge|');
/** How many runs are shown. */
const kept = 60;

/** Each instance checks once a day, so there may be several a day. */
export async function noteRun(ledger: Ledger, clock: Clock, records: number): Promise<void> {
  const at = clock.now();
  const value: PurgeRun = { at: at.toISOString(), records };
  await ledger.submit(partition, {
    points: [],
    prefixes: [prefix],
    usesHead: false,
    plan: (rows) => {
      const old = rows.startingWith(prefix).slice(0, -(kept - 1));
      const key = prefix + compactInstant(at);
      const writes: readonly Write[] = [
        { kind: 'put', key, value },
        ...old.filter((row) => row.key !== key).map((row): Write => ({ kind: 'delete', key: row.key })),
      ];
      return { writes, result: undefined };
    },
  });
}

/** @returns newest first. */
export async function purgeRuns(ledger: Ledger): Promise<readonly PurgeRun[]> {
  const rows = await ledger.list<PurgeRun>(partition, prefix);
  return rows.map(({ value }) => value).reverse();
}
