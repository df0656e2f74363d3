import { DateTime } from 'luxon';
import { chosenPeople } from '../forms/chosen-person';
import { incidentKinds } from '../people/incident-settings';
import { typedDay, typedTime } from '../time/typed';
import { parseLocal, zoneNamed } from '../time/zone';
import { countOfPeople } from './form';
import { type Correction, dataOwners, type Happened } from './model';

/** What the card "Feiten verbeteren" sends, by input id. */
export interface TypedCorrection {
  readonly kind: string;
  readonly noticedDay: string;
  readonly noticedTime: string;
  readonly fromDay: string;
  readonly fromTime: string;
  readonly untilDay: string;
  readonly untilTime: string;
  readonly ongoing: string;
  readonly dataOf: string;
  readonly peopleCount: string;
  /** Who else it is about, and who it is not about after all; joined by commas. */
  readonly about: string;
  readonly notAbout: string;
}

export type CorrectionFault =
  | { readonly fault: 'moment' }
  /** Input that is not a number, or not a person. */
  | { readonly fault: 'notUnderstood'; readonly typed: string };

/**
 * The facts as they should be. What was left empty stays as it is: a client that cannot show the values in a list sends
 * nothing for it, and silence removes no name (features N6).
 * @param was as they stand.
 */
export function readCorrection(
  typed: TypedCorrection,
  was: Correction,
  timeZone: string,
): Correction | CorrectionFault {
  const before = was.happened ?? unknown;
  const noticed = momentIn(typed.noticedDay, typed.noticedTime, was.noticedAt, timeZone);
  const from = momentIn(typed.fromDay, typed.fromTime, before.from, timeZone);
  const until = momentIn(typed.untilDay, typed.untilTime, before.until, timeZone);
  if (noticed === undefined || from === undefined || until === undefined) return { fault: 'moment' };
  const count = typed.peopleCount.trim();
  const people = countOfPeople.safeParse(count);
  if (count !== '' && !people.success) return { fault: 'notUnderstood', typed: count };
  const added = chosenPeople(typed.about);
  if (added.notUnderstood.length > 0)
    return { fault: 'notUnderstood', typed: added.notUnderstood.join(', ') };
  const gone = chosenPeople(typed.notAbout).people;
  return {
    kind: incidentKinds.find((kind) => kind === typed.kind) ?? was.kind,
    noticedAt: noticed,
    happened: happenedAs({ from, until }, typed.ongoing, before),
    dataOf: dataOwners.find((owner) => owner === typed.dataOf) ?? was.dataOf,
    peopleCount: people.data ?? was.peopleCount,
    about: [
      ...was.about.filter((person) => !gone.includes(person)),
      ...added.people.filter((person) => !was.about.includes(person)),
    ],
  };
}

/** What goes on has no end; what has ended is over; if it cannot be found out, nothing else is said about when. */
function happenedAs(
  { from, until }: Pick<Happened, 'from' | 'until'>,
  typed: string,
  was: Happened,
): Happened | null {
  const left = typed !== 'yes' && typed !== 'no';
  if (left && (typed === 'undeterminable' || was.undeterminable === true))
    return { from, until, ongoing: null, undeterminable: true };
  const ongoing = left ? was.ongoing : typed === 'yes';
  if (from === null && until === null && ongoing === null) return null;
  return { from, until: ongoing === true ? null : until, ongoing };
}

const unknown: Happened = { from: null, until: null, ongoing: null };

/**
 * @param was ISO; a field shows it in whole minutes, so the same minute means the same moment.
 * @returns ISO; `was` when nothing was filled in; undefined when it is no moment.
 */
function momentIn(
  day: string,
  time: string,
  was: string | null,
  timeZone: string,
): string | null | undefined {
  if (day.trim() === '' && time.trim() === '') return was;
  const [on, hour] = [typedDay(day, timeZone), typedTime(time, timeZone)];
  if (on === null || hour === null) return undefined;
  if (was !== null && shownAs(was, timeZone) === `${on} ${hour}`) return was;
  const moment = parseLocal(on, hour, timeZone);
  return 'instant' in moment ? moment.instant.toISOString() : undefined;
}

const shownAs = (iso: string, zone: string): string =>
  DateTime.fromISO(iso, { zone: zoneNamed(zone) }).toFormat('yyyy-MM-dd HH:mm');
