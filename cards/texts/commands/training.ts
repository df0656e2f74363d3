import type { CommandTexts, PartTexts } from './command-text';

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

/** Behind another card: how help names it. */
export const overviewPart: PartTexts = {
  nl: { title: 'Overzicht kennissessies', description: 'Wie heeft wat gedaan, het bewijs en de stand.' },
  en: { title: 'Overview of training', description: 'Who has done what, the evidence and the state.' },
};

export const planPart: PartTexts = {
  nl: { title: 'Sessie plannen', description: 'Een nieuwe kennissessie, en wie erbij moet zijn.' },
  en: { title: 'Plan a training session', description: 'A new session, and who must attend.' },
};

export const publishPart: PartTexts = {
  nl: {
    title: 'Document om te tekenen',
    description: 'Een document publiceren dat mensen lezen en tekenen.',
  },
  en: { title: 'Document to sign', description: 'Publish a document that people read and sign.' },
};
