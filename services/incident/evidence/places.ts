/** So many places for work that costs memory: who comes when all are taken waits, in order. */
export class Places {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** Whether nobody is at work or waits. */
  get empty(): boolean {
    return this.taken === 0;
  }

  async take<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.taken < this.most) this.taken += 1;
    // A place that falls free is handed over as it is.
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.taken -= 1;
    }
  }
}
