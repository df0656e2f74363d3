/** Who came with the code was not there after all (features D17). */
const nl = {
  takenAway: 'kwam met de code, weggehaald',
  takeAwayAsk: (names: readonly string[]) =>
    names.length === 1
      ? `${names.join('')} kwam met de code. Toch niet aanwezig?`
      : `${names.length} mensen kwamen met de code. Toch niet aanwezig?`,
  takeAwayText:
    'Wie je weghaalt, krijgt bericht van wie het deed en waarom. De reden staat ook in het bewijs.',
  takeAwayWho: 'Wie was er niet?',
  takeAwayWhy: 'Waarom?',
  takeAwayError: 'Schrijf in een zin waarom.',
  takeAway: 'Haal weg',
  takeAwayNot: 'Laat staan',
};

const en: typeof nl = {
  takenAway: 'came with the code, taken away',
  takeAwayAsk: (names) =>
    names.length === 1
      ? `${names.join('')} came with the code. Not there after all?`
      : `${names.length} people came with the code. Not there after all?`,
  takeAwayText: 'Whoever you take away is told who did it and why. The reason is on the evidence too.',
  takeAwayWho: 'Who was not there?',
  takeAwayWhy: 'Why?',
  takeAwayError: 'Write in one sentence why.',
  takeAway: 'Take away',
  takeAwayNot: 'Leave it',
};

export const takingAwayTexts = { nl, en };
