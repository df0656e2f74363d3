import type { CommandTexts } from './command-text';

export const training: CommandTexts = {
  nl: {
    typed: 'training',
    title: 'Kennissessies',
    description: 'Meld je aan voor een sessie, teken een document, zie wat je nog moet doen.',
    start: { title: 'Kennissessies', says: 'Aanmelden, tekenen, zien wat je nog moet doen.' },
  },
  en: {
    typed: 'course',
    title: 'Training sessions',
    description: 'Sign up for a session, sign a document, see what you still have to do.',
    start: { title: 'Training', says: 'Sign up, sign, see what you still have to do.' },
  },
};
