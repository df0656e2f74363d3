import type { Locale } from '../../services/people/roles';

/** Which systems of the house an incident involves. */
const nl = {
  open: 'Systemen',
  title: 'Welke systemen zijn erbij betrokken?',
  help: 'Het formulier van de AP vraagt dit. Alleen als er een systeem bij betrokken is.',
  which: 'Welke systemen?',
  other: 'Een ander systeem (mag leeg)',
  unsaid: 'Nog niet gezegd',
};

const en: typeof nl = {
  open: 'Systems',
  title: 'Which systems are involved?',
  help: 'The form of the authority asks this. Only when a system is involved.',
  which: 'Which systems?',
  other: 'Another system (may be left empty)',
  unsaid: 'Not said yet',
};

export const systemTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
