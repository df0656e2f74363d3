import { renderCustody } from '../../cards/kluis/custody';
import { renderLoanLine } from '../../cards/kluis/line';
import { renderLoan } from '../../cards/kluis/loan';
import type { LoanModel } from '../../cards/kluis/loan-model';
import { renderWatch } from '../../cards/kluis/watch';
import type { Issue, Loan, LoanIn } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import { type CardSample, hostile, widest } from './card-views';

/** The cards about one loan, in ordinary and in worst cases. */

export const [sanne, petra, coen] = ['sanne', 'petra', 'coen'];
export const names = { sanne: 'Sanne de Wit', petra: 'Petra Vos', coen: 'Coen Bakker' };
export const at = '2026-11-23T09:05:00.000Z';
export const due = '2026-11-23T16:30:00.000Z';
export const late = '2026-11-23T17:00:00.000Z';

const asked = {
  id: 'KL-0007',
  facts: {
    client: 'vlieland',
    dossier: 'Personeelsdossiers 2025, ordner 3',
    carrier: 'paper',
    count: 1,
    assignment: 'Controle jaarwerk',
    until: '2026-11-23',
  },
  object: 'object',
  borrower: sanne,
  askedAt: at,
  late: [],
  deviations: [],
} as const;
const decided = { by: petra, at, reason: null };
export const issue: Issue = {
  by: petra,
  at,
  due,
  acceptedAt: null,
  handedInAt: null,
  wanted: null,
  escalated: 0,
  visitorsSince: null,
  report: null,
  leaverSince: null,
};

export const requested: Loan = { ...asked, status: 'requested', reminded: 0 };
const approved: Loan = { ...asked, status: 'approved', decided };
export const out: LoanIn<'out'> = { ...asked, status: 'out', decided, issue };
const returned: Loan = { ...asked, status: 'back', decided, issue, returned: { by: petra, at: due } };
const refused: Loan = {
  ...asked,
  status: 'refused',
  decided: { ...decided, reason: 'Ligt bij de accountant' },
};
const lost: LoanIn<'lost'> = {
  ...asked,
  status: 'lost',
  decided,
  issue,
  lost: { by: sanne, at: due },
  incident: 'INC-2026-0042',
};
const turnedOut = { by: petra, at: late, reason: 'Het lag op een ander bureau' };
const deviation = { kind: 'keptLonger', by: petra, at, reason: 'De controle loopt uit.' } as const;

/** As full as a loan gets. @param text words of the given length. */
export const crowded = (text: (length: number) => string): LoanIn<'out'> => ({
  ...out,
  facts: { ...out.facts, dossier: text(200), assignment: text(500), count: 9_999 },
  late: ['KL-0001', 'KL-0002'],
  deviations: Array.from({ length: 5 }, () => ({ ...deviation, reason: text(500) })),
  issue: {
    ...issue,
    acceptedAt: at,
    handedInAt: at,
    wanted: { until: '2026-11-27', reason: text(500) },
    report: { by: petra, at, incident: null },
    leaverSince: at,
    found: { by: petra, at, reason: text(500), incident: 'INC-2026-0042' },
    undone: { by: petra, at, reason: text(500) },
  },
});

const view = (locale: Locale, loan: Loan, change: Partial<LoanModel> = {}): LoanModel => ({
  locale,
  now: at,
  loan,
  client: 'Bakkerij Vlieland',
  names,
  deciders: ['Petra Vos'],
  passedOver: [],
  holder: null,
  booked: null,
  waiting: 0,
  nextDay: '2026-11-24',
  remindBeforeMinutes: 30,
  possiblyDouble: false,
  ...change,
});

