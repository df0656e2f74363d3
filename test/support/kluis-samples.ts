import { renderClosing } from '../../cards/kluis/closing';
import { renderLoanForm, type LoanFormModel } from '../../cards/kluis/form';
import { mostLoansShown, renderLoanHistory } from '../../cards/kluis/history';
import { renderKey, type KeyModel } from '../../cards/kluis/key';
import { renderMyLoans } from '../../cards/kluis/mine';
import { renderOpenLoans } from '../../cards/kluis/open';
import { renderSafe } from '../../cards/kluis/safe';
import { renderThings } from '../../cards/kluis/things';
import { renderMine } from '../../cards/shared/mine';
import { carriers, type Loan } from '../../services/kluis/model';
import type { Thing } from '../../services/kluis/things';
import type { Locale } from '../../services/people/roles';
import { type CardSample, hostile, manyClients, manyPeople, widest } from './card-views';
import { countSamples } from './kluis-count-samples';
import {
  at,
  coen,
  crowded,
  due,
  issue,
  late,
  loanSamples,
  names,
  out,
  petra,
  requested,
} from './kluis-loan-samples';

/** The safe as a whole, its form, its key and its counts, in ordinary and in worst cases. */

const form = (locale: Locale, change: Partial<LoanFormModel> = {}): LoanFormModel => ({
  locale,
  mode: 'request',
  data: { token: 'v1.'.padEnd(360, 'x') },
  typed: {},
  faults: {},
  today: '2026-11-23',
  things: [],
  carriers,
  clients: [
    { id: 'vlieland', name: 'Bakkerij Vlieland' },
    { id: 'terpstra', name: 'Terpstra Bouw B.V.' },
  ],
  people: [{ id: '10000000-0000-4000-8000-000000000001', name: 'Coen Bakker' }],
  expired: false,
  late: false,
  ...change,
});

const manyThings: readonly Thing[] = Array.from({ length: 300 }, (_, number) => ({
  object: `object-${String(number).padStart(15, '0')}`,
  dossier: widest(200),
  carrier: 'paper',
  count: 1,
  client: null,
  outOn: number === 1 ? 'KL-0007' : null,
  standing: 'here',
}));
const someThings: readonly Thing[] = manyThings
  .slice(0, 3)
  .map((thing, number) => ({ ...thing, dossier: `Ordner ${number}` }));

const crowdedForm = (locale: Locale): LoanFormModel =>
  form(locale, {
    mode: 'record',
    typed: {
      dossier: widest(200),
      assignment: widest(500),
      reason: widest(500),
      carrier: 'olifant',
      client: 'niemand',
      count: 'veel',
      until: 'ooit',
      from: 'ooit',
      thing: 'object-000000000000299',
      borrower: 'niemand',
    },
    faults: {
      dossier: 'tooLong',
      assignment: 'required',
      reason: 'required',
      carrier: 'required',
      client: 'unknown',
      count: 'invalid',
      until: 'notWorkingDay',
      from: 'past',
      thing: 'unknown',
      borrower: 'unknown',
    },
    clients: manyClients,
    people: manyPeople,
    things: manyThings,
    late: true,
  });

const line = (number: number): { loan: Loan; borrower: string } => ({
  loan: { ...(number % 3 === 0 ? requested : out), id: `KL-${String(number).padStart(4, '0')}` },
  borrower: 'Sanne de Wit',
});
const many = Array.from({ length: 300 }, (_, number) => line(number));
const longest = many.map(({ loan }) => ({
  loan: { ...crowded(widest), id: loan.id },
  borrower: widest(120),
}));

const safe = (locale: Locale) => ({
  locale,
  now: late,
  absence: null,
  coming: [{ from: '2026-12-01', until: '2026-12-04' }],
  standIns: ['Dewi Putri'],
  today: '2026-11-23',
  keeps: true,
});

const key = (locale: Locale, change: Partial<KeyModel> = {}): KeyModel => ({
  locale,
  custody: { holder: petra, since: at, handing: null, lost: null },
  reader: petra,
  names,
  keepers: [{ id: coen, name: 'Coen Bakker' }],
  mayHand: true,
  ...change,
});

