import { Pace } from '../../services/delivery/pace';

const minuteMs = 60_000;
/** Wrong tries per minute from one address, and from all together: keys have 256 bits, so this spares storage. */
const limits = { address: 60, all: 600 };

/** Counts wrong links and cookies, so that somebody who merely guesses is refused before storage is asked. */
export class Guesses {
  private readonly perAddress = new Pace([{ sends: limits.address, milliseconds: minuteMs }]);
  private readonly together = new Pace([{ sends: limits.all, milliseconds: minuteMs }]);

  /** @param now epoch milliseconds. @returns whether this address guessed too often. */
  tooMany(address: string, now: number): boolean {
    return this.perAddress.next(address, now) > now || this.together.next('all', now) > now;
  }

  /** One that was wrong. */
  count(address: string, now: number): void {
    this.perAddress.tidy(now);
    this.perAddress.take(address, now);
    this.together.take('all', now);
  }
}
