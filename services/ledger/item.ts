import { plainDigest } from './chain';
import type { Plan, Rows } from './committer';
import { type Decision, type HistoryEvent, isRefusal, type Refusal } from './decision';
import { type Due, inserting, moveDue, type Started } from './due';
import type { Row } from './entity';
import { planFan } from './fan';
import { planHandovers } from './handover';
import { writeOut } from './out-write';
import { appendHistory, type Head } from './head';
import { rowKeys } from './keys';
import type { Numbering } from './numbering';
import { heldCopy } from './out-copies';
import { dueOf, outKey, type OutRow, request, touch } from './out-row';
import type { Write } from './table';

/** An item with what the ledger keeps about it. */
export interface StoredItem<State = unknown> {
  readonly state: State;
  readonly version: number;
  /** History entries so far. */
  readonly entries: number;
  /** Key of its due row: the one next step. */
  readonly due: string | null;
  readonly index: readonly string[];
  /** Digest of what its rows in lists say of it (`Decision.listed`); absent: nothing, or it predates this. */
  readonly listed?: string;
}

/** An existing item, or a new one named after the number it gets. */
export type ItemName = string | Pick<Numbering, 'numbered'>;

/** What triggered a command. */
export interface Trigger {
  /** Key of an input that must take effect once, even if redelivered (architecture §3). */
  readonly idempotencyKey?: string | undefined;
  /** The due row that triggered this; consumed with the effect. */
  readonly cause?: string | undefined;
  /** Who pressed, and on which message: what they had open there is sent by that press. */
  readonly from?: { readonly person: string; readonly copy: string } | undefined;
}

export interface ItemCommand<State> extends Trigger {
  readonly flow: string;
  readonly item: ItemName;
  /** Keys of other rows of the partition that the decision depends on; they are read in the same transaction. */
  readonly reads?: readonly string[];
  /** @param found the value of a row of `reads`; undefined when it is not there. */
  readonly decide: (
    state: State | null,
    id: string,
    found: (key: string) => unknown,
  ) => Decision<State> | Refusal;
}

export type ItemOutcome<State> =
  /** `messages`: everybody's card of the item after this commit; `woken`: what may be done at once. */
  | {
      readonly kind: 'committed';
      readonly id: string;
      readonly state: State;
      readonly messages: readonly OutRow[];
      readonly woken: readonly Due[];
    }
  /** This very input was handled before; nothing was written now. */
  | { readonly kind: 'repeated'; readonly id: string }
  | {
      readonly kind: 'refused';
      readonly id: string;
      readonly state: State | null;
      readonly refusal: Refusal;
    };

export interface ItemContext {
  readonly rows: Rows;
  readonly head: Head;
  readonly now: Date;
  /** Fresh random text for each history entry (see `chain.ts`). */
  readonly salt: () => string;
}

/** Turns a flow's decision into the rows of one transaction (architecture §3: all of it, or nothing). */
export function planItem<State>(command: ItemCommand<State>, context: ItemContext): Plan<ItemOutcome<State>> {
  const { rows, head } = context;
  const handled =
    command.idempotencyKey === undefined ? undefined : rows.get(rowKeys.done(command.idempotencyKey));
  if (handled) return nothing({ kind: 'repeated', id: (handled.value as { item: string }).item });
  const isNew = typeof command.item !== 'string';
  const id = typeof command.item === 'string' ? command.item : command.item.numbered(head.issued + 1);
  const row = rows.get(rowKeys.item(id));
  const stored = row ? (row.value as StoredItem<State>) : undefined;
  if (command.cause !== undefined && stored?.due !== command.cause)
    return forget(command.cause, rows, id, row);
  const decision = command.decide(stored?.state ?? null, id, (key) => rows.get(key)?.value);
  if (isRefusal(decision)) {
    const refused = { kind: 'refused' as const, id, state: stored?.state ?? null, refusal: decision };
    // A timer that is of no use any more must not come back every minute.
    return command.cause !== undefined && row && stored
      ? { ...nothing<State>(refused), writes: withoutTimer(row, stored, command.cause) }
      : nothing(refused);
  }
  const numbered = isNew ? { ...head, issued: head.issued + 1 } : head;
  return planDecision(command, decision, { ...context, head: numbered }, id, row);
}

function planDecision<State>(
  command: ItemCommand<State>,
  decision: Decision<State>,
  context: ItemContext,
  id: string,
  row: Row | undefined,
): Plan<ItemOutcome<State>> {
  const stored = row?.value as StoredItem<State> | undefined;
  const history = planHistory(id, stored?.entries ?? 0, decision.events, context);
  const outs = planMessages(id, decision, command.from, context);
  const onward = planOnward(id, stored?.version ?? 0, decision, context.now);
  const value = nextItem(id, stored, decision);
  const step: Due = { kind: 'item', flow: command.flow, item: id, step: decision.timer?.step ?? '' };
  const writes: Write[] = [
    ...(command.idempotencyKey === undefined
      ? []
      : [inserting(rowKeys.done(command.idempotencyKey), { item: id })]),
    row
      ? { kind: 'update', key: rowKeys.item(id), value, etag: row.etag }
      : inserting(rowKeys.item(id), value),
    ...(decision.identity ? [inserting(rowKeys.identity(id), decision.identity)] : []),
    ...history.writes,
    ...moveDue(stored?.due ?? null, value.due, step),
    ...planIndex(id, stored?.index ?? [], decision),
    ...planBeside(command.reads ?? [], decision, context.rows),
    ...outs.writes,
    ...onward.flatMap((started) => started.writes),
  ];
  const woken = [...outs.woken, ...onward.map((started) => started.woken)];
  const result = { kind: 'committed' as const, id, state: decision.state, messages: outs.rows, woken };
  return { writes, head: history.head, result };
}

