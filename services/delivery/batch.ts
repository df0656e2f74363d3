import type { Clock } from '../clock';
import type { Operation } from '../ledger/committer';
import { compactInstant, rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import { outKey, type OutRow, request, wake } from '../ledger/out-row';
import { writeOut } from '../ledger/out-write';
import { cardsOf, type Touched, touchFollowers } from './followers';

/**
 * A chat takes 60 messages in 30 s and 1,800 an hour (reliability §A3). In a storm the rest are gathered in one card
 * that is updated, newest first (P8); a message counts as delivered once a batch that shows it has been.
 */
export interface Batch {
  readonly item: string;
  readonly key: string;
  readonly person: string;
  readonly view: string;
  /** For messages that belong in this one alone (`Message.batch`). */
  readonly name?: string | undefined;
}

/** Says that a message is in a batch, and from which version of that card on. */
export interface FoldRow {
  readonly item: string;
  readonly message: string;
  readonly wanted: number;
  readonly settled: boolean;
}

const prefix = 'digest-';
/** After half an hour a new card is posted, so that a new storm rings again, and so does a flood that goes on. */
const bucketMs = 30 * 60_000;
/** Folded messages settled in one transaction: each may write six rows. */
const chunk = 12;

export const isBatch = (row: Pick<OutRow, 'item'>): boolean => row.item.startsWith(prefix);

/** Whether it holds messages with a batch of their own (`Message.batch`), not what a busy chat could not take. */
export const isNamed = (batch: Pick<Batch, 'item'>): boolean => batch.item.slice(prefix.length).includes('-');

/**
 * The batch a message belongs in: the same on every instance, because its name comes from the clock.
 * @param name for a batch of its own (`Message.batch`).
 */
export function batchOf(person: string, view: string, now: Date, name?: string): Batch {
  const bucket = new Date(Math.floor(now.getTime() / bucketMs) * bucketMs);
  const item = [prefix + compactInstant(bucket), ...(name === undefined ? [] : [name])].join('-');
  return { item, person, view, name, key: outKey({ item, person, view }) };
}

/** List name under which the ledger finds what is in a batch. */
export const foldList = (batch: string, person: string): string => `fold|${batch}|${person}`;

/** Key prefixes of every batch of a partition, and of every line in them. */
export const batchRows = `out|${prefix}`;
export const foldRows = rowKeys.index('fold|');

/** Not in the chat yet, nor on its way there. */
export const mayFold = ({ state, activities }: OutRow): boolean =>
  state === 'pending' && activities.length === 0;

/** @returns operation that tells whether the message now stands in the batch; false when it was sent meanwhile. */
export function foldOperation(key: string, batch: Batch, now: Date): Operation<boolean> {
  return {
    points: [key, batch.key],
    prefixes: [],
    usesHead: false,
    plan: (rows) => {
      const stored = rows.get(key);
      const message = stored?.value as OutRow | undefined;
      if (!stored || !message || !mayFold(message) || message.batch !== batch.name)
        return { writes: [], result: false };
      const before = rows.get(batch.key);
      const { person, view } = batch;
      const asked = { person, view, class: message.class, as: { kind: 'post' }, follows: 'item' } as const;
      const step = before ? wake(before.value as OutRow, now) : request(undefined, batch.item, asked, now);
      const fold: FoldRow = { item: message.item, message: key, wanted: step.row.wanted, settled: false };
      return {
        writes: [
          ...writeOut(key, { row: { ...message, state: 'folded', post: false }, dueAt: 'never' }, stored),
          // It may have been in there before: a reminder counts again.
          { kind: 'put', key: rowKeys.index(`${foldList(batch.item, person)}|${message.item}`), value: fold },
          ...writeOut(batch.key, step, before),
        ],
        result: true,
      };
    },
  };
}

/** Marks the messages in a batch that arrived as delivered; a crash in between is made good by its due row. */
export async function settleFolded(
  ledger: Ledger,
  partition: string,
  key: string,
  clock: Clock,
  later: (partition: string, key: string, at: Date) => void,
): Promise<void> {
  const batch = await ledger.row<OutRow>(partition, key);
  if (!batch) return;
  const prefix = rowKeys.index(`${foldList(batch.item, batch.person)}|`);
  const rows = await ledger.list<FoldRow>(partition, prefix);
  const waiting = rows.filter(({ value }) => !value.settled && value.wanted <= batch.shown);
  for (let at = 0; at < waiting.length; at += chunk) {
    const now = clock.now();
    const woken = await ledger.submit(partition, settleFoldedOperation(waiting.slice(at, at + chunk), now));
    for (const follower of woken) later(partition, follower.key, follower.at);
  }
}

function settleFoldedOperation(
  folds: readonly { readonly key: string; readonly value: FoldRow }[],
  now: Date,
): Operation<Touched['woken']> {
  return {
    points: folds.map(({ key }) => key),
    prefixes: folds.map(({ value }) => cardsOf(value.item)),
    usesHead: false,
    plan: (rows) => {
      const settled = folds.flatMap(({ key }) => {
        const fold = rows.get(key);
        const value = fold?.value as FoldRow | undefined;
        const message = value ? rows.get(value.message) : undefined;
        if (!fold || !value || value.settled || !message) return [];
        const out = message.value as OutRow;
        const deliveredAt = out.deliveredAt ?? now.toISOString();
        const followers = touchFollowers(rows, value.item, message.key, now);
        return [
          {
            writes: [
              { kind: 'update' as const, key, value: { ...value, settled: true }, etag: fold.etag },
              ...writeOut(message.key, { row: { ...out, deliveredAt }, dueAt: 'asBefore' }, message),
              ...followers.writes,
            ],
            woken: followers.woken,
          },
        ];
      });
      return {
        writes: settled.flatMap(({ writes }) => writes),
        result: settled.flatMap(({ woken }) => woken),
      };
    },
  };
}
