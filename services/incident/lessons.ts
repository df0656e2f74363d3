import { DateTime } from 'luxon';
import type { Nudge } from '../nudges/model';
import type { Organisation, Person } from '../people/organisation';
import { rolesOf } from '../people/roles';
import { daysBetween } from '../time/calendar';
import { dayOf, zoneNamed } from '../time/zone';
import type { IncidentFigures } from './figures';

/** With this many of a kind a quarter says something, and no single report can be recognised in it. */
const enoughReports = 3;
const mostKinds = 3;

/** The quarter before the one that holds a moment: its name, and its first and last instant. */
export function lastQuarter(now: Date, timeZone: string): { name: string; from: Date; until: Date } {
  const until = DateTime.fromJSDate(now, { zone: zoneNamed(timeZone) }).startOf('quarter');
  const from = until.minus({ quarters: 1 });
  return { name: `${from.year}-Q${from.quarter}`, from: from.toJSDate(), until: until.toJSDate() };
}

/** Stands in for the kind where none was given. */
export const unsortedKind = 'unsorted';

/** Once a quarter FG and trainers hear which kinds were commonest, as topic for the next session; never who or what. */
export function proposalFor(
  person: Person,
  figures: IncidentFigures,
  organisation: Organisation,
  now: Date,
): readonly Nudge[] {
  const roles = rolesOf(organisation, person, now);
  if (!roles.includes('fg') && !roles.includes('trainer')) return [];
  const kinds = [...figures.kinds]
    .filter(([, count]) => count >= enoughReports)
    .sort(([one, many], [other, more]) => more - many || one.localeCompare(other))
    .slice(0, mostKinds);
  const unsorted = figures.unsorted >= enoughReports ? [`${unsortedKind}:${figures.unsorted}`] : [];
  if (kinds.length + unsorted.length === 0) return [];
  const { name } = lastQuarter(now, organisation.office.timeZone);
  return [
    {
      subject: `proposal:${name}`,
      step: 0,
      kind: 'proposal',
      record: null,
      title: name,
      day: null,
      time: null,
      pressing: false,
      lines: [...kinds.map(([kind, count]) => `${kind}:${count}`), ...unsorted],
    },
  ];
}

/** Weeks without a report do not prove that nothing went wrong: everybody is then told that reporting is welcome. */
export function mayReportFor(
  { latest }: IncidentFigures,
  { training, office }: Organisation,
  now: Date,
): readonly Nudge[] {
  if (latest === null) return [];
  const last = dayOf(new Date(latest), office.timeZone);
  const periods = Math.floor(daysBetween(last, dayOf(now, office.timeZone)) / (7 * training.quietWeeks));
  if (periods === 0) return [];
  return [
    {
      subject: `mayReport:${last}`,
      step: periods,
      kind: 'mayReport',
      record: null,
      title: '',
      day: null,
      time: null,
      lines: [],
      pressing: false,
    },
  ];
}
