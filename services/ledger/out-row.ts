import type { SendOutcome } from './send-outcome';
import type { Message, MessageClass } from './decision';
import type { Due } from './due';
import { dueInstant, rowKeys } from './keys';
import { type Copies, heldCopy, livingAt, withCopy, withLines, withoutTelling } from './out-copies';

/**
 * One card that one person must have, as stored: never the card itself, only what it is a view of. The states are those
 * of architecture §3: `pending → sending → delivered | retry (pending, later) | uncertain | parked`, and `folded` when
 * the chat got more than it may and the message is in a batch instead; `withdrawn` when it was no longer needed by the
 * time it could go.
 */
export interface OutRow extends Copies {
  readonly item: string;
  readonly person: string;
  readonly view: string;
  readonly class: MessageClass;
  /** Sent again when its fate is unknown, although its class is not. */
  readonly repeatUnknown?: true;
  /** The batch it is in instead of ringing on its own. */
  readonly batch?: string;
  readonly follows: Message['follows'];
  readonly state: 'pending' | 'sending' | 'delivered' | 'uncertain' | 'parked' | 'folded' | 'withdrawn';
  /** Versions of the card: the one that should be in the chat, and the one that is. */
  readonly wanted: number;
  readonly shown: number;
  readonly attempts: number;
  /** Posts whose outcome stayed unknown since the last known one. */
  readonly unknowns: number;
  /** Posts whose outcome never became known: that many copies we do not know of may be in the chat. */
  readonly lost: number;
  readonly lease: { readonly operation: string; readonly until: string } | null;
  /** Key of this row's due row, the only thing the tick reads. */
  readonly due: string | null;
  /** When the first post was accepted; the proof of delivery (features A27). */
  readonly deliveredAt: string | null;
  /** Why it is parked or waiting: the channel's code, for whoever has to fix it. */
  readonly reason: string | null;
}

/** A row and when to look at it next. Kept separate, because the due row is written in the same transaction. */
export interface OutStep {
  readonly row: OutRow;
  readonly dueAt: Date | 'never' | 'asBefore';
}

export interface SendPolicy {
  /** A post of unknown outcome is repeated once, marked (architecture §3, classes of messages). */
  readonly repeatUnknown: boolean;
  /** A final refusal is retried at this interval all the same, because somebody must be reached. */
  readonly retryRefusedMs: number | null;
}

const minute = 60_000;

export const sendPolicies: Readonly<Record<MessageClass, SendPolicy>> = {
  statutory: { repeatUnknown: true, retryRefusedMs: 15 * minute },
  operational: { repeatUnknown: false, retryRefusedMs: null },
  nudge: { repeatUnknown: false, retryRefusedMs: null },
};

const later = (now: Date, milliseconds: number): Date => new Date(now.getTime() + milliseconds);

/** A message is requested: a new row, or the person's existing one that must be posted again (a reminder). */
export function request(existing: OutRow | undefined, item: string, message: Message, now: Date): OutStep {
  const shown = message.as.kind === 'shown' ? [message.as.activityId] : [];
  if (existing) return shown.length > 0 ? touch(existing, now) : wake(postedAgain(existing, message), now);
  const { person, view, follows } = message;
  const again = message.repeatUnknown ? { repeatUnknown: true as const } : {};
  const batch = message.batch === undefined ? {} : { batch: message.batch };
  const base = {
    item,
    person,
    view,
    class: message.class,
    ...again,
    ...batch,
    follows,
    wanted: 1,
    attempts: 0,
    unknowns: 0,
  };
  const rest = { lost: 0, lease: null, due: null, reason: null };
  return shown.length > 0
    ? {
        row: {
          ...base,
          ...rest,
          state: 'delivered',
          shown: 1,
          post: false,
          activities: shown,
          deliveredAt: now.toISOString(),
        },
        dueAt: 'never',
      }
    : {
        row: { ...base, ...rest, state: 'pending', shown: 0, post: true, activities: [], deliveredAt: null },
        dueAt: now,
      };
}

function postedAgain({ batch: _, ...before }: OutRow, { as, repeatUnknown, batch }: Message): OutRow {
  const row = withoutTelling(before);
  const alone = as.kind === 'post' && as.alone;
  const again = repeatUnknown ? { repeatUnknown } : {};
  const stands = batch === undefined ? {} : { batch };
  return { ...row, ...again, ...stands, post: true, activities: alone ? [] : row.activities };
}

/**
 * The item changed: cards already in the chat follow, and so does one on its way there, since it was drawn earlier. A
 * card whose turn is still to come will simply be newer. A card its reader is typing on is left alone, and a line says
 * that something changed.
 */
