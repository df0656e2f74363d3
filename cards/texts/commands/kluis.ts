import type { CommandTexts, PartTexts } from './command-text';

export const kluis: CommandTexts = {
  nl: {
    typed: 'kluis',
    title: 'De kluis',
    description: 'Vraag een dossier of drager uit de kluis, of kijk wat er uit is.',
    start: { title: 'Uit de kluis', says: 'Een dossier, USB-stick of schijf lenen.' },
  },
  en: {
    typed: 'safe',
    title: 'The safe',
    description: 'Request a file or storage device from the safe.',
    start: { title: 'Borrow from the safe', says: 'A file, USB stick or disk.' },
  },
};

/** Behind another card: how help names it. */
export const keyPart: PartTexts = {
  nl: { title: 'De sleutel', description: 'Wie de sleutel van de kluis heeft; overdragen, kwijt.' },
  en: { title: 'The key', description: 'Who has the key of the safe; hand it over, lost.' },
};

export const countPart: PartTexts = {
  nl: { title: 'Kluis tellen', description: 'Kijken of alles er ligt dat er moet liggen.' },
  en: { title: 'Count the safe', description: 'See whether all is there that should be.' },
};
