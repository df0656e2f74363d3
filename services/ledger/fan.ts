import type { Operation } from './committer';
import type { Fan } from './decision';
import { type Due, inserting, moveDue, type Started } from './due';
import { rowKeys } from './keys';
import { request } from './out-row';
import { writeOut } from './out-write';
import type { Write } from './table';

/** A frozen audience and how far it was expanded. */
export interface FanRow extends Fan {
  readonly item: string;
  readonly cursor: number;
  readonly due: string | null;
}

/** Two rows a person and two for the fan itself stay below the service's 100 operations. */
const chunk = 45;

export function planFan(item: string, fan: Fan, now: Date): Started {
  const key = rowKeys.fan(fan.id);
  const due = rowKeys.due(now, key);
  const value: FanRow = { ...fan, item, cursor: 0, due };
  const woken: Due = { kind: 'fan', key };
  return { writes: [inserting(key, value), inserting(due, woken)], woken };
}

/**
 * Writes the messages of the next people; the cursor moves in the same transaction, so nobody is skipped or written
 * twice, whoever continues after a crash.
 * @returns the keys of the messages that may go now, and whether people are left.
 */
export function expandOperation(
  key: string,
  now: Date,
): Operation<{ woken: readonly string[]; more: boolean }> {
  return {
    points: [key],
    prefixes: [],
    usesHead: false,
    plan: (rows) => {
      const row = rows.get(key);
      const fan = row?.value as FanRow | undefined;
      if (!row || !fan || fan.due === null) return { writes: [], result: { woken: [], more: false } };
      const people = fan.people.slice(fan.cursor, fan.cursor + chunk);
      const cursor = fan.cursor + people.length;
      const more = cursor < fan.people.length;
      const due = more ? fan.due : null;
      const messages = people.map((person) => messageOf(fan, person, now));
      return {
        writes: [
          { kind: 'update', key, value: { ...fan, cursor, due }, etag: row.etag },
          ...moveDue(fan.due, due, { kind: 'fan', key }),
          ...messages.flatMap(({ writes }) => writes),
        ],
        result: { woken: messages.map((message) => message.key), more },
      };
    },
  };
}

/** Kept apart from `out|<item>|`: a change of the item does not touch ten thousand cards, a press shows it as it is. */
function messageOf(fan: FanRow, person: string, now: Date): { key: string; writes: Write[] } {
  const { view, class: urgency, item } = fan;
  const message = { person, view, class: urgency, as: { kind: 'post' }, follows: 'item' } as const;
  const key = rowKeys.out(`${item}:fan-${fan.id}`, person, view);
  return { key, writes: writeOut(key, request(undefined, item, message, now), undefined) };
}
