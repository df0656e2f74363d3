/** Announces at once, within this process, that something was committed to a partition; not to other instances. */
export class Changes {
  private readonly listeners = new Map<string, Set<() => void>>();

  /** @returns ends the listening. */
  listen(partition: string, listener: () => void): () => void {
    const known = this.listeners.get(partition) ?? new Set();
    this.listeners.set(partition, known.add(listener));
    return () => {
      known.delete(listener);
      if (known.size === 0 && this.listeners.get(partition) === known) this.listeners.delete(partition);
    };
  }

  tell(partition: string): void {
    for (const listener of this.listeners.get(partition) ?? []) listener();
  }
}
