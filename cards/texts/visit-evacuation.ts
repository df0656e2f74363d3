/** A visitor during an evacuation: nobody is called to them, or the BHV misses them (features C16). */
const nl = {
  missingTitle: 'Vermist bij de ontruiming',
  missingBadge: 'Vermist',
  missingBy: (name: string, when: string) => `${name} (BHV) mist deze bezoeker sinds ${when}.`,
  missedBy: (name: string, when: string) => `${name} (BHV) miste deze bezoeker vanaf ${when}.`,
  missingAsk: 'Jij zag hem of haar misschien het laatst. Ga niet zoeken: zeg de BHV wat je weet.',
  toldBhv: (who: string, words: string, when: string) => `De BHV weet van ${who}, ${when}: “${words}”`,
  tellingBhv: (who: string, words: string, when: string) =>
    `${who}, ${when}: “${words}”. Verstuurd, nog niet bij de BHV.`,
  notToldTitle: 'Niet doorgegeven aan de BHV',
  notTold:
    'Deze bezoeker was al gezien en wordt niet meer gezocht. Moet de BHV het toch weten? Zeg het dan zelf.',
  foundTitle: 'Alsnog gezien',
  tell: 'Wat weet je?',
  tellLabel: 'Waar en wanneer zag je deze bezoeker het laatst?',
  tellError: 'Schrijf in een zin wat je weet.',
  tellSend: 'Geef door aan de BHV',
  parcelHeld: 'Er is een ontruiming. De ontvanger hoort het als die voorbij is.',
  heldTitle: 'Er is een ontruiming',
  held: 'Ga eerst naar buiten en haal nu niemand op. Als de BHV de telling heeft afgerond, wordt er weer gebeld als deze bezoeker nog wacht.',
  dayHeld:
    'Tot de BHV de telling afrondt, wordt niemand gebeld en niemand opgehaald. Schrijf wie binnenkomt op zoals altijd.',
  heldFor: (from: string, until: string) => `Van ${from} tot ${until} is er niemand gebeld.`,
};

const en: typeof nl = {
  missingTitle: 'Missing in the evacuation',
  missingBadge: 'Missing',
  missingBy: (name, when) => `${name} (emergency team) misses this visitor since ${when}.`,
  missedBy: (name, when) => `${name} (emergency team) missed this visitor from ${when}.`,
  missingAsk: 'You may have seen them last. Do not go looking: tell the emergency team what you know.',
  toldBhv: (who, words, when) => `The emergency team knows from ${who}, ${when}: “${words}”`,
  tellingBhv: (who, words, when) => `${who}, ${when}: “${words}”. Sent, not with the emergency team yet.`,
  notToldTitle: 'Not passed on to the emergency team',
  notTold:
    'This visitor was seen already and is not looked for any more. Must the emergency team know all the same? Tell them yourself.',
  foundTitle: 'Seen after all',
  tell: 'What do you know?',
  tellLabel: 'Where and when did you last see this visitor?',
  tellError: 'Write in one sentence what you know.',
  tellSend: 'Tell the emergency team',
  parcelHeld: 'There is an evacuation. The receiver hears of it when that is over.',
  heldTitle: 'There is an evacuation',
  held: 'Go outside first and fetch nobody now. Once the emergency team has finished the count calls go on if this visitor still waits.',
  dayHeld:
    'Until the emergency team finishes the count nobody is called and nobody is fetched. Write down who comes in as always.',
  heldFor: (from, until) => `From ${from} to ${until} nobody was called.`,
};

export const visitEvacuationTexts = { nl, en };
