import { randomUUID } from 'node:crypto';
import type { HistoryRow } from '../ledger/head';
import { startingWith } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Table } from '../ledger/table';
import { termEnd } from '../time/term';

/** Where the versions of the organisation are stored. */
interface Kept {
  readonly partition: string;
  readonly item: string;
  /** Hash of the version in force. */
  readonly current: string;
}

const parts = 'part|';

/**
 * Earlier versions of the organisation, and who proposed and agreed to a change, are deleted this many years after they
 * were replaced. The version in force stays, with its cause; the links of the chain stay.
 */
export async function forgetVersions(
  table: Table,
  ledger: Ledger,
  { partition, item, current }: Kept,
  { years, now, zone }: { readonly years: number; readonly now: Date; readonly zone: string },
): Promise<void> {
  const isOver = (at: string): boolean => termEnd(at, { count: years, unit: 'years' }, zone) <= now;
  const replaced = replacedIn(await ledger.history(partition, item));
  const places = await table.locate(startingWith(parts));
  for (const { partition: place, key } of places) {
    const hash = key.split('|')[1] ?? '';
    const at = replaced.get(hash);
    // One that was never in force is from an interrupted import: the next try picks it up.
    if (place !== partition || hash === current || at === undefined || !isOver(at)) continue;
    await table.write(partition, randomUUID(), [{ kind: 'delete', key }], key);
  }
  // The cause of a version is kept as long as the version.
  const entries = (entry: HistoryRow): boolean => {
    const hash = hashIn(entry);
    if (hash === null) return isOver(entry.at);
    return hash !== current && isOver(replaced.get(hash) ?? now.toISOString());
  };
  while ((await ledger.forget(partition, { item, entries, messages: [], may: () => true })) === 'more');
}

/** When each version was last replaced, by its hash. */
function replacedIn(history: readonly HistoryRow[]): ReadonlyMap<string, string> {
  const versions = history.flatMap((entry) => {
    const hash = hashIn(entry);
    return hash === null ? [] : [{ hash, at: entry.at }];
  });
  return new Map(
    versions.flatMap(({ hash }, place) => {
      const next = versions[place + 1];
      return next ? [[hash, next.at] as const] : [];
    }),
  );
}

function hashIn({ payload }: HistoryRow): string | null {
  const { hash } = (payload ?? {}) as { readonly hash?: unknown };
  return typeof hash === 'string' ? hash : null;
}
