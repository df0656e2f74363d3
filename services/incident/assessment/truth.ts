/**
 * What is known of a fact: it is so, it is not, or nobody can say yet (null). Kleene's logic: a conclusion is certain
 * as soon as the open facts cannot change it, so "certain" and "not known yet" need no separate bookkeeping.
 */
export type Truth = boolean | null;

/** All hold: one that does not settles it. */
export const all = (...truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true;

/** Any holds: one that does settles it. */
export const any = (...truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes(null) ? null : false;

export const not = (truth: Truth): Truth => (truth === null ? null : !truth);
