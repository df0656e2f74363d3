import { DateTime } from 'luxon';
import { zoneNamed } from './zone';

/**
 * Days and times as clients and people write them. Only the unambiguous is accepted: mistaking one moment for another
 * is worse than asking again.
 */

/** What a client may put around and in between: direction marks, and any kind of space. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

const hasTime = /^\d{4}-\d{2}-\d{2}[T ]\d/;
const hasOffset = /(?:z|[+-]\d{2}(?::?\d{2})?)$/i;

/** @param zone of the office; without it a time of another zone is not read. */
function instantOf(text: string, zone: string | undefined): DateTime | null {
  if (!hasTime.test(text)) return null;
  if (zone === undefined && hasOffset.test(text)) return null;
  const parsed = DateTime.fromISO(text.replace(' ', 'T'), {
    zone: zone === undefined ? 'utc' : zoneNamed(zone),
  });
  return parsed.isValid ? parsed : null;
}

/**
 * A day: `2026-11-27`, `27-11-2026`, `27.11.2026`, ISO with a time. With slashes only when no other order is possible.
 * @returns `YYYY-MM-DD`; null when it is no day, or could be two.
 */
export function typedDay(typed: string, zone?: string): string | null {
  const text = plain(typed);
  const instant = instantOf(text, zone);
  if (instant) return instant.toISODate();
  const parts = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (!parts) return null;
  const [, first = '', sign = '', second = '', third = ''] = parts;
  if (first.length === 4) return third.length <= 2 ? dayOf(first, second, third) : null;
  if (third.length !== 4 || first.length > 2) return null;
  const [day, other] = [dayOf(third, second, first), sign === '/' ? dayOf(third, first, second) : null];
  if (day === null || other === null) return day ?? other;
  return day === other ? day : null;
}

function dayOf(year: string, month: string, day: string): string | null {
  const parsed = DateTime.fromObject({ year: Number(year), month: Number(month), day: Number(day) });
  return parsed.isValid ? parsed.toISODate() : null;
}

/**
 * A time on the clock: `9:30`, `14:30:00`, `02:30 PM`, `14.30`, ISO with a time. Seconds are dropped.
 * @returns `HH:mm`; null when it is no time.
 */
export function typedTime(typed: string, zone?: string): string | null {
  const text = plain(typed);
  const instant = instantOf(text, zone);
  if (instant) return instant.toFormat('HH:mm');
  const parts = /^(\d{1,2})[:.](\d{2})(?:[:.][0-5]\d(?:[.,]\d{1,9})?)? ?(?:([ap])\.? ?m\.?)?$/i.exec(text);
  if (!parts) return null;
  const [, hours = '', minutes = '', half] = parts;
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half.toLowerCase() === 'p');
  if (hour === null || hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** Twelve is the first hour of its half of the day. @returns null for an hour that no half has. */
const hourOfHalf = (hour: number, isAfternoon: boolean): number | null =>
  hour < 1 || hour > 12 ? null : (hour % 12) + (isAfternoon ? 12 : 0);
