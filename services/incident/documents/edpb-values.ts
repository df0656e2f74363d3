/** What is said in words of our own (`cards/texts/edpb.ts`). */
export type EdpbSaying = 'noSystem' | 'carrier' | 'standsIn';

/** The value of a field in the EDPB template. */
export type EdpbValue =
  /** Keys of its options. */
  | { readonly keys: readonly string[] }
  | { readonly text: string }
  | { readonly says: EdpbSaying }
  | { readonly number: number }
  /** ISO instant. */
  | { readonly moment: string }
  /** `YYYY-MM-DD`. */
  | { readonly day: string };

/** By field number; null: mandatory, and not known yet; absent: it does not apply, or may be left out. */
export type EdpbAnswers = Readonly<Record<number, EdpbValue | null | undefined>>;

/** Mandatory words. */
export const words = (text: string | null | undefined): EdpbValue | null =>
  text === null || text === undefined || text.trim() === '' ? null : { text };

/** A mandatory choice based on the answers; null where none of them has a key. */
export function keyed(
  answered: readonly string[] | undefined,
  keys: Readonly<Record<string, string>>,
): EdpbValue | null {
  const found = [...new Set((answered ?? []).flatMap((each) => keys[each] ?? []))].sort();
  return found.length > 0 ? { keys: found } : null;
}

export const counted = (answered: readonly string[] | undefined): number | null => {
  const [value] = answered ?? [];
  return value === undefined || value === 'unknown' ? null : Number(value);
};
