import { dateAndTime, inputMoment, timeLeft, timeNear } from '../../cards/dates';

describe('dates on cards', () => {
  it('[T9] are those of the office, on both sides of the end of summer time', () => {
    expect(dateAndTime('2027-10-29T13:00:00.000Z', 'nl')).toBe('vr 29 okt 2027, 15:00');
    expect(dateAndTime('2027-11-01T13:00:00.000Z', 'nl')).toBe('ma 1 nov 2027, 14:00');
    expect(dateAndTime('2027-11-01T13:00:00.000Z', 'en')).toBe('Mon 1 Nov 2027, 14:00');
  });

  it('name the day of the office around midnight', () => {
    expect(inputMoment('2026-12-31T23:30:00.000Z')).toEqual({ date: '2027-01-01', time: '00:30' });
    expect(timeNear('2026-12-31T23:30:00.000Z', '2026-12-31T22:30:00.000Z', 'nl')).toBe(
      'vr 1 jan 2027, 00:30',
    );
    expect(timeNear('2026-12-31T22:40:00.000Z', '2026-12-31T22:30:00.000Z', 'nl')).toBe('23:40');
  });

  it('count down in hours, in minutes in the last hour, and stop at the end', () => {
    const deadline = '2026-11-27T09:00:00.000Z';
    expect(timeLeft('2026-11-24T09:00:00.000Z', deadline)).toEqual({ hours: 72 });
    expect(timeLeft('2026-11-24T09:00:01.000Z', deadline)).toEqual({ hours: 71 });
    expect(timeLeft('2026-11-27T08:00:00.000Z', deadline)).toEqual({ hours: 1 });
    expect(timeLeft('2026-11-27T08:00:01.000Z', deadline)).toEqual({ minutes: 59 });
    expect(timeLeft('2026-11-27T09:00:01.000Z', deadline)).toEqual({ minutes: -1 });
  });
});
