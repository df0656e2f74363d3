import type { Locale } from '../../services/people/roles';

/** Of a thing that lies in the safe for somebody who has not fetched it yet. */
export const readyFor: Readonly<Record<Locale, (name: string, loan: string) => string>> = {
  nl: (name, loan) => `klaar voor ${name}, ${loan}`,
  en: (name, loan) => `ready for ${name}, ${loan}`,
};
