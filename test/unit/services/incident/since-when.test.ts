import type { NoticedMoment } from '../../../../services/incident/model';
import { sinceWhen } from '../../../../services/incident/since-when';
import { organisation } from '../../../support/incident-scene';

/** Half past ten in the morning of 23 November in Amsterdam. */
const now = new Date('2026-11-23T09:30:00Z');
const since = (noticed: NoticedMoment | undefined, at = now, noticedAt: string | null = null): string =>
  sinceWhen({ noticedAt, ...(noticed === undefined ? {} : { noticed }) }, { now: at, organisation });

describe('the clocks of a report run from', () => {
  test('the moment that was given, whatever else was said', () => {
    const given = '2026-11-20T13:05:00.000Z';
    expect(since('today', now, given)).toBe(given);
    expect(since(undefined, now, given)).toBe(given);
  });

  test.each<[string, NoticedMoment | undefined, string]>([
    ['the first minute of today', 'today', '2026-11-22T23:00:00.000Z'],
    ['the first minute of yesterday', 'yesterday', '2026-11-21T23:00:00.000Z'],
    ['the report, for what was noticed just now', 'now', '2026-11-23T09:30:00.000Z'],
    ['the report, for what was noticed longer ago', 'longer', '2026-11-23T09:30:00.000Z'],
    ['the report, for what nobody can say', 'unknown', '2026-11-23T09:30:00.000Z'],
    ['the report, when nothing was said', undefined, '2026-11-23T09:30:00.000Z'],
  ])('%s', (_what, noticed, from) => {
    expect(since(noticed)).toBe(from);
  });

  test('a day as it is at the office, not in Greenwich', () => {
    // Half past midnight of the 24th, in Amsterdam.
    const night = new Date('2026-11-23T23:30:00Z');
    expect(since('today', night)).toBe('2026-11-23T23:00:00.000Z');
    expect(since('yesterday', night)).toBe('2026-11-22T23:00:00.000Z');
  });

  test('midnight as it was on that day, also when the clock goes back', () => {
    // Winter time began in the night of Sunday 25 October 2026.
    const sunday = new Date('2026-10-25T10:00:00Z');
    expect(since('today', sunday)).toBe('2026-10-24T22:00:00.000Z');
    expect(since('yesterday', sunday)).toBe('2026-10-23T22:00:00.000Z');
  });
});
