import type { CommandTexts, PartTexts } from './command-text';

export const bezoek: CommandTexts = {
  nl: {
    typed: 'bezoek',
    title: 'Bezoek',
    description: 'Meld een bezoeker aan, of kijk wie er komt.',
    start: { title: 'Bezoek aanmelden', says: 'Wie er komt staat dan op de lijst van de receptie.' },
  },
  en: {
    typed: 'visitor',
    title: 'Visitors',
    description: 'Register a visitor, or see who is coming.',
    start: { title: 'Register a visitor', says: 'Who comes is then on the list of reception.' },
  },
};

export const bhv: CommandTexts = {
  nl: {
    typed: 'bhv',
    title: 'Wie is er in het gebouw?',
    description: 'De lijst voor de BHV, en de telling bij een ontruiming.',
  },
  en: {
    typed: 'evacuation',
    title: 'Who is in the building?',
    description: 'The list for the emergency team, and the roll call.',
  },
};

/** Behind another card: how help names it. */
export const desks: PartTexts = {
  nl: { title: 'Balie', description: 'Een scherm voor de receptie koppelen of bekijken.' },
  en: { title: 'Desks', description: 'Pair a screen for reception, or look at them.' },
};

export const deskDay: PartTexts = {
  nl: {
    title: 'Lijst van vandaag',
    description: 'Wie er komt en wie er is, en wat er aan de balie ligt.',
  },
  en: { title: 'List of today', description: 'Who comes, who is in, and what lies at the desk.' },
};
