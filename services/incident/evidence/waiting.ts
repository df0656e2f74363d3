import type { Clock } from '../../clock';
import { mostWithReport } from './model';

const dayMs = 24 * 60 * 60_000;

interface Waiting {
  readonly id: string;
  readonly until: number;
}

/**
 * Which files wait for their report, as far as this process saw them arrive: a form then says at once that they go with
 * it. Files it does not know of (after a restart, or taken by another instance) are found through the file's card.
 */
export class WaitingFiles {
  private readonly files = new Map<string, readonly Waiting[]>();

  constructor(private readonly clock: Clock) {}

  add(person: string, ids: readonly string[]): void {
    const until = this.clock.now().getTime() + dayMs;
    this.keep(person, [...this.left(person), ...ids.map((id) => ({ id, until }))]);
  }

  remove(person: string, id: string): void {
    this.keep(
      person,
      this.left(person).filter((file) => file.id !== id),
    );
  }

  /** Ids of the newest, at most as many as go with one report; the oldest first. */
  of(person: string): readonly string[] {
    return this.left(person)
      .slice(-mostWithReport)
      .map(({ id }) => id);
  }

  /** Forgets those whose time is over. */
  sweep(): void {
    for (const person of [...this.files.keys()]) this.keep(person, this.left(person));
  }

  private left(person: string): readonly Waiting[] {
    const now = this.clock.now().getTime();
    return (this.files.get(person) ?? []).filter(({ until }) => until > now);
  }

  private keep(person: string, files: readonly Waiting[]): void {
    if (files.length === 0) this.files.delete(person);
    else this.files.set(person, files);
  }
}
