import fc from 'fast-check';
import { dueBy, expiresAt, isPossibleEnd } from '../../../../services/kluis/hours';
import { isWorkingDay, nextWorkingDay } from '../../../../services/time/calendar';
import { dayOf } from '../../../../services/time/zone';
import { local, organisation } from '../../../support/kluis-scene';

const { office } = organisation;

test.each([
  ['2026-11-23 09:00', '2026-11-23', '2026-11-23 17:30'],
  ['2026-11-23 17:29', '2026-11-23', '2026-11-23 17:30'],
  ['2026-11-23 17:45', '2026-11-23', '2026-11-23 18:30'],
  ['2026-11-23 19:00', '2026-11-23', '2026-11-23 20:00'],
  ['2026-11-23 09:00', '2026-11-25', '2026-11-25 17:30'],
  ['2027-03-28 10:00', '2027-03-28', '2027-03-28 17:30'],
  ['2027-10-31 10:00', '2027-10-31', '2027-10-31 17:30'],
])('taken %s and wanted until %s: due %s', (issuedAt, until, due) => {
  expect(dueBy(local(issuedAt), until, organisation)).toEqual(local(due));
});

test.each([
  ['2026-11-23 09:00', '2026-11-23 18:30'],
  ['2026-11-23 19:00', '2026-11-24 18:30'],
  // Thursday before Good Friday (which is no public holiday) and Easter.
  ['2027-03-26 19:00', '2027-03-30 18:30'],
])('a request of %s is over at %s', (asked, over) => {
  expect(expiresAt(local(asked), asked.slice(0, 10), organisation)).toEqual(local(over));
});

test.each([
  ['2026-12-25', false],
  ['2026-12-24', true],
  ['2027-04-27', false],
  ['2027-03-29', false],
  ['2026-05-05', true],
  ['2026-11-28', false],
])('working day %s: %s', (day, works) => {
  expect(isWorkingDay(day, office)).toBe(works);
});

test('an own closing day is no working day', () => {
  expect(isWorkingDay('2026-11-24', { ...office, closingDays: ['2026-11-24'] })).toBe(false);
  expect(nextWorkingDay('2026-11-23', { ...office, closingDays: ['2026-11-24'] })).toBe('2026-11-25');
});

test('whenever something is taken, it is due after that and on a day it may be kept until', () => {
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 20 }), (issuedAt, days) => {
      const until = dayOf(new Date(issuedAt.getTime() + days * 86_400_000), office.timeZone);
      fc.pre(isPossibleEnd(until, issuedAt, organisation));
      const due = dueBy(issuedAt, until, organisation);
      expect(due.getTime()).toBeGreaterThan(issuedAt.getTime());
      expect(expiresAt(issuedAt, until, organisation).getTime()).toBeGreaterThan(issuedAt.getTime());
    }),
  );
});
