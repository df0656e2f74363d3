/**
 * Tracks work that was started and that nobody waits for, so that whoever stops the bot can let it finish, and whoever
 * wants to know the outcome can wait.
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
   * Waits within a tracked task for something that proceeds by itself: the clock, or another tracked task. Meanwhile
   * only that counts, so that what is waiting for its moment keeps nobody else waiting.
   */
  async resting<Result>(wait: Promise<Result>): Promise<Result> {
    this.leave();
    return await wait.finally(() => {
      this.active += 1;
    });
  }

  /** Resolves when nothing more happens until the clock moves or somebody does something. */
  async idle(): Promise<void> {
    do {
      if (this.active > 0) await new Promise<void>((resolve) => this.waiting.add(resolve));
      // What ended may have started something that only begins now.
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
