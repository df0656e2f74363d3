import fc from 'fast-check';
import { dueBy, expiresAt, isPossibleEnd } from '../../../../services/kluis/hours';
import { dayOf } from '../../../../services/time/zone';
import { local, organisation } from '../../../support/kluis-scene';

const { office } = organisation;

test.each([
  ['2026-11-23 09:00', '2026-11-23', '2026-11-23 17:30'],
  ['2026-11-23 17:29', '2026-11-23', '2026-11-23 17:30'],
  // At the very end of the working day nobody can put it back in time any more.
  ['2026-11-23 17:30', '2026-11-23', '2026-11-23 18:30'],
  ['2026-11-23 17:45', '2026-11-23', '2026-11-23 18:30'],
  ['2026-11-23 18:30', '2026-11-23', '2026-11-23 19:30'],
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
  ['2026-11-23 18:30', '2026-11-24 18:30'],
])('a request of %s is over at %s', (asked, over) => {
  expect(expiresAt(local(asked), asked.slice(0, 10), organisation)).toEqual(local(over));
});

test.each([
  ['2026-11-23 09:00', '2026-11-25', '2026-11-25 18:30'],
  ['2026-11-23 19:00', '2026-11-24', '2026-11-24 18:30'],
  // It was wanted until a day that is over: that counts as today.
  ['2026-11-23 09:00', '2026-11-20', '2026-11-23 18:30'],
])('a request of %s for until %s is over at %s', (asked, until, over) => {
  expect(expiresAt(local(asked), until, organisation)).toEqual(local(over));
});

test.each([
  ['2026-11-22', '2026-11-23 10:00', false],
  ['2026-11-23', '2026-11-23 10:00', true],
  ['2026-11-24', '2026-11-23 10:00', true],
  ['2026-11-28', '2026-11-23 10:00', false],
  // Somebody at work on a Saturday has it until the end of that day, not of the next.
  ['2026-11-28', '2026-11-28 10:00', true],
  ['2026-11-29', '2026-11-28 10:00', false],
  ['2026-11-27', '2026-11-28 10:00', false],
])('until %s, asked on %s: possible is %s', (until, now, possible) => {
  expect(isPossibleEnd(until, local(now), organisation)).toBe(possible);
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
