import { renderCount, renderCountDue } from '../../cards/kluis/count';
import type { StockCount } from '../../services/kluis/count';
import { carriers } from '../../services/kluis/model';
import { type CardSample, hostile, widest } from './card-views';
import { at, due, petra } from './kluis-loan-samples';

/** Cards of a count of the safe, for schema, size and looks. */

const stock = (length: number, dossier = 'Ordner 1') =>
  Array.from({ length }, (_, number) => ({
    object: `object-${String(number).padStart(15, '0')}`,
    dossier,
    carrier: carriers[number % carriers.length] ?? 'paper',
    count: 1,
    client: null,
    outOn: number % 4 === 0 ? 'KL-0007' : null,
  }));
/** Things that are there although each is out. */
const onLoan = stock(40, widest(200)).map((line, place) => ({ ...line, outOn: `KL-${1000 + place}` }));
const counting: StockCount = {
  id: 'telling-2026-11-23',
  started: { by: petra, at },
  lines: stock(6),
  outcome: null,
  report: null,
};
const counted = (lines: StockCount['lines'], missing: number): StockCount => ({
  ...counting,
  lines,
  outcome: {
    by: petra,
    at: due,
    missing: lines.slice(0, missing).map(({ object }) => object),
    unexpected: [],
    extra: missing > 0 ? widest(500) : null,
  },
});

export const countSamples: readonly CardSample[] = [
  { name: 'count', render: (locale) => renderCount({ locale, count: counting, by: null }) },
  {
    name: 'count-empty',
    render: (locale) => renderCount({ locale, count: { ...counting, lines: [] }, by: null }),
  },
  {
    name: 'count-crowded',
    render: (locale) =>
      renderCount({ locale, count: { ...counting, lines: stock(500, widest(200)) }, by: null, page: 1 }),
  },
  {
    name: 'count-right',
    render: (locale) => renderCount({ locale, count: counted(stock(6), 0), by: 'Petra Vos', mayCount: true }),
  },
  {
    name: 'count-differs',
    render: (locale) =>
      renderCount({ locale, count: counted(stock(300, widest(200)), 200), by: widest(120) }),
  },
  {
    name: 'count-hostile',
    render: (locale) => renderCount({ locale, count: counted(stock(3, hostile), 2), by: hostile }),
  },
  {
    name: 'count-unexpected',
    render: (locale) =>
      renderCount({
        locale,
        count: {
          ...counting,
          lines: onLoan,
          outcome: {
            by: petra,
            at,
            missing: [],
            unexpected: onLoan.map(({ object }) => object),
            extra: null,
          },
        },
        by: 'Petra Vos',
        out: onLoan.map((line, place) => ({
          loan: line.outOn ?? '',
          name: widest(60),
          isBack: place === 0,
        })),
      }),
  },
  { name: 'count-due', render: (locale) => renderCountDue(locale) },
];
