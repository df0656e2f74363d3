import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import { startingWith } from '../ledger/keys';
import type { Table, Write } from '../ledger/table';

interface RateLease {
  readonly since: string;
  readonly until: string;
}

const partition = 'lease';
const prefix = 'rate|';
/** Two missed renewals: then an instance counts as gone. */
const leaseMs = 150_000;
/** Until the others notice a newcomer at their next tick, they still send at the old share. */
const probationMs = 70_000;

/** Divides the tenant's send rate over the live instances, by lease rows (architecture §3). */
export class RateShare {
  private share: number;
  private since: Date | null = null;

  /**
   * @param instance name of this process, unique among all.
   * @param total sends per second for the whole bot.
   */
  constructor(
    private readonly table: Table,
    private readonly clock: Clock,
    private readonly instance: string,
    private readonly total: number,
  ) {
    this.share = total;
  }

  /** Sends per second that this instance may do now. */
  get rate(): number {
    return this.share;
  }

  /** Renews our own lease and counts the others; to be called at start and every minute. */
  async renew(): Promise<void> {
    const now = this.clock.now();
    this.since ??= now;
    const rows = await this.table.list(partition, startingWith(prefix));
    const key = prefix + this.instance;
    const own = rows.find((row) => row.key === key);
    const others = rows.filter((row) => row.key !== key);
    const alive = others.filter((row) => (row.value as RateLease).until > now.toISOString());
    const value: RateLease = {
      since: this.since.toISOString(),
      until: new Date(now.getTime() + leaseMs).toISOString(),
    };
    const renewal: Write = own
      ? { kind: 'update', key, value, etag: own.etag }
      : { kind: 'insert', key, value };
    await this.table.write(partition, randomUUID(), [renewal], key);
    const newcomer = alive.length > 0 && now.getTime() - this.since.getTime() < probationMs;
    this.share = newcomer ? 1 : Math.max(1, Math.floor(this.total / (alive.length + 1)));
    await this.forget(others.filter((row) => !alive.includes(row)).map((row) => row.key));
  }

  /** Gives the share back at once when the process stops. */
  async release(): Promise<void> {
    await this.forget([prefix + this.instance]);
  }

  private async forget(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.table.write(partition, randomUUID(), [{ kind: 'delete', key }], key);
  }
}
