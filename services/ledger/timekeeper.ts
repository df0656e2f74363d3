import type { Clock } from '../clock';
import type { Due } from './due';
import { dueInstant } from './keys';
import type { Ledger } from './ledger';

/** Does what fell due. If it throws, the due row stays where it is and comes again. */
export type DueHandler = (partition: string, due: Due, key: string) => Promise<void>;

const minute = 60_000;
const page = 100;
const day = 24 * 60 * minute;

/**
 * Finds what is due in the live partitions: every minute, at start, and after any downtime. What falls due before the
 * next tick gets its own timer, so that it is done on the second; losing such a timer costs at most a minute.
 */
export class Timekeeper {
  private readonly armed = new Map<string, { readonly at: Date; readonly cancel: () => void }>();
  private readonly sweeping = new Set<string>();
  private kept: Date | null = null;
  private stopped = false;

  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly handle: DueHandler,
    private readonly onError: (error: unknown) => void,
    /** Done once a day, and at start. */
    private readonly daily: () => Promise<void>,
  ) {}

  /** One pass over all live partitions. Safe to call from any number of instances, and at any time. */
  async tick(): Promise<void> {
    if (this.stopped) return;
    const partitions = await this.ledger.livePartitions();
    await Promise.all(partitions.map((partition) => this.guarded(() => this.sweep(partition))));
    await this.guarded(() => this.keepUp());
  }

  /** Sets a timer for something that will be due before long. */
  expect(partition: string, due: Due, at: Date, key = ''): void {
    const wait = at.getTime() - this.clock.now().getTime();
    const name = nameOf(partition, due);
    const earlier = this.armed.get(name);
    if (this.stopped || wait > minute || (earlier && earlier.at <= at)) return;
    earlier?.cancel();
    const cancel = this.clock.after(Math.max(0, wait), () => {
      this.armed.delete(name);
      void this.guarded(() => this.handle(partition, due, key));
    });
    this.armed.set(name, { at, cancel });
  }

  /** What was expected has been done. */
  forget(partition: string, due: Due): void {
    const name = nameOf(partition, due);
    this.armed.get(name)?.cancel();
    this.armed.delete(name);
  }

  stop(): void {
    this.stopped = true;
    for (const { cancel } of this.armed.values()) cancel();
    this.armed.clear();
  }

  /** The daily check of the whole table; what fell due never waits for it, and it is retried if it fails. */
  private async keepUp(): Promise<void> {
    const now = this.clock.now();
    const before = this.kept;
    if (before && now.getTime() - before.getTime() < day) return;
    this.kept = now;
    try {
      await this.daily();
    } catch (error) {
      this.kept = before;
      throw error;
    }
  }

  private async sweep(partition: string): Promise<void> {
    if (this.sweeping.has(partition)) return;
    this.sweeping.add(partition);
    try {
      const found = await this.doDue(partition);
      const soon = await this.ledger.dueRows(partition, new Date(this.clock.now().getTime() + minute), page);
      for (const row of soon) this.expect(partition, row.value as Due, dueInstant(row.key), row.key);
      if (found === 0 && soon.length === 0) await this.ledger.retire(partition);
    } finally {
      this.sweeping.delete(partition);
    }
  }

  /** @returns how many due rows there were. A row is tried once a sweep, so a failing one does not hold up the rest. */
  private async doDue(partition: string): Promise<number> {
    const tried = new Set<string>();
    for (;;) {
      const rows = await this.ledger.dueRows(partition, this.clock.now(), page + tried.size);
      const fresh = rows.filter(({ key }) => !tried.has(key));
      if (fresh.length === 0 || this.stopped) return tried.size;
      for (const { key } of fresh) tried.add(key);
      await Promise.all(
        fresh.map((row) => this.guarded(() => this.handle(partition, row.value as Due, row.key))),
      );
    }
  }

  private async guarded(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.onError(error);
    }
  }
}

const nameOf = (partition: string, due: Due): string => `${partition}\n${'key' in due ? due.key : due.item}`;
