import type { termNames } from '../people/organisation-schema';

/** Terms that are not set by the organisation, because nothing personal is kept, or not for long. */
export type OwnTerm =
  /** A day after its link last worked. */
  | 'day'
  /** Thirty days after the end of a period; for people who left, after that. */
  | 'absenceDays'
  /** For ever: it names nobody. */
  | 'nobody';

type Term = (typeof termNames)[number] | OwnTerm;

/**
 * How long the contents of a partition are kept, by its kind: the part before the first bar of its name. A kind that is
 * not here has no term; a test finds every kind that exists (`test/house/reachable.test.ts`).
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
  // Ends of chains, shares of the send rate, runs of the deletion and places of orders to keep, live partitions, the
  // version of what is stored.
  anchor: 'nobody',
  lease: 'nobody',
  upkeep: 'nobody',
  live: 'nobody',
  table: 'nobody',
};