type Case = readonly [name: string, loan: Loan, change?: Partial<LoanModel>];
const cases: readonly Case[] = [
  ['requested', requested],
  ['requested-held', requested, { holder: { name: 'Coen Bakker', due } }],
  ['requested-late', { ...requested, late: ['KL-0003'], reminded: 1 }, { possiblyDouble: true }],
  ['requested-longer', { ...requested, facts: { ...asked.facts, until: '2026-11-27' } }],
  ['approved', approved],
  ['approved-later', { ...approved, facts: { ...asked.facts, from: '2026-11-26', until: '2026-11-26' } }],
  ['approved-held', approved, { holder: { name: 'Coen Bakker', due } }],
  ['refused', refused],
  ['withdrawn', { ...asked, status: 'withdrawn', endedAt: due }],
  ['expired', { ...asked, status: 'expired', endedAt: due }],
  ['out', out],
  ['out-accepted', { ...out, issue: { ...issue, acceptedAt: at } }, { waiting: 2, userId: '29:sanne' }],
  ['out-soon', out, { now: '2026-11-23T16:05:00.000Z' }],
  ['out-booked', out, { booked: { id: 'KL-0009', name: 'Coen Bakker', from: '2026-11-26' } }],
  ['out-found', { ...out, issue: { ...issue, found: { ...turnedOut, incident: null } } }],
  ['out-undone', { ...out, issue: { ...issue, undone: turnedOut } }],
  ['out-undone-said', { ...out, issue: { ...issue, undone: { ...turnedOut, said: at } } }],
  ['out-late', { ...out, deviations: [deviation] }, { now: late }],
  [
    'out-asked-longer',
    { ...out, issue: { ...issue, wanted: { until: '2026-11-24', reason: 'Nog niet klaar' } } },
  ],
  [
    'out-refused-longer',
    {
      ...out,
      issue: { ...issue, longerRefused: { by: petra, at, until: '2026-11-24', reason: widest(500) } },
    },
  ],
  ['out-recorded', { ...out, decided: null, deviations: [{ ...deviation, kind: 'withoutRequest' }] }],
  ['out-key-here', out, { keyWith: { name: widest(60), standing: 'here' } }],
  ['out-key-coming', out, { keyWith: { name: 'Petra Vos', standing: 'coming' } }],
  [
    'out-handed-in-key-left',
    { ...out, issue: { ...issue, handedInAt: due } },
    { keyWith: { name: 'Petra Vos', standing: 'left' } },
  ],
  ['out-key-away', out, { keyWith: { name: 'Petra Vos', standing: 'away' } }],
  ['out-back-to', out, { backTo: { name: widest(60), next: null } }],
  ['out-back-moving', out, { backTo: { name: 'Petra Vos', next: 'Coen Bakker' } }],
  ['requested-key-away', requested, { keyAway: widest(60) }],
  ['approved-key-away', approved, { keyAway: 'Petra Vos' }],
  ['requested-passed-over', requested, { passedOver: ['Petra Vos'], deciders: ['Coen Bakker'] }],
  ['out-handed-in', { ...out, issue: { ...issue, handedInAt: due } }, { now: late }],
  ['back', returned],
  ['drill', { ...out, id: 'OEF-KL-0001' }],
  ['lost', lost],
  ['lost-opening', { ...lost, incident: null }],
  [
    'crowded',
    crowded(widest),
    {
      now: late,
      booked: { id: 'KL-0009', name: widest(120), from: '2026-11-26' },
      waiting: 3,
      possiblyDouble: true,
      userId: '29:'.padEnd(90, 'u'),
    },
  ],
  [
    'hostile',
    crowded(() => hostile),
    { now: late, client: hostile, names: { sanne: hostile, petra: hostile } },
  ],
];

const lines = (['elsewhere', 'changed'] as const).map((reason): CardSample => ({
  name: `loan-line-${reason}`,
  render: (locale) => renderLoanLine(locale, 'KL-0007', reason),
}));

export const loanSamples: readonly CardSample[] = cases
  .flatMap(([name, loan, change]) => [
    { name: `loan-${name}`, render: (locale: Locale) => renderLoan(view(locale, loan, change)) },
    { name: `custody-${name}`, render: (locale: Locale) => renderCustody(view(locale, loan, change)) },
    { name: `watch-${name}`, render: (locale: Locale) => renderWatch(view(locale, loan, change)) },
  ])
  .concat(lines);
