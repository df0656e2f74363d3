import type { House } from '../../house';

/** Name by object id. */
export const namesOf = ({ organisation }: House): Readonly<Record<string, string>> =>
  Object.fromEntries(organisation().people.map(({ aadObjectId, name }) => [aadObjectId, name]));
