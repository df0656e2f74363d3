import type { Locale } from '../../services/people/roles';

/** Which systems of the house an incident involves. */
const nl = {
  open: 'Systemen',
  title: 'Welke systemen zijn erbij betrokken?',
  help: 'Het formulier van de AP vraagt dit. Was er geen systeem bij betrokken, of weet je niet welk? Kies dan niets en antwoord.',
  which: 'Welke systemen?',
  other: 'Een ander systeem (mag leeg)',
  unsaid: 'Nog niet gezegd',
  none: 'Geen, of niet bekend welk',
};

const en: typeof nl = {
  open: 'Systems',
  title: 'Which systems are involved?',
  help: 'The form of the authority asks this. Was no system involved, or do you not know which? Choose nothing, and answer.',
  which: 'Which systems?',
  other: 'Another system (may be left empty)',
  unsaid: 'Not said yet',
  none: 'None, or not known which',
};

export const systemTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
