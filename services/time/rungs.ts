/** A moment of a ladder of reminders. */
export interface Rung {
  /** Place on the ladder, counted from 0. */
  readonly index: number;
  readonly at: Date;
}

/** What fell due on a ladder and was not acted on; several rungs after downtime. */
export interface FallenDue<Kind extends Rung> {
  /** The one to act on. */
  readonly latest: Kind;
  /** Those before it, which are only logged as skipped (architecture §3), in order; no more than `mostSkipped`. */
  readonly skipped: readonly Kind[];
  /** How many more were skipped after those. */
  readonly unnamed: number;
}

/**
 * When a ladder rings every ten minutes, a night of downtime skips more than one transaction holds, and a step that
 * does not fit would come back for ever.
 */
export const mostSkipped = 30;

/**
 * @param rungs in order.
 * @param acted how many rungs are behind us, skipped ones included.
 * @returns null when nothing fell due.
 */
export function fallenDue<Kind extends Rung>(
  rungs: readonly Kind[],
  acted: number,
  now: Date,
): FallenDue<Kind> | null {
  const due = rungs.filter((rung) => rung.index >= acted && rung.at <= now);
  const latest = due.at(-1);
  if (!latest) return null;
  const before = due.slice(0, -1);
  return {
    latest,
    skipped: before.slice(0, mostSkipped),
    unnamed: Math.max(0, before.length - mostSkipped),
  };
}
