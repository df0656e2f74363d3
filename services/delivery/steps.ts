import type { Operation } from '../ledger/committer';
import type { StoredItem } from '../ledger/item';
import { dueInstant, rowKeys } from '../ledger/keys';
import type { Message } from '../ledger/decision';
import {
  claim,
  outKey,
  type OutRow,
  type OutStep,
  pressedOn,
  request,
  resume,
  settle,
  subjectOf,
} from '../ledger/out-row';
import { standsSo } from '../ledger/out-copies';
import { writeOut } from '../ledger/out-write';
import { isBatch, mayFold } from './batch';
import { cardsOf, type Touched, touchFollowers } from './followers';
import type { SendOutcome } from '../ledger/send-outcome';

/** The read–decide–write steps of one message; the decisions themselves are pure, in `ledger/out-row.ts`. */

export interface Claimed {
  /** The row to send, or null when there is nothing to do now. */
  readonly row: OutRow | null;
  /** It must not be sent by itself: it belongs in the batch of this name. */
  readonly batch?: string;
  /** State of the row's item; undefined when there is none, as with a batch. */
  readonly state?: unknown;
  /** When to look again, should nobody settle it. */
  readonly dueAt: Date | null;
}

/**
 * Takes a message for sending, with its item as it is at that moment: whoever changes the item writes the message's row
 * too, so a claim on an older version of either fails.
 */
export function claimOperation(key: string, lease: string, now: Date, leaseMs: number): Operation<Claimed> {
  const item = rowKeys.item(subjectOf(key).item);
  const operation = onMessage<Claimed>(key, { row: null, dueAt: null }, (row) => {
    // Our own claim, found again after its acknowledgement was lost.
    if (row.lease?.operation === lease) return { step: null, result: { row, dueAt: nextLook(row) } };
    const { batch } = row;
    if (batch !== undefined && mayFold(row)) return { step: null, result: { row: null, batch, dueAt: null } };
    const claimed = claim(row, lease, now, leaseMs);
    if (claimed.kind === 'held') return { step: null, result: { row: null, dueAt: nextLook(row) } };
    const { step } = claimed;
    if (claimed.kind === 'send') return { step, result: { row: step.row, dueAt: nextLook(step.row) } };
    if (step.row === row && row.due === null) return { step: null, result: { row: null, dueAt: null } };
    return { step, result: { row: null, dueAt: step.dueAt instanceof Date ? step.dueAt : null } };
  });
  return {
    ...operation,
    points: [key, item],
    // Most messages are claimed by the process that has just written them.
    recalls: true,
    plan: (rows, head, id) => {
      const { writes, result } = operation.plan(rows, head, id);
      const state = (rows.get(item)?.value as StoredItem | undefined)?.state;
      return { writes, result: { ...result, state } };
    },
  };
}

/** A row that is being sent is left alone until its lease ends, whatever its due row says. */
function nextLook({ lease, due }: OutRow): Date | null {
  if (lease) return new Date(lease.until);
  return due === null ? null : dueInstant(due);
}

/** Too many sends just now: the row stays as it is and its due row moves. */
export function postponeOperation(key: string, until: Date): Operation<void> {
  return onMessage<void>(key, undefined, (row) => ({
    step: row.state === 'pending' ? { row, dueAt: until } : null,
    result: undefined,
  }));
}

/** The person can be reached again. */
export function resumeOperation(key: string, now: Date): Operation<boolean> {
  const operation = onMessage<boolean>(key, false, (row) => ({
    step: row.state === 'parked' ? resume(row, now) : null,
    result: row.state === 'parked',
  }));
  // A parked message may have no due row, and its partition may have left the tick's list: the head restores it.
  return {
    ...operation,
    usesHead: true,
    plan: (rows, head, id) => ({ ...operation.plan(rows, head, id), head }),
  };
}

/**
 * Its reader pressed on a copy of it, which from now on is the living one.
 * @param opened that press opened a form.
 * @returns operation that tells whether there is something to send.
 */
export function pressedOperation(key: string, copy: string, opened: boolean, now: Date): Operation<boolean> {
  return onMessage<boolean>(key, false, (row) => {
    const step = pressedOn(row, copy, opened, now);
    return { step, result: step.dueAt instanceof Date };
  });
}

/**
 * Its reader opened a card, from a list, by its number or from a line: it follows its item like one that was sent.
 * @param opened it holds a form now, which nobody else's doing may take away.
 * @returns operation that tells whether there is something to send.
 */
export function opensOperation(
  item: string,
  card: Omit<Message, 'as'>,
  copy: string,
  opened: boolean,
  now: Date,
): Operation<boolean> {
  const key = outKey({ item, ...card });
  return {
    points: [key],
    prefixes: [],
    usesHead: false,
    plan: (rows) => {
      const stored = rows.get(key);
      const shown = (): OutRow =>
        request(undefined, item, { ...card, as: { kind: 'shown', activityId: copy } }, now).row;
      const row = stored ? (stored.value as OutRow) : shown();
      if (stored && standsSo(row, copy, opened, now)) return { writes: [], result: false };
      const step = pressedOn(row, copy, opened, now);
      return { writes: writeOut(key, step, stored), result: step.dueAt instanceof Date };
    },
  };
}

export interface Settled {
  readonly row: OutRow | null;
  readonly dueAt: Date | null;
  /** Cards that show who was reached, and need updating. */
  readonly woken: Touched['woken'];
}

/** @param sent the row as it was claimed. @param jitter between 0 and 1. */
export function settleOperation(
  key: string,
  sent: OutRow,
  outcome: SendOutcome,
  now: Date,
  jitter: number,
): Operation<Settled> {
  return {
    points: [key],
    // Nobody tracks whether a nudge arrived.
    prefixes: sent.class === 'nudge' ? [] : [cardsOf(sent.item)],
    usesHead: false,
    recalls: true,
    plan: (rows) => {
      const stored = rows.get(key);
      if (!stored) return { writes: [], result: { row: null, dueAt: null, woken: [] } };
      const before = stored.value as OutRow;
      const step = keepingDigest(settle(before, sent, outcome, now, jitter), now);
      const unchanged = factOf(before) === factOf(step.row);
      const followers = unchanged ? none : touchFollowers(rows, sent.item, key, now);
      return {
        writes: [...writeOut(key, step, stored), ...followers.writes],
        result: {
          row: step.row,
          dueAt: step.dueAt instanceof Date ? step.dueAt : null,
          woken: followers.woken,
        },
      };
    },
  };
}

const none: Touched = { writes: [], woken: [] };

/** A batch that arrived must still tell the messages in it. */
const keepingDigest = (step: OutStep, now: Date): OutStep =>
  isBatch(step.row) && step.dueAt === 'never' && step.row.state === 'delivered'
    ? { ...step, dueAt: now }
    : step;

/** What a reporter may be told of a message; only a change in this is worth updating the receipt. */
function factOf(row: OutRow): string {
  if (row.deliveredAt !== null) return 'delivered';
  return row.state === 'parked' || row.state === 'uncertain' ? row.state : 'pending';
}

function onMessage<Result>(
  key: string,
  missing: Result,
  decide: (row: OutRow) => { step: OutStep | null; result: Result },
): Operation<Result> {
  return {
    points: [key],
    prefixes: [],
    usesHead: false,
    plan: (rows) => {
      const stored = rows.get(key);
      if (!stored) return { writes: [], result: missing };
      const { step, result } = decide(stored.value as OutRow);
      return { writes: step ? writeOut(key, step, stored) : [], result };
    },
  };
}
