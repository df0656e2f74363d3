import type { CommandTexts } from './command-text';

export const mijn: CommandTexts = {
  nl: {
    typed: 'mijn',
    title: 'Wat voor mij openstaat',
    description: 'Je meldingen, taken, kluis, bezoek en kennissessies. Kijk, of vul iets aan.',
  },
  en: {
    typed: 'mine',
    title: 'What is open for me',
    description: 'Your reports, tasks, safe, visitors and sessions. Look, or add something.',
  },
};
