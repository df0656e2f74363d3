import type { Write } from './table';

/** What a due row says: the next step of an item, the next attempt of a message, the next chunk of a fan-out. */
export type Due =
  | { readonly kind: 'item'; readonly flow: string; readonly item: string; readonly step: string }
  /** `batch`: as in `Message.batch`. */
  | { readonly kind: 'out'; readonly key: string; readonly batch?: string }
  | { readonly kind: 'handover' | 'fan'; readonly key: string };

/** Rows that start something, and what may be done at once without waiting for the tick. */
export interface Started {
  readonly writes: readonly Write[];
  readonly woken: Due;
}

export const inserting = (key: string, value: unknown): Write => ({ kind: 'insert', key, value });

/**
 * Moves a due row with the step it stands for.
 * The delete carries no ETag: the row it belongs to is written under its own ETag in the same transaction.
 */
export function moveDue(before: string | null, after: string | null, due: Due): Write[] {
  if (before === after) return [];
  return [
    ...(before === null ? [] : [{ kind: 'delete' as const, key: before }]),
    ...(after === null ? [] : [{ kind: 'insert' as const, key: after, value: due }]),
  ];
}
