import type { Locale } from '../../services/people/roles';

interface LeftKeyTexts {
  readonly title: (name: string) => string;
  readonly text: (name: string) => string;
  readonly mine: string;
  readonly mineText: (names: string) => string;
}

/** The key of the safe is still with somebody who keeps the safe no more. */
export const leftKeyTexts: Readonly<Record<Locale, LeftKeyTexts>> = {
  nl: {
    title: (name: string) => `${name} heeft de sleutel nog`,
    text: (name: string) =>
      `De rol van ${name} is geëindigd. Haal de sleutel op, en druk dan op “Ik heb de sleutel”.`,
    mine: 'Jij hebt de sleutel nog',
    mineText: (names: string) =>
      `Je rol is geëindigd. Geef de sleutel vandaag aan ${names === '' ? 'het kantoor' : names}. Wie hem krijgt, zegt dat hier.`,
  },
  en: {
    title: (name) => `${name} still has the key`,
    text: (name) => `The role of ${name} has ended. Get the key, and then press “I have the key”.`,
    mine: 'You still have the key',
    mineText: (names) =>
      `Your role has ended. Give the key to ${names === '' ? 'the office' : names} today. Whoever gets it says so here.`,
  },
};
