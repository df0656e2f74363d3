import type { Organisation, Person } from './organisation';
import { holdersOf } from './roles';

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

export const keepsOffice = (moment: OfficeMoment, person: string, except = ''): boolean =>
  officeKeepers(moment, except).some(({ aadObjectId }) => aadObjectId === person);

const unique = (people: readonly Person[]): readonly Person[] => [
  ...new Map(people.map((person) => [person.aadObjectId, person])).values(),
];

const without = (people: readonly Person[], id: string): readonly Person[] =>
  people.filter(({ aadObjectId }) => aadObjectId !== id);
