/** The rows that a test can be of: an id in square brackets in its title means that row and nothing else. */

const numbered = (
  letter: string,
  ...spans: readonly (readonly [from: number, to: number])[]
): readonly string[] =>
  spans.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => `${letter}${from + at}`));

/** What people can do and what holds of it (features), and attacks and bad input (reliability): each needs a test. */
export const rows: readonly string[] = [
  ...numbered('A', [1, 30]),
  ...numbered('B', [1, 27]),
  ...numbered('C', [1, 26]),
  ...numbered('D', [1, 28]),
  ...numbered('N', [1, 20]),
  ...numbered('R', [1, 26]),
  ...numbered('S', [1, 15], [20, 27], [30, 45], [50, 52]),
];

/** Other rows of the same pages that titles may cite: faults, personal data, performance, time. */
export const citable: readonly string[] = [
  ...rows,
  ...numbered('F', [1, 9]),
  ...numbered('G', [1, 5]),
  ...numbered('P', [1, 11]),
  ...numbered('T', [1, 13]),
];

/**
 * Rows without a test of their name that the row's person would see fail, each with the reason. May only shrink: a row
 * that has one must go from here.
 */
export const withoutTest: Readonly<Record<string, string>> = {
  B23: 'to keep a door shut for who leaves with the key asks for the landlord’s access control, which is not coupled',
  C25: 'no list of unwelcome people is kept, on purpose (privacy record)',
  N20: 'faults are injected step by step (test/faults); a seeded simulator of thousands of runs is not built',
  R26: 'thirty simulated weeks with random faults: not built, as N20',
};
