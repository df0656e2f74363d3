import type { DeletionTexts } from './deletion-texts';

/** The deletion log's words for what no flow of the domain keeps. */
export const absenceDeletions: DeletionTexts = {
  nl: { records: 'afwezigheid', rules: { absenceDays: 'dagen na afloop' } },
  en: { records: 'absence', rules: { absenceDays: 'days after its end' } },
};

export const drillDeletions: DeletionTexts = {
  nl: { records: 'oefeningen', rules: { drillYears: 'jaren na sluiten' } },
  en: { records: 'drills', rules: { drillYears: 'years after closing' } },
};

export const accessDeletions: DeletionTexts = {
  nl: { records: 'inzagelog', rules: { accessYears: 'jaren na de maand' } },
  en: { records: 'access log', rules: { accessYears: 'years after the month' } },
};
