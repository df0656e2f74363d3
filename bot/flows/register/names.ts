import type { Container } from '../../routing/container';

/** Name by object id. */
export const namesOf = ({ organisation }: Container): Readonly<Record<string, string>> =>
  Object.fromEntries(organisation().people.map(({ aadObjectId, name }) => [aadObjectId, name]));
