import type { DeletionTexts } from './deletion-texts';

export const visitDeletions: DeletionTexts = {
  nl: {
    records: 'bezoek',
    rules: { visitDays: 'dagen na het bezoek' },
    named: { 'ontruiming-': 'telling bij een ontruiming', 'desk-': 'scherm van de balie' },
  },
  en: {
    records: 'visitors',
    rules: { visitDays: 'days after the visit' },
    named: { 'ontruiming-': 'count of an evacuation', 'desk-': 'screen of the desk' },
  },
};
