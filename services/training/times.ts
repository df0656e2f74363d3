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

/** Between these instants the code counts. */
export const codeHours = (
  facts: Block,
  organisation: Organisation,
): { readonly from: Date; readonly until: Date } => ({
  from: new Date(startOf(facts, organisation).getTime() - codeOpensBefore),
  until: new Date(endOf(facts, organisation).getTime() + codeClosesAfter),
});

export function codeCounts(facts: Block, organisation: Organisation, now: Date): boolean {
  const { from, until } = codeHours(facts, organisation);
  return from <= now && now < until;
}

/** A yearly session is created this long before its day, so that it can be moved before people are invited. */
const repeatWeeksBefore = 8;

/** When to create next year's session. */
export const repeatAt = (facts: Block, organisation: Organisation): Date =>
  DateTime.fromJSDate(startOf(facts, organisation), { zone: zoneNamed(organisation.office.timeZone) })
    .plus({ years: 1 })
    .minus({ weeks: repeatWeeksBefore })
    .toJSDate();

/** The same a year later, both its day and its deadline (never before it) moved to the next working day if need be. */
export function nextYear(facts: SessionFacts, { office }: Organisation): SessionFacts {
  const later = (day: string): string => {
    const same = DateTime.fromISO(day).plus({ years: 1 }).toISODate() ?? day;
    return isWorkingDay(same, office) ? same : nextWorkingDay(same, office);
  };
  return { ...facts, day: later(facts.day), deadline: later(facts.deadline) };
}
