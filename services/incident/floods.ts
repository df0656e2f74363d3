import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';

const hourMs = 3_600_000;
/** Nobody fills in the form more than a few times within these milliseconds: anything faster is a program. */
const burstMs = 10_000;
const burstShare = 1 / 3;

interface Sender {
  /** Reports that rang on their own: their forms, and when. */
  readonly rung: Map<string, number>;
  /** Name of the batch that holds the others; random, so that it leads back to nobody. */
  readonly batch: string;
}

/**
 * How much one person reports. Beyond the limit a report is kept like any other but shares one card with the rest of
 * that person's, so that nobody else's waits behind them. Counted in memory, by each instance for itself.
 */
export class Floods {
  private readonly senders = new Map<string, Sender>();

  constructor(private readonly clock: Clock) {}

  /**
   * Counts a report.
   * @param sender of this report, and of no other.
   * @param form the key under which it counts once: sent again, it gets the same answer.
   * @param perHour how many ring on their own; at most a third of these within ten seconds, or one person's reports
   * would fill a handler's chat in a moment (reliability §A3).
   * @returns the batch it goes into, or null when it rings on its own.
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
