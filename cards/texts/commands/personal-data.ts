import type { CommandTexts } from './command-text';

export const gegevens: CommandTexts = {
  nl: { typed: 'gegevens', title: 'Mijn gegevens', description: 'Lees wat de bot over jou bewaart.' },
  en: { typed: 'privacy', title: 'My data', description: 'See what we store about you.' },
};
