import { type AnyLink, type ChainFault, isSeal, plainDigest } from './chain';
import type { Row } from './entity';
import type { StoredItem } from './item';
import { rowKeys } from './keys';
import { digestOf, isSealed, nameIn } from './sealing';

/** What the links of a partition say of its rows. */
interface Sealed {
  /** By name: digest of the row as last written; null: it was deleted. */
  readonly digests: ReadonlyMap<string, string | null>;
  /** Items from before rows were in links, as long as not all of those have been sealed since. */
  readonly older: ReadonlySet<string>;
  /** Some older rows are in no link yet. */
  readonly hasOlder: boolean;
}

/** @param links in their order. @returns null when no row is in a link yet. */
function sealedIn(links: readonly AnyLink[]): Sealed | null {
  const seals = links.filter(isSeal);
  const [first] = seals;
  if (!first) return null;
  // A link that was altered may hold anything.
  const digests = new Map(seals.flatMap(({ rows }) => Object.entries(rows ?? {})));
  const after = seals.some(({ whole }) => whole === true) ? 0 : (first.after ?? 0);
  const before = links.slice(0, after).flatMap((link) => (isSeal(link) ? [] : [itemOf(String(link.entry))]));
  return { digests, older: new Set(before), hasOlder: after > 0 };
}

/**
 * Compares the rows of the record with what their links say: one that was altered, inserted, put back or removed.
 * @param rows of the partition, including those of lists.
 */
export function verifyRows(
  partition: string,
  links: readonly AnyLink[],
  rows: readonly Row[],
): readonly ChainFault[] {
  const sealed = sealedIn(links);
  if (!sealed) return [];
  const seen = new Set<string>();
  const own = rows
    .filter(({ key }) => isSealed(partition, key))
    .flatMap((row) => {
      const name = nameIn(row.key, row.salt ?? '');
      seen.add(name);
      return faultOf(row, sealed.digests.get(name), sealed);
    });
  const removed = [...sealed.digests].flatMap(([key, digest]): readonly ChainFault[] =>
    digest !== null && !seen.has(key) ? [{ key, fault: 'removed' }] : [],
  );
  const altered = new Set(own.map(({ key }) => key));
  const asWritten = rows.filter(({ key }) => !altered.has(key));
  return [...own, ...removed, ...verifyLists(asWritten, altered)];
}

function faultOf(
  { key, value, salt = '' }: Row,
  digest: string | null | undefined,
  { older, hasOlder }: Sealed,
): readonly ChainFault[] {
  if (digest === undefined) {
    const excused = hasOlder && (key.startsWith('row|') || older.has(itemOf(key).split(':')[0] ?? ''));
    return excused && salt === '' ? [] : [{ key, fault: 'withoutLink' }];
  }
  if (digest === null) return [{ key, fault: 'withoutLink' }];
  return digestOf(salt, key, value) === digest ? [] : [{ key, fault: 'altered' }];
}

/** Lists of batched messages: no record. */
const folded = 'idx|fold|';

/** Rows of lists say what their item says: its own row is the reference. */
function verifyLists(rows: readonly Row[], altered: ReadonlySet<string>): readonly ChainFault[] {
  const lists = rows.filter(({ key }) => key.startsWith('idx|') && !key.startsWith(folded));
  const items = new Map(
    rows.flatMap(({ key, value }) => (key.startsWith('item|') ? [[itemOf(key), value as StoredItem]] : [])),
  );
  const found = new Map(lists.map(({ key, value }) => [key, value as Listed]));
  const own = lists.flatMap(({ key, value }): readonly ChainFault[] => {
    const { item, listed } = value as Listed;
    // Nothing follows from an item that was altered itself.
    if (altered.has(rowKeys.item(item))) return [];
    const stored = items.get(item);
    if (!stored?.index.some((entry) => rowKeys.index(entry) === key)) return [{ key, fault: 'withoutLink' }];
    return stored.listed === undefined || stored.listed === plainDigest(listed)
      ? []
      : [{ key, fault: 'altered' }];
  });
  const missing = [...items.values()].flatMap(({ index }) =>
    index
      .map(rowKeys.index)
      .filter((key) => !found.has(key))
      .map((key): ChainFault => ({ key, fault: 'removed' })),
  );
  return [...own, ...missing];
}

interface Listed {
  readonly item: string;
  readonly listed?: unknown;
}

/** `log|KL-0001|0000000003` → `KL-0001`. */
const itemOf = (key: string): string => key.split('|')[1] ?? '';
