import type { Organisation, Person } from './organisation';
import { holdersOf } from './roles';

/** Who runs the office at a moment. */
export interface OfficeMoment {
  readonly organisation: Organisation;
  readonly now: Date;
  /** Object ids of those who said they are away today. */
  readonly absent: ReadonlySet<string>;
}

/**
 * Everybody who may decide for the office: office manager and deputies, never about themselves (features B5, B6). When
 * there is nobody else, the board.
 * @param except object id of who must not decide; empty when it is about nobody of them.
 */
export function officeKeepers({ organisation, now }: OfficeMoment, except = ''): readonly Person[] {
  const named = [
    ...holdersOf(organisation, 'officeManager', now),
    ...holdersOf(organisation, 'officeDeputy', now),
  ];
  const others = without(unique(named), except);
  return others.length > 0 ? others : without(holdersOf(organisation, 'board', now), except);
}

/** Who is asked first: the office manager, or when she is away or it is about her, the deputies who are there. */
export function officeOnDuty(moment: OfficeMoment, except = ''): readonly Person[] {
  const all = officeKeepers(moment, except);
  const there = all.filter(({ aadObjectId }) => !moment.absent.has(aadObjectId));
  const managers = holdersOf(moment.organisation, 'officeManager', moment.now).map(
    ({ aadObjectId }) => aadObjectId,
  );
  const first = there.filter(({ aadObjectId }) => managers.includes(aadObjectId));
  if (first.length > 0) return first;
  // Everybody is away: then everybody is asked, for somebody must.
  return there.length > 0 ? there : all;
}

export const keepsOffice = (moment: OfficeMoment, person: string, except = ''): boolean =>
  officeKeepers(moment, except).some(({ aadObjectId }) => aadObjectId === person);

const unique = (people: readonly Person[]): readonly Person[] => [
  ...new Map(people.map((person) => [person.aadObjectId, person])).values(),
];

const without = (people: readonly Person[], id: string): readonly Person[] =>
  people.filter(({ aadObjectId }) => aadObjectId !== id);
