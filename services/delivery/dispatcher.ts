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
  /** State of its item at that moment; undefined when there is none, as for a batch. */
  readonly state: unknown;
}

/** Puts one card in one chat, or brings the copies there up to date. Rendering and sending are the bot's. */
export interface Sender {
  send(message: Outgoing): Promise<SendOutcome>;
}

export interface DispatcherSettings {
  /** Limits of one chat. */
  readonly chatWindows: readonly Window[];
  /** Sends a second over all chats, of this instance. */
  readonly rate: () => number;
  /** Must outlast every outbound time-out, so that a lease never ends under a living sender. */
  readonly leaseMs: number;
  /** View of a card → view of the batch it may stand in when a chat gets more than it may, or its message says so. */
  readonly batches: Readonly<Record<string, string>>;
}

export interface DispatcherEvents {
  /** What became of a message for somebody changed; `row` is how it stands now. */
  readonly settled: (partition: string, row: OutRow, outcome: SendOutcome) => Promise<void>;
  /** A message has to be looked at again then; null: not any more. */
  readonly later: (partition: string, key: string, at: Date | null) => void;
}

/** How long a card may wait for its turn before it is left to its due row; far less where a batch can show it. */
const patienceMs = 4_000;
const digestiblePatienceMs = 500;
/** Single messages leave a quarter of each window for the batch, which must get through in a storm (P8). */
const messageShare = 0.75;
/** A batch comes so often and no oftener, else it spends in a few seconds what it may get in half a minute. */
const batchEveryMs = 2_500;

/**
 * Sends what the outbox holds: claims a row, sends it, records the outcome. Correctness lies in the rows; this only
 * decides when. One send at a time per chat, because the channel answers 412 otherwise (reliability §A2).
 */
export class Dispatcher {
  /** Messages that wait for their claim, by name: whoever asks for one again before then asks for the same. */
  private readonly waiting = new Map<string, Promise<void>>();
  /** Messages between claim and outcome: asked for again, they would only take a moment from others. */
  private readonly sending = new Set<string>();
  /** Ends the waiting for a moment to send. */
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
   * Takes one message as far as it goes now. Harmless to call for one that is sent, taken or gone.
   * @param batch that it stands in instead of being sent (`Message.batch`), where the caller knows that.
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

  /** Sends that are under way go on to their end; what still waits for its moment is left to its due row. */
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
    // What is asked from here on is about a later version, which this send may not have seen.
    const name = nameOf(partition, key);
    this.waiting.delete(name);
    if (claimed.dueAt) this.events.later(partition, key, claimed.dueAt);
    if (claimed.batch !== undefined) await this.fold(partition, key, claimed.batch);
    if (!claimed.row) return;
    const { row, state } = claimed;
    this.sending.add(name);
    // What became of it says whether there is more to send; from then on it may be asked for again.
    const [settled, outcome] = await this.carry({ partition, row, state }, key).finally(() =>
      this.sending.delete(name),
    );
    for (const { key: follower, at } of settled.woken) this.events.later(partition, follower, at);
    // The look at the end of its lease is not needed then: it would take a moment from others.
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

  /** Too busy: the message is shown in the chat's batch, or waits for a quieter moment. */
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
