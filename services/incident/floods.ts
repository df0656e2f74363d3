import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';

const hourMs = 3_600_000;
/** Nobody fills in the form more often than a few times in so many milliseconds: what does is a program. */
const burstMs = 10_000;
const burstShare = 1 / 3;

interface Sender {
  /** Reports that rang by themselves: their forms, and when. */
  readonly rung: Map<string, number>;
  /** Name of the batch that the others stand in; made by chance, so that it leads back to nobody. */
  readonly batch: string;
}

/**
 * How much one person reports. Beyond the limit a report is kept like any other and stands with the rest of that person's
 * in one card, so that nobody else's waits behind them. Counted in memory, by each instance for itself.
 */
export class Floods {
  private readonly senders = new Map<string, Sender>();

  constructor(private readonly clock: Clock) {}

  /**
   * Counts a report.
   * @param sender who sends it, and no other.
   * @param form what it counts once by: sent again, it gets the same answer.
   * @param perHour how many ring by themselves; of these a third within ten seconds, or one person's reports would fill
   *   what the chat of a handler takes in a moment (reliability §A3).
   * @returns the batch it stands in, or null when it rings by itself.
   */
  batchOf(sender: string, form: string, perHour: number): string | null {
    const now = this.clock.now().getTime();
    this.forgetBefore(now - hourMs);
    const known = this.senders.get(sender) ?? { rung: new Map(), batch: randomBytes(6).toString('hex') };
    this.senders.set(sender, known);
    const { rung, batch } = known;
    if (rung.has(form)) return null;
    const justNow = [...rung.values()].filter((at) => at > now - burstMs).length;
    const most = Math.max(1, Math.floor(perHour * burstShare));
    if (rung.size >= perHour || justNow >= most) return batch;
    rung.set(form, now);
    return null;
  }

  private forgetBefore(moment: number): void {
    for (const [name, { rung }] of this.senders) {
      for (const [form, at] of rung) if (at <= moment) rung.delete(form);
      if (rung.size === 0) this.senders.delete(name);
    }
  }
}
