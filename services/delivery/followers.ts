import type { Rows } from '../ledger/committer';
import { type OutRow, touch } from '../ledger/out-row';
import { writeOut } from '../ledger/out-write';
import type { Write } from '../ledger/table';

export interface Touched {
  readonly writes: readonly Write[];
  /** Keys of messages that may go now. */
  readonly woken: readonly string[];
}

export const cardsOf = (item: string): string => `out|${item}|`;

/** Brings the cards up to date that show who was reached. @param except the message that changed. */
export function touchFollowers(rows: Rows, item: string, except: string, now: Date): Touched {
  const touched = rows.startingWith(cardsOf(item)).flatMap((row) => {
    const follower = row.value as OutRow;
    if (row.key === except || follower.follows !== 'delivery') return [];
    const step = touch(follower, now);
    if (step.row === follower) return [];
    return [{ writes: writeOut(row.key, step, row), woken: step.dueAt instanceof Date ? [row.key] : [] }];
  });
  return {
    writes: touched.flatMap(({ writes }) => writes),
    woken: touched.flatMap(({ woken }) => woken),
  };
}
