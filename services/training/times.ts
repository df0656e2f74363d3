import { DateTime } from 'luxon';
import type { Organisation } from '../people/organisation';
import { at, isWorkingDay, nextWorkingDay } from '../time/calendar';
import { zoneNamed } from '../time/zone';
import type { SessionFacts } from './model';

type Block = Pick<SessionFacts, 'day' | 'from' | 'until'>;

export const startOf = ({ day, from }: Block, { office }: Organisation): Date => at(day, from, office);

export const endOf = ({ day, until }: Block, { office }: Organisation): Date => at(day, until, office);

const minute = 60_000;
/** The code counts from shortly before the start until shortly after the end: people come early and sign late. */
export const codeOpensBefore = 15 * minute;
export const codeClosesAfter = 30 * minute;

export function codeCounts(facts: Block, organisation: Organisation, now: Date): boolean {
  const opens = startOf(facts, organisation).getTime() - codeOpensBefore;
  const closes = endOf(facts, organisation).getTime() + codeClosesAfter;
  return opens <= now.getTime() && now.getTime() < closes;
}

/** A yearly session is created this long before its day, so that it can be moved before people are invited. */
const repeatWeeksBefore = 8;

/** When to create next year's session. */
export const repeatAt = (facts: Block, organisation: Organisation): Date =>
  DateTime.fromJSDate(startOf(facts, organisation), { zone: zoneNamed(organisation.office.timeZone) })
    .plus({ years: 1 })
    .minus({ weeks: repeatWeeksBefore })
    .toJSDate();

/** The same a year later: moved to the next working day if need be, with the deadline as long after it. */
export function nextYear(facts: SessionFacts, { office }: Organisation): SessionFacts {
  const later = (day: string): string => {
    const same = DateTime.fromISO(day).plus({ years: 1 }).toISODate() ?? day;
    return isWorkingDay(same, office) ? same : nextWorkingDay(same, office);
  };
  const day = later(facts.day);
  const deadline = later(facts.deadline);
  return { ...facts, day, deadline: deadline < day ? day : deadline };
}
