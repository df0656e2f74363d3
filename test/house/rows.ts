import { idsOf, lettered, pageOf } from '../support/pages';

/** The rows that a test can be about: an id in square brackets in its title means that row and nothing else. */

/** What people can do and what must hold for it (features), attacks and bad input (reliability): each needs a test. */
export const rows: readonly string[] = [
  ...lettered(pageOf('features')),
  ...idsOf(pageOf('reliability')).filter((id) => id.startsWith('S')),
];

/** Rows that titles may cite: also faults, personal data, performance, and the cases of the 72 hours. */
export const citable: readonly string[] = ['features', 'reliability', 'domain'].flatMap((name) =>
  idsOf(pageOf(name)),
);

/**
 * Rows without a test of that name that would fail for the row's person, each with the reason. May only shrink: a row
 * that gets one must be removed here.
 */
export const withoutTest: Readonly<Record<string, string>> = {
  B23: 'to keep a door shut for who leaves with the key asks for the landlord’s access control, which is not coupled',
  C25: 'no list of unwelcome people is kept, on purpose (privacy record)',
  N20: 'faults are injected step by step (test/faults); a seeded simulator of thousands of runs is not built',
  R26: 'thirty simulated weeks with random faults: not built, as N20',
};
