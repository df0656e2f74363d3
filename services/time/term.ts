import { DateTime } from 'luxon';
import { zoneNamed } from './zone';

/** How long something is kept, in calendar units: a year later is the same day, whatever comes in between. */
export interface Term {
  readonly count: number;
  readonly unit: 'days' | 'months' | 'years';
}

/**
 * The first instant after a term.
 * @param from ISO instant.
 * @param zone of the calendar; in a month without that day the term ends on its last.
 */
export const termEnd = (from: string, { count, unit }: Term, zone: string): Date =>
  DateTime.fromISO(from, { zone: zoneNamed(zone) })
    .plus({ [unit]: count })
    .toJSDate();
