import { LimitExceeded } from '../errors';
import type { Operation } from './committer';
import type { Fan } from './decision';
import { type Due, inserting, moveDue, type Started } from './due';
import { rowKeys } from './keys';
import { request } from './out-row';
import { writeOut } from './out-write';
import type { Write } from './table';

/** How far a fan-out is. Its audience is frozen in rows of its own, which are deleted once dealt with. */
export interface FanRow extends Omit<Fan, 'people'> {
  readonly item: string;
  /** Size of the audience. */
  readonly count: number;
  readonly cursor: number;
  readonly due: string | null;
}

/** Two rows per person and two for the fan itself stay below the service's 100 operations. */
const mostAtOnce = 45;
/** People per audience row, and rows per transaction. */
const partSize = 400;
const mostParts = 60;

const partKey = (key: string, part: number): string => `${key}|${String(part).padStart(4, '0')}`;

/** @throws LimitExceeded for more people than one transaction can freeze. */
export function planFan(item: string, { people, ...fan }: Fan, now: Date): Started {
  const key = rowKeys.fan(fan.id);
  const due = rowKeys.due(now, key);
  const parts = Math.ceil(people.length / partSize);
  if (parts > mostParts) throw new LimitExceeded(`an audience of ${people.length} is too large`);
  const value: FanRow = { ...fan, item, count: people.length, cursor: 0, due };
  const woken: Due = { kind: 'fan', key };
  const audience = Array.from({ length: parts }, (_, part) =>
    inserting(partKey(key, part), people.slice(part * partSize, (part + 1) * partSize)),
  );
  return { writes: [inserting(key, value), inserting(due, woken), ...audience], woken };
}

export interface Expanded {
  /** Keys of the messages that may go now. */
  readonly woken: readonly string[];
  /** There are people left. */
  readonly more: boolean;
}

const nobody: Expanded = { woken: [], more: false };

/**
 * Writes the messages for the next people; the cursor moves in the same transaction, so nobody is skipped or written
 * twice, whoever continues after a crash.
 * @param fan as it was read: says which part of the audience is next.
 * @param most people at once.
 */
export function expandOperation(key: string, fan: FanRow, now: Date, most: number): Operation<Expanded> {
  const part = Math.floor(fan.cursor / partSize);
  const audience = partKey(key, part);
  return {
    points: [key, audience],
    prefixes: [],
    usesHead: false,
    plan: (rows) => {
      const row = rows.get(key);
      const current = row?.value as FanRow | undefined;
      if (!row || !current || current.due === null) return { writes: [], result: nobody };
      // Somebody else moved on to the next part meanwhile: that one must be read first.
      if (Math.floor(current.cursor / partSize) !== part)
        return { writes: [], result: { woken: [], more: true } };
      const from = current.cursor - part * partSize;
      const all = (rows.get(audience)?.value ?? []) as readonly string[];
      const people = all.slice(from, from + Math.min(most, mostAtOnce));
      const cursor = current.cursor + people.length;
      const more = people.length > 0 && cursor < current.count;
      const due = more ? current.due : null;
      const messages = people.map((person) => messageOf(current, person, now));
      return {
        writes: [
          { kind: 'update', key, value: { ...current, cursor, due }, etag: row.etag },
          ...moveDue(current.due, due, { kind: 'fan', key }),
          // The audience is kept no longer than needed.
          ...(from + people.length === all.length ? [{ kind: 'delete' as const, key: audience }] : []),
          ...messages.flatMap(({ writes }) => writes),
        ],
        result: { woken: messages.map((message) => message.key), more },
      };
    },
  };
}

/** Kept apart from `out|<item>|`: a change of the item does not touch ten thousand cards; a press shows it as it is. */
function messageOf(fan: FanRow, person: string, now: Date): { key: string; writes: Write[] } {
  const { view, class: urgency, item } = fan;
  const message = { person, view, class: urgency, as: { kind: 'post' }, follows: 'item' } as const;
  const key = rowKeys.out(`${item}:fan-${fan.id}`, person, view);
  return { key, writes: writeOut(key, request(undefined, item, message, now), undefined) };
}
