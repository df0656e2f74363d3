import { incidentKinds } from '../../services/people/incident-settings';
import type { IncidentAlertModel } from '../../cards/incident/alert-model';
import type { IncidentFormModel } from '../../cards/incident/form-model';
import type { IncidentReceiptModel } from '../../cards/incident/receipt-model';
import { questionsOf } from '../../services/incident/kinds';
import { type Incident, type IncidentFacts, type IncidentStatus } from '../../services/incident/model';
import { handlingView } from '../../bot/flows/incident/process-model';
import type { HandlingModel } from '../../cards/incident/process/model';
import { opened, organisation } from './incident-scene';
import type { RenderedCard } from '../../cards/render';
import type { Locale } from '../../services/people/roles';

/** What cards are made of, in ordinary and in worst cases; dates and people are fictitious. */

export interface CardSample {
  readonly name: string;
  readonly render: (locale: Locale) => RenderedCard;
}

/** What the buttons about an incident carry; the token is as long as a real one. */
export const data = { incident: 'INC-2026-0042', token: 'v1.'.padEnd(360, 'x') };
export const now = '2026-11-24T09:05:00.000Z';
export const at = '2026-11-24T09:02:00.000Z';

const clients = [
  { id: 'vlieland', name: 'Bakkerij Vlieland' },
  { id: 'terpstra', name: 'Terpstra Bouw B.V.' },
  { id: 'zorgkring', name: 'Zorgkring Eemdal' },
  { id: 'molenaar', name: 'Molenaar Logistiek' },
];
const people = [
  { id: '10000000-0000-4000-8000-000000000001', name: 'Fenna Vos' },
  { id: '10000000-0000-4000-8000-000000000002', name: 'Daan de Wit' },
  { id: '10000000-0000-4000-8000-000000000003', name: 'Noor Bakker' },
];

/** Three bytes per character, the most that JSON makes of typed text. */
export const widest = (length: number): string => '漢'.repeat(length);
/** Everything that once turned out to be markup somewhere (reliability S32, S36). */
export const hostile =
  '${1+1} ${$root.secret} {{name}} ","evil":"x [Reset](https://evil.test) ![x](http://t.test/p.png) <b>vet</b> javascript:alert(1) <at>Fenna</at> **dik** \u202Egnirts\u202C\u200B';

