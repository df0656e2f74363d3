/** Words people type for a command of this flow, in Dutch and English; judged by test/data/sentences.json. */
export const adminKeywords: readonly string[] = [
  'beheer',
  'beheerder',
  'administratie',
  'admin',
  'administration',
  'instellingen',
  'settings',
  'rollen',
  'roles',
  'vervangers',
  'health',
  'gezondheid van de bot',
];
