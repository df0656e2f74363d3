import type { Organisation } from '../../services/people/organisation';
import type { Affiliation } from '../../services/people/roles';

/**
 * Words in the organisation that somebody must read nowhere, by affiliation (features N15): clients and their contacts
 * are for the group, and strangers are not told who works here, by name, address or object id.
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
