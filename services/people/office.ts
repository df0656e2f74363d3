import type { Organisation, Person } from './organisation';
import { dayOf } from '../time/zone';
import { holdersOf, holdsOn, type Role } from './roles';

/** Who runs the office at a moment. */
export interface OfficeMoment {
  readonly organisation: Organisation;
  readonly now: Date;
  /** Object ids of those who said they are away today. */
  readonly absent: ReadonlySet<string>;
  /** Of those who may be asked: those without a chat that takes messages. */
  readonly unreached: ReadonlySet<string>;
}

/** Somebody who is away or cannot be reached is not called: the next one is, at once. */
export const canBeCalled = (
  { absent, unreached }: Pick<OfficeMoment, 'absent' | 'unreached'>,
  person: string,
): boolean => !absent.has(person) && !unreached.has(person);

/**
 * Everybody who may decide for the office: office manager and deputies, never about themselves (features B5, B6). If
 * there is nobody else, or none of them is available because one cannot be reached, the board.
 * @param except object id of whoever must not decide; empty when it concerns none of them.
 */
export function officeKeepers(moment: OfficeMoment, except = ''): readonly Person[] {
  const { organisation, now } = moment;
  const named = [
    ...holdersOf(organisation, 'officeManager', now),
    ...holdersOf(organisation, 'officeDeputy', now),
  ];
  const others = without(unique(named), except);
  if (answers(moment, others)) return others;
  return unique([...others, ...without(holdersOf(organisation, 'board', now), except)]);
}

/** Who is asked first: the office manager, or when she is away or it is about her, the deputies who are in. */
export function officeOnDuty(moment: OfficeMoment, except = ''): readonly Person[] {
  const all = officeKeepers(moment, except);
  const there = all.filter(({ aadObjectId }) => canBeCalled(moment, aadObjectId));
  const managers = holdersOf(moment.organisation, 'officeManager', moment.now).map(
    ({ aadObjectId }) => aadObjectId,
  );
  const first = there.filter(({ aadObjectId }) => managers.includes(aadObjectId));
  if (first.length > 0) return first;
  if (there.length > 0) return there;
  if (moment.unreached.size === 0) return all;
  // Everybody is away: then everybody who can be is asked, for somebody must decide.
  return reachable(moment, all) ?? officeOnDuty({ ...moment, unreached: new Set() }, except);
}

/** Those whom a message reaches; null when it reaches none of them. */
export function reachable(
  { unreached }: Pick<OfficeMoment, 'unreached'>,
  people: readonly Person[],
): readonly Person[] | null {
  const reached = people.filter(({ aadObjectId }) => !unreached.has(aadObjectId));
  return reached.length > 0 ? reached : null;
}

/** Whether a call reaches somebody; otherwise nobody would answer, and that is said at once. */
export const isAnswered = (moment: OfficeMoment, except = ''): boolean =>
  answers(moment, officeKeepers(moment, except));

/** One of them is available; or all are away, and each of them is asked all the same. */
const answers = (moment: OfficeMoment, people: readonly Person[]): boolean =>
  people.some(({ aadObjectId }) => canBeCalled(moment, aadObjectId)) ||
  (people.length > 0 && people.every(({ aadObjectId }) => !moment.unreached.has(aadObjectId)));

/** Those who would have been asked first but cannot be reached: it went to the next, and that is said. */
export function passedOver(moment: OfficeMoment, except = ''): readonly Person[] {
  const asked = officeOnDuty(moment, except);
  const usually = officeOnDuty({ ...moment, unreached: new Set() }, except);
  return usually.filter(
    ({ aadObjectId }) =>
      moment.unreached.has(aadObjectId) && !asked.some((one) => one.aadObjectId === aadObjectId),
  );
}

/** Whether somebody may decide for the office: those who run it, and those who are asked to take it over. */
export const keepsOffice = (moment: OfficeMoment, person: string, except = ''): boolean =>
  mayKeepOffice(moment, except).some(({ aadObjectId }) => aadObjectId === person);