export function touch(row: OutRow, now: Date): OutStep {
  if (row.activities.length === 0 && row.state !== 'sending') return { row, dueAt: 'asBefore' };
  const held = heldCopy(row, now);
  if (held !== null && row.told) return { row, dueAt: 'asBefore' };
  if (held !== null && row.activities.at(-1) === held) return wake({ ...row, post: true, told: true }, now);
  // A reminder of unknown fate is not sent a third time because something else changed.
  return wake(row.state === 'uncertain' ? { ...row, post: false } : row, now);
}

/** One more version is wanted; a row at rest is set going, one under way finds out when it settles. */
export function wake(row: OutRow, now: Date): OutStep {
  // Somebody acted since it arrived: what is drawn now is not a copy that nobody knows of.
  const { reduces: _, ...drawn } = row;
  const known = row.state === 'delivered' ? { ...drawn, lost: 0 } : drawn;
  const wanted = { ...known, wanted: row.wanted + 1 };
  return row.state === 'sending' || row.state === 'pending'
    ? { row: wanted, dueAt: 'asBefore' }
    : { row: { ...wanted, state: 'pending', unknowns: 0 }, dueAt: now };
}

/**
 * Its reader pressed one of its copies: that one lives from now on, and the others in the chat lead to it. @param
 * opened that press opened a form, which nobody else's doing may take away.
 */
export function pressedOn(row: OutRow, copy: string, opened: boolean, now: Date): OutStep {
  const living = livingAt(row, copy, opened, now);
  // What was held may be outdated on its reader's other devices.
  const draws = living.activities.length > 1 || (row.held !== undefined && !opened);
  return draws ? wake(living, now) : { row: living, dueAt: 'asBefore' };
}

export type Claim =
  /** Ours now: send it. */
  | { readonly kind: 'send'; readonly step: OutStep }
  /** Not to be sent now, but to be written: its sender is gone, or there is nothing left to do. */
  | { readonly kind: 'rest'; readonly step: OutStep }
  /** Another sender holds the lease. */
  | { readonly kind: 'held' };

/**
 * The attempt is written before the send (architecture §3).
 * @param leaseMs must outlast every outbound time-out.
 */
export function claim(row: OutRow, operation: string, now: Date, leaseMs: number): Claim {
  if (row.state === 'sending')
    return leaseEnded(row, now) ? { kind: 'rest', step: settleUnknown(row, now) } : { kind: 'held' };
  // Woken by a timer of an earlier plan: the channel said how long to wait, and nothing is sent before that.
  if (row.due !== null && dueInstant(row.due) > now) return { kind: 'held' };
  const wants = row.post || row.wanted > row.shown;
  if (!wants || row.state === 'delivered' || row.state === 'folded' || exhausted(row))
    return { kind: 'rest', step: { row, dueAt: 'never' } };
  const lease = { operation, until: later(now, leaseMs).toISOString() };
  const claimed: OutRow = { ...row, state: 'sending', attempts: row.attempts + 1, lease };
  // Its due row stays where it is, so a claim is one write: whoever finds it sees the lease and waits for its end.
  return { kind: 'send', step: { row: claimed, dueAt: 'asBefore' } };
}

/** Its sender is gone, or too late: nobody knows whether the last post arrived. */
export const leaseEnded = (row: OutRow, now: Date): boolean =>
  row.lease === null || row.lease.until <= now.toISOString();

/** Uncertain for good: it was repeated once, or its class is never repeated. */
const exhausted = (row: OutRow): boolean =>
  row.state === 'uncertain' &&
  row.post &&
  row.unknowns > (row.repeatUnknown || sendPolicies[row.class].repeatUnknown ? 1 : 0);

/** True when the copies we know of may not be the only ones, and have to say so. */
export const possiblyDouble = (row: OutRow): boolean => row.lost > 0;

/**
 * Records the outcome of an attempt.
 * @param sent the row as it was claimed. If the lease was lost meanwhile, only the activity id is kept.
 * @param jitter between 0 and 1, spreads retries.
 */
export function settle(row: OutRow, sent: OutRow, outcome: SendOutcome, now: Date, jitter: number): OutStep {
  const holdsLease = row.lease?.operation === sent.lease?.operation;
  if (outcome.kind === 'delivered') return settleDelivered(row, sent, outcome, holdsLease, now);
  if (!holdsLease) return { row, dueAt: 'asBefore' };
  const free = { ...row, lease: null };
  switch (outcome.kind) {
    case 'notDelivered': {
      const wait = outcome.retryAfterMs ?? backoff(row.attempts, jitter);
      return { row: { ...free, state: 'pending', reason: 'retry' }, dueAt: later(now, wait) };
    }
    case 'refused': {
      const { retryRefusedMs } = sendPolicies[row.class];
      const parked: OutRow = { ...free, state: 'parked', reason: outcome.code };
      return { row: parked, dueAt: retryRefusedMs === null ? 'never' : later(now, retryRefusedMs) };
    }
    case 'gone':
      return settleGone(free, sent, now, jitter);
    case 'withdrawn': {
      const rest = { ...free, state: 'withdrawn', post: false, shown: sent.wanted, attempts: 0 } as const;
      return { row: rest, dueAt: 'never' };
    }
    case 'unknown':
      return settleUnknown(row, now);
  }
}

