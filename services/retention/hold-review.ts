import { dayOf, monthsAfter } from '../time/zone';
import type { Hold } from './hold';

/** A record is not kept for ever just because nobody looks: this often somebody says whether it must still be kept. */
const lookEveryMonths = 3;

/** The day (`YYYY-MM-DD`) of the next review: three months after the last, or the day it was to end. */
export function looksAgainOn({ at, until, looked }: Hold, timeZone: string): string {
  const months = dayOf(monthsAfter(new Date(looked?.at ?? at), lookEveryMonths, timeZone), timeZone);
  return until !== undefined && until < months ? until : months;
}
