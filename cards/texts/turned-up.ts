import type { Locale } from '../../services/people/roles';

/** Something lost from the safe that turned up, on the cards of the report that it led to. */
const nl = {
  fact: { found: 'Weer gevonden', back: 'Terug in de kluis', undone: 'Toch niet terug' },
  borrower: (name: string) => `Geleend door ${name}`,
  saidBack: (name: string, when: string) => `${name} zei dat het teruggebracht was: ${when}`,
  saidBy: (name: string, when: string) => `Kwijt gemeld door ${name}, ${when}`,
  next: 'Kan iemand het intussen gezien hebben? Leg dat nu vast. De termijnen lopen tot je dat doet.',
  nextCalm: (again: string) => `Kan iemand het intussen gezien hebben? Kies dan “${again}”.`,
  foundBy: (name: string) => `Gevonden door ${name}.`,
  backBy: (name: string) => `${name} bevestigt dat het weer op slot ligt.`,
  undoneBy: (name: string) => `Dat zegt ${name}. Er moet weer gezocht worden.`,
  /** There is nothing to block, and the keeper of the safe did not have it with them. */
  firstAid: {
    borrower: [
      'Zoek waar je ermee werkte: je bureau, de printer, je tas.',
      'Had je het mee naar buiten? Bel waar je het voor het laatst had.',
      'Gestolen? Doe aangifte bij de politie.',
    ],
    keeper: [
      'Vraag wie het het laatst had waar het kan zijn.',
      'Zoek in en bij de kluis, en op het bureau van wie het had.',
      'Gestolen? Doe aangifte bij de politie.',
    ],
  },
  receipt: {
    title: 'Het is er weer',
    found: (name: string, when: string) => `Gevonden door ${name}, ${when}.`,
    back: (name: string, when: string) => `Terug in de kluis, bevestigd door ${name}, ${when}.`,
    next: 'Zoeken hoeft niet meer. De FG kijkt nog of iemand het gezien kan hebben.',
  },
};

const en: typeof nl = {
  fact: { found: 'Found again', back: 'Back in the safe', undone: 'Not back after all' },
  borrower: (name) => `Borrowed by ${name}`,
  saidBack: (name, when) => `${name} said it was brought back: ${when}`,
  saidBy: (name, when) => `Reported lost by ${name}, ${when}`,
  next: 'Could somebody have seen it meanwhile? Record that now. The terms run until you do.',
  nextCalm: (again) => `Could somebody have seen it meanwhile? Then choose “${again}”.`,
  foundBy: (name) => `Found by ${name}.`,
  backBy: (name) => `${name} confirms that it is locked up again.`,
  undoneBy: (name) => `So says ${name}. It has to be looked for again.`,
  firstAid: {
    borrower: [
      'Search where you worked with it: your desk, the printer, your bag.',
      'Did you take it outside? Call the place where you last had it.',
      'Stolen? Report it to the police.',
    ],
    keeper: [
      'Ask whoever had it last where it can be.',
      'Search in and near the safe, and on the desk of whoever had it.',
      'Stolen? Report it to the police.',
    ],
  },
  receipt: {
    title: 'It is there again',
    found: (name, when) => `Found by ${name}, ${when}.`,
    back: (name, when) => `Back in the safe, confirmed by ${name}, ${when}.`,
    next: 'No need to search any more. The DPO still looks whether anybody can have seen it.',
  },
};

export const turnedUpTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
