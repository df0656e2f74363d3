/** The proof that a record was deleted, without a word of its contents (features N18). */
export interface Deletion {
  readonly flow: string;
  readonly rule: string;
  /** ISO instant at which the record itself was gone; what depended on it follows. */
  readonly at: string;
  /** ISO instant at which nothing of it was left; null while that is under way. */
  readonly doneAt: string | null;
  /** Rows that were deleted, including the record's own. */
  readonly rows: number;
  /** What may still be counted of it. */
  readonly remains?: Readonly<Record<string, string | number>>;
}

/** Separates the number of a record from the rule, in the key of the proof that part of it was deleted. */
export const trimMark = ':';
