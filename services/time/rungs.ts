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
  /** Those before it, which are only told as skipped (architecture §3), in order. */
  readonly skipped: readonly Kind[];
}

/**
 * @param rungs in order.
 * @param acted how many rungs lie behind, skipped ones included.
 * @returns null when nothing fell due.
 */
export function fallenDue<Kind extends Rung>(
  rungs: readonly Kind[],
  acted: number,
  now: Date,
): FallenDue<Kind> | null {
  const due = rungs.filter((rung) => rung.index >= acted && rung.at <= now);
  const latest = due.at(-1);
  return latest ? { latest, skipped: due.slice(0, -1) } : null;
}
