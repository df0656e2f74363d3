/** At most `sends` in any `milliseconds` (a sliding window, as the channel counts: reliability §A3). */
export interface Window {
  readonly sends: number;
  readonly milliseconds: number;
}

/** Asked about a moment this far ahead, it still knows what counts until then. */
const aheadMs = 10_000;

/** Plans sends so that no window of any lane is ever exceeded, and no 429 is provoked. */
export class Pace {
  private readonly lanes = new Map<string, number[]>();

  /** @param windows limits of every lane. */
  constructor(private readonly windows: readonly Window[]) {}

  /**
   * Takes the next free moment of a lane.
   * @param now epoch milliseconds.
   * @param patience how many milliseconds ahead that moment may lie.
   * @param share the part of every window this kind of send may use, so that some is left for more urgent ones.
   * @returns the moment in epoch milliseconds, or null when it is too far ahead; then nothing was taken.
   */
  reserve(lane: string, now: number, patience: number, share = 1): number | null {
    const moment = this.next(lane, now, share);
    if (moment - now > patience) return null;
    this.take(lane, moment);
    return moment;
  }

  /** @returns the next free moment of a lane, without taking it. */
  next(lane: string, now: number, share = 1): number {
    const taken = this.pruned(lane, now);
    const behindAll = Math.max(now, ...this.windows.map((window) => freeAt(taken, window, share)));
    // Some moments are reserved ahead, such as a batch's next one: there may be room before them.
    return this.windows.every((window) => hasRoom(taken, window, share, now)) ? now : behindAll;
  }

  /** @param moment not before what `next` gave. */
  take(lane: string, moment: number): void {
    const taken = this.lanes.get(lane) ?? [];
    const place = taken.findIndex((time) => time > moment);
    taken.splice(place < 0 ? taken.length : place, 0, moment);
    this.lanes.set(lane, taken);
  }

  private pruned(lane: string, now: number): number[] {
    const longest = Math.max(...this.windows.map(({ milliseconds }) => milliseconds));
    const taken = (this.lanes.get(lane) ?? []).filter((time) => time > now - longest - aheadMs);
    this.lanes.set(lane, taken);
    return taken;
  }

  /** Drops lanes in which nothing was sent for a whole window. */
  tidy(now: number): void {
    for (const lane of [...this.lanes.keys()])
      if (this.pruned(lane, now).length === 0) this.lanes.delete(lane);
  }
}

/** The first moment at which the window has room: when its `limit`-th last send has dropped out of it. */
function freeAt(taken: readonly number[], window: Window, share: number): number {
  const limit = Math.max(1, Math.floor(window.sends * share));
  const blocking = taken[taken.length - limit];
  return blocking === undefined ? Number.NEGATIVE_INFINITY : blocking + window.milliseconds;
}

/** Whether one more send fits then: in the window before it, and in those of what is already planned after it. */
function hasRoom(
  taken: readonly number[],
  { sends, milliseconds }: Window,
  share: number,
  moment: number,
): boolean {
  const countUntil = (end: number) => taken.filter((time) => time > end - milliseconds && time <= end).length;
  const later = taken.filter((time) => time > moment && time < moment + milliseconds);
  return (
    countUntil(moment) < Math.max(1, Math.floor(sends * share)) &&
    later.every((end) => countUntil(end) < sends)
  );
}
