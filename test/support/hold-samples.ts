import { type HoldLine, renderHolds } from '../../cards/register/holds';
import { at, type CardSample, hostile, widest } from './card-views';

const line = (number: string, text: string, looked = false): HoldLine => ({
  number,
  reason: text,
  by: text.slice(0, 60),
  at,
  looked: looked ? { by: text.slice(0, 60), at } : null,
  until: looked ? '2027-11-23' : null,
  again: looked ? '2027-02-23' : '2026-11-23',
});

const model = { today: '2026-11-23', end: '2027-11-23', number: 'INC-2026-0001' };

/** What is kept regardless of its term, in ordinary and in worst cases. */
export const holdSamples: readonly CardSample[] = [
  { name: 'holds-none', render: (locale) => renderHolds({ ...model, locale, lines: [] }) },
  {
    name: 'holds',
    render: (locale) =>
      renderHolds({
        ...model,
        locale,
        lines: [line('INC-2026-0001', 'Claim van een klant'), line('BZ-0001', 'Diefstal', true)],
      }),
  },
  {
    name: 'holds-from-register',
    render: (locale) =>
      renderHolds({ ...model, number: '', locale, lines: [line('KS-0001', 'Geschil', true)] }),
  },
  {
    name: 'holds-widest',
    render: (locale) =>
      renderHolds({
        ...model,
        locale,
        lines: Array.from({ length: 60 }, (_, place) => line(`INC-2026-${place}`, widest(1_000), true)),
      }),
  },
  {
    name: 'holds-hostile',
    render: (locale) => renderHolds({ ...model, locale, number: hostile, lines: [line(hostile, hostile)] }),
  },
];
