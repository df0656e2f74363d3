import { LimitExceeded } from '../errors';

/**
 * Row keys of a partition, by prefix (architecture §3). Numbers and times are padded so that key order is their order;
 * nothing a person typed is ever part of a key (reliability S31).
 */
export const rowKeys = {
  head: 'head',
  item: (id: string) => `item|${id}`,
  identity: (id: string) => `who|${id}`,
  history: (id: string, entry: number) => `log|${id}|${padded(entry)}`,
  /** Of every item, and which item an entry is of. */
  histories: 'log|',
  historyItem: (key: string) => key.split('|')[1] ?? '',
  chain: (sequence: number) => `chain|${padded(sequence)}`,
  index: (entry: string) => `idx|${entry}`,
  due: (at: Date, subject: string) => `due|${compactInstant(at)}|${subject}`,
  out: (item: string, recipient: string, view: string) => `out|${item}|${recipient}|${view}`,
  /** Handed over to another partition; not part of `out|<item>|`, because it is nobody's card. */
  handover: (item: string, entry: number, to: string) => `out|${item}:to|${padded(entry)}|${to}`,
  /** Kept beside items and changed with them: a count, an entry of a queue (`Decision.rows`). */
  beside: (name: string) => `row|${name}`,
  fan: (id: string) => `fan|${id}`,
  done: (form: string) => `done|${form}`,
  /** An order to keep an item (services/retention). */
  hold: (item: string) => `hold|${item}`,
  /** The proof that an item was deleted; it stays. */
  purged: (item: string) => `purged|${item}`,
} as const;

/** Above every character our keys use, so `prefix` to `prefix + last` covers everything that starts with it. */
const last = '~';

export interface KeyRange {
  readonly from: string;
  readonly below: string;
}

export const startingWith = (prefix: string): KeyRange => ({ from: prefix, below: prefix + last });

/** Every row of a partition. */
export const everyKey: KeyRange = { from: '', below: last + last };

/** Every due row up to and including an instant. */
export const dueUntil = (at: Date): KeyRange => ({ from: 'due|', below: `due|${compactInstant(at)}${last}` });

/** Every input handled before an instant. */
export const doneBefore = (at: Date): KeyRange => ({ from: 'done|', below: `done|${compactInstant(at)}` });

export const inRange = (key: string, range: KeyRange): boolean => key >= range.from && key < range.below;

/** How long an input is remembered, from the moment in its `done|` row: it must outlive every copy of that input. */
export const inputsKeptMs = 30 * 24 * 3_600_000;

/** An input's `done|` rows sort by age, so that old ones can be found and purged. */
export const doneForm = (at: Date, nonce: string): string => `${compactInstant(at)}|${nonce}`;

/** `20261123T054100000Z`: sorts by time and needs no character that is forbidden in keys. */
export function compactInstant(at: Date): string {
  return at.toISOString().replace(/[-:.]/g, '');
}

/** The instant a due row stands for. */
export function dueInstant(key: string): Date {
  const [, year, month, day, hour, minute, second, fraction] =
    /^due\|(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(key) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}Z`);
}

const padded = (value: number): string => String(value).padStart(10, '0');

/** Cosmos allows 255 bytes (reliability §B4), the table service 1,024 characters: the smaller works everywhere. */
const maximumKeyBytes = 255;
// oxlint-disable-next-line no-control-regex -- control characters are exactly what the service forbids
const forbidden = /[/\\#?~\u0000-\u001f\u007f-\u009f]/;

/**
 * @returns the key itself.
 * @throws LimitExceeded when the table service would refuse it.
 */
export function checkedKey(key: string): string {
  if (key === '' || forbidden.test(key) || Buffer.byteLength(key) > maximumKeyBytes)
    throw new LimitExceeded(`key of ${Buffer.byteLength(key)} bytes is not allowed`);
  return key;
}
