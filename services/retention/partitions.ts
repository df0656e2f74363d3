import type { termNames } from '../people/organisation-schema';

/** What a term of the organisation does not say, because nothing about anybody is kept, or not for long. */
export type OwnTerm =
  /** A day after its link worked for the last time. */
  | 'day'
  /** Thirty days after the end of a period; of who left, after that. */
  | 'absenceDays'
  /** As long as the house stands: nobody is named in it. */
  | 'nobody';

type Term = (typeof termNames)[number] | OwnTerm;

/**
 * How long what lies in a partition is kept, by its kind: what stands before the first bar of its name. A kind that is not
 * here has no term; a test finds every kind that there is (`test/house/terms.test.ts`).
 */
export const partitionTerms: Readonly<Record<string, Term>> = {
  incident: 'incidentYears',
  drill: 'drillYears',
  kluis: 'kluisMonths',
  visit: 'visitDays',
  training: 'trainingYears',
  digest: 'trainingYears',
  absence: 'absenceDays',
  person: 'referenceDays',
  access: 'accessYears',
  org: 'organisationYears',
  download: 'day',
  // Ends of chains, shares of the send rate, runs of the deletion and places of orders to keep, partitions that are live,
  // the version of what is stored.
  anchor: 'nobody',
  lease: 'nobody',
  upkeep: 'nobody',
  live: 'nobody',
  table: 'nobody',
};
