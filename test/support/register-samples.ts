import { incidentKinds } from '../../services/people/incident-settings';
import { renderFigures } from '../../cards/register/figures';
import { type RegisterListModel, renderRegister } from '../../cards/register/list';
import { renderDrillLine as renderSafeDrill } from '../../cards/kluis/drills';
import { renderDrillLine as renderEvacuation } from '../../cards/visit/drills';
import { resultOf } from '../../services/visit/roll-result';
import { practised } from './bhv-samples';
import { requested } from './kluis-loan-samples';
import { renderAccess, renderReporter, renderVerification } from '../../cards/register/reports';
import { pictureOf } from '../../cards/shared/elements';
import type { RegisterLine } from '../../services/incident/lists';
import { yearlyFigures } from '../../services/register/yearly';
import type { Locale } from '../../services/people/roles';
import { type CardSample, hostile, manyClients, widest } from './card-views';
import { after, fg, organisation } from './incident-scene';
import { advised, closed, taken } from './process-scene';

/** The register, in ordinary and in worst cases. */

const now = '2026-11-24T09:05:00.000Z';
const line = (number: number, change: Partial<RegisterLine> = {}): RegisterLine => ({
  id: `INC-2026-${String(number).padStart(4, '0')}`,
  status: 'taken',
  kind: 'mail_wrong_recipient',
  outcome: null,
  takenBy: fg,
  about: [],
  reportedAt: '2026-11-23T10:00:00.000Z',
  ...change,
});
const view = (locale: Locale, change: Partial<RegisterListModel> = {}): RegisterListModel => ({
  locale,
  now,
  looked: { list: 'newest' },
  otherDrills: [],
  next: null,
  year: 2026,
  lines: [
    line(3, { status: 'reported', kind: null, takenBy: null }),
    line(2, { status: 'notifying', outcome: 'breach' }),
    line(1, { status: 'closed', outcome: 'deviation' }),
  ],
  names: { [fg]: 'Fenna Vos' },
  clients: [{ id: 'vlieland', name: 'Bakkerij Vlieland' }],
  kinds: incidentKinds,
  months: ['2026-11', '2026-10'],
  period: { from: '2025-11-24', until: '2026-11-24' },
  ...change,
});
const list = (name: string, change: Partial<RegisterListModel> = {}): CardSample => ({
  name: `register-${name}`,
  render: (locale) => renderRegister(view(locale, change)),
});
const figures = yearlyFigures([taken, advised, closed], organisation, after(90).now);
export const registerSamples: readonly CardSample[] = [
  list('newest', { next: 'idx|newest|8204571999999|INC-2026-0001' }),
  list('empty', { lines: [] }),
  list('searched', { looked: { list: 'search', words: 'loonstrook' }, lines: [], next: 'row|find|8204|INC' }),
  list('drills', { looked: { list: 'drills' }, lines: [line(1, { id: 'OEF-2026-0001', kind: null })] }),
  list('drills-of-others-hostile', {
    looked: { list: 'drills' },
    lines: [line(1, { id: 'OEF-2026-0001', kind: null })],
    otherDrills: Array.from({ length: 12 }, (_, at) =>
      at % 2 === 0
        ? renderSafeDrill(
            { ...requested, id: `OEF-KL-${String(at + 1).padStart(4, '0')}` },
            widest(120),
            'nl',
          )
        : renderEvacuation({ call: practised(), result: resultOf(practised()) }, { petra: hostile }, 'nl'),
    ),
  }),
  list('drills-hostile', { looked: { list: 'searchDrills', words: hostile.slice(0, 200) }, lines: [] }),
  list('hostile', { looked: { list: 'search', words: hostile.slice(0, 200) }, names: { [fg]: hostile } }),
  list('fullest', {
    lines: Array.from({ length: 15 }, (_, at) => line(at + 1, { outcome: 'breach' })),
    names: { [fg]: widest(200) },
    clients: manyClients,
    looked: { list: 'client', client: manyClients[0]?.id ?? '' },
    next: 'idx|client|'.padEnd(200, 'x'),
  }),
  {
    name: 'register-figures',
    render: (locale) =>
      renderFigures({
        locale,
        now,
        year: 2026,
        figures,
        picture: pictureOf(Buffer.alloc(6_000, 7), 'Meldingen per soort: Laptop 3 meldingen'),
      }),
  },
  {
    name: 'register-figures-empty',
    render: (locale) =>
      renderFigures({
        locale,
        now,
        year: 2025,
        picture: null,
        figures: yearlyFigures([], organisation, after(0).now),
      }),
  },
  {
    name: 'register-access',
    render: (locale) =>
      renderAccess({
        locale,
        now,
        names: { [fg]: widest(200) },
        entries: Array.from({ length: 60 }, () => ({
          by: fg,
          incident: 'INC-2026-0001',
          why: 'reporterName' as const,
          at: now,
        })),
      }),
  },
  {
    name: 'register-whole',
    render: (locale) =>
      renderVerification({
        locale,
        now,
        verification: { entries: 1_204, faults: [], older: [{ register: 'incident|2026', links: 214 }] },
      }),
  },
  {
    name: 'register-broken',
    render: (locale) =>
      renderVerification({
        locale,
        now,
        verification: {
          older: [],
          entries: 1_204,
          faults: [
            { register: 'incident|2026', key: 'log|INC-2026-0001|0000000002', fault: 'altered' },
            { register: 'incident|2025', fault: 'missing', day: '2026-11-20' },
          ],
        },
      }),
  },
  ...[null, 'Fenna Vos', hostile].map((name): CardSample => ({
    name: `register-reporter-${name === null ? 'none' : name === hostile ? 'hostile' : 'known'}`,
    render: (locale) =>
      renderReporter(locale, { id: 'INC-2026-0001', name, gone: false }, { incident: 'INC-2026-0001' }),
  })),
  {
    name: 'register-reporter-gone',
    render: (locale) =>
      renderReporter(locale, { id: 'INC-2026-0001', name: null, gone: true }, { incident: 'INC-2026-0001' }),
  },
];