/**
 * Everybody who may keep what the office keeps. Whoever takes over from somebody whose role ends may do so from when
 * that is known, for nothing can be handed to them once the other has no role any more; they are called only then.
 */
export function mayKeepOffice(moment: OfficeMoment, except = ''): readonly Person[] {
  const heirs = officeLeaving(moment).flatMap(({ next }) => next);
  return unique([...officeKeepers(moment, except), ...without(heirs, except)]);
}

/**
 * Who takes over when somebody's role in the office ends: those who are asked first without them, and without everybody
 * who leaves no later. @param leaver object id; their last day is today when none is known.
 */
export function officeSuccessors(moment: OfficeMoment, leaver: string): readonly Person[] {
  const { organisation } = moment;
  const lastOf = (person: Person): string | null => lastDayInOffice(person, moment);
  const known = organisation.people.find(({ aadObjectId }) => aadObjectId === leaver);
  const until = (known && lastOf(known)) ?? dayOf(moment.now, organisation.office.timeZone);
  const people = organisation.people.map((person) => {
    const last = lastOf(person);
    const isGone = person.aadObjectId === leaver || (last !== null && last <= until);
    return isGone ? { ...person, roles: person.roles.filter(({ role }) => !isOfOffice(role)) } : person;
  });
  return officeOnDuty({ ...moment, organisation: { ...organisation, people } }, leaver);
}

/**
 * When everybody who is asked has a last day: that of who stays longest, and who is asked from then on; null: it goes on
 * as it is.
 */
export function officeEnding(
  moment: OfficeMoment,
  asked: readonly Person[],
  except = '',
): { readonly until: string; readonly next: readonly Person[] } | null {
  const lasts = asked.map((person) => ({
    person: person.aadObjectId,
    until: lastDayInOffice(person, moment),
  }));
  const [longest] = [...lasts].sort((one, other) => (other.until ?? '').localeCompare(one.until ?? ''));
  if (!longest || longest.until === null || lasts.some(({ until }) => until === null)) return null;
  return { until: longest.until, next: without(officeSuccessors(moment, longest.person), except) };
}

/** Somebody whose role in the office ends. */
export interface Leaving {
  readonly person: Person;
  /** Their last day in it, `YYYY-MM-DD`. */
  readonly until: string;
  /** Who takes over from them. */
  readonly next: readonly Person[];
}

/** Everybody whose role in the office ends on a day that is known. */
export const officeLeaving = (moment: OfficeMoment): readonly Leaving[] =>
  officeHolders(moment).flatMap((person) => {
    const until = lastDayInOffice(person, moment);
    return until === null ? [] : [{ person, until, next: officeSuccessors(moment, person.aadObjectId) }];
  });

const isOfOffice = (role: Role): boolean => role === 'officeManager' || role === 'officeDeputy';

const officeHolders = ({ organisation, now }: OfficeMoment): readonly Person[] =>
  unique([...holdersOf(organisation, 'officeManager', now), ...holdersOf(organisation, 'officeDeputy', now)]);

/** `YYYY-MM-DD`; null when no end of it is known, or they are not of the office. */
function lastDayInOffice(person: Person, { organisation, now }: OfficeMoment): string | null {
  const today = dayOf(now, organisation.office.timeZone);
  const ends = person.roles.flatMap(({ role, until }) =>
    isOfOffice(role) && holdsOn(person, role, today) ? [until ?? person.end ?? null] : [],
  );
  const [last = null] = ends.includes(null) ? [] : [...ends].sort().reverse();
  return last;
}

const unique = (people: readonly Person[]): readonly Person[] => [
  ...new Map(people.map((person) => [person.aadObjectId, person])).values(),
];

const without = (people: readonly Person[], id: string): readonly Person[] =>
  people.filter(({ aadObjectId }) => aadObjectId !== id);
