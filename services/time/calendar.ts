import type Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import { parseLocal } from './zone';

/** When the office works; days are `YYYY-MM-DD`, times `HH:mm`, both on the office's clock. */
export interface WorkingHours {
  readonly timeZone: string;
  readonly opens: string;
  readonly closes: string;
  /** The organisation's own closed days, beside weekends and public holidays (domain §7.1). */
  readonly closingDays: readonly string[];
}

let dutch: Holidays | undefined;
const holidaysOf = new Map<number, ReadonlySet<string>>();

/** Dutch public holidays of a year. Bevrijdingsdag and Goede Vrijdag are not: an office that closes then says so. */
function publicHolidays(year: number): ReadonlySet<string> {
  const known = holidaysOf.get(year);
  if (known) return known;
  const found = calendarOfHolidays()
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));
  const days = new Set(found);
  holidaysOf.set(year, days);
  return days;
}

/** Loaded at its first use: it takes a tenth of a second and 25 MB that a start should not wait for. */
function calendarOfHolidays(): Holidays {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it at start
  const Calendar = require('date-holidays') as typeof Holidays;
  return (dutch ??= new Calendar('NL'));
}

/** @param day `YYYY-MM-DD`. */
export function isWorkingDay(day: string, { closingDays }: WorkingHours): boolean {
  const { weekday, year, isValid } = DateTime.fromISO(day);
  return isValid && weekday <= 5 && !publicHolidays(year).has(day) && !closingDays.includes(day);
}

/** The first working day after a day. */
export function nextWorkingDay(day: string, hours: WorkingHours): string {
  const next = DateTime.fromISO(day).plus({ days: 1 }).toISODate() ?? '';
  return next === '' || isWorkingDay(next, hours) ? next : nextWorkingDay(next, hours);
}

/**
 * A time on the office's clock. One that the clock skips (start of summer time, a Sunday) is taken an hour later.
 * @throws RangeError when day or time is none: both come from settings or from ourselves.
 */
export function at(day: string, time: string, { timeZone }: WorkingHours): Date {
  const parsed = parseLocal(day, time, timeZone);
  if ('instant' in parsed) return parsed.instant;
  const moved = DateTime.fromISO(`${day}T${time}`, { zone: timeZone });
  if (!moved.isValid) throw new RangeError(`${day} ${time} is no moment`);
  return moved.toJSDate();
}
