import { DateTime, IANAZone } from 'luxon';

const quarterHour = 15 * 60_000;
/** More moments than a busy day asks about. */
const mostOffsets = 2_000;

/**
 * A zone that remembers its offsets: finding one takes longer than anything else that is done with a date, and cards ask
 * for the same few moments. Since 1937 none of these has changed within a quarter of an hour (IANA time zone database).
 */
class RememberingZone extends IANAZone {
  private readonly offsets = new Map<number, number>();

  override offset(milliseconds: number): number {
    const quarter = Math.floor(milliseconds / quarterHour);
    const known = this.offsets.get(quarter);
    if (known !== undefined) return known;
    if (this.offsets.size >= mostOffsets) this.offsets.clear();
    const offset = super.offset(milliseconds);
    this.offsets.set(quarter, offset);
    return offset;
  }
}

const zones = new Map<string, RememberingZone>();

/** @param name in the time zone database. @returns that zone for luxon, always the same one. */
export function zoneNamed(name: string): IANAZone {
  const known = zones.get(name);
  if (known) return known;
  const zone = new RememberingZone(name);
  zones.set(name, zone);
  return zone;
}

/** @returns whether `zone` is a name of the time zone database, e.g. `Europe/Amsterdam`. */
export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone);

const dateShape = /^\d{4}-\d{2}-\d{2}$/;
const timeShape = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export type LocalTime = { readonly instant: Date } | { readonly fault: 'invalid' | 'nonexistent' };

/**
 * The instant meant by a date and a time on the clock. An hour that occurs twice (end of summer time) is taken as the
 * earlier one, so that a deadline never comes out too late; one that was skipped does not exist (domain §2.4).
 * @param date `YYYY-MM-DD`.
 * @param time `HH:mm`.
 * @param zone name in the time zone database.
 */
export function parseLocal(date: string, time: string, zone: string): LocalTime {
  if (!dateShape.test(date) || !timeShape.test(time)) return { fault: 'invalid' };
  const typed = `${date}T${time}`;
  const parsed = DateTime.fromISO(typed, { zone: zoneNamed(zone) });
  if (!parsed.isValid) return { fault: 'invalid' };
  // Luxon moves a skipped time on to one that exists.
  if (parsed.toISO({ includeOffset: false, precision: 'minute' }) !== typed) return { fault: 'nonexistent' };
  const instants = parsed.getPossibleOffsets().map((possible) => possible.toMillis());
  return { instant: new Date(Math.min(...instants)) };
}

/** The same local time this many months later; in a month without that day, its last day. */
export const monthsAfter = (start: Date, months: number, zone: string): Date =>
  DateTime.fromJSDate(start, { zone: zoneNamed(zone) })
    .plus({ months })
    .toJSDate();

const minute = 60_000;
let latest = { minute: Number.NaN, zone: '', day: '' };

/**
 * The day an instant falls on, as `YYYY-MM-DD`. Asked several times a turn, nearly always for the same minute, and
 * expensive with luxon (4 % of a turn), so the latest answer is kept: no zone changes its day within a minute.
 */
export function dayOf(instant: Date, zone: string): string {
  const asked = Math.floor(instant.getTime() / minute);
  if (latest.minute !== asked || latest.zone !== zone)
    latest = {
      minute: asked,
      zone,
      day: DateTime.fromJSDate(instant, { zone: zoneNamed(zone) }).toISODate() ?? '',
    };
  return latest.day;
}

/** The year an instant falls in: the register an incident is born in (architecture §3). */
export const yearOf = (instant: Date, zone: string): number =>
  DateTime.fromJSDate(instant, { zone: zoneNamed(zone) }).year;