const others: readonly CardSample[] = [
  { name: 'loan-form', render: (locale) => renderLoanForm(form(locale)) },
  {
    name: 'loan-form-things',
    render: (locale) =>
      renderLoanForm(form(locale, { things: someThings, typed: { thing: someThings[1]?.object ?? '' } })),
  },
  { name: 'loan-form-drill', render: (locale) => renderLoanForm(form(locale, { mode: 'drill' })) },
  { name: 'loan-form-late', render: (locale) => renderLoanForm(form(locale, { late: true, expired: true })) },
  { name: 'loan-form-record', render: (locale) => renderLoanForm(form(locale, { mode: 'record' })) },
  { name: 'loan-form-crowded', render: (locale) => renderLoanForm(crowdedForm(locale)) },
  { name: 'safe', render: (locale) => renderSafe({ ...safe(locale), lines: many.slice(0, 5) }) },
  { name: 'safe-empty', render: (locale) => renderSafe({ ...safe(locale), lines: [], keeps: false }) },
  {
    name: 'safe-crowded',
    render: (locale) =>
      renderSafe({ ...safe(locale), lines: longest, absence: { from: '2026-11-23', until: '2026-11-27' } }),
  },
  { name: 'my-loans', render: (locale) => renderMyLoans({ locale, now: late, lines: many.slice(0, 3) }) },
  { name: 'my-loans-crowded', render: (locale) => renderMyLoans({ locale, now: late, lines: longest }) },
  {
    name: 'mine-loans',
    render: (locale) =>
      renderMine(locale, [
        renderOpenLoans(
          many.slice(0, 3).map(({ loan }) => loan),
          { locale, now: late },
        ),
      ]),
  },
  { name: 'my-loans-empty', render: (locale) => renderMyLoans({ locale, now: late, lines: [] }) },
  {
    name: 'loan-history',
    render: (locale) =>
      renderLoanHistory({
        locale,
        now: late,
        id: 'KL-0007',
        hold: null,
        mayHold: true,
        filed: null,
        dossier: 'Ordner 3',
        loans: [
          {
            id: 'KL-0007',
            status: 'back',
            events: [
              { type: 'requested', by: 'Sanne de Wit', at, reason: null },
              { type: 'approved', by: 'Petra Vos', at, reason: 'Mag' },
              { type: 'remind', by: null, at: due, reason: null },
            ],
          },
        ],
        earlier: 0,
      }),
  },
  {
    name: 'loan-history-hostile',
    render: (locale) =>
      renderLoanHistory({
        locale,
        now: late,
        id: 'KL-0007',
        hold: { by: hostile, at, reason: hostile },
        mayHold: true,
        filed: { object: 'object', others: manyThings.slice(0, 25) },
        dossier: hostile,
        loans: Array.from({ length: mostLoansShown }, () => ({
          id: 'KL-0007',
          status: 'back' as const,
          events: Array.from({ length: 40 }, () => ({
            type: 'refused',
            by: hostile,
            at,
            reason: widest(500),
          })),
        })),
        earlier: 400,
      }),
  },
  {
    name: 'loan-history-thing',
    render: (locale) =>
      renderLoanHistory({
        locale,
        now: late,
        id: null,
        hold: null,
        mayHold: false,
        filed: { object: 'object', others: someThings },
        dossier: 'Ordner 3',
        loans: [],
        earlier: 0,
      }),
  },
  { name: 'things', render: (locale) => renderThings({ locale, now: late, things: someThings }) },
  { name: 'things-empty', render: (locale) => renderThings({ locale, now: late, things: [] }) },
  { name: 'things-crowded', render: (locale) => renderThings({ locale, now: late, things: manyThings }) },
  { name: 'closing-all-back', render: (locale) => renderClosing({ locale, now: late, out: [] }) },
  {
    name: 'closing-missing',
    render: (locale) =>
      renderClosing({
        locale,
        now: late,
        out: [
          { loan: out, borrower: 'Sanne de Wit' },
          {
            loan: { ...out, id: 'KL-0008', issue: { ...issue, due: '2026-11-24T16:30:00.000Z' } },
            borrower: 'Coen Bakker',
          },
        ],
      }),
  },
  {
    name: 'closing-crowded',
    render: (locale) =>
      renderClosing({
        locale,
        now: late,
        out: longest,
      }),
  },
  { name: 'key', render: (locale) => renderKey(key(locale)) },
  { name: 'key-alone', render: (locale) => renderKey(key(locale, { keepers: [] })) },
  {
    name: 'key-away',
    render: (locale) => renderKey(key(locale, { reader: coen, isHolderAway: true, mayHand: false })),
  },
  {
    name: 'key-coming',
    render: (locale) =>
      renderKey(
        key(locale, {
          reader: coen,
          custody: { holder: petra, since: at, handing: { by: petra, to: coen, at }, lost: null },
        }),
      ),
  },
  {
    name: 'key-unreached',
    render: (locale) =>
      renderKey(
        key(locale, { custody: { holder: petra, since: at, handing: null, lost: null, unreached: coen } }),
      ),
  },
  {
    name: 'key-going',
    render: (locale) =>
      renderKey(
        key(locale, {
          custody: { holder: petra, since: at, handing: { by: petra, to: coen, at }, lost: null },
        }),
      ),
  },
  {
    name: 'key-with-another',
    render: (locale) =>
      renderKey(key(locale, { reader: coen, mayHand: false, refused: { notice: 'notHolder' } })),
  },
  {
    name: 'key-to-nobody-hostile',
    render: (locale) => renderKey(key(locale, { refused: { chosen: [hostile, widest(120)] } })),
  },
  {
    name: 'key-lost',
    render: (locale) =>
      renderKey(
        key(locale, {
          custody: {
            holder: petra,
            since: at,
            handing: null,
            lost: { by: petra, at, incident: 'INC-2026-0001' },
          },
        }),
      ),
  },
];

export const kluisSamples: readonly CardSample[] = [...loanSamples, ...others, ...countSamples];
