import { addDays } from '../time/calendar';
import type { Organisation, Person } from './organisation';
import type { Role } from './organisation-schema';
import { holdsOn } from './roles';

/**
 * Who may see every report, and who may say who that is: no single person can appoint either. The FG is independent
 * (Art. 38(6) AVG), so nobody appoints or removes one single-handedly.
 */
export const guardedRoles = [
  'fg',
  'fgDeputy',
  'board',
  'outsideContact',
  'admin',
] as const satisfies readonly Role[];
export type GuardedRole = (typeof guardedRoles)[number];

export const isGuarded = (role: Role): role is GuardedRole =>
  (guardedRoles as readonly Role[]).includes(role);

/** Somebody holds a guarded role on days when they did not before, or the reverse. Days are `YYYY-MM-DD`. */
export interface Shift {
  /** Entra object id. */
  readonly person: string;
  readonly role: GuardedRole;
  readonly gains: boolean;
  /** The first of those days. */
  readonly from: string;
  /** The last of them; null: from then on. */
  readonly until: string | null;
}

/**
 * How two organisations differ in who holds guarded roles, on a day and on each later day on which something begins or
 * ends in either. Companies do not matter: what these roles may do, they may in whichever company. Nor does another
 * time zone, which moves midnight by some hours.
 * @param from `YYYY-MM-DD`; what was before it is over.
 */
export function guardedDifference(before: Organisation, after: Organisation, from: string): readonly Shift[] {
  const [old, next] = [guardedPeople(before), guardedPeople(after)];
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((person) =>
    guardedRoles.flatMap((role) =>
      shiftsOf(old.get(person), next.get(person), role, from).map((shift) => ({ person, role, ...shift })),
    ),
  );
}

/** The part of a difference, shown on an earlier day, that is not over. */
export const onward = (difference: readonly Shift[], from: string): readonly Shift[] =>
  difference
    .filter(({ until }) => until === null || until >= from)
    .map((shift) => (shift.from < from ? { ...shift, from } : shift));

/** Object ids of those whose roles change, each once. */
export const concernedIn = (difference: readonly Shift[]): readonly string[] => [
  ...new Set(difference.map(({ person }) => person)),
];

/** Roles left without any holder on a day on which this takes one of them away. */
export function vacatedBy(difference: readonly Shift[], before: Organisation): readonly GuardedRole[] {
  const people = guardedPeople(before);
  const isLeft = (role: GuardedRole, day: string): boolean => {
    const turned = difference.filter(
      (shift) => shift.role === role && shift.from <= day && (shift.until === null || shift.until >= day),
    );
    const left = [...people].filter(
      ([id, person]) =>
        holds(person, role, day) && !turned.some((shift) => !shift.gains && shift.person === id),
    );
    return left.length > 0 || turned.some(({ gains }) => gains);
  };
  const losses = difference.filter(({ gains, role, from }) => !gains && !isLeft(role, from));
  return [...new Set(losses.map(({ role }) => role))];
}

/** Everybody who holds something guarded on the day or later. @param from `YYYY-MM-DD`. */
export const guardedHolders = (organisation: Organisation, from: string): readonly string[] =>
  concernedIn(guardedDifference({ ...organisation, people: [] }, organisation, from));

const guardedPeople = ({ people }: Organisation): ReadonlyMap<string, Person> =>
  new Map(
    people
      .filter(({ roles }) => roles.some(({ role }) => isGuarded(role)))
      .map((person) => [person.aadObjectId, person]),
  );

function shiftsOf(
  before: Person | undefined,
  after: Person | undefined,
  role: GuardedRole,
  from: string,
): readonly Pick<Shift, 'gains' | 'from' | 'until'>[] {
  const turns = [...turnsOf(before, role), ...turnsOf(after, role)].filter((day) => day > from);
  const days = [...new Set([from, ...turns])].sort();
  const held = days.map((day) => ({ day, was: holds(before, role, day), is: holds(after, role, day) }));
  const runs = held.filter(({ was, is }, at) => was !== held[at - 1]?.was || is !== held[at - 1]?.is);
  return runs.flatMap(({ day, was, is }, at) => {
    const next = runs[at + 1];
    return was === is ? [] : [{ gains: is, from: day, until: next ? addDays(next.day, -1) : null }];
  });
}

const holds = (person: Person | undefined, role: GuardedRole, day: string): boolean =>
  person !== undefined && holdsOn(person, role, day);

/**
 * The days from which somebody may hold a role, or no longer holds it. The day after the last one that can be written
 * (9999-12-31) begins with a sign, sorts before every other and so never comes.
 */
function turnsOf(person: Person | undefined, role: GuardedRole): readonly string[] {
  if (!person) return [];
  const periods = [
    { from: person.start, until: person.end },
    ...person.roles.filter((each) => each.role === role),
  ];
  return periods.flatMap(({ from, until }) => [
    ...(from === undefined ? [] : [from]),
    ...(until === undefined ? [] : [addDays(until, 1)]),
  ]);
}
