import type { Incident } from '../model';

/** People write whole minutes. */
const minute = 60_000;

/**
 * Whether somebody could have been told at a moment: not before anybody noticed, and not later than now. Telling before
 * the report was made is as good as telling after it.
 * @param moment ISO.
 */
export function couldBeTold({ facts, reportedAt, awareAt }: Incident, moment: string, now: Date): boolean {
  const since = Math.min(Date.parse(facts.noticedAt ?? reportedAt), Date.parse(awareAt));
  return Date.parse(moment) >= since - minute && Date.parse(moment) <= now.getTime();
}
