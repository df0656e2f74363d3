import { timeLeft } from '../dates';
import type { Texts } from '../texts';

/** "nog 5 uur", "nog 1 minuut", "verstreken". @param now and @param until ISO instants. */
export function leftWords(now: string, until: string, { alert }: Texts): string {
  const left = timeLeft(now, until);
  if ('hours' in left) return alert.hoursLeft(left.hours);
  return left.minutes > 0 ? alert.minutesLeft(left.minutes) : alert.over;
}
