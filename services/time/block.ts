import { typedDay, typedTime } from './typed';
import { parseLocal } from './zone';

/** A day with a beginning and an end, as a form asks for it. */
export interface Moments {
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly start: Date;
  readonly end: Date;
}

type MomentFault = 'required' | 'invalid';

/** A form pre-fills its moments: one that does not come back was lost, and is asked again like a wrong one. */
export const missingOrWrong = (typed: string): MomentFault => (typed.trim() === '' ? 'required' : 'invalid');

/**
 * @param zone name in the time zone database.
 * @returns one fault, for the first that is missing or no moment; whether the end comes after the start is not checked.
 */
export function readMoments(
  typed: Readonly<Record<'day' | 'from' | 'until', string>>,
  zone: string,
): Moments | { readonly faults: Partial<Record<'day' | 'from' | 'until', MomentFault>> } {
  const day = typedDay(typed.day, zone);
  if (day === null) return { faults: { day: missingOrWrong(typed.day) } };
  // What is no time stays as it was typed, and is no moment.
  const from = typedTime(typed.from, zone) ?? typed.from;
  const until = typedTime(typed.until, zone) ?? typed.until;
  const [start, end] = [parseLocal(day, from, zone), parseLocal(day, until, zone)];
  if ('fault' in start) return { faults: { from: missingOrWrong(typed.from) } };
  if ('fault' in end) return { faults: { until: missingOrWrong(typed.until) } };
  return { day, from, until, start: start.instant, end: end.instant };
}
