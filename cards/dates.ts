import { DateTime } from 'luxon';
import type { Locale } from '../services/people/roles';

/** Dates as people read them. The office's clock applies, whatever the reader's device says (architecture §7). */
const zone = 'Europe/Amsterdam';
const tags: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' };

const local = (iso: string, locale: Locale): DateTime =>
  DateTime.fromISO(iso, { zone, locale: tags[locale] });

/** Cards are drawn again and again with the same few moments, and time zones are expensive: the latest are kept. */
const keptMoments = 500;

function remembering(format: (iso: string, locale: Locale) => string): typeof format {
  const known = new Map<string, string>();
  return (iso, locale) => {
    const key = `${locale} ${iso}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= keptMoments) known.clear();
    const made = format(iso, locale);
    known.set(key, made);
    return made;
  };
}

/** `2026-11-24T09:02:00Z` → `di 24 nov 2026, 10:02`. */
export const dateAndTime = remembering((iso, locale) => local(iso, locale).toFormat('ccc d LLL yyyy, HH:mm'));

/** As written in a letter, in Dutch: `dinsdag 24 november 2026 om 10.02 uur`. */
export const writtenMoment = (iso: string): string =>
  local(iso, 'nl').toFormat("cccc d LLLL yyyy 'om' HH.mm 'uur'");

/** A day (`YYYY-MM-DD`, by the office's clock), or that of an instant: `di 24 nov 2026`. */
export const dayName = remembering((day, locale) => local(day, locale).toFormat('ccc d LLL yyyy'));

/** The same for a near day where there is little room: `24 nov`. */
export const shortDay = remembering((day, locale) => local(day, locale).toFormat('d LLL'));

/** The day of the week, in full: `maandag`. */
export const weekday = remembering((day, locale) => local(day, locale).toFormat('cccc'));

/** `10:02`. */
export const timeOfDay = remembering((iso, locale) => local(iso, locale).toFormat('HH:mm'));

/** Only the time if it is the same day as `reference`, otherwise with the date. */
export const timeNear = (iso: string, reference: string, locale: Locale): string =>
  dayName(iso, locale) === dayName(reference, locale) ? timeOfDay(iso, locale) : dateAndTime(iso, locale);

let latest = { minute: '', date: '', time: '' };

/** Values of Input.Date and Input.Time for an instant. Every new form needs those of now, so the latest are kept. */
export function inputMoment(iso: string): { readonly date: string; readonly time: string } {
  const minute = iso.slice(0, 'YYYY-MM-DDTHH:mm'.length);
  if (latest.minute !== minute) {
    const [date = '', time = ''] = (local(iso, 'en').toISO() ?? '').split('T');
    latest = { minute, date, time: time.slice(0, 5) };
  }
  return { date: latest.date, time: latest.time };
}

/** Time left, in whole hours, or minutes in the last hour; negative or zero when it is over. */
export function timeLeft(
  now: string,
  deadline: string,
): { readonly hours: number } | { readonly minutes: number } {
  const minutes = Math.floor((Date.parse(deadline) - Date.parse(now)) / 60_000);
  return minutes >= 60 ? { hours: Math.floor(minutes / 60) } : { minutes };
}

/** The day an instant falls on, as `YYYY-MM-DD`. */
export const dayOfInstant = (iso: string): string => inputMoment(iso).date;
