import type Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import { dayOf, parseLocal, zoneNamed } from './zone';

/** When the office works; days are `YYYY-MM-DD`, times `HH:mm`, both by the office's clock. */
export interface WorkingHours {
  readonly timeZone: string;
  readonly opens: string;
  readonly closes: string;
  /** The organisation's own closed days, besides weekends and public holidays (domain §7.1). */
  readonly closingDays: readonly string[];
}

let dutch: Holidays | undefined;
const holidaysOf = new Map<number, ReadonlySet<string>>();

/** Dutch public holidays of a year, without Bevrijdingsdag and Goede Vrijdag: an office that closes then says so. */
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

/** Loaded on first use: it takes a tenth of a second and 25 MB, which a start should not wait for. */
function calendarOfHolidays(): Holidays {
  // oxlint-disable-next-line typescript/no-require-imports -- an import would load it at start
  const Calendar = require('date-holidays') as typeof Holidays;
  return (dutch ??= new Calendar('NL'));
}

/** A date without a clock: every day of UTC has 24 hours, and no offsets need to be found. */
const dateOf = (day: string): DateTime => DateTime.fromISO(day, { zone: 'utc' });

/** @param day `YYYY-MM-DD`. */
export function isWorkingDay(day: string, { closingDays }: WorkingHours): boolean {
  const { weekday, year, isValid } = dateOf(day);
  return isValid && weekday <= 5 && !publicHolidays(year).has(day) && !closingDays.includes(day);
}

/** The first working day after a day. */
export function nextWorkingDay(day: string, hours: WorkingHours): string {
  const next = dateOf(day).plus({ days: 1 }).toISODate() ?? '';
  return next === '' || isWorkingDay(next, hours) ? next : nextWorkingDay(next, hours);
}

/**
 * A time on the office's clock. One that the clock skips (start of summer time, a Sunday) becomes an hour later.
 * @throws RangeError when day or time is invalid: both come from settings or from ourselves.
 */
export function at(day: string, time: string, { timeZone }: WorkingHours): Date {
  const parsed = parseLocal(day, time, timeZone);
  if ('instant' in parsed) return parsed.instant;
  const moved = DateTime.fromISO(`${day}T${time}`, { zone: zoneNamed(timeZone) });
  if (!moved.isValid) throw new RangeError(`${day} ${time} is no moment`);
  return moved.toJSDate();
}

/**
 * The working day `count` working days before a day, which itself need not be one (features D6).
 * @param count at least 1.
 */
export function workingDaysBefore(day: string, count: number, hours: WorkingHours): string {
  const before = addDays(day, -1);
  if (!isWorkingDay(before, hours)) return workingDaysBefore(before, count, hours);
  return count <= 1 ? before : workingDaysBefore(before, count - 1, hours);
}

/** Calendar days ahead, or back when negative. */
export const addDays = (day: string, count: number): string =>
  dateOf(day).plus({ days: count }).toISODate() ?? day;

/** Calendar days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => dateOf(to).diff(dateOf(from)).as('days');

/** Whether people are at work: a working day, from opening until closing. */
export function isWorkingMoment(now: Date, hours: WorkingHours): boolean {
  const day = dayOf(now, hours.timeZone);
  return isWorkingDay(day, hours) && at(day, hours.opens, hours) <= now && now < at(day, hours.closes, hours);
}

/**
 * The first moment from `now` on when people may be disturbed: on a working day, not before `time`, not after closing.
 * @param time `HH:mm`; outside office hours it counts as the opening.
 */
export function nextWorkingMoment(now: Date, time: string, hours: WorkingHours): Date {
  const begins = withinHours(time, hours);
  const today = dayOf(now, hours.timeZone);
  const start = at(today, begins, hours);
  if (isWorkingDay(today, hours) && now < at(today, hours.closes, hours)) return now > start ? now : start;
  return at(nextWorkingDay(today, hours), begins, hours);
}

/** A time within working hours; the opening if the given one is not. */
export const withinHours = (time: string, { opens, closes }: WorkingHours): string =>
  opens < time && time < closes ? time : opens;
