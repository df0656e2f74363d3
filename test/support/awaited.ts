/** Lets a test wait for a fact instead of a time: each change of the world is announced, and all waiters look again. */
export class Awaited {
  private readonly waiters = new Set<() => void>();

  /** Something changed. */
  tell(): void {
    for (const look of [...this.waiters]) look();
  }

  /**
   * @param find looks for the fact; `undefined`, `false` and `null` mean "not yet".
   * @returns what `find` found.
   */
  async until<Found>(find: () => Found | undefined | false | null): Promise<Found> {
    return await new Promise((resolve, reject) => {
      const look = () => {
        try {
          const found = find();
          if (found === undefined || found === false || found === null) return;
          this.waiters.delete(look);
          resolve(found);
        } catch (error) {
          this.waiters.delete(look);
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      this.waiters.add(look);
      look();
    });
  }
}
