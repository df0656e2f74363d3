import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Ledger } from '../ledger/ledger';
import { type OutRow, subjectOf } from '../ledger/out-row';
import type { UnderWay } from '../under-way';
import type { SendOutcome } from '../ledger/send-outcome';
import { Pace, type Window } from './pace';
import { batchOf, foldOperation, isBatch, settleFolded } from './batch';
import { claimOperation, postponeOperation, type Settled, settleOperation } from './steps';

/** A message that was claimed for sending. */
export interface Outgoing {
  readonly partition: string;
  readonly row: OutRow;
  /** State of its item at that moment; undefined when there is none, as with a batch. */
  readonly state: unknown;
}

/** Puts one card in one chat, or updates the copies there. Rendering and sending are up to the bot. */
export interface Sender {
  send(message: Outgoing): Promise<SendOutcome>;
}

export interface DispatcherSettings {
  /** Limits of one chat. */
  readonly chatWindows: readonly Window[];
  /** Sends per second over all chats, for this instance. */
  readonly rate: () => number;
  /** Must outlast every outbound time-out, so that a lease never ends under a living sender. */
  readonly leaseMs: number;
  /** View of a card → view of the batch it may go in when a chat gets more than it may, or when its message says so. */
  readonly batches: Readonly<Record<string, string>>;
}

export interface DispatcherEvents {
  /** What became of somebody's message has changed; `row` is its state now. */
  readonly settled: (partition: string, row: OutRow, outcome: SendOutcome) => Promise<void>;
  /** A message must be looked at again then; null: no more. */
  readonly later: (partition: string, key: string, at: Date | null) => void;
}

/** How long a card may wait for its turn before it is left to its due row; far less where a batch can show it. */
const patienceMs = 4_000;
const digestiblePatienceMs = 500;
/** Single messages leave a quarter of each window to the batch, which must get through in a storm (P8). */
const messageShare = 0.75;
/** A batch is sent this often and no more, or it would spend in a few seconds its allowance for half a minute. */
const batchEveryMs = 2_500;

/**
 * Sends what the outbox holds: claims a row, sends it, records the outcome. Correctness lies in the rows; this only
 * decides the timing. One send at a time per chat, or the channel answers 412 (reliability §A2).
 */
export class Dispatcher {
  /** Messages waiting to be claimed, by name: until then, whoever asks for one again is asking for the same thing. */
  private readonly waiting = new Map<string, Promise<void>>();
  /** Messages between claim and outcome: if asked for again, they would only take a slot from others. */
  private readonly sending = new Set<string>();
  /** Ends the wait for a moment to send. */
  private readonly leaving = new Set<() => void>();
  private stopped = false;
  private readonly lanes = new Map<string, Promise<void>>();
  private readonly chats: Pace;
  private readonly batches = new Pace([{ sends: 1, milliseconds: batchEveryMs }]);
  private tenant: { readonly rate: number; readonly pace: Pace };

  constructor(
    private readonly ledger: Ledger,
    private readonly sender: Sender,
    private readonly clock: Clock,
    private readonly settings: DispatcherSettings,
    private readonly events: DispatcherEvents,
    private readonly underWay: UnderWay,
  ) {
    this.chats = new Pace(settings.chatWindows);
    this.tenant = tenantPace(settings.rate());
  }

  /**
   * Takes one message as far as it can go now. Harmless to call for one that is sent, taken or gone.
   * @param batch the one it goes into instead of being sent (`Message.batch`), if the caller knows.
   */
  async dispatch(partition: string, key: string, batch?: string): Promise<void> {
    const name = nameOf(partition, key);
    if (this.sending.has(name)) return;
    const waiting = this.waiting.get(name);
    if (waiting) return await waiting;
    const task = this.underWay.watch(this.deliver(partition, key, batch)).finally(() => {
      if (this.waiting.get(name) === task) this.waiting.delete(name);
    });
    this.waiting.set(name, task);
    await task;
  }

  /** Sends that are under way are finished; what is still waiting for its turn is left to its due row. */
  stop(): void {
    this.stopped = true;
    for (const leave of this.leaving) leave();
  }

