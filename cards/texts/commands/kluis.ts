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
    description: 'Ask for a file or carrier from the safe, or see what is out.',
  },
};