const nextItem = <State>(
  id: string,
  stored: StoredItem<State> | undefined,
  { state, events, timer, index, listed }: Decision<State>,
): StoredItem<State> => ({
  state,
  version: (stored?.version ?? 0) + 1,
  entries: (stored?.entries ?? 0) + events.length,
  due: timer ? rowKeys.due(timer.at, `item|${id}|${timer.step}`) : null,
  index,
  ...(listed === undefined ? {} : { listed: plainDigest(listed) }),
});

/** What this decision starts elsewhere. */
const planOnward = (
  id: string,
  version: number,
  { handovers, fan }: Decision<unknown>,
  now: Date,
): Started[] => [
  ...planHandovers(id, version, handovers ?? [], now),
  ...(fan ? [planFan(id, fan, now)] : []),
];

const nothing = <State>(result: ItemOutcome<State>): Plan<ItemOutcome<State>> => ({ writes: [], result });

/** A delete carries no ETag: the row it belongs to is written under its own ETag in the same transaction. */
const deleting = (key: string): Write => ({ kind: 'delete', key });

/** A due row that its item no longer points to: its step was taken or dropped. */
function forget<State>(
  cause: string,
  rows: Rows,
  id: string,
  row: Row | undefined,
): Plan<ItemOutcome<State>> {
  const stored = row?.value as StoredItem<State> | undefined;
  const result = {
    kind: 'refused' as const,
    id,
    state: stored?.state ?? null,
    refusal: { refused: 'overtaken' },
  };
  // The item is rewritten unchanged, so that this is still true when the row is deleted.
  const same: Write[] = row ? [{ kind: 'update', key: row.key, value: row.value, etag: row.etag }] : [];
  return { writes: rows.get(cause) ? [...same, deleting(cause)] : [], result };
}

function withoutTimer(row: Row, stored: StoredItem, cause: string): Write[] {
  return [{ kind: 'update', key: row.key, value: { ...stored, due: null }, etag: row.etag }, deleting(cause)];
}

function planHistory(id: string, entries: number, events: readonly HistoryEvent[], context: ItemContext) {
  const at = context.now.toISOString();
  return events.reduce<{ writes: Write[]; head: Head }>(
    ({ writes, head }, event, position) => {
      const entry = { type: event.type, by: event.by, at, salt: context.salt(), payload: event.payload };
      const added = appendHistory(head, rowKeys.history(id, entries + position + 1), entry);
      return { writes: [...writes, ...added.writes], head: added.head };
    },
    { writes: [], head: context.head },
  );
}

/** A row that stays is overwritten whatever its version: it only changes with its item, which is under its ETag. */
function planIndex(id: string, before: readonly string[], { index, listed }: Decision<unknown>): Write[] {
  const value = listed === undefined ? { item: id } : { item: id, listed };
  return [
    ...index
      .filter((entry) => !before.includes(entry))
      .map((entry) => inserting(rowKeys.index(entry), value)),
    ...index
      .filter((entry) => listed !== undefined && before.includes(entry))
      .map((entry): Write => ({ kind: 'put', key: rowKeys.index(entry), value })),
    ...before.filter((entry) => !index.includes(entry)).map((entry) => deleting(rowKeys.index(entry))),
  ];
}

function planBeside(reads: readonly string[], { rows: beside = [] }: Decision<unknown>, rows: Rows): Write[] {
  return beside.map(({ key, value }): Write => {
    if (value === null) return deleting(key);
    if (!reads.includes(key)) return { kind: 'put', key, value };
    const before = rows.get(key);
    return before ? { kind: 'update', key, value, etag: before.etag } : inserting(key, value);
  });
}

/** New messages, and the cards that are already in somebody's chat and follow the item. */
function planMessages(
  id: string,
  { messages, leaves, unsaid }: Pick<Decision<unknown>, 'messages' | 'leaves' | 'unsaid'>,
  from: Trigger['from'],
  { rows, now }: ItemContext,
) {
  const asked = new Map(messages.map((message) => [outKey({ item: id, ...message }), message]));
  const steps = rows.startingWith(`out|${id}|`).flatMap((before) => {
    const out = before.value as OutRow;
    const message = asked.get(before.key);
    asked.delete(before.key);
    if (message) return [{ key: before.key, before, step: request(out, id, message, now) }];
    const stays =
      leaves === 'everybody' ||
      leaves?.person === out.person ||
      // It is drawn by the answer to the press.
      (from?.person === out.person && from.copy === out.held?.copy) ||
      (unsaid === true && heldCopy(out, now) !== null);
    return stays ? [] : [{ key: before.key, before, step: touch(out, now) }];
  });
  const added = [...asked].map(([key, message]) => ({
    key,
    before: undefined,
    step: request(undefined, id, message, now),
  }));
  const all = [...steps, ...added];
  return {
    rows: all.map(({ step }) => step.row),
    writes: all.flatMap(({ key, before, step }) =>
      step.row === before?.value ? [] : writeOut(key, step, before),
    ),
    woken: all.filter(({ step }) => step.dueAt instanceof Date).map(({ key, step }) => dueOf(key, step.row)),
  };
}
