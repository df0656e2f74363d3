import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { incidentKinds } from '../../services/people/incident-settings';
import { renderIncidentAlert } from '../../cards/incident/alert';
import { renderIncidentForm } from '../../cards/incident/form';
import { renderIncidentBatch, type StatusLine } from '../../cards/incident/list';
import { renderIncidentQuestion } from '../../cards/incident/question';
import { renderIncidentReceipt } from '../../cards/incident/receipt';
import { kindQuestions, questionsOf } from '../../services/incident/kinds';
import type { Locale } from '../../services/people/roles';
import {
  alertView,
  at,
  type CardSample,
  crowdedForm,
  formView,
  fullest,
  handlingOf,
  hostile,
  lostLaptop,
  manyPeople,
  now,
  receiptView,
  remark,
  widest,
} from './card-views';

/** Every card, in ordinary and in worst cases. */

const lines = (count: number): readonly StatusLine[] =>
  Array.from({ length: count }, (_, number) => ({
    id: `INC-2026-${String(1_000 - number).padStart(4, '0')}`,
    kind: incidentKinds[number % incidentKinds.length] ?? null,
    status: number % 3 === 0 ? 'taken' : 'reported',
    reportedAt: at,
    takenBy: number % 3 === 0 ? 'Fenna Vos' : null,
  }));

