import { concernedIn, guardedDifference, guardedHolders, isGuarded, type Shift } from './guarded';
import type { Company, Organisation, Person } from './organisation';
import type { OrganisationChange } from './organisation-changes';

/** A part of a change that a second person must agree to. */
export interface Guarded {
  readonly change: OrganisationChange;
  /** What it changes in who holds guarded roles; never empty. */
  readonly difference: readonly Shift[];
}

export interface Split {
  /** The organisation including what needs nobody's agreement. */
  readonly atOnce: Organisation;
  readonly waits: readonly Guarded[];
}

/**
 * Divides what a list or a file would change. People without guarded changes become as they would be; people with
 * guarded changes keep their first and last day and the guarded roles they have, and the rest of their row is taken
 * over. Each of these waits separately, so that somebody one of them concerns may still agree to another.
 * @param today `YYYY-MM-DD`.
 */
export function splitByPerson(before: Organisation, after: Organisation, today: string): Split {
  const difference = guardedDifference(before, after, today);
  const concerned = concernedIn(difference);
  const [was, is] = [byId(before), byId(after)];
  const gone = before.people.filter(({ aadObjectId: id }) => concerned.includes(id) && !is.has(id));
  const known = after.people.map((person) =>
    concerned.includes(person.aadObjectId) ? withStandingOf(person, was.get(person.aadObjectId)) : person,
  );
  const people = putBack(gone, known, before.people);
  return {
    atOnce:
      concerned.length === 0 ? after : { ...after, people, companies: withCompaniesOf(gone, before, after) },
    waits: concerned.map((id) => ({
      change: standingChange(id, is.get(id)),
      difference: difference.filter(({ person }) => person === id),
    })),
  };
}

/** One change that is carried out as a whole, or waits as a whole. @param today `YYYY-MM-DD`. */
export const splitWhole =
  (change: OrganisationChange) =>
  (before: Organisation, after: Organisation, today: string): Split => {
    const difference = guardedDifference(before, after, today);
    return difference.length === 0
      ? { atOnce: after, waits: [] }
      : { atOnce: before, waits: [{ change, difference }] };
  };

/**
 * Whether the whole organisation has no second person: nobody but the proposer holds a guarded role, now or later. So
 * it is with the first file, and where there is only one administrator. Waiting would be for ever: so it is carried
 * out, marked in the history as without a second, and told to everybody whom it makes or made a holder. As soon as
 * there is another holder, this ends.
 * @param by Entra object id of the proposer; null when it is nobody by name.
 * @param today `YYYY-MM-DD`.
 */
export const isAlone = (organisation: Organisation, by: string | null, today: string): boolean =>
  guardedHolders(organisation, today).every((id) => id === by);

const byId = ({ people }: Organisation): ReadonlyMap<string, Person> =>
  new Map(people.map((person) => [person.aadObjectId, person]));

/** New people come in without guarded roles. */
function withStandingOf(person: Person, was: Person | undefined): Person {
  const { start, end, ...rest } = person;
  const dates = was ?? { start, end };
  return {
    ...rest,
    ...(dates.start === undefined ? {} : { start: dates.start }),
    ...(dates.end === undefined ? {} : { end: dates.end }),
    roles: [
      ...person.roles.filter(({ role }) => !isGuarded(role)),
      ...(was?.roles ?? []).filter(({ role }) => isGuarded(role)),
    ],
  };
}

/** After whom they came, because deputies are called in the order of the list. */
const putBack = (
  gone: readonly Person[],
  people: readonly Person[],
  before: readonly Person[],
): readonly Person[] =>
  gone.reduce((list, person) => {
    const ahead = before[before.indexOf(person) - 1]?.aadObjectId;
    return list.toSpliced(list.findIndex(({ aadObjectId }) => aadObjectId === ahead) + 1, 0, person);
  }, people);

/** A company of somebody who stays, stays. */
function withCompaniesOf(
  staying: readonly Person[],
  before: Organisation,
  after: Organisation,
): readonly Company[] {
  const known = new Set(after.companies.map(({ id }) => id));
  const needed = new Set(staying.map(({ company }) => company));
  return [...after.companies, ...before.companies.filter(({ id }) => needed.has(id) && !known.has(id))];
}

const standingChange = (person: string, after: Person | undefined): OrganisationChange =>
  after
    ? {
        type: 'setStanding',
        person,
        start: after.start ?? null,
        end: after.end ?? null,
        roles: after.roles.filter(({ role }) => isGuarded(role)),
      }
    : { type: 'removePerson', person };
