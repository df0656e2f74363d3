import { LimitExceeded } from '../errors';
import type { Operation, Rows } from './committer';
import type { Fan } from './decision';
import { type Due, inserting, moveDue, type Started } from './due';
import { rowKeys } from './keys';
import { type OutRow, request, touch } from './out-row';
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

/** The part of the audience that is next. */
export const audienceOf = (key: string, { cursor }: FanRow): string =>
  partKey(key, Math.floor(cursor / partSize));

const next = ({ cursor }: FanRow, audience: readonly string[], most: number): readonly string[] => {
  const from = cursor % partSize;
  return audience.slice(from, from + Math.min(most, mostAtOnce));
};

/**
 * Writes the messages for the next people; the cursor moves in the same transaction, so nobody is skipped or written
 * twice, whoever continues after a crash.
 * @param fan as it was read: says which part of the audience is next.
 * @param read that part, where it updates cards: their rows are read along with it.
 * @param most people at once.
 */
export function expandOperation(
  key: string,
  fan: FanRow,
  now: Date,
  most: number,
  read: readonly string[] = [],
): Operation<Expanded> {
  const audience = audienceOf(key, fan);
  return {
    points: [key, audience, ...next(fan, read, most).map((person) => messageKey(fan, person))],
    prefixes: [],
    usesHead: false,
    plan: (rows) => {
      const row = rows.get(key);
      const current = row?.value as FanRow | undefined;
      if (!row || !current || current.due === null) return { writes: [], result: nobody };
      // Somebody else moved on meanwhile: what they left must be read first.
      const elsewhere =
        fan.of === undefined ? audienceOf(key, current) !== audience : current.cursor !== fan.cursor;
      if (elsewhere) return { writes: [], result: { woken: [], more: true } };
      const all = (rows.get(audience)?.value ?? []) as readonly string[];
      const people = next(current, all, most);
      const cursor = current.cursor + people.length;
      const more = people.length > 0 && cursor < current.count;
      const due = more ? current.due : null;
      const messages = people.flatMap((person) => messageOf(current, person, now, rows));
      return {
        writes: [
          { kind: 'update', key, value: { ...current, cursor, due }, etag: row.etag },
          ...moveDue(current.due, due, { kind: 'fan', key }),
          // The audience is kept no longer than needed.
          ...((current.cursor % partSize) + people.length === all.length
            ? [{ kind: 'delete' as const, key: audience }]
            : []),
          ...messages.flatMap(({ writes }) => writes),
        ],
        result: { woken: messages.map((message) => message.key), more },
      };
    },
  };
}

/** Kept apart from `out|<item>|`: a change of the item does not touch ten thousand cards; a press shows it as it is. */
const messageKey = ({ item, id, of, view }: FanRow, person: string): string =>
  rowKeys.out(`${item}:fan-${of ?? id}`, person, view);

interface Written {
  readonly key: string;
  readonly writes: readonly Write[];
}

function messageOf(fan: FanRow, person: string, now: Date, rows: Rows): readonly Written[] {
  const key = messageKey(fan, person);
  if (fan.of !== undefined) return broughtUpToDate(key, rows, now);
  const { view, class: urgency, item } = fan;
  const message = { person, view, class: urgency, as: { kind: 'post' }, follows: 'item' } as const;
  return [{ key, writes: writeOut(key, request(undefined, item, message, now), undefined) }];
}

function broughtUpToDate(key: string, rows: Rows, now: Date): readonly Written[] {
  const before = rows.get(key);
  if (!before) return [];
  const step = touch(before.value as OutRow, now);
  return step.dueAt instanceof Date ? [{ key, writes: writeOut(key, step, before) }] : [];
}
