import { renderIncidentAlert, type IncidentAlertView } from '../../cards/incident/alert';
import { renderIncidentForm, type IncidentFormView } from '../../cards/incident/form';
import { renderIncidentDigest, renderIncidentStatusList, type IncidentLine } from '../../cards/incident/list';
import { renderIncidentQuestion } from '../../cards/incident/question';
import { renderIncidentReceipt, type IncidentReceiptView } from '../../cards/incident/receipt';
import type { RenderedCard } from '../../cards/render';
import {
  renderHelp,
  renderNeutral,
  renderNotice,
  renderUnknownCommand,
  renderWelcome,
} from '../../cards/shared/plain';
import { kindQuestions, questionsOf } from '../../services/incident/kinds';
import { incidentKinds, type IncidentFacts } from '../../services/incident/model';
import type { Locale } from '../../services/people/roles';

/** Every card, in ordinary and in worst cases; dates and people are fictitious. */

/** As long as a real sealed token. */
const data = { id: 'INC-2026-0042', version: 3, token: 'v1.'.padEnd(360, 'x') };
const now = '2026-11-24T09:05:00.000Z';
const at = '2026-11-24T09:02:00.000Z';

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

/** Three bytes a character, the most JSON makes of typed text. */
export const widest = (length: number): string => '漢'.repeat(length);
/** Everything that once turned out to be markup somewhere (reliability S32, S36). */
export const hostile =
  '${1+1} ${$root.secret} {{name}} ","evil":"x [Reset](https://evil.test) ![x](http://t.test/p.png) <b>vet</b> javascript:alert(1) <at>Fenna</at> **dik** \u202Egnirts\u202C\u200B';

