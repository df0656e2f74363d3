import type { CommandTexts } from './command-text';

export const kluis: CommandTexts = {
  nl: {
    typed: 'kluis',
    title: 'De kluis',
    description: 'Vraag een dossier of drager uit de kluis, of kijk wat er uit is.',
  },
  en: {
    typed: 'safe',
    title: 'The safe',
    description: 'Request a file or storage device from the safe.',
  },
};
