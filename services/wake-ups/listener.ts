import type { Clock } from '../clock';
import type { WakeUp, WakeUps } from './wake-queue';

interface Connections {
  /** Whether this instance has spare capacity. */
  readonly hasRoom: () => boolean;
  /** Starts what a wakeUp names; harmless if already done. */
  readonly act: (wakeUp: WakeUp) => void;
  readonly onError: (error: unknown) => void;
}

/** Storage queues cannot be waited on, only polled. */
const everyMs = 1_000;
/** A queue that does not answer is no reason to fill the log: without wake-ups the minute tick does everything. */
const afterErrorMs = 60_000;

/** Takes wake-ups while there is room, so that a busy instance leaves them to one that is not. */
export class WakeUpListener {
  private cancel = (): void => undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly wakeUps: WakeUps,
    private readonly clock: Clock,
    private readonly connections: Connections,
  ) {}

  start(): void {
    this.next(everyMs);
  }

  /** Resolves when no wakeUp is being taken any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.cancel();
    await this.looking;
  }

  private next(milliseconds: number): void {
    if (this.stopped) return;
    this.cancel = this.clock.after(milliseconds, () => {
      this.looking = this.look().then((wait) => this.next(wait));
    });
  }

  /** @returns how long to wait with the next look. */
  private async look(): Promise<number> {
    const { hasRoom, act, onError } = this.connections;
    try {
      const wakeUp = hasRoom() ? await this.wakeUps.take() : undefined;
      if (wakeUp) act(wakeUp);
      return everyMs;
    } catch (error) {
      onError(error);
      return afterErrorMs;
    }
  }
}
