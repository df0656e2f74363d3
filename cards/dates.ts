import { DateTime } from 'luxon';
import type { Locale } from '../services/people/roles';

/** Dates as people read them. The office's clock rules, whatever the reader's device says (architecture §7). */
const zone = 'Europe/Amsterdam';
const tags: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' };

const local = (iso: string, locale: Locale): DateTime =>
  DateTime.fromISO(iso, { zone, locale: tags[locale] });

/** `2026-11-24T09:02:00Z` → `di 24 nov 2026, 10:02`. */
export const dateAndTime = (iso: string, locale: Locale): string =>
  local(iso, locale).toFormat('ccc d LLL yyyy, HH:mm');

/** The time alone on the same day as `reference`, else the date too. */
export const timeNear = (iso: string, reference: string, locale: Locale): string =>
  local(iso, locale).hasSame(local(reference, locale), 'day')
    ? local(iso, locale).toFormat('HH:mm')
    : dateAndTime(iso, locale);

let latest = { minute: '', date: '', time: '' };

/** Values of Input.Date and Input.Time for an instant. Every new form asks for those of now, so the latest are kept. */
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

/** A day (`YYYY-MM-DD`, on the office's clock): `di 24 nov 2026`. */
export const dayName = (day: string, locale: Locale): string => local(day, locale).toFormat('ccc d LLL yyyy');

/** The day an instant falls on, as `YYYY-MM-DD`. */
export const dayOfInstant = (iso: string): string => inputMoment(iso).date;