export const manyClients = Array.from({ length: 400 }, (_, at) => ({
  id: `klant-${String(at).padStart(34, '0')}`,
  name: `Klant met een heel lange naam nummer ${at} en nog wat meer`,
}));
export const manyPeople = Array.from({ length: 2_000 }, (_, at) => ({
  id: `20000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  name: `Medewerker ${at} van der Langenaam-Achterhuis`,
}));

export const formView = (locale: Locale): IncidentFormModel => ({
  locale,
  data,
  values: {},
  faults: {},
  kind: null,
  proposed: false,
  questions: [],
  contacts: [],
  kinds: incidentKinds,
  clients,
  people,
  files: 0,
});

export const lostLaptop = (locale: Locale): IncidentFormModel => ({
  ...formView(locale),
  values: { what: 'Laptop kwijt in de trein naar Zwolle', kind: 'device_media_paper_lost_stolen' },
  kind: 'device_media_paper_lost_stolen',
  proposed: true,
  questions: questionsOf('device_media_paper_lost_stolen'),
  contacts: [
    { contact: 'ictPartner', name: 'Helder ICT', phone: '033 555 01 10' },
    { contact: 'remoteWipe' },
    { contact: 'police', phone: '0900-8844' },
  ],
});

export const crowdedForm = (locale: Locale): IncidentFormModel => ({
  ...lostLaptop(locale),
  values: {
    what: widest(4_000),
    kind: 'bestaat niet',
    noticedDate: 'gisteren',
    noticedTime: '25:61',
    dataOf: 'niemand',
    clients: manyClients
      .slice(0, 40)
      .map(({ id }) => id)
      .join(','),
    peopleCount: 'heel veel',
    done: widest(2_000),
    about: 'geen id',
    'answer.carrier': 'olifant',
  },
  faults: {
    what: 'tooLong',
    kind: 'unknown',
    noticedDate: 'unknown',
    noticedTime: 'unknown',
    dataOf: 'unknown',
    clients: 'unknown',
    peopleCount: 'unknown',
    done: 'tooLong',
    about: 'unknown',
    'answer.carrier': 'unknown',
  },
  clients: manyClients,
  people: manyPeople,
});

export const receiptView = (locale: Locale): IncidentReceiptModel => ({
  locale,
  data,
  id: 'INC-2026-0042',
  status: 'reported',
  what: 'Laptop kwijt in de trein naar Zwolle',
  kind: 'device_media_paper_lost_stolen',
  contacts: [{ contact: 'ictPartner', name: 'Helder ICT', phone: '033 555 01 10' }],
  reportedAt: at,
  recipients: [
    { role: 'fg', name: 'Fenna Vos', state: 'delivered', at },
    { role: 'fgDeputy', name: 'Daan de Wit', state: 'seen', at: '2026-11-24T09:04:00.000Z' },
    { role: 'fgDeputy', name: 'Noor Bakker', state: 'retrying', at: null },
  ],
  phone: '033 555 01 00',
  taken: null,
  withdrawnAt: null,
  closingWords: null,
  asksNoticed: false,
  masked: [],
  question: null,
  remarks: [],
  files: 1,
  reporterProven: true,
  withheld: false,
});

const facts: IncidentFacts = {
  what: 'Laptop kwijt in de trein naar Zwolle. Hij stond uit. Mijn tas is er nog wel.',
  kind: 'device_media_paper_lost_stolen',
  noticedAt: '2026-11-24T08:40:00.000Z',
  dataOf: 'client',
  clients: ['vlieland', 'terpstra'],
  peopleCount: 25,
  done: 'De NS gebeld en mijn wachtwoord veranderd.',
  answers: { carrier: 'laptop', optimoDevice: 'yes', fromSafe: 'no' },
};

/** Clocks and what is missing of the sample. @param drawn when it is looked at (ISO). */
export const handlingOf = (locale: Locale, status: IncidentStatus, drawn: string): HandlingModel => {
  const incident: Incident = {
    ...opened({ facts: { ...facts, clients: [] } }),
    id: 'INC-2026-0042',
    status,
    awareAt: facts.noticedAt ?? at,
    reportedAt: at,
  };
  return handlingView(incident, { person: '', locale }, { now: new Date(drawn), organisation });
};

export const alertView = (locale: Locale): IncidentAlertModel => ({
  locale,
  data,
  id: 'INC-2026-0042',
  status: 'reported',
  facts,
  handling: handlingOf(locale, 'reported', now),
  questions: questionsOf(facts.kind),
  notes: ['encryptionToVerify'],
  clients: ['Bakkerij Vlieland', 'Terpstra Bouw B.V.'],
  about: [],
  masked: [],
  reporterProven: true,
  unnamed: false,
  confidential: null,
  reportedAt: at,
  files: 2,
  origin: null,
  call: null,
  ring: { what: 'reported', at },
  possiblyDouble: false,
  taken: null,
  withdrawn: null,
  remarks: [],
  can: { take: true, handle: false, ask: true, withdraw: true },
});

export const remark = (kind: 'addition' | 'question' | 'answer' | 'mistake', text: string) => ({
  kind,
  text,
  at,
});

export const fullest = (locale: Locale, text: (length: number) => string): IncidentAlertModel => ({
  ...alertView(locale),
  facts: {
    ...facts,
    what: text(4_000),
    kind: 'data_minimisation',
    done: text(2_000),
    peopleCount: 999_999_999,
    answers: { whichData: text(500), place: 'fileServer', clientTold: 'unknown' },
  },
  questions: questionsOf('data_minimisation'),
  notes: ['encryptionToVerify', 'passwordSentApart'],
  clients: manyClients.map(({ name }) => name),
  about: manyPeople.slice(0, 20).map(({ name }) => name),
  masked: ['bsn', 'iban', 'emails'],
  reporterProven: false,
  confidential: ['Fenna Vos'],
  origin: {
    item: 'KL-0001',
    matter: 'lost',
    loan: { borrower: 'Sanne de Wit', handedInAt: '2026-11-23T08:30:00.000Z' },
    saidBy: 'Petra Vos',
  },
  turnedUp: {
    found: { name: 'Petra Vos', at: '2026-11-23T09:40:00.000Z', where: 'Achter de printer' },
    back: { name: 'Petra Vos', at: '2026-11-23T09:45:00.000Z' },
    undone: null,
  },
  call: 'board',
  possiblyDouble: true,
  remarks: Array.from({ length: 50 }, () => remark('addition', text(2_000))),
  userId: '29:'.padEnd(90, 'u'),
});
