import type { CommandTexts } from './command-text';

export const beheer: CommandTexts = {
  nl: {
    typed: 'beheer',
    title: 'Beheer',
    description: 'Voor beheerders: gezondheid, rollen, organisatie, berichten.',
  },
  en: {
    typed: 'admin',
    title: 'Administration',
    description: 'For administrators: health, roles, organisation, messages.',
  },
};