type Delivered = Extract<SendOutcome, { readonly kind: 'delivered' }>;

function settleDelivered(
  row: OutRow,
  sent: OutRow,
  { activityId: id, reduced = [], leads }: Delivered,
  holdsLease: boolean,
  now: Date,
): OutStep {
  // Already recorded, by a write of ours whose acknowledgement was lost: a reminder requested since must still go out.
  if (!holdsLease && sent.post && row.activities.includes(id)) return { row, dueAt: 'asBefore' };
  const { reduces: _, ...copies } = withLines(arrived(row, sent, id), reduced);
  const deliveredAt = row.deliveredAt ?? now.toISOString();
  // Too late for its lease, and not repeated yet: so nothing is lost after all.
  const found = !holdsLease && sent.post && row.state === 'uncertain';
  const known: OutRow = {
    ...copies,
    lost: found ? Math.max(0, row.lost - 1) : row.lost,
    deliveredAt,
    shown: Math.max(row.shown, sent.wanted),
    reason: null,
  };
  // Somebody else is sending it again right now; that send settles the row.
  if (!holdsLease && row.lease !== null) return { row: known, dueAt: 'asBefore' };
  // A reminder requested while an update was under way must still be posted.
  const post = row.post && !sent.post;
  const settled: OutRow = { ...known, post, lease: null, unknowns: 0, attempts: 0, state: 'delivered' };
  if (leads && !post && settled.wanted === settled.shown && settled.activities.length > 1)
    return { row: { ...settled, wanted: settled.wanted + 1, reduces: true, state: 'pending' }, dueAt: now };
  return settled.post || settled.wanted > settled.shown
    ? { row: { ...settled, state: 'pending' }, dueAt: now }
    : { row: settled, dueAt: 'never' };
}

/** A line meant to say that something changed is not a living copy, if what was open has been sent meanwhile. */
function arrived(row: OutRow, sent: OutRow, id: string): OutRow {
  if (row.activities.includes(id)) return row;
  if (sent.told && !row.told) return { ...row, activities: [id, ...row.activities], wanted: row.wanted + 1 };
  return withCopy(row, id);
}

/**
 * Teams occasionally says of an existing message that it is not there: a second such answer is believed, the first is
 * checked again, because a card that is in a chat twice is pressed twice (reliability §A2, 404).
 */
function settleGone(row: OutRow, sent: OutRow, now: Date, jitter: number): OutStep {
  const pending = { ...row, state: 'pending', reason: 'gone' } as const;
  return sent.post || sent.reason === 'gone'
    ? { row: { ...pending, post: true, activities: [] }, dueAt: now }
    : { row: pending, dueAt: later(now, backoff(row.attempts, jitter)) };
}

/** An update may be repeated freely: it names its activity. A post may not (reliability §A2). */
function settleUnknown(row: OutRow, now: Date): OutStep {
  const free = { ...row, lease: null };
  if (!row.post)
    return {
      row: { ...free, state: 'pending', reason: 'retry' },
      dueAt: later(now, backoff(row.attempts, 0.5)),
    };
  const [unknowns, lost] = [row.unknowns + 1, row.lost + 1];
  const uncertain: OutRow = { ...free, state: 'uncertain', unknowns, lost, reason: 'unknown' };
  return { row: uncertain, dueAt: exhausted(uncertain) ? 'never' : later(now, backoff(row.attempts, 0.5)) };
}

/** The person is in contact again, or installed the bot: parked messages may go. */
export function resume(row: OutRow, now: Date): OutStep {
  return row.state === 'parked'
    ? { row: { ...row, state: 'pending', reason: null }, dueAt: now }
    : { row, dueAt: 'asBefore' };
}

/** Exponential from 2 s to 5 min with ±20 % (reliability §A3). */
function backoff(attempts: number, jitter: number): number {
  return Math.min(2_000 * 2 ** Math.max(0, attempts - 1), 5 * minute) * (0.8 + 0.4 * jitter);
}

/** What wakes a message that may go now; it names the batch as well, so that it takes no other card's slot. */
export const dueOf = (key: string, { batch }: Pick<OutRow, 'batch'>): Due => ({
  kind: 'out',
  key,
  ...(batch === undefined ? {} : { batch }),
});

export const outKey = (row: Pick<OutRow, 'item' | 'person' | 'view'>): string =>
  rowKeys.out(row.item, row.person, row.view);

/** Who and what a message is for, according to its key. */
export function subjectOf(key: string): {
  readonly item: string;
  readonly person: string;
  readonly view: string;
} {
  const [, item = '', person = '', view = ''] = key.split('|');
  return { item, person, view };
}
