import { DateTime } from 'luxon';
import { zoneNamed } from './zone';

/** First instant of a month on the office's clock, and the first after it. @param month `YYYY-MM`. */
export function monthOf(month: string, zone: string): { readonly from: Date; readonly until: Date } {
  const start = DateTime.fromFormat(month, 'yyyy-MM', { zone: zoneNamed(zone) });
  if (!start.isValid) throw new RangeError(`${month} is no month`);
  return { from: start.toJSDate(), until: start.plus({ months: 1 }).toJSDate() };
}

/** The same for a year. */
export function yearSpan(year: number, zone: string): { readonly from: Date; readonly until: Date } {
  const start = DateTime.fromObject({ year }, { zone: zoneNamed(zone) });
  return { from: start.toJSDate(), until: start.plus({ years: 1 }).toJSDate() };
}

/** The month of a day and those before it, the newest first, as `YYYY-MM`. @param day `YYYY-MM-DD`. */
export const monthsBefore = (day: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, back) =>
    DateTime.fromISO(day).minus({ months: back }).toFormat('yyyy-MM'),
  );

/** Months that an interval touches, the oldest first, as `YYYY-MM`. @param below first instant that is not of it. */
export function monthsWithin(from: Date, below: Date, zone: string): readonly string[] {
  const months: string[] = [];
  let month = DateTime.fromJSDate(from, { zone: zoneNamed(zone) }).startOf('month');
  for (; month.toJSDate() < below; month = month.plus({ months: 1 })) months.push(month.toFormat('yyyy-MM'));
  return months;
}
