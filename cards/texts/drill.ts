import type { Locale } from '../../services/people/roles';

/** A drill: as real as it can be, and marked as one everywhere. */
const nl = {
  title: 'Oefening',
  marked: 'Dit is niet echt. Doe wat je anders ook zou doen.',
  formTitle: 'Een oefening starten',
  formHint:
    'De FG en de vervangers krijgen deze melding zoals een echte, met "Oefening" erop. Zij telt nergens mee. Sluit haar af in het dossier; dan zie je hoe snel het ging.',
  othersHint: 'Een ontruiming oefent de BHV: typ /bhv en kies daar Oefening beginnen.',
  safe: 'Met de kluis oefenen',
  safeWord: 'oefening',
  storyLabel: 'Waarmee oefen je?',
  example: 'Een map met loonstroken is in de trein blijven liggen.',
  start: 'Oefening starten',
  report: 'Wat de oefening mat',
  started: 'Begonnen',
  seen: 'Gezien',
  taken: 'Opgepakt',
  ended: 'Afgesloten',
  notYet: 'Nog niet',
  earlier: 'Eerdere oefeningen',
  sheet: 'Oefeningen',
  othersSection: 'Kluis en ontruiming',
  moreOthers: (left: number) => `En nog ${left}. Zoek op een woord of nummer, of kijk in het bewijspakket.`,
  storyColumn: 'Waarmee geoefend is',
  firstSeen: 'Gezien na (minuten)',
  takenAfter: 'Opgepakt na (minuten)',
  takenBy: 'Opgepakt door',
  endedAfter: 'Afgesloten na (minuten)',
  endedBy: 'Afgesloten door',
  after: (minutes: number) =>
    minutes === 0 ? 'binnen een minuut' : minutes === 1 ? 'na 1 minuut' : `na ${minutes} minuten`,
};

const en: typeof nl = {
  title: 'Drill',
  marked: 'This is not real. Do what you would do otherwise.',
  formTitle: 'Start a drill',
  formHint:
    'The DPO and the deputies get this report like a real one, marked as a drill. It isn’t counted anywhere. Close it to see how fast it went.',
  othersHint: 'An evacuation is practised by the first responders: type /bhv and choose Start a drill there.',
  safe: 'Practise with the safe',
  safeWord: 'drill',
  storyLabel: 'What is the scenario?',
  example: 'A folder with payslips was left on the train.',
  start: 'Start the drill',
  report: 'Results',
  started: 'Started',
  seen: 'Seen',
  taken: 'Taken',
  ended: 'Ended',
  notYet: 'Not yet',
  earlier: 'Earlier drills',
  sheet: 'Drills',
  othersSection: 'Safe and evacuation',
  moreOthers: (left) => `And ${left} more. Search for a word or a number, or look in the evidence pack.`,
  storyColumn: 'What was practised',
  firstSeen: 'Seen after (minutes)',
  takenAfter: 'Taken after (minutes)',
  takenBy: 'Taken by',
  endedAfter: 'Ended after (minutes)',
  endedBy: 'Ended by',
  after: (minutes) =>
    minutes === 0 ? 'within a minute' : minutes === 1 ? 'after 1 minute' : `after ${minutes} minutes`,
};

export const drillTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
