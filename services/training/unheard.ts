import type { SummaryState } from '../nudges/model';
import type { Organisation } from '../people/organisation';
import { at, nextWorkingDay, nextWorkingMoment, withinHours } from '../time/calendar';
import { dayOf } from '../time/zone';
import type { Session } from './model';
import { startOf } from './times';

/**
 * Those who hear nothing from the bot before a session begins: their next summary, one a working day, comes too late.
 * @param people who are invited and did not answer, each with their last summary.
 */
export function unheardBefore(
  session: Session,
  people: readonly Pick<SummaryState, 'day' | 'told'>[],
  organisation: Organisation,
  now: Date,
): number {
  const { office, training } = organisation;
  const start = startOf(session.facts, organisation);
  if (session.status !== 'planned' || session.proposed || start <= now) return 0;
  const today = dayOf(now, office.timeZone);
  const next = nextWorkingMoment(now, training.nudgeAt, office);
  const tomorrow = at(nextWorkingDay(today, office), withinHours(training.nudgeAt, office), office);
  return people.filter(({ day, told }) => {
    if (told[`invite:${session.id}`] !== undefined) return false;
    return (day !== null && day >= today ? tomorrow : next) >= start;
  }).length;
}
