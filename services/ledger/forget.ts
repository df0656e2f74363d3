import type { Operation } from './committer';
import { appendHistory, type HistoryRow } from './head';
import type { StoredItem } from './item';
import { rowKeys } from './keys';
import type { OutRow } from './out-row';
import type { Write } from './table';

/** Type of the history entry that proves which others were deleted. */
export const forgottenType = 'forgotten';

/** What such an entry says: keys of history rows. It is in the chain itself, so nobody can excuse a row afterwards. */
export interface Forgotten {
  readonly entries: readonly string[];
}

/** What is deleted of an item while the item stays. */
export interface Forgetting {
  readonly item: string;
  /** Types of history entries, or a test for them. */
  readonly entries: readonly string[] | ((entry: HistoryRow) => boolean);
  /** Views of messages, whose rows name a person. */
  readonly messages: readonly string[];
  /** Judged on the item as it is in the same transaction. @param held somebody ordered it to be kept. */
  readonly may: (state: unknown, held: boolean) => boolean;
}

/** `busy`: a message is still on its way; later. */
export type ForgetOutcome = 'done' | 'more' | 'busy' | 'refused';

/** Leaves room below the service's 100 operations for the item, its new entry and the link. */
const atOnce = 80;

/**
 * Deletes history entries and message rows; the links of the chain stay, and one more entry names what was deleted.
 * @param salt of that entry.
 */
export function forgetOperation(
  { item, entries, messages, may }: Forgetting,
  now: Date,
  salt: () => string,
): Operation<ForgetOutcome> {
  const goes = (entry: HistoryRow): boolean =>
    // An entry that excuses others must stay.
    entry.type !== forgottenType &&
    (typeof entries === 'function' ? entries(entry) : entries.includes(entry.type));
  const keys = { item: rowKeys.item(item), hold: rowKeys.hold(item) };
  const prefixes = { history: `log|${item}|`, messages: `out|${item}|` };
  return {
    points: Object.values(keys),
    prefixes: Object.values(prefixes),
    usesHead: true,
    plan: (rows, head) => {
      const row = rows.get(keys.item);
      const stored = row?.value as StoredItem | undefined;
      if (!row || !stored || !may(stored.state, rows.get(keys.hold) !== undefined))
        return { writes: [], result: 'refused' };
      const sent = rows
        .startingWith(prefixes.messages)
        .filter(({ value }) => messages.includes((value as OutRow).view));
      if (sent.some(({ value }) => (value as OutRow).due !== null)) return { writes: [], result: 'busy' };
      const said = rows.startingWith(prefixes.history).filter(({ value }) => goes(value as HistoryRow));
      const going = [...said, ...sent].slice(0, atOnce).map(({ key }) => key);
      if (going.length === 0) return { writes: [], result: 'done' };
      const payload: Forgotten = { entries: going.filter((key) => key.startsWith(prefixes.history)) };
      const entry = { type: forgottenType, by: null, at: now.toISOString(), salt: salt(), payload };
      const history = appendHistory(head, rowKeys.history(item, stored.entries + 1), entry);
      const value = { ...stored, entries: stored.entries + 1 };
      const kept: Write = { kind: 'update', key: keys.item, value, etag: row.etag };
      const gone = going.map((key): Write => ({ kind: 'delete', key }));
      const result = going.length < said.length + sent.length ? 'more' : 'done';
      return { writes: [kept, ...gone, ...history.writes], head: history.head, result };
    },
  };
}
