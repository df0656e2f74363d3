import fc from 'fast-check';
import { readAbsenceWords, tellsAbsence } from '../../../../services/people/absence-words';
import {
  type Away,
  awayIn,
  changeAway,
  forgottenOn,
  isAway,
  never,
  nextAbsence,
  weekdayOf,
} from '../../../../services/people/away';
import { addDays } from '../../../../services/time/calendar';

/** A Monday. */
const today = '2026-11-23';
const said = (words: string) => readAbsenceWords(words, { today, others: [] });
const add = (from: string, until: string, before: Away = never, by = 'me'): Away =>
  changeAway(before, { type: 'add', from, until, by }, today);

test('several periods and days of every week, each day by day', () => {
  const days = fc.integer({ min: -10, max: 60 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(days, fc.nat(9)), { maxLength: 5 }),
      fc.subarray([1, 2, 3, 4, 5]),
      (all, weekly) => {
        const periods = all.map(
          ([start, length]) => [addDays(today, start), addDays(today, start + length)] as const,
        );
        const added = periods.reduce((before, [from, until]) => add(from, until, before), never);
        const away = changeAway(added, { type: 'weekly', days: weekly }, today);
        for (let ahead = 0; ahead < 70; ahead += 1) {
          const day = addDays(today, ahead);
          const expected =
            periods.some(([from, until]) => from <= day && day <= until) || weekly.includes(weekdayOf(day));
          expect(isAway(away, day)).toBe(expected);
        }
      },
    ),
  );
});

test('what was stored as one period is read as one', () => {
  expect(awayIn({ absence: { from: today, until: today } })).toEqual({
    periods: [{ from: today, until: today, by: null }],
    weekly: [],
  });
  expect(awayIn({ absence: null })).toEqual(never);
});

test('back: what holds ends yesterday, what is to come stays, however often it is said', () => {
  const both = add('2026-12-01', '2026-12-02', add('2026-11-20', '2026-11-27'));
  const back = changeAway(both, { type: 'back' }, today);
  expect(back.periods).toEqual([
    { from: '2026-11-20', until: '2026-11-22', by: 'me' },
    { from: '2026-12-01', until: '2026-12-02', by: 'me' },
  ]);
  expect(nextAbsence(back, today)).toEqual({ from: '2026-12-01', until: '2026-12-02' });
  expect(changeAway(back, { type: 'back' }, today)).toEqual(back);
  expect(changeAway(add(today, today), { type: 'back' }, today).periods).toEqual([]);
});

test('back on a day that is off every week: in today, and off again the next', () => {
  const weekly = changeAway(never, { type: 'weekly', days: [1] }, today);
  expect(isAway(weekly, today)).toBe(true);
  const back = changeAway(weekly, { type: 'back' }, today);
  expect(back).toEqual({ periods: [], weekly: [1], there: today });
  expect(isAway(back, today)).toBe(false);
  expect(isAway(back, '2026-11-30')).toBe(true);
  expect(changeAway(back, { type: 'forget' }, today)).toEqual(back);
  expect(changeAway(back, { type: 'forget' }, '2026-11-24')).toEqual(weekly);
  expect(awayIn(back)).toEqual(back);
  expect(changeAway(back, { type: 'weekly', days: [1, 2] }, today).there).toBeUndefined();
});

