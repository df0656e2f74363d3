import type { Clock } from '../clock';

/** Mass sends leave a little of every second to single ones, such as the sender's own card. */
const share = 0.98;
/** The second the channel counts, plus a little: simultaneous sends arrive some ms apart (reliability §A3). */
const windowMs = 1_003;
/** How much closer together sends may be, to make up for a moment in which nothing could leave. */
const closest = 0.8;

/**
 * Spaces mass sends evenly. In bursts, the claims of one burst would push it into the next second, and more than the
 * rate would arrive within one; and an urgent message finds a gap at any moment. It counts when sends really left:
 * those that a busy moment held up do not all leave at once afterwards.
 */
export class Pacer {
  private queue: Promise<void> = Promise.resolve();
  /** Epoch milliseconds of the beats of the last window. */
  private readonly beats: number[] = [];

  /** @param rate sends a second. */
  constructor(
    private readonly clock: Clock,
    private readonly rate: () => number,
  ) {}

  /** Resolves when it is the caller's turn, in the order they asked. */
  beat(): Promise<void> {
    this.queue = this.queue.then(() => this.next());
    return this.queue;
  }

  private async next(): Promise<void> {
    const rate = this.rate();
    const now = this.clock.now().getTime();
    while (this.beats[0] !== undefined && this.beats[0] <= now - windowMs) this.beats.shift();
    const last = this.beats.at(-1);
    const blocking = this.beats.at(-Math.max(1, Math.floor(rate * share)));
    const turn = Math.max(
      now,
      last === undefined ? now : last + (1_000 * closest) / rate,
      blocking === undefined ? now : blocking + windowMs,
    );
    const wait = Math.floor(turn - now);
    if (wait > 0) await new Promise<void>((resolve) => this.clock.after(wait, resolve));
    this.beats.push(this.clock.now().getTime());
  }
}
