/** The proof that a record was deleted, without a word of what was in it (features N18). */
export interface Deletion {
  readonly flow: string;
  readonly rule: string;
  /** ISO instant at which the record itself was gone; what hung on it follows. */
  readonly at: string;
  /** ISO instant at which nothing of it was left; null while that is under way. */
  readonly doneAt: string | null;
  /** Rows that were deleted, the record's own included. */
  readonly rows: number;
  /** What may still be counted of it. */
  readonly remains?: Readonly<Record<string, string | number>>;
}

/** Between the number of a record and the rule, in the key of the proof that something of it was taken away. */
export const trimMark = ':';
