import type { Clock } from '../clock';

/** What goes to many leaves a little of every second to what goes to one, such as the sender's own card. */
const share = 0.98;
/** The second the channel counts, and a little: sends of one moment arrive some milliseconds apart (reliability §A3). */
const windowMs = 1_003;
/** How much closer together sends may follow to make up for a moment in which nothing could leave. */
const closest = 0.8;

/**
 * Lets what goes to many people leave evenly. In bursts the claims of one burst would delay it into the next, and more
 * than the rate would arrive within a second; and what is urgent finds a gap at any moment. It counts when sends really
 * left: those that a busy moment held up do not leave all at once after it.
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

  /** Resolves when it is the caller's turn, in the order of asking. */
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
