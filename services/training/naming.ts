import type { Organisation } from '../people/organisation';
import type { NamedThen } from './model';

/** Who somebody is now, for a line of evidence. @param person and `by`: Entra object ids; who is gone is named by it. */
export function namedNow(person: string, by: string, { people, companies }: Organisation): NamedThen {
  const find = (id: string) => people.find(({ aadObjectId }) => aadObjectId === id);
  const known = find(person);
  return {
    name: known?.name ?? person,
    company: companies.find(({ id }) => id === known?.company)?.name ?? '',
    serviceLine: known?.serviceLine ?? '',
    by: find(by)?.name ?? by,
  };
}
