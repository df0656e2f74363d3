import { renderAbsence } from '../../cards/absence/own';
import type { Locale } from '../../services/people/roles';
import { type CardSample, hostile, manyPeople } from './card-views';

/** The cards about absence, in ordinary and in worst cases. */

const base = (locale: Locale) => ({
  locale,
  today: '2026-11-23',
  person: 'sanne',
  away: { periods: [], weekly: [] },
  now: false,
  names: { petra: 'Petra Vos' },
  set: null,
  others: [],
});
const [from, until] = ['2026-11-23', '2026-11-25'];

export const absenceSamples: readonly CardSample[] = [
  { name: 'absence-none', render: (locale) => renderAbsence(base(locale)) },
  {
    name: 'absence-set',
    render: (locale) =>
      renderAbsence({
        ...base(locale),
        away: { periods: [{ from, until, by: 'sanne' }], weekly: [3, 5] },
        now: true,
        set: { from, until },
      }),
  },
  {
    name: 'absence-told',
    render: (locale) =>
      renderAbsence({
        ...base(locale),
        away: { periods: [{ from, until, by: 'petra' }], weekly: [] },
        now: true,
      }),
  },
  {
    name: 'absence-hostile',
    render: (locale) =>
      renderAbsence({
        ...base(locale),
        away: {
          periods: Array.from({ length: 40 }, () => ({ from, until, by: 'petra' })),
          weekly: [1, 2, 3, 4, 5, 6, 7],
        },
        names: { petra: hostile },
        now: true,
        others: manyPeople,
      }),
  },
];
