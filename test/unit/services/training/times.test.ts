import fc from 'fast-check';
import { addDays, isWorkingDay } from '../../../../services/time/calendar';
import { codeCounts, endOf, nextYear, repeatAt, startOf } from '../../../../services/training/times';
import { organisation, sessionFacts } from '../../../support/training-scene';

const { office } = organisation;
const days = fc.integer({ min: 0, max: 3_000 }).map((day) => addDays('2026-01-01', day));
const minutes = (count: number) => count * 60_000;

/** Without the product's own arithmetic. 29 February comes back a day earlier. */
const aYearLater = (day: string): string => {
  const same = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return same.endsWith('-02-29') ? same.replace('-02-29', '-02-28') : same;
};
const firstWorkingDayFrom = (day: string, hours = office): string =>
  isWorkingDay(day, hours) ? day : firstWorkingDayFrom(addDays(day, 1), hours);

test('[D19] a yearly session comes back on the same day, or on the first working day after it', () => {
  fc.assert(
    fc.property(days, fc.nat(60), (day, later) => {
      const facts = { ...sessionFacts, day, deadline: addDays(day, later), yearly: true };
      const next = nextYear(facts, organisation);
      expect(next.day).toBe(firstWorkingDayFrom(aYearLater(day)));
      expect(isWorkingDay(next.day, office)).toBe(true);
      const deadline = firstWorkingDayFrom(aYearLater(facts.deadline));
      expect(next).toEqual({ ...facts, day: next.day, deadline });
      expect(deadline >= next.day).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  // A Thursday, whose day next year is a Friday.
  ['2026-12-10', '2027-12-10'],
  // Next year a Saturday, then a Sunday.
  ['2026-11-20', '2027-11-22'],
  ['2026-11-21', '2027-11-22'],
  // Next year Christmas on a Saturday: until Monday.
  ['2026-12-25', '2027-12-27'],
  // Next year Easter Monday.
  ['2026-03-29', '2027-03-30'],
  ['2028-02-29', '2029-02-28'],
])('[D19] the session of %s comes back on %s', (day, expected) => {
  expect(nextYear({ ...sessionFacts, day, deadline: day }, organisation)).toMatchObject({
    day: expected,
    deadline: expected,
  });
});

test('[D19] an own closing day is passed as well', () => {
  const closed = { ...organisation, office: { ...office, closingDays: ['2027-12-10'] } };
  expect(nextYear(sessionFacts, closed).day).toBe('2027-12-13');
});

test.each([
  ['2026-12-10', '10:00', '2027-10-15T08:00:00.000Z'],
  // Eight weeks earlier it is still winter: the same time on the clock.
  ['2026-04-20', '09:00', '2027-02-23T08:00:00.000Z'],
])('[D19] the one after %s %s is made eight weeks before its day', (day, from, at) => {
  expect(repeatAt({ ...sessionFacts, day, from }, organisation).toISOString()).toBe(at);
});

test('start and end are those of the clock in the office', () => {
  expect(startOf(sessionFacts, organisation)).toEqual(new Date('2026-12-10T09:00:00Z'));
  expect(endOf(sessionFacts, organisation)).toEqual(new Date('2026-12-10T10:00:00Z'));
  expect(startOf({ ...sessionFacts, day: '2026-07-10' }, organisation)).toEqual(
    new Date('2026-07-10T08:00:00Z'),
  );
});

test('[D17] the code counts from a quarter of an hour before until half an hour after', () => {
  const start = startOf(sessionFacts, organisation).getTime();
  const end = endOf(sessionFacts, organisation).getTime();
  fc.assert(
    fc.property(fc.integer({ min: -minutes(60), max: minutes(150) }), (offset) => {
      const now = new Date(start + offset);
      const counts = now.getTime() >= start - minutes(15) && now.getTime() < end + minutes(30);
      expect(codeCounts(sessionFacts, organisation, now)).toBe(counts);
    }),
  );
  for (const [at, counts] of [
    [start - minutes(15), true],
    [start - minutes(15) - 1, false],
    [end + minutes(30) - 1, true],
    [end + minutes(30), false],
  ] as const)
    expect(codeCounts(sessionFacts, organisation, new Date(at))).toBe(counts);
});
