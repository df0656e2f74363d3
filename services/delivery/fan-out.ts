import type { Ledger } from '../ledger/ledger';
import type { UnderWay } from '../under-way';

interface Connections {
  /** Sends what is ready; resolves when it was sent, or left to its due row. */
  readonly deliver: (partition: string, key: string) => Promise<void>;
  /** Sends per second, for this instance. */
  readonly rate: () => number;
  readonly onError: (error: unknown) => void;
  /** There is enough left for one more instance; told once by each that joins. */
  readonly onMore?: (partition: string, key: string) => void;
}

/** Enough under way to use the full rate while each waits for storage and the channel. */
const chunksAtOnce = 3;

/**
 * Expands fan-outs no faster than their messages can be sent: written all at once, thousands would wait in vain for
 * their turn, each rewriting its row every few seconds. The due row of the fan stays until the end, so that whoever
 * finds it carries on where another was cut off.
 */
export class FanOut {
  private readonly running = new Map<string, Promise<void>>();
  private stopped = false;

  constructor(
    private readonly ledger: Ledger,
    private readonly underWay: UnderWay,
    private readonly connections: Connections,
  ) {}

  /** Starts a fan-out, unless this process is already at it; nobody waits for it. */
  start(partition: string, key: string): void {
    const name = `${partition}\n${key}`;
    if (this.stopped || this.running.has(name)) return;
    const task = this.run(partition, key)
      .catch((error: unknown) => this.connections.onError(error))
      .finally(() => this.running.delete(name));
    this.running.set(name, task);
  }

  /** Whether one is going on: it uses up the rate of this instance. */
  get busy(): boolean {
    return this.running.size > 0;
  }

  /** What was expanded is sent or left to its due rows; the rest continues after the next start. */
  stop(): void {
    this.stopped = true;
  }

  private async run(partition: string, key: string): Promise<void> {
    let more = true;
    let told = false;
    const work = async (): Promise<void> => {
      while (more && !this.stopped) {
        const expanded = await this.ledger.expand(partition, key, chunkFor(this.connections.rate()));
        more = more && expanded.more;
        if (more && !told) this.connections.onMore?.(partition, key);
        told ||= more;
        await this.underWay.resting(
          Promise.all(expanded.woken.map((message) => this.connections.deliver(partition, message))),
        );
      }
    };
    await Promise.all(Array.from({ length: chunksAtOnce }, () => this.underWay.watch(work())));
  }
}

/** A sixth of a second's worth of sends: more under way would only mean more of unknown fate after a kill. */
export const chunkFor = (rate: number): number => Math.min(20, Math.max(5, Math.ceil(rate / 6)));
