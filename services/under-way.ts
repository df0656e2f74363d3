/**
 * Work that was started and that nobody waits for, kept in sight: so that whoever stops the bot lets it finish, and
 * whoever wants to know what came of it can wait.
 */
export class UnderWay {
  private active = 0;
  private readonly waiting = new Set<() => void>();

  /** @returns the task itself, which counts until it has ended. */
  async watch<Result>(task: Promise<Result>): Promise<Result> {
    this.active += 1;
    return await task.finally(() => this.leave());
  }

  /**
   * Waits within a watched task for something that goes on by itself: the clock, or another task that is watched.
   * Meanwhile only that counts, so that what waits for its moment keeps nobody waiting.
   */
  async resting<Result>(wait: Promise<Result>): Promise<Result> {
    this.leave();
    return await wait.finally(() => {
      this.active += 1;
    });
  }

  /** Resolves when nothing goes on any more before the clock moves or somebody does something. */
  async idle(): Promise<void> {
    do {
      if (this.active > 0) await new Promise<void>((resolve) => this.waiting.add(resolve));
      // What ended may have set something going that begins only now.
      await turnOfTheLoop();
      await turnOfTheLoop();
    } while (this.active > 0);
  }

  private leave(): void {
    this.active -= 1;
    if (this.active > 0) return;
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}

const turnOfTheLoop = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
