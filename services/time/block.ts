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
  const [from, until] = [typedTime(typed.from, zone), typedTime(typed.until, zone)];
  const start = from === null ? null : parseLocal(day, from, zone);
  if (from === null || start === null || 'fault' in start)
    return { faults: { from: missingOrWrong(typed.from) } };
  const end = until === null ? null : parseLocal(day, until, zone);
  if (until === null || end === null || 'fault' in end)
    return { faults: { until: missingOrWrong(typed.until) } };
  return { day, from, until, start: start.instant, end: end.instant };
}
