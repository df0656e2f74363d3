import fc from 'fast-check';
import { typedDay, typedTime } from '../../../../services/time/typed';

const zone = 'Europe/Amsterdam';

describe('a day as people and clients write it', () => {
  test.each([
    ['2026-11-27', '2026-11-27'],
    ['2026-1-7', '2026-01-07'],
    ['2026/11/27', '2026-11-27'],
    ['27-11-2026', '2026-11-27'],
    ['7-1-2026', '2026-01-07'],
    ['27.11.2026', '2026-11-27'],
    ['  27-11-2026 ', '2026-11-27'],
    ['\u200e27-11-2026\u200f', '2026-11-27'],
    ['２７-11-2026', '2026-11-27'],
    // With slashes only one order is possible: the other has no such month, or is the same day.
    ['27/11/2026', '2026-11-27'],
    ['11/27/2026', '2026-11-27'],
    ['5/5/2026', '2026-05-05'],
    ['29-02-2028', '2028-02-29'],
  ])('%s', (typed, day) => {
    expect(typedDay(typed)).toBe(day);
  });

  test.each([
    '',
    'morgen',
    // Could be the fourth of May or the fifth of April.
    '4/5/2026',
    '31-02-2026',
    '29-02-2026',
    '00-11-2026',
    '27-13-2026',
    '27-11.2026',
    '27-11-26',
    '127-11-2026',
    '2026-11-2027',
    '27 11 2026',
    'x27-11-2026',
    '27-11-2026x',
    '32/13/2026',
    '027-11-2026',
    '2026-11-0027',
  ])('%j is none, or could be two', (typed) => {
    expect(typedDay(typed)).toBeNull();
  });

  test.each([
    ['2026-11-27T10:00', '2026-11-27'],
    ['2026-11-27 10:00', '2026-11-27'],
    ['2026-11-27T10:00:00.000', '2026-11-27'],
  ])('with a time behind it: %s', (typed, day) => {
    expect(typedDay(typed)).toBe(day);
  });

  test('a moment of another zone is the day of the office, and none where no office is known', () => {
    expect(typedDay('2026-11-26T23:30:00Z', zone)).toBe('2026-11-27');
    expect(typedDay('2026-11-26T23:30:00+00:00', zone)).toBe('2026-11-27');
    expect(typedDay('2026-11-27T00:30:00+0200', zone)).toBe('2026-11-26');
    for (const at of ['23:30:00Z', '23:30z', '23:30:00+01:00', '23:30+01', '23:30-0100'])
      expect(typedDay(`2026-11-26T${at}`)).toBeNull();
    expect(typedDay('2026-11-26T25:30', zone)).toBeNull();
  });

  test('every day there is comes back as it was meant', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = day.split('-');
        expect(typedDay(day)).toBe(day);
        expect(typedDay(`${dayOfMonth}-${month}-${year}`)).toBe(day);
        expect(typedDay(`${Number(dayOfMonth)}.${Number(month)}.${year}`)).toBe(day);
      }),
    );
  });
});

describe('a time as people and clients write it', () => {
  test.each([
    ['9:30', '09:30'],
    ['09:30', '09:30'],
    ['14.30', '14:30'],
    ['0:05', '00:05'],
    ['23:59', '23:59'],
    ['14:30:59', '14:30'],
    ['14:30:00.000', '14:30'],
    ['14:30:00,5', '14:30'],
    ['2:30 PM', '14:30'],
    ['02:30pm', '14:30'],
    ['2.30 p.m.', '14:30'],
    ['2:30 p. m.', '14:30'],
    ['12:05 AM', '00:05'],
    ['12:05 PM', '12:05'],
    ['11:59 pm', '23:59'],
    ['1:00 am', '01:00'],
    ['2:30\u202fPM', '14:30'],
    ['2:30 \u202f PM', '14:30'],
    ['2026-11-27T14:30', '14:30'],
    ['2026-11-27 14:30', '14:30'],
  ])('%s', (typed, time) => {
    expect(typedTime(typed)).toBe(time);
  });

  test.each([
    '',
    'straks',
    '24:00',
    '14:60',
    '14:30:60',
    '14:3',
    '114:30',
    '13:00 PM',
    '0:30 am',
    '14',
    '14:30 xm',
    'x14:30',
    '14:30x',
    '14:30:00.1234567890',
    '2026-11-27T25:00',
  ])('%j is none', (typed) => {
    expect(typedTime(typed)).toBeNull();
  });

  test('a moment of another zone is the clock of the office, and none where no office is known', () => {
    expect(typedTime('2026-11-27T13:30:00Z', zone)).toBe('14:30');
    expect(typedTime('2026-07-27T12:30:00+00:00', zone)).toBe('14:30');
    expect(typedTime('2026-11-27T13:30:00Z')).toBeNull();
  });
});
