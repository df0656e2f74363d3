import { personNamed } from '../people/name-match';
import type { Organisation, Person } from '../people/organisation';
import { isEmployed } from '../people/roles';

/**
 * The person meant by what a visitor says at the desk ("voor Sanne", "mevrouw De Wit"). The desk sees no list of our
 * people, so only a name that fits exactly one of those who work here counts.
 * @returns null when nobody or more than one could be meant.
 */
export const hostNamed = (said: string, organisation: Organisation, now: Date): Person | null =>
  personNamed(
    said,
    organisation.people.filter(({ aadObjectId }) => isEmployed(organisation, aadObjectId, now)),
  );
