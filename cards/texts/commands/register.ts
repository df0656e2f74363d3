import type { CommandTexts } from './command-text';

export const register: CommandTexts = {
  nl: {
    typed: 'register',
    title: 'Incidentenregister',
    description: 'Voor de FG en de vervangers: zoeken, klokken, cijfers, export.',
  },
  en: {
    typed: 'incidents',
    title: 'Incident register',
    description: 'For the DPO and deputies: search, deadlines, figures, export.',
  },
};
