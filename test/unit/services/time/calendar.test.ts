import fc from 'fast-check';
import {
  addDays,
  at,
  daysBetween,
  isWorkingDay,
  isWorkingMoment,
  nextWorkingDay,
  nextWorkingMoment,
  type WorkingHours,
  withinHours,
  workingDaysBefore,
} from '../../../../services/time/calendar';

const office: WorkingHours = {
  timeZone: 'Europe/Amsterdam',
  opens: '08:00',
  closes: '18:00',
  closingDays: [],
};
/** Days as numbers, without the product's own calendar. */
const dayMs = 86_400_000;
const dayAt = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);
const firstDay = Date.parse('2026-01-01T00:00Z') / dayMs;
const numbers = fc.integer({ min: firstDay, max: firstDay + 4_000 });
const local = (time: string): Date => {
  const [day = '', clock = ''] = time.split(' ');
  return at(day, clock, office);
};

test.each([
  ['a Monday', '2026-11-23', true],
  ['a Friday', '2026-11-27', true],
  ['a Saturday', '2026-11-28', false],
  ['a Sunday', '2026-11-29', false],
  ['Christmas', '2026-12-25', false],
  ['the day before it', '2026-12-24', true],
  ['New Year', '2027-01-01', false],
  ['Good Friday, which is no public holiday', '2027-03-26', true],
  ['Easter Monday', '2027-03-29', false],
  ['Koningsdag', '2027-04-27', false],
  ['Koningsdag, a day earlier when it would be a Sunday', '2025-04-26', false],
  ['Ascension Day', '2027-05-06', false],
  ['Bevrijdingsdag, which is a working day', '2026-05-05', true],
  ['Whit Monday', '2027-05-17', false],
  ['the same day of another year', '2026-03-29', false],
  ['no day at all', '2026-02-30', false],
  ['nothing', '', false],
])('%s (%s) is a working day: %s', (_, day, works) => {
  expect(isWorkingDay(day, office)).toBe(works);
});

test('an own closing day is no working day', () => {
  const closed = { ...office, closingDays: ['2026-11-24'] };
  expect(isWorkingDay('2026-11-24', closed)).toBe(false);
  expect(nextWorkingDay('2026-11-23', closed)).toBe('2026-11-25');
  expect(workingDaysBefore('2026-11-25', 1, closed)).toBe('2026-11-23');
});

test('[B26] [D9] the next working day is the first after it, and none is passed over', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const day = dayAt(number);
      const next = nextWorkingDay(day, office);
      let between = number + 1;
      while (!isWorkingDay(dayAt(between), office)) between += 1;
      expect(next).toBe(dayAt(between));
    }),
  );
  expect(nextWorkingDay('geen dag', office)).toBe('');
});

test('so many working days before a day: that many lie from there up to it', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 20 }), (number, count) => {
      const found = workingDaysBefore(dayAt(number), count, office);
      expect(isWorkingDay(found, office)).toBe(true);
      let working = 0;
      for (let each = Date.parse(`${found}T00:00Z`) / dayMs; each < number; each += 1)
        working += isWorkingDay(dayAt(each), office) ? 1 : 0;
      expect(working).toBe(count);
    }),
  );
});

test('days are added and counted over both changes of the clock', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -800, max: 800 }), (number, count) => {
      expect(addDays(dayAt(number), count)).toBe(dayAt(number + count));
      expect(daysBetween(dayAt(number), dayAt(number + count))).toBe(count);
    }),
  );
  expect(addDays('2027-03-27', 1)).toBe('2027-03-28');
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  expect(addDays('geen dag', 1)).toBe('geen dag');
});

test('a time on the office’s clock; one that the clock skips is taken an hour later', () => {
  expect(at('2026-11-23', '09:00', office)).toEqual(new Date('2026-11-23T08:00Z'));
  expect(at('2027-07-01', '09:00', office)).toEqual(new Date('2027-07-01T07:00Z'));
  expect(at('2027-03-28', '02:30', office)).toEqual(new Date('2027-03-28T01:30Z'));
  expect(at('2027-10-31', '02:30', office)).toEqual(new Date('2027-10-31T00:30Z'));
  expect(() => at('2026-02-30', '09:00', office)).toThrow(new RangeError('2026-02-30 09:00 is no moment'));
  expect(() => at('2026-11-23', '', office)).toThrow(RangeError);
});

test.each([
  ['2026-11-23 07:59', false],
  ['2026-11-23 08:00', true],
  ['2026-11-23 17:59', true],
  ['2026-11-23 18:00', false],
  ['2026-11-28 12:00', false],
  ['2026-12-25 12:00', false],
])('[D8] at %s people are at work: %s', (time, works) => {
  expect(isWorkingMoment(local(time), office)).toBe(works);
});

test.each([
  ['before it, on that day', '2026-11-23 07:00', '09:00', '2026-11-23 09:00'],
  ['after it, at once', '2026-11-23 11:23', '09:00', '2026-11-23 11:23'],
  ['at closing, tomorrow', '2026-11-23 18:00', '09:00', '2026-11-24 09:00'],
  ['just before closing, at once', '2026-11-23 17:59', '09:00', '2026-11-23 17:59'],
  ['on a Saturday, on Monday', '2026-11-28 10:00', '09:00', '2026-11-30 09:00'],
  ['on a Saturday before that time, on Monday', '2026-11-28 07:00', '09:00', '2026-11-30 09:00'],
  ['before Christmas, after the weekend', '2026-12-24 20:00', '09:00', '2026-12-28 09:00'],
  ['a time before opening, at the opening', '2026-11-23 05:00', '06:00', '2026-11-23 08:00'],
  ['a time after closing, at the opening', '2026-11-23 05:00', '20:00', '2026-11-23 08:00'],
])('[D8] [D9] people may be bothered: %s', (_, now, time, expected) => {
  expect(nextWorkingMoment(local(now), time, office)).toEqual(local(expected));
});

test('a time within the hours stands, the opening stands for any other', () => {
  const of = (time: string) => withinHours(time, office);
  expect(['08:01', '12:00', '17:59'].map(of)).toEqual(['08:01', '12:00', '17:59']);
  expect(['07:59', '08:00', '18:00', '18:01', ''].map(of)).toEqual(Array(5).fill('08:00'));
});
