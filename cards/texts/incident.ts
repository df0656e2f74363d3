import type { IncidentRemark, IncidentStatus, OriginMatter } from '../../services/incident/model';
import type { FactNote } from '../../services/incident/kinds';
import type { Locale } from '../../services/people/roles';
import type { DeletionTexts } from './deletion-texts';

/**
 * What reporter and handlers read about a report. Nothing is called "informed" that was not delivered (features N1).
 */
const nl = {
  eyebrow: (id: string) => (id.startsWith('OEF-') ? `Oefening ${id}` : `Melding ${id}`),
  status: {
    reported: 'Gemeld',
    taken: 'In behandeling',
    classified: 'Geclassificeerd',
    notifying: 'Meldingen lopen',
    closed: 'Gesloten',
    withdrawn: 'Ingetrokken',
    joined: 'Hoort bij een andere melding',
  } satisfies Record<IncidentStatus, string>,
  fact: {
    noticed: 'Ontdekt',
    reported: 'Gemeld',
    dataOf: 'Gegevens van',
    clients: 'Klant',
    peopleCount: 'Aantal mensen',
    kind: 'Soort',
    masked: 'Onleesbaar gemaakt',
    about: 'Gaat over',
    identity: 'Melder',
    origin: 'Hoort bij',
  },
  origin: {
    lost: (item: string) => `Kluis ${item}, kwijt`,
    late: (item: string) => `Kluis ${item}, niet op tijd terug`,
    key: () => 'De sleutel van de kluis',
    count: (item: string) => `Kluis, de telling van ${item}`,
  } satisfies Record<OriginMatter, (item: string) => string>,
  about: (count: number) => `ongeveer ${count}`,
  unknown: 'Niet ingevuld',
  kindProposed: 'Voorgesteld uit de woorden van de melder, die zelf niets koos',
  countsFrom: {
    report: 'De termijn telt vanaf de melding. Weet je meer? Pas dan kennisname aan.',
    day: 'De termijn telt vanaf het begin van die dag. Weet je meer? Pas dan kennisname aan.',
  },
  stripped: '(verwijderd na de bewaartermijn)',
  more: (count: number) => `en nog ${count}`,
  what: 'Wat is er gebeurd',
  done: 'Al gedaan',
  confidential: (names: string) => `Vertrouwelijk: alleen ${names} kan de naam van de melder openen.`,
  identityUnproven: 'identiteit niet bewezen',
  note: {
    encryptionToVerify: 'Versleuteld: standaard, te verifiëren door ICT.',
    passwordSentApart: 'Volgens de melder: AES-256, wachtwoord apart per SMS.',
  } satisfies Record<FactNote, string>,
  remark: {
    addition: 'Aanvulling van de melder',
    question: 'Vraag aan de melder',
    answer: 'Antwoord van de melder',
    mistake: 'Melder: dit was een vergissing',
  } satisfies Record<IncidentRemark['kind'], string>,
  details: 'Details',
  send: 'Versturen',
  textError: 'Schrijf hier eerst iets op.',
};

const en: typeof nl = {
  eyebrow: (id) => (id.startsWith('OEF-') ? `Drill ${id}` : `Report ${id}`),
  status: {
    reported: 'Reported',
    taken: 'Being handled',
    classified: 'Classified',
    notifying: 'Notification in progress',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
    joined: 'Belongs to another report',
  },
  fact: {
    noticed: 'Noticed',
    reported: 'Reported',
    dataOf: 'Data of',
    clients: 'Client',
    peopleCount: 'People',
    kind: 'Kind',
    masked: 'Masked',
    about: 'Is about',
    identity: 'Reporter',
    origin: 'Belongs to',
  },
  origin: {
    lost: (item) => `Safe ${item}, lost`,
    late: (item) => `Safe ${item}, not back in time`,
    key: () => 'The key of the safe',
    count: (item) => `Safe, the count of ${item}`,
  },
  about: (count) => `about ${count}`,
  unknown: 'Not filled in',
  kindProposed: 'Proposed from the words of the reporter, who chose nothing',
  countsFrom: {
    report: 'The term counts from the report. Do you know more? Then change the moment of awareness.',
    day: 'The term counts from the beginning of that day. Do you know more? Then change the moment of awareness.',
  },
  stripped: '(deleted after its retention period)',
  more: (count) => `and ${count} more`,
  what: 'What happened',
  done: 'Done already',
  confidential: (names) => `In confidence: only ${names} can open the name of the reporter.`,
  identityUnproven: 'identity not proven',
  note: {
    encryptionToVerify: 'Encrypted: by default, to be verified by IT.',
    passwordSentApart: 'According to the reporter: AES-256, password sent separately by text message.',
  },
  remark: {
    addition: 'Addition by the reporter',
    question: 'Question to the reporter',
    answer: 'Answer of the reporter',
    mistake: 'Reporter: this was a mistake',
  },
  details: 'Details',
  send: 'Send',
  textError: 'Write something here first.',
};

export const incidentTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };

export const incidentDeletions: DeletionTexts = {
  nl: {
    records: 'incidenten',
    rules: {
      incidentYears: 'jaren na sluiten',
      evidenceDays: 'dagen na sluiten, voor bestanden',
      incidentTextDays: 'dagen na sluiten, voor de woorden',
      incidentReporter: 'voor wie meldde',
    },
  },
  en: {
    records: 'incidents',
    rules: {
      incidentYears: 'years after closing',
      evidenceDays: 'days after closing, for files',
      incidentTextDays: 'days after closing, for the words',
      incidentReporter: 'for who reported',
    },
  },
};
