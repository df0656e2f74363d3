/**
 * Recent results of a pure function: worth it where the same is asked again and again and is expensive to compute. The
 * least recently used gives way.
 */
export class Lately<Result> {
  readonly #kept = new Map<string, Result>();

  /** @param most results kept at a time. */
  constructor(private readonly most: number) {}

  /** @param key holds everything that the result depends on. @param workOut asked when it is not kept. */
  of(key: string, workOut: () => Result): Result {
    const result = this.#kept.has(key) ? (this.#kept.get(key) as Result) : workOut();
    this.#kept.delete(key);
    this.#kept.set(key, result);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.most && oldest !== undefined) this.#kept.delete(oldest);
    return result;
  }
}