test('days of every week may begin later, and what is said anew takes their place', () => {
  const weekly = (days: readonly number[], from?: string) =>
    changeAway(never, { type: 'weekly', days, ...(from === undefined ? {} : { from }) }, today);
  const later = weekly([3, 1, 3], '2026-12-01');
  expect(later).toEqual({ periods: [], weekly: [1, 3], weeklyFrom: '2026-12-01' });
  expect(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-07'].map((day) => isAway(later, day))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(isAway(weekly([2], '2026-12-01'), '2026-12-01')).toBe(true);
  for (const from of [undefined, today, '2026-11-22'])
    expect(weekly([1], from)).toEqual({ periods: [], weekly: [1] });
  expect(awayIn(later)).toEqual(later);
  expect(awayIn({ periods: [], weekly: [1] })).toEqual({ periods: [], weekly: [1] });
});

test('a period is taken away by its days, and said twice it is one, by who said it last', () => {
  const both = add('2026-12-01', '2026-12-02', add('2026-12-01', '2026-12-04'));
  const drop = (from: string, until: string) =>
    changeAway(both, { type: 'drop', from, until }, today).periods;
  expect(drop('2026-12-01', '2026-12-02')).toEqual([{ from: '2026-12-01', until: '2026-12-04', by: 'me' }]);
  expect(drop('2026-12-01', '2026-12-04')).toEqual([{ from: '2026-12-01', until: '2026-12-02', by: 'me' }]);
  for (const [from, until] of [
    ['2026-12-01', '2026-12-03'],
    ['2026-12-02', '2026-12-04'],
  ] as const)
    expect(drop(from, until)).toEqual(both.periods);
  expect(add('2026-12-01', '2026-12-02', both, 'office').periods).toEqual([
    { from: '2026-12-01', until: '2026-12-02', by: 'office' },
    { from: '2026-12-01', until: '2026-12-04', by: 'me' },
  ]);
});

test('a period goes thirty days after its end', () => {
  const away = add('2026-10-20', '2026-10-24');
  expect(forgottenOn(away)).toBe('2026-11-24');
  expect(changeAway(away, { type: 'forget' }, '2026-11-23').periods).toHaveLength(1);
  expect(changeAway(away, { type: 'forget' }, '2026-11-24').periods).toEqual([]);
  expect(forgottenOn(never)).toBeNull();
});

test.each([
  ['vandaag', today, today],
  ['griep, morgen', '2026-11-24', '2026-11-24'],
  ['tot vrijdag', today, '2026-11-27'],
  ['t/m woensdag', today, '2026-11-25'],
  ['van woensdag tot en met dinsdag', '2026-11-25', '2026-12-01'],
  ['from tomorrow until friday', '2026-11-24', '2026-11-27'],
  ['1 december', '2026-12-01', '2026-12-01'],
  ['2 jan tot 5 januari', '2027-01-02', '2027-01-05'],
  ['1-12 tot 3-12', '2026-12-01', '2026-12-03'],
  ['2026-12-01', '2026-12-01', '2026-12-01'],
])('%s', (words, from, until) => {
  expect(said(words)).toEqual({ kind: 'period', from, until });
});

test.each(['griep', ''])('"%s" names no days: it is today', (words) => {
  expect(said(words)).toEqual({ kind: 'period', from: today, until: today });
});

test.each(['31 februari', '20-11-2026', 'vrijdag tot 1-11-2026', 'dinsdag 30 november', 'over een week'])(
  '"%s" may mean several days, or none that is to come: it is asked',
  (words) => {
    expect(said(words)).toEqual({ kind: 'unclear' });
  },
);

test('days of the week in one sentence are of every week together', () => {
  expect(said('elke maandag en woensdag')).toEqual({ kind: 'weekly', days: [1, 3] });
  expect(said('vrij op vrijdagen')).toEqual({ kind: 'weekly', days: [5] });
});

test.each([
  'ik ben ziek, griep',
  'Ik ben ziek',
  'ik ben morgen vrij',
  'ben ziek vandaag',
  'ik heb verlof tot vrijdag',
  'ik meld me ziek',
  'morgen ben ik vrij',
  'I am sick today',
  "i'm on leave",
])('"%s" says that somebody is away', (text) => {
  expect(tellsAbsence(text)).toBe(true);
});

test.each([
  'ik ben mijn laptop kwijt',
  'ik ben ziek en mijn laptop is gestolen',
  'ik was ziek toen de mail verkeerd ging',
  'wie is er ziek?',
  'ziekteverzuim gemaild naar de verkeerde',
  'ik ben de ordner vrij laten liggen',
  'kan ik morgen vrij nemen?',
])('"%s" is something else', (text) => {
  expect(tellsAbsence(text)).toBe(false);
});
