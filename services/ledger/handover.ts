import { createHash } from 'node:crypto';
import type { Operation } from './committer';
import type { Handover } from './decision';
import { type Due, inserting, type Started } from './due';
import { doneForm, rowKeys } from './keys';

/** A command on its way to another partition. The receiver commits it under `done`, so it takes effect once. */
export interface HandoverRow extends Handover {
  readonly item: string;
  readonly handedAt: string;
  readonly arrivedAt: string | null;
  readonly due: string | null;
}

/** @param version of the item that hands over: makes the keys of its handovers unique and repeatable. */
export function planHandovers(item: string, version: number, handovers: readonly Handover[], now: Date) {
  return handovers.map((handover, position): Started => {
    const key = rowKeys.handover(item, version * 100 + position, handover.to);
    const due = rowKeys.due(now, key);
    const value: HandoverRow = { ...handover, item, handedAt: now.toISOString(), arrivedAt: null, due };
    const woken: Due = { kind: 'handover', key };
    return { writes: [inserting(key, value), inserting(due, woken)], woken };
  });
}

/** Key of the input at the receiver: the same however often the sender tries. */
export function handoverForm(partition: string, key: string, row: HandoverRow): string {
  const source = createHash('sha256').update(`${partition}\n${key}`).digest('base64url');
  return doneForm(new Date(row.handedAt), source);
}

/** The receiver has it: the due row is deleted as it is marked as arrived. */
export function arrivedOperation(key: string, now: Date): Operation<void> {
  return {
    points: [key],
    prefixes: [],
    usesHead: false,
    plan: (rows) => {
      const row = rows.get(key);
      const handover = row?.value as HandoverRow | undefined;
      if (!row || !handover || handover.due === null) return { writes: [], result: undefined };
      const value: HandoverRow = { ...handover, arrivedAt: now.toISOString(), due: null };
      return {
        writes: [
          { kind: 'update', key, value, etag: row.etag },
          { kind: 'delete', key: handover.due },
        ],
        result: undefined,
      };
    },
  };
}
