import type { Organisation } from '../people/organisation';
import { at, isWorkingDay, nextWorkingDay } from '../time/calendar';
import { dayOf } from '../time/zone';
import type { LoanFacts } from './model';

const hour = 3_600_000;

/**
 * When something taken from the safe must be back: the end of the working day, or the late hour when it was taken after
 * that. At night, when both are over, an hour is enough to put back what was looked at.
 * @param until last day it is wanted, `YYYY-MM-DD`; a day in the past counts as today.
 */
export function dueBy(issuedAt: Date, until: string, { office, kluis }: Organisation): Date {
  const today = dayOf(issuedAt, office.timeZone);
  if (until > today) return at(until, kluis.returnBy, office);
  const ends = [kluis.returnBy, kluis.lateReturnBy].map((time) => at(today, time, office));
  return ends.find((end) => end > issuedAt) ?? new Date(issuedAt.getTime() + hour);
}

/** When a request, or an approval that nobody used, expires: at the end of the day it was for (features B8). */
export function expiresAt(from: Date, until: string, { office, kluis }: Organisation): Date {
  const today = dayOf(from, office.timeZone);
  const end = at(until > today ? until : today, kluis.lateReturnBy, office);
  return end > from ? end : at(nextWorkingDay(today, office), kluis.lateReturnBy, office);
}

/** When the first day of something that was asked for later begins. @param from `YYYY-MM-DD`. */
export const beginsAt = (from: string, { office }: Organisation): Date => at(from, office.opens, office);

/** Whether it is wanted for longer than one working day, which needs a reason (domain §7.2). */
export const isLonger = ({ from = '', until }: Pick<LoanFacts, 'from' | 'until'>, today: string): boolean =>
  until > (from > today ? from : today);

/** Whether something may be requested until the end of that day: today, or a later working day. */
export function isPossibleEnd(until: string, now: Date, { office }: Organisation): boolean {
  const today = dayOf(now, office.timeZone);
  return until === today || (until > today && isWorkingDay(until, office));
}
