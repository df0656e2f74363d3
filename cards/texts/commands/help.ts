import type { CommandTexts } from './command-text';

export const help: CommandTexts = {
  nl: { typed: 'help', title: 'Hulp', description: 'Wat je hier kunt typen.' },
  en: { typed: 'help', title: 'Help', description: 'What you can type here.' },
};
