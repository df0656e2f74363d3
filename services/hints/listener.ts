import type { Clock } from '../clock';
import type { Hint, Hints } from './wake-queue';

interface Connections {
  /** Whether this instance could do more than it does. */
  readonly hasRoom: () => boolean;
  /** Begins what a hint names; harmless when it was done. */
  readonly act: (hint: Hint) => void;
  readonly onError: (error: unknown) => void;
}

/** Storage queues cannot be waited on, only asked. */
const everyMs = 1_000;
/** A queue that does not answer is no reason to fill the log: without hints all is done by the minute tick. */
const afterErrorMs = 60_000;

/** Takes hints while there is room, so that a busy instance leaves them to one that is not. */
export class HintListener {
  private cancel = (): void => undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly hints: Hints,
    private readonly clock: Clock,
    private readonly connections: Connections,
  ) {}

  start(): void {
    this.next(everyMs);
  }

  /** Resolves when no hint is being taken any more. */
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
      const hint = hasRoom() ? await this.hints.take() : undefined;
      if (hint) act(hint);
      return everyMs;
    } catch (error) {
      onError(error);
      return afterErrorMs;
    }
  }
}
