import { type Answers, isOpen, says } from './questions';

/** The gravest first. */
export const classifications = ['breach', 'deviation', 'nearMiss', 'other'] as const;
export type Classification = (typeof classifications)[number];

/** Why; each has its text and article in the catalogue. */
export const classificationReasons = [
  'breach',
  'breachNotExcluded',
  'nothingAffected',
  'noPersonalData',
  'processNotFollowed',
  'noIncident',
] as const;
export type ClassificationReason = (typeof classificationReasons)[number];

export interface Classified {
  /** Null until the answers settle it. */
  readonly outcome: Classification | null;
  readonly reason: ClassificationReason | null;
}

/**
 * The three questions of Art. 4(12) GDPR, all needed for a "datalek" (domain §1.1). If it is unknown what was affected,
 * it is treated as one until shown otherwise.
 */
export function classify(answers: Answers): Classified {
  if (says(answers, 'securityIncident', 'no')) return withoutIncident(answers);
  if (says(answers, 'personalData', 'no')) return { outcome: 'other', reason: 'noPersonalData' };
  if (!says(answers, 'securityIncident', 'yes') || !says(answers, 'personalData', 'yes')) return undecided;
  if (says(answers, 'affected', 'none')) return { outcome: 'nearMiss', reason: 'nothingAffected' };
  if (answers.affected === undefined) return undecided;
  return { outcome: 'breach', reason: isOpen(answers, 'affected') ? 'breachNotExcluded' : 'breach' };
}

const undecided: Classified = { outcome: null, reason: null };

/** Policy: deviations from documented processes are reported too, and are not a datalek. */
function withoutIncident(answers: Answers): Classified {
  if (isOpen(answers, 'deviation')) return undecided;
  return says(answers, 'deviation', 'yes')
    ? { outcome: 'deviation', reason: 'processNotFollowed' }
    : { outcome: 'other', reason: 'noIncident' };
}