  private async deliver(partition: string, key: string, batch?: string): Promise<void> {
    if (batch !== undefined && (await this.fold(partition, key, batch))) return;
    const message = subjectOf(key);
    const batches = isBatch(message);
    if (batches) await settleFolded(this.ledger, partition, key, this.clock, this.events.later);
    const moment = this.momentFor(message.person, message.view, batches);
    if (moment === null) return await this.makeWay(partition, key);
    await this.until(moment);
    if (this.stopped) return;
    await this.inLane(message.person, () => this.sendNow(partition, key));
  }

  private async sendNow(partition: string, key: string): Promise<void> {
    const lease = randomUUID();
    const claimed = await this.ledger.submit(
      partition,
      claimOperation(key, lease, this.clock.now(), this.settings.leaseMs),
    );
    // A request from here on concerns a later version, which this send may not have seen.
    const name = nameOf(partition, key);
    this.waiting.delete(name);
    if (claimed.dueAt) this.events.later(partition, key, claimed.dueAt);
    if (claimed.batch !== undefined) await this.fold(partition, key, claimed.batch);
    if (!claimed.row) return;
    const { row, state } = claimed;
    this.sending.add(name);
    // The outcome says whether there is more to send; after that it may be asked for again.
    const [settled, outcome] = await this.carry({ partition, row, state }, key).finally(() =>
      this.sending.delete(name),
    );
    for (const { key: follower, at } of settled.woken) this.events.later(partition, follower, at);
    // The check at the end of its lease is then unnecessary: it would take a slot from others.
    this.events.later(partition, key, settled.dueAt);
    if (settled.row) await this.events.settled(partition, settled.row, outcome);
  }

  private async carry(message: Outgoing, key: string): Promise<readonly [Settled, SendOutcome]> {
    const outcome = await this.sender.send(message);
    const operation = settleOperation(key, message.row, outcome, this.clock.now(), Math.random());
    return [await this.ledger.submit(message.partition, operation), outcome];
  }

  /** @returns when it is this message's turn, or null when the chat and the tenant are too busy. */
  private momentFor(person: string, view: string, batches: boolean): number | null {
    const rate = this.settings.rate();
    if (rate !== this.tenant.rate) this.tenant = tenantPace(rate);
    const now = this.clock.now().getTime();
    const tenant = this.tenant.pace.next('tenant', now);
    const free = batches ? Math.max(tenant, this.batches.next(person, now)) : tenant;
    const patience = view in this.settings.batches ? digestiblePatienceMs : patienceMs;
    const moment = this.chats.reserve(person, free, patience, batches ? 1 : messageShare);
    if (moment === null) return null;
    this.tenant.pace.take('tenant', moment);
    if (batches) this.batches.take(person, moment);
    return moment;
  }

  /** Too busy: the message goes into the chat's batch, or waits for a quieter moment. */
  private async makeWay(partition: string, key: string): Promise<void> {
    if (await this.fold(partition, key)) return;
    const retryAt = new Date(this.clock.now().getTime() + patienceMs);
    await this.ledger.submit(partition, postponeOperation(key, retryAt));
    this.events.later(partition, key, retryAt);
  }

  /** @returns whether the message is shown in a batch now. */
  private async fold(partition: string, key: string, name?: string): Promise<boolean> {
    const now = this.clock.now();
    const { person, view } = subjectOf(key);
    const batchView = this.settings.batches[view];
    if (batchView === undefined) return false;
    const batch = batchOf(person, batchView, now, name);
    const folded = await this.ledger.submit(partition, foldOperation(key, batch, now));
    if (folded) this.events.later(partition, batch.key, now);
    return folded;
  }

  private async until(moment: number): Promise<void> {
    const wait = moment - this.clock.now().getTime();
    if (wait <= 0 || this.stopped) return;
    const moved = new Promise<void>((resolve) => {
      const leave = () => {
        this.leaving.delete(leave);
        resolve();
      };
      this.leaving.add(leave);
      this.clock.after(wait, leave);
    });
    await this.underWay.resting(moved);
  }

  private async inLane(person: string, task: () => Promise<void>): Promise<void> {
    const before = this.lanes.get(person);
    const turn = before ? this.underWay.resting(before.catch(() => undefined)).then(task) : task();
    this.lanes.set(person, turn);
    try {
      await turn;
    } finally {
      if (this.lanes.get(person) === turn) this.lanes.delete(person);
    }
  }
}

const nameOf = (partition: string, key: string): string => `${partition}\n${key}`;

const tenantPace = (rate: number) => ({ rate, pace: new Pace([{ sends: rate, milliseconds: 1_000 }]) });
