import type { Clock } from '../../services/clock';

/** A clock that moves only when told; timers due on the way run in order. */
export class TestClock implements Clock {
  private time: number;
  private readonly timers: { at: number; task: () => void }[] = [];

  constructor(start = '2026-11-23T09:00:00Z') {
    this.time = Date.parse(start);
  }

  now(): Date {
    return new Date(this.time);
  }

  after(milliseconds: number, task: () => void): () => void {
    const timer = { at: this.time + milliseconds, task };
    // What is due at once runs at once, as it would within one turn of the real loop.
    if (milliseconds <= 0) setImmediate(task);
    else this.timers.push(timer);
    return () => {
      const place = this.timers.indexOf(timer);
      if (place >= 0) this.timers.splice(place, 1);
    };
  }

  /** Moves on, running every timer at its own moment. */
  advance(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers.splice(this.timers.indexOf(next), 1);
      this.time = Math.max(this.time, next.at);
      next.task();
    }
    this.time = end;
  }
}
