/** The only door to time: everything that asks "now" or waits gets one of these, so tests own the clock. */
export interface Clock {
  now(): Date;
  /**
   * Runs `task` once, `milliseconds` from now.
   * @returns a function that cancels it.
   */
  after(milliseconds: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => new Date(),
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    // A pending retry is stored as a due row, so it need not keep a stopping process alive.
    timer.unref();
    return () => clearTimeout(timer);
  },
};
