/** A fixed number of places for work that costs memory: when all are taken, newcomers wait in order. */
export class Places {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** Whether nobody is working or waiting. */
  get empty(): boolean {
    return this.taken === 0;
  }

  async take<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.taken < this.most) this.taken += 1;
    // A place that comes free is handed straight on.
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
