import type { Locale } from '../../services/people/roles';

/** Each record has one living card in a chat; any other copy is a line that leads to it. */
const nl = {
  changed: {
    title: (id: string) => `${id}: er is iets veranderd`,
    text: 'Wat je aan het invullen bent, blijft staan.',
    open: 'Bijwerken',
  },
  elsewhere: {
    title: (id: string) => `${id} staat ergens anders`,
    text: 'De kaart hiervan staat op een andere plek in deze chat.',
    open: 'Hier openen',
  },
};

const en: typeof nl = {
  changed: {
    title: (id) => `${id}: something has changed`,
    text: 'What you are filling in stays as it is.',
    open: 'Update',
  },
  elsewhere: {
    title: (id) => `${id} is somewhere else`,
    text: 'Its card is in another place in this chat.',
    open: 'Open here',
  },
};

export const copiesTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