const manyClients = Array.from({ length: 400 }, (_, at) => ({
  id: `klant-${String(at).padStart(34, '0')}`,
  name: `Klant met een heel lange naam nummer ${at} en nog wat meer`,
}));
const manyPeople = Array.from({ length: 2_000 }, (_, at) => ({
  id: `20000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  name: `Medewerker ${at} van der Langenaam-Achterhuis`,
}));

export const formView = (locale: Locale): IncidentFormView => ({
  locale,
  now,
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
});

const lostLaptop = (locale: Locale): IncidentFormView => ({
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

export const crowdedForm = (locale: Locale): IncidentFormView => ({
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
    noticedDate: 'invalid',
    noticedTime: 'nonexistent',
    dataOf: 'unknown',
    clients: 'unknown',
    peopleCount: 'invalid',
    done: 'tooLong',
    about: 'unknown',
    'answer.carrier': 'unknown',
  },
  clients: manyClients,
  people: manyPeople,
});

export const receiptView = (locale: Locale): IncidentReceiptView => ({
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
  masked: [],
  question: null,
  remarks: [],
  reporterProven: true,
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

export const alertView = (locale: Locale): IncidentAlertView => ({
  locale,
  now,
  data,
  id: 'INC-2026-0042',
  status: 'reported',
  facts,
  questions: questionsOf(facts.kind),
  notes: ['encryptionToVerify'],
  clients: ['Bakkerij Vlieland', 'Terpstra Bouw B.V.'],
  about: [],
  masked: [],
  reporterProven: true,
  reportedAt: at,
  deadline: '2026-11-27T08:40:00.000Z',
  call: null,
  possiblyDouble: false,
  taken: null,
  withdrawn: null,
  remarks: [],
  can: { take: true, ask: true, withdraw: true },
});

const remark = (kind: 'addition' | 'question' | 'answer' | 'mistake', text: string) => ({ kind, text, at });

const fullest = (locale: Locale, text: (length: number) => string): IncidentAlertView => ({
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
  call: 'board',
  possiblyDouble: true,
  remarks: Array.from({ length: 50 }, () => remark('addition', text(2_000))),
  userId: '29:'.padEnd(90, 'u'),
});

const lines = (count: number): readonly IncidentLine[] =>
  Array.from({ length: count }, (_, number) => ({
    id: `INC-2026-${String(1_000 - number).padStart(4, '0')}`,
    kind: incidentKinds[number % incidentKinds.length] ?? null,
    status: number % 3 === 0 ? 'taken' : 'reported',
    reportedAt: at,
    takenBy: number % 3 === 0 ? 'Fenna Vos' : null,
  }));

export interface CardSample {
  readonly name: string;
  readonly render: (locale: Locale) => RenderedCard;
}

const forms: readonly CardSample[] = [
  { name: 'form-empty', render: (locale) => renderIncidentForm(formView(locale)) },
  { name: 'form-laptop', render: (locale) => renderIncidentForm(lostLaptop(locale)) },
  { name: 'form-faults', render: (locale) => renderIncidentForm(crowdedForm(locale)) },
  {
    name: 'form-hostile',
    render: (locale) => renderIncidentForm({ ...lostLaptop(locale), values: { what: hostile } }),
  },
  {
    name: 'form-expired',
    render: (locale) =>
      renderIncidentForm({ ...lostLaptop(locale), notice: 'expired', firstAid: 'Bel eerst de balie.' }),
  },
  ...incidentKinds.map((kind) => ({
    name: `form-${kind}`,
    render: (locale: Locale) =>
      renderIncidentForm({
        ...formView(locale),
        kind,
        questions: questionsOf(kind),
        contacts: kindQuestions[kind].contacts.map((contact) => ({ contact })),
      }),
  })),
];

const receipts: readonly CardSample[] = [
  { name: 'receipt-delivered', render: (locale) => renderIncidentReceipt(receiptView(locale)) },
  {
    name: 'receipt-on-its-way',
    render: (locale) =>
      renderIncidentReceipt({
        ...receiptView(locale),
        recipients: [{ role: 'fg', name: 'Fenna Vos', state: 'pending', at: null }],
      }),
  },
  {
    name: 'receipt-alarm',
    render: (locale) =>
      renderIncidentReceipt({
        ...receiptView(locale),
        recipients: [
          { role: 'fg', name: 'Fenna Vos', state: 'unreachable', at: null },
          { role: 'fgDeputy', name: 'Daan de Wit', state: 'uncertain', at: null },
          { role: 'board', name: 'Noor Bakker', state: 'retrying', at: null },
        ],
        masked: ['bsn', 'iban', 'emails'],
      }),
  },
  {
    name: 'receipt-nobody-no-phone',
    render: (locale) =>
      renderIncidentReceipt({ ...receiptView(locale), recipients: [], phone: '', reporterProven: false }),
  },
  {
    name: 'receipt-taken-question',
    render: (locale) =>
      renderIncidentReceipt({
        ...receiptView(locale),
        status: 'taken',
        taken: { name: 'Fenna Vos', at: '2026-11-24T09:06:00.000Z' },
        question: 'Zat de oplader er ook bij, en stond hij op slot?',
        remarks: [remark('question', 'Zat de oplader er ook bij, en stond hij op slot?')],
      }),
  },
  {
    name: 'receipt-withdrawn',
    render: (locale) =>
      renderIncidentReceipt({ ...receiptView(locale), status: 'withdrawn', withdrawnAt: now }),
  },
  {
    name: 'receipt-fullest',
    render: (locale) =>
      renderIncidentReceipt({
        ...receiptView(locale),
        what: widest(4_000),
        recipients: manyPeople.map(({ name }) => ({
          role: 'fgDeputy',
          name,
          state: 'unreachable',
          at: null,
        })),
        masked: ['bsn', 'iban', 'emails'],
        question: widest(2_000),
        remarks: Array.from({ length: 50 }, () => remark('answer', widest(2_000))),
        firstAid: widest(1_000),
      }),
  },
];

const alerts: readonly CardSample[] = [
  { name: 'alert-new', render: (locale) => renderIncidentAlert(alertView(locale)) },
  {
    name: 'alert-next-deputy',
    render: (locale) => renderIncidentAlert({ ...alertView(locale), call: 'nextDeputy', userId: '29:daan' }),
  },
  {
    name: 'alert-taken',
    render: (locale) =>
      renderIncidentAlert({
        ...alertView(locale),
        status: 'taken',
        taken: { name: 'Fenna Vos', at: '2026-11-24T09:06:00.000Z', byReader: false },
        can: { take: false, ask: false, withdraw: false },
        remarks: [remark('question', 'Stond hij op slot?'), remark('answer', 'Ja, met een wachtwoord.')],
      }),
  },
  {
    name: 'alert-withdrawn',
    render: (locale) =>
      renderIncidentAlert({
        ...alertView(locale),
        status: 'withdrawn',
        now: '2026-11-28T09:05:00.000Z',
        withdrawn: { name: 'Fenna Vos', at: now, reason: 'De laptop lag nog op kantoor.' },
        can: { take: false, ask: false, withdraw: false },
      }),
  },
  { name: 'alert-fullest', render: (locale) => renderIncidentAlert(fullest(locale, widest)) },
  {
    name: 'alert-hostile',
    render: (locale) =>
      renderIncidentAlert({ ...fullest(locale, () => hostile), clients: [hostile], about: [hostile] }),
  },
  {
    name: 'alert-many-lines',
    render: (locale) => renderIncidentAlert(fullest(locale, (length) => 'a\n'.repeat(length / 2))),
  },
  {
    name: 'alert-long-word',
    render: (locale) =>
      renderIncidentAlert({
        ...fullest(locale, (length) => 'x'.repeat(length)),
        clients: ['y'.repeat(200)],
        about: ['Z'.repeat(200)],
      }),
  },
];

const others: readonly CardSample[] = [
  {
    name: 'question',
    render: (locale) =>
      renderIncidentQuestion({
        locale,
        data,
        id: 'INC-2026-0042',
        question: 'Stond hij op slot?',
        answer: null,
      }),
  },
  {
    name: 'question-answered',
    render: (locale) =>
      renderIncidentQuestion({
        locale,
        data,
        id: 'INC-2026-0042',
        question: widest(2_000),
        answer: widest(2_000),
      }),
  },
  {
    name: 'digest',
    render: (locale) => renderIncidentDigest({ locale, data: {}, incidents: lines(15), total: 240 }),
  },
  { name: 'mine', render: (locale) => renderIncidentStatusList({ locale, data: {}, incidents: lines(3) }) },
  { name: 'mine-empty', render: (locale) => renderIncidentStatusList({ locale, data: {}, incidents: [] }) },
  {
    name: 'help',
    render: (locale) =>
      renderHelp(locale, [
        { name: 'incident', aliases: ['datalek', 'melding'] },
        { name: 'mijn', aliases: ['mine', 'status'] },
        { name: 'help', aliases: [] },
      ]),
  },
  { name: 'welcome', render: (locale) => renderWelcome(locale, 'personal') },
  { name: 'welcome-shared', render: (locale) => renderWelcome(locale, 'shared') },
  { name: 'notice-failed', render: (locale) => renderNotice(locale, 'failed', 'b7f3-22') },
  { name: 'notice-not-allowed', render: (locale) => renderNotice(locale, 'notAllowed', null) },
  { name: 'unknown-nearest', render: (locale) => renderUnknownCommand(locale, 'incident') },
  { name: 'unknown', render: (locale) => renderUnknownCommand(locale, null) },
  { name: 'neutral', render: (locale) => renderNeutral(locale) },
];

export const cardSamples: readonly CardSample[] = [...forms, ...receipts, ...alerts, ...others];
