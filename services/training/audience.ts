import type { Organisation, Person } from '../people/organisation';
import { isEmployed, type Role } from '../people/roles';
import type { Audience, Session } from './model';

/** Those who plan sessions and publish documents, and may take over somebody else's session. */
export const trainerRoles: readonly Role[] = ['trainer', 'fg', 'fgDeputy'];

/** Whether somebody belongs to the audience; nobody from outside Optimo Groep ever does (features N15, D27). */
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

/** The trainer knows the topic and is not invited; whoever only created it, for an outside trainer, is like anybody. */
export const isGivenBy = ({ owner, facts }: Pick<Session, 'owner' | 'facts'>, person: string): boolean =>
  owner === person && facts.outside === undefined;

/** Everybody in the audience who works here now. */
export const meantBy = (audience: Audience, organisation: Organisation, now: Date): readonly Person[] =>
  organisation.people.filter(
    (person) => isMeant(audience, person, organisation) && isEmployed(organisation, person.aadObjectId, now),
  );

/** Service lines with anybody in them, in the order in which they come. */
export const serviceLines = ({ people }: Organisation): readonly string[] => [
  ...new Set(people.flatMap(({ serviceLine }) => (serviceLine === undefined ? [] : [serviceLine]))),
];
