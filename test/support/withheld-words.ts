import type { Organisation } from '../../services/people/organisation';
import type { Affiliation } from '../../services/people/roles';

/**
 * Words of the organisation that somebody must read nowhere, by where they stand (features N15): clients with whom they
 * can be reached are the group's, and who works here is not told to strangers, by name, address or object id.
 */
export function withheldWords(
  { clients, people }: Organisation,
  affiliation: Affiliation,
): readonly string[] {
  if (affiliation === 'group') return [];
  const ofClients = clients.flatMap(({ id, name, contacts }) => [
    id,
    name,
    ...contacts.flatMap((contact) => [contact.name, contact.email, contact.phone]),
  ]);
  const ofPeople =
    affiliation === 'unknown'
      ? people.flatMap(({ aadObjectId, name, email }) => [aadObjectId, name, email])
      : [];
  return [...ofClients, ...ofPeople].filter((words) => words !== undefined);
}
