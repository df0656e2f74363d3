import { dayOf, monthsAfter } from '../time/zone';
import type { Hold } from './hold';

/** A record is not kept for ever because nobody looks: so often somebody says whether it still must be. */
const lookEveryMonths = 3;

/** The day (`YYYY-MM-DD`) on which somebody looks again: three months after the last look, or the day it was to end. */
export function looksAgainOn({ at, until, looked }: Hold, timeZone: string): string {
  const months = dayOf(monthsAfter(new Date(looked?.at ?? at), lookEveryMonths, timeZone), timeZone);
  return until !== undefined && until < months ? until : months;
}