const forms: readonly CardSample[] = [
  { name: 'form-empty', render: (locale) => renderIncidentForm(formView(locale)) },
  { name: 'form-laptop', render: (locale) => renderIncidentForm(lostLaptop(locale)) },
  { name: 'form-faults', render: (locale) => renderIncidentForm(crowdedForm(locale)) },
  ...(['unknown', 'unnamed'] as const).map((fault) => ({
    name: `form-hostile-about-${fault}`,
    render: (locale: Locale) =>
      renderIncidentForm({
        ...lostLaptop(locale),
        values: { what: 'Hij keek mee', about: fault === 'unknown' ? hostile : '' },
        faults: { about: fault },
      }),
  })),
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
  {
    name: 'form-stranger',
    render: (locale) =>
      renderIncidentForm({
        ...lostLaptop(locale),
        clients: [],
        people: null,
        values: { what: 'Laptop kwijt', about: 'Piet' },
        faults: { about: 'unknown' },
      }),
  },
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
    name: 'receipt-stranger',
    render: (locale) =>
      renderIncidentReceipt({
        ...receiptView(locale),
        status: 'taken',
        recipients: receiptView(locale).recipients.map((one) => ({ ...one, name: null, at: null })),
        taken: 'somebody',
        remarks: [{ ...remark('question', 'Zat de oplader er ook bij?'), at: null }],
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

/** Why a card came again, as it says. */
const freshAlerts: readonly CardSample[] = (
  [
    ['answered', 'taken', { what: 'answer', at: now, text: 'Ja gebeld. Het waren 43 stroken.' }],
    ['added-after-closing', 'closed', { what: 'addition', at: now, text: 'Zij stuurde hem door.' }],
    ['mistake', 'taken', { what: 'mistake', at: now, text: '–' }],
    ['files', 'taken', { what: 'files', at: now, count: 2 }],
    ['second-given', 'taken', { what: 'secondGiven', at: now, by: 'daan', text: '' }],
    ['second-refused', 'taken', { what: 'secondRefused', at: now, by: 'daan', text: 'Er stond een BSN in.' }],
    ['reopened', 'classified', { what: 'reopened', at: now, by: 'daan', text: 'Er waren meer stroken.' }],
    ['decided', 'notifying', { what: 'decided', at: now, by: 'b', duty: 'authority', notify: true }],
    ['turned', 'classified', { what: 'turned', at: now, duties: ['authority', 'subjects'] }],
    ['corrected', 'taken', { what: 'corrected', at: now, by: 'daan' }],
  ] as const
).map(([name, status, news]) => ({
  name: `alert-${name}`,
  render: (locale) =>
    renderIncidentAlert({
      ...alertView(locale),
      status,
      handling: { ...handlingOf(locale, status, now), news: { news, name: 'Daan de Wit' } },
      ring: news,
      taken: { name: 'Fenna Vos', at: '2026-11-24T09:06:00.000Z', byReader: true },
      can: { take: false, handle: true, ask: status !== 'closed', withdraw: status !== 'closed' },
    }),
}));

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
        can: { take: false, handle: true, ask: false, withdraw: false },
        handling: handlingOf(locale, 'taken', now),
        remarks: [remark('question', 'Stond hij op slot?'), remark('answer', 'Ja, met een wachtwoord.')],
      }),
  },
  ...(['said', 'away'] as const).map((why): CardSample => ({
    name: `alert-let-go-${why}`,
    render: (locale) =>
      renderIncidentAlert({
        ...alertView(locale),
        letGo: { name: 'Fenna Vos', at: '2026-11-24T09:06:00.000Z', byReader: why === 'away', why },
        call: 'nextDeputy',
      }),
  })),
  {
    name: 'alert-handed-over',
    render: (locale) =>
      renderIncidentAlert({
        ...alertView(locale),
        status: 'taken',
        taken: {
          name: 'Fenna Vos',
          at: '2026-11-24T09:06:00.000Z',
          byReader: true,
          handedBy: 'Daan de Wit',
          awayFrom: '2026-11-30',
        },
        can: { take: false, handle: true, ask: false, withdraw: false },
        handling: handlingOf(locale, 'taken', now),
      }),
  },
  {
    name: 'alert-drill',
    render: (locale) => renderIncidentAlert({ ...alertView(locale), id: 'OEF-2026-0001' }),
  },
  ...(['classified', 'closed'] as const).map((status): CardSample => ({
    name: `alert-${status}`,
    render: (locale) =>
      renderIncidentAlert({
        ...alertView(locale),
        status,
        handling: handlingOf(locale, status, now),
        taken: { name: 'Fenna Vos', at: '2026-11-24T09:06:00.000Z', byReader: true },
        can: { take: false, handle: true, ask: false, withdraw: false },
      }),
  })),
  {
    name: 'alert-withdrawn',
    render: (locale) =>
      renderIncidentAlert({
        ...alertView(locale),
        status: 'withdrawn',
        handling: handlingOf(locale, 'withdrawn', now),
        withdrawn: { name: 'Fenna Vos', at: now, reason: 'De laptop lag nog op kantoor.' },
        can: { take: false, handle: false, ask: false, withdraw: false },
      }),
  },
  ...freshAlerts,
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
        id: 'INC-2026-0042',
        question: widest(2_000),
        answer: widest(2_000),
      }),
  },
  {
    name: 'digest',
    render: (locale) =>
      renderIncidentBatch({
        locale,
        data: {},
        incidents: lines(15),
        older: lines(300).map(({ id }) => id),
      }),
  },
  {
    name: 'digest-flood',
    render: (locale) =>
      renderIncidentBatch({
        locale,
        data: {},
        ofOnePerson: true,
        incidents: lines(15),
        older: lines(300).map(({ id }) => id),
      }),
  },
];

const load = createRequire(__filename);
const isSample = (value: unknown): value is CardSample =>
  typeof value === 'object' && value !== null && 'name' in value && 'render' in value;

/** Those of each flow, from the files next to this one that are named after it: what a flow adds is never left out. */
const brought = readdirSync(__dirname)
  .filter((file) => file.endsWith('-samples.ts') && join(__dirname, file) !== __filename)
  .sort()
  .flatMap((file) => Object.values(load(join(__dirname, file)) as Record<string, unknown>))
  .flatMap((exported) => (Array.isArray(exported) ? exported.filter(isSample) : []));

// Some are in two lists: in one of their own, and in that of their whole flow.
export const cardSamples: readonly CardSample[] = [
  ...new Set([...forms, ...receipts, ...alerts, ...others, ...brought]),
];
