import fc from 'fast-check';
import { monthOf, monthsBefore, monthsWithin, yearSpan } from '../../../../services/time/month';
import { termEnd } from '../../../../services/time/term';
import { dayOf, isZone, monthsAfter, parseLocal } from '../../../../services/time/zone';

const zone = 'Europe/Amsterdam';

test('a month begins and ends at midnight on the clock of the office', () => {
  expect(monthOf('2026-11', zone)).toEqual({
    from: new Date('2026-10-31T23:00Z'),
    until: new Date('2026-11-30T23:00Z'),
  });
  // The clock changes within it.
  expect(monthOf('2027-03', zone)).toEqual({
    from: new Date('2027-02-28T23:00Z'),
    until: new Date('2027-03-31T22:00Z'),
  });
  expect(monthOf('2026-12', zone).until).toEqual(new Date('2026-12-31T23:00Z'));
  for (const none of ['2026-13', '2026', '', 'november'])
    expect(() => monthOf(none, zone)).toThrow(new RangeError(`${none} is no month`));
});

test('a year begins and ends at midnight on the clock of the office', () => {
  expect(yearSpan(2026, zone)).toEqual({
    from: new Date('2025-12-31T23:00Z'),
    until: new Date('2026-12-31T23:00Z'),
  });
  expect(yearSpan(2026, 'UTC').from).toEqual(new Date('2026-01-01T00:00Z'));
});

test('the months before a day, the newest first', () => {
  expect(monthsBefore('2026-02-28', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  expect(monthsBefore('2026-05-31', 2)).toEqual(['2026-05', '2026-04']);
  expect(monthsBefore('2026-05-31', 0)).toEqual([]);
});

test.each([
  // November already in Amsterdam, and up to the first instant of January.
  ['2026-10-31T23:30Z', '2026-12-31T23:00Z', ['2026-11', '2026-12']],
  ['2026-10-31T22:30Z', '2026-12-31T23:00:00.001Z', ['2026-10', '2026-11', '2026-12', '2027-01']],
  ['2026-11-23T09:00Z', '2026-11-23T10:00Z', ['2026-11']],
  ['2026-10-31T23:00Z', '2026-10-31T23:00Z', []],
])('from %s until %s it is %j', (from, below, months) => {
  expect(monthsWithin(new Date(from), new Date(below), zone)).toEqual(months);
});

test('so many months later is the same time on the wall, on the last day of a month that is shorter', () => {
  const after = (from: string, months: number) => monthsAfter(new Date(from), months, zone).toISOString();
  expect(after('2026-01-31T12:00Z', 1)).toBe('2026-02-28T12:00:00.000Z');
  expect(after('2026-02-28T12:00Z', 3)).toBe('2026-05-28T11:00:00.000Z');
});

test.each([
  ['2026-11-23T09:00:00.000Z', 14, 'days', '2026-12-07T09:00:00.000Z'],
  // Across the clock change it is the same hour on the wall.
  ['2026-10-24T09:00:00.000Z', 1, 'days', '2026-10-25T10:00:00.000Z'],
  ['2026-01-31T12:00:00.000Z', 1, 'months', '2026-02-28T12:00:00.000Z'],
  ['2028-02-29T12:00:00.000Z', 1, 'years', '2029-02-28T12:00:00.000Z'],
  ['2026-11-23T09:00:00.000Z', 5, 'years', '2031-11-23T09:00:00.000Z'],
] as const)('from %s %d %s last until %s', (from, count, unit, end) => {
  expect(termEnd(from, { count, unit }, zone).toISOString()).toBe(end);
});

test('a zone is a name of the database', () => {
  expect([zone, 'UTC', 'America/New_York'].map(isZone)).toEqual([true, true, true]);
  expect(['Europe/Amersfoort', '', 'CET-1'].map(isZone)).toEqual([false, false, false]);
});

test('the day of an instant is that of its own zone and minute, whatever was asked just before', () => {
  const instants = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) });
  const zones = fc.constantFrom(zone, 'UTC', 'America/New_York', 'Asia/Tokyo');
  const shown = (instant: Date, timeZone: string): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
  fc.assert(
    fc.property(
      instants,
      fc.array(fc.tuple(fc.integer({ min: 0, max: 90_000 }), zones), { minLength: 2 }),
      (from, asked) => {
        for (const [later, timeZone] of asked) {
          const instant = new Date(from + later);
          expect(dayOf(instant, timeZone)).toBe(shown(instant, timeZone));
        }
      },
    ),
  );
  const midnight = Date.parse('2026-11-23T23:00Z');
  expect(dayOf(new Date(midnight - 1), zone)).toBe('2026-11-23');
  expect(dayOf(new Date(midnight), zone)).toBe('2026-11-24');
  expect(dayOf(new Date(midnight), 'UTC')).toBe('2026-11-23');
  expect(dayOf(new Date(Number.NaN), zone)).toBe('');
});

test('an hour that comes twice is the first of both, in whatever zone', () => {
  expect(parseLocal('2026-10-25', '02:30', zone)).toEqual({ instant: new Date('2026-10-25T00:30Z') });
  expect(parseLocal('2026-11-01', '01:30', 'America/New_York')).toEqual({
    instant: new Date('2026-11-01T05:30Z'),
  });
});
