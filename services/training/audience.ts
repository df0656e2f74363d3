import type { Organisation, Person } from '../people/organisation';
import { isEmployed, type Role } from '../people/roles';
import type { Audience, Session } from './model';

/** Who plans sessions and publishes documents, and may take over a session of another. */
export const trainerRoles: readonly Role[] = ['trainer', 'fg', 'fgDeputy'];

/** Whether somebody is meant; whoever is not of Optimo Groep never is (features N15, D27). */
export function isMeant(audience: Audience, person: Person, { companies }: Organisation): boolean {
  if (!companies.some(({ id, group }) => group && id === person.company)) return false;
  if (audience.kind === 'everybody') return true;
  const { aadObjectId, company, serviceLine } = person;
  return (
    audience.people.includes(aadObjectId) ||
    audience.companies.includes(company) ||
    (serviceLine !== undefined && audience.serviceLines.includes(serviceLine))
  );
}

/** Who gives it knows it, and is not invited; who only made it, for a trainer from outside, is as everybody. */
export const isGivenBy = ({ owner, facts }: Pick<Session, 'owner' | 'facts'>, person: string): boolean =>
  owner === person && facts.outside === undefined;

/** Everybody who is meant and works here now. */
export const meantBy = (audience: Audience, organisation: Organisation, now: Date): readonly Person[] =>
  organisation.people.filter(
    (person) => isMeant(audience, person, organisation) && isEmployed(organisation, person.aadObjectId, now),
  );

/** Service lines that anybody is in, in the order in which they stand. */
export const serviceLines = ({ people }: Organisation): readonly string[] => [
  ...new Set(people.flatMap(({ serviceLine }) => (serviceLine === undefined ? [] : [serviceLine]))),
];
