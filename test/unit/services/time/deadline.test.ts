import fc from 'fast-check';
import { hoursAfter, legalEnd1182, remaining } from '../../../../services/time/deadline';
import { dayOf, parseLocal, yearOf } from '../../../../services/time/zone';

const zone = 'Europe/Amsterdam';
const hour = 3_600_000;

function local(text: string): Date {
  const parsed = parseLocal(text.slice(0, 10), text.slice(11), zone);
  if ('fault' in parsed) throw new Error(`${text}: ${parsed.fault}`);
  return parsed.instant;
}

// The golden cases of domain §2.4, in its order: aware, strict (local), strict (UTC), end under Regulation 1182/71
// (local).
test.each([
  ['T1', '2020-12-22 12:17', '2020-12-25 12:17', '2020-12-25T11:17Z', '2020-12-25 13:00'],
  ['T2', '2026-11-24 10:00', '2026-11-27 10:00', '2026-11-27T09:00Z', '2026-11-27 11:00'],
  ['T3', '2026-11-20 16:30', '2026-11-23 16:30', '2026-11-23T15:30Z', '2026-11-23 17:00'],
  ['T4', '2026-11-19 09:15', '2026-11-22 09:15', '2026-11-22T08:15Z', '2026-11-22 10:00'],
  ['T5', '2026-12-24 16:45', '2026-12-27 16:45', '2026-12-27T15:45Z', '2026-12-27 17:00'],
  ['T6', '2026-12-22 11:00', '2026-12-25 11:00', '2026-12-25T10:00Z', '2026-12-25 12:00'],
  ['T7', '2027-03-26 15:00', '2027-03-29 16:00', '2027-03-29T14:00Z', '2027-03-29 17:00'],
  ['T8', '2027-03-25 13:00', '2027-03-28 14:00', '2027-03-28T12:00Z', '2027-03-28 15:00'],
  ['T9', '2027-10-29 15:00', '2027-11-01 14:00', '2027-11-01T13:00Z', '2027-11-01 15:00'],
  ['T10', '2026-10-23 15:00', '2026-10-26 14:00', '2026-10-26T13:00Z', '2026-10-26 15:00'],
  ['T11', '2027-04-26 17:20', '2027-04-29 17:20', '2027-04-29T15:20Z', '2027-04-29 18:00'],
  ['T12', '2027-04-24 12:00', '2027-04-27 12:00', '2027-04-27T10:00Z', '2027-04-27 13:00'],
  ['T13', '2026-12-31 23:30', '2027-01-03 23:30', '2027-01-03T22:30Z', '2027-01-04 00:00'],
])('[%s] aware at %s: due at %s', (_, aware, strictLocal, strictUtc, legalEnd) => {
  const start = local(aware);
  expect(hoursAfter(start, 72)).toEqual(new Date(strictUtc));
  expect(hoursAfter(start, 72)).toEqual(local(strictLocal));
  expect(legalEnd1182(start, 72)).toEqual(local(legalEnd));
});

test('from every hour of a year in Amsterdam, clock changes included, it is exactly 72 hours', () => {
  const wrong: string[] = [];
  for (let at = Date.UTC(2027, 0, 1); at < Date.UTC(2028, 0, 1); at += hour) {
    const aware = new Date(at + 17 * 60_000);
    const strict = hoursAfter(aware, 72).getTime();
    if (strict - aware.getTime() !== 72 * hour) wrong.push(aware.toISOString());
    if (legalEnd1182(aware, 72).getTime() - strict !== 43 * 60_000) wrong.push(aware.toISOString());
  }
  expect(wrong).toEqual([]);
});

test('noon is noon on every day of a year, on the clock of its season', () => {
  for (let at = Date.UTC(2027, 0, 1, 12); at < Date.UTC(2028, 0, 1); at += 24 * hour) {
    const day = dayOf(new Date(at), zone);
    const summer = day >= '2027-03-28' && day < '2027-10-31';
    expect([day, local(`${day} 12:00`).getUTCHours()]).toEqual([day, summer ? 10 : 11]);
  }
});

test('a term of another length is counted in the same way', () => {
  const start = local('2027-03-26 15:20');
  expect(hoursAfter(start, 96)).toEqual(local('2027-03-30 16:20'));
  expect(legalEnd1182(start, 96)).toEqual(local('2027-03-30 17:00'));
});

test('aware on Saturday evening before the clock goes forward: due on Tuesday at eleven', () => {
  expect(hoursAfter(local('2027-03-27 22:00'), 72)).toEqual(local('2027-03-30 23:00'));
});

test('an hour that comes twice is taken as the first, one that does not come is refused', () => {
  expect(parseLocal('2027-10-31', '02:30', zone)).toEqual({ instant: new Date('2027-10-31T00:30Z') });
  expect(parseLocal('2027-03-28', '02:30', zone)).toEqual({ fault: 'nonexistent' });
  expect(parseLocal('2027-03-28', '03:00', zone)).toEqual({ instant: new Date('2027-03-28T01:00Z') });
});

test.each([
  ['2027-02-29', '10:00'],
  ['2027-13-01', '10:00'],
  ['2027-01-01', '24:30'],
  ['2027-01-01', ''],
  ['gisteren', '10:00'],
  ['28-03-2027', '10:00'],
])('%j %j is no time', (date, time) => {
  expect(parseLocal(date, time, zone)).toEqual({ fault: 'invalid' });
});

test('day and year are those of the zone, whatever the machine says', () => {
  const newYear = new Date('2026-12-31T23:30Z');
  expect([dayOf(newYear, zone), yearOf(newYear, zone)]).toEqual(['2027-01-01', 2027]);
  expect(yearOf(newYear, 'America/New_York')).toBe(2026);
});

test('time left is cut off to whole minutes on either side', () => {
  const deadline = new Date('2026-11-26T12:00Z');
  expect(remaining(deadline, new Date('2026-11-24T10:29:01Z'))).toEqual({
    late: false,
    hours: 49,
    minutes: 30,
  });
  expect(remaining(deadline, deadline)).toEqual({ late: false, hours: 0, minutes: 0 });
  expect(remaining(deadline, new Date('2026-11-26T13:01:59Z'))).toEqual({ late: true, hours: 1, minutes: 1 });
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (milliseconds) => {
      const { late, hours, minutes } = remaining(deadline, new Date(deadline.getTime() - milliseconds));
      expect(late).toBe(milliseconds < 0);
      const shown = hours * 60 + minutes;
      expect(Math.abs(milliseconds) / 60_000 - shown).toBeGreaterThanOrEqual(0);
      expect(Math.abs(milliseconds) / 60_000 - shown).toBeLessThan(1);
    }),
  );
});
