import type { Locale, Role } from '../../services/people/roles';
import type { SeatStatus } from '../../services/training/model';

/** What is kept about one person, on paper (Art. 15 AVG). */
const nl = {
  title: (name: string) => `Wat Optimo Veilig bewaart over ${name}`,
  asOf: (when: string) => `Stand van ${when}.`,
  explained: [
    'Dit staat in de bot: wie je bent, wat je meldde, leende en ontving, en je kennissessies.',
    'Heb je een rol (FG, vervanger, office manager, receptie), dan staat je naam ook bij wat je besliste of vastlegde. Dat hoort bij het dossier van dat geval.',
    'Wat een collega meldde waarin jij genoemd bent, staat hier niet: vraag dat aan de FG, die de rechten van anderen meeweegt (artikel 15 lid 4 AVG).',
    'Klopt er iets niet? De FG verbetert het.',
  ],
  footer: 'Optimo Veilig · inzage in eigen gegevens',
  file: 'mijn-gegevens',
  what: 'Wat',
  value: 'Gegeven',
  person: 'Persoon',
  field: {
    ...{ name: 'Naam', company: 'Bedrijf', email: 'E-mail', serviceLine: 'Dienst', roles: 'Rollen' },
    ...{ start: 'Eerste werkdag', end: 'Laatste werkdag', id: 'Nummer in Microsoft 365' },
    ...{ chat: 'Je chat met de bot', absence: 'Afwezig' },
  },
  role: {
    ...{ fg: 'FG', fgDeputy: 'vervanger van de FG', board: 'directie', reception: 'receptie', bhv: 'BHV' },
    ...{ bhvHead: 'hoofd BHV', trainer: 'trainer', admin: 'beheerder' },
    ...{ officeManager: 'office manager', officeDeputy: 'vervanger van de office manager' },
  } satisfies Record<Role, string>,
  absence: (from: string, until: string) => `van ${from} tot en met ${until}`,
  reports: 'Meldingen',
  report: {
    ...{ id: 'Nummer', status: 'Stand', at: 'Gemeld', kind: 'Soort', what: 'Wat er gebeurde' },
    ...{ done: 'Al gedaan', remarks: 'Later gezegd' },
  },
  loans: 'Uit de kluis',
  visits: 'Bezoek',
  visit: {
    ...{ id: 'Nummer', status: 'Stand', day: 'Dag', from: 'Van', until: 'Tot', name: 'Bezoeker' },
    ...{ company: 'Bedrijf', remark: 'Opmerking' },
  },
  seats: 'Kennissessies: aanmeldingen',
  seat: { session: 'Sessie', title: 'Titel', day: 'Dag', status: 'Stand', at: 'Sinds' },
  seatStatus: {
    ...{ seated: 'aangemeld', waiting: 'op de wachtlijst', off: 'afgemeld', attended: 'gevolgd' },
  } satisfies Record<SeatStatus, string>,
  evidence: 'Kennissessies: gevolgd en getekend',
};

const en: typeof nl = {
  title: (name) => `What Optimo Veilig keeps about ${name}`,
  asOf: (when) => `As of ${when}.`,
  explained: [
    'This is in the bot: who you are, what you reported, borrowed and received, and your training.',
    'If you have a role (DPO, deputy, office manager, reception), your name also stands with what you decided or recorded. That belongs to the file of that case.',
    'What a colleague reported that names you is not in here: ask the data protection officer, who weighs the rights of others (Art. 15(4) GDPR).',
    'Is something wrong? The data protection officer corrects it.',
  ],
  footer: 'Optimo Veilig · access to own data',
  file: 'my-data',
  what: 'What',
  value: 'Value',
  person: 'Person',
  field: {
    ...{ name: 'Name', company: 'Company', email: 'E-mail', serviceLine: 'Service line', roles: 'Roles' },
    ...{ start: 'First working day', end: 'Last working day', id: 'Number in Microsoft 365' },
    ...{ chat: 'Your chat with the bot', absence: 'Away' },
  },
  role: {
    ...{ fg: 'DPO', fgDeputy: 'deputy DPO', board: 'board', reception: 'reception', bhv: 'emergency team' },
    ...{ bhvHead: 'head of the emergency team', trainer: 'trainer', admin: 'administrator' },
    ...{ officeManager: 'office manager', officeDeputy: 'deputy office manager' },
  },
  absence: (from, until) => `from ${from} until ${until}`,
  reports: 'Reports',
  report: {
    ...{ id: 'Number', status: 'Status', at: 'Reported', kind: 'Kind', what: 'What happened' },
    ...{ done: 'Done already', remarks: 'Said later' },
  },
  loans: 'From the safe',
  visits: 'Visitors',
  visit: {
    ...{ id: 'Number', status: 'Status', day: 'Day', from: 'From', until: 'Until', name: 'Visitor' },
    ...{ company: 'Company', remark: 'Remark' },
  },
  seats: 'Training: places',
  seat: { session: 'Session', title: 'Title', day: 'Day', status: 'Status', at: 'Since' },
  seatStatus: {
    seated: 'signed up',
    waiting: 'on the waiting list',
    off: 'signed off',
    attended: 'attended',
  },
  evidence: 'Training: attended and signed',
};

export const personalDataTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
