import type { Operation, Rows } from '../ledger/committer';
import { type OutRow, touch } from '../ledger/out-row';
import { heldCopy } from '../ledger/out-copies';
import { writeOut } from '../ledger/out-write';
import type { Write } from '../ledger/table';

export interface Touched {
  readonly writes: readonly Write[];
  /** Keys of the messages to be sent, and when. */
  readonly woken: readonly { readonly key: string; readonly at: Date }[];
}

export const cardsOf = (item: string): string => `out|${item}|`;

/**
 * Several people are reached within a moment, and the reporter must see the answer to their own press before the
 * updates it causes: so those wait a little and become one.
 */
const gatherMs = 1_500;

/** Brings the cards up to date that show who was reached. @param except the message that changed. */
export function touchFollowers(rows: Rows, item: string, except: string, now: Date): Touched {
  const touched = rows.startingWith(cardsOf(item)).flatMap((row) => {
    const follower = row.value as OutRow;
    // Who was reached is no news to somebody who is typing.
    const typing = heldCopy(follower, now) !== null;
    if (row.key === except || follower.follows !== 'delivery' || typing) return [];
    const step = touch(follower, new Date(now.getTime() + gatherMs));
    if (step.row === follower) return [];
    return [
      {
        writes: writeOut(row.key, step, row),
        woken: step.dueAt instanceof Date ? [{ key: row.key, at: step.dueAt }] : [],
      },
    ];
  });
  return {
    writes: touched.flatMap(({ writes }) => writes),
    woken: touched.flatMap(({ woken }) => woken),
  };
}

/**
 * Updates the cards of an item although the item did not change: they also show things from elsewhere. @returns
 * operation that gives the keys of the messages to send.
 */
export function refreshCards(item: string, now: Date): Operation<readonly string[]> {
  return {
    points: [],
    prefixes: [cardsOf(item)],
    usesHead: false,
    plan: (rows) => {
      const touched = rows.startingWith(cardsOf(item)).flatMap((row) => {
        const step = touch(row.value as OutRow, now);
        return step.row === row.value ? [] : [{ key: row.key, writes: writeOut(row.key, step, row) }];
      });
      return { writes: touched.flatMap(({ writes }) => writes), result: touched.map(({ key }) => key) };
    },
  };
}
