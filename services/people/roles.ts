import type { Organisation, Person } from './organisation';

export const roles = [
  'fg',
  'fgDeputy',
  'officeManager',
  'officeDeputy',
  'reception',
  'bhv',
  'bhvHead',
  'trainer',
  'board',
  'admin',
] as const;
export type Role = (typeof roles)[number];

export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

/**
 * Where somebody stands with regard to Optimo Groep (features N15).
 * `unknown`: in the tenant, but not in the organisation (yet).
 */
export type Affiliation = 'group' | 'guestCompany' | 'unknown';

/** Who is acting, as proven by the token and looked up by object id; never by name (reliability S22). */
export interface Actor {
  /** Entra object id; null when the channel gave none ("identity not proven", reliability S23). */
  readonly person: string | null;
  readonly affiliation: Affiliation;
  readonly roles: readonly Role[];
  readonly locale: Locale;
}

/**
 * The people who hold a role on a moment, in the order they stand in the organisation.
 * @param at the moment; roles and employment carry optional validity dates (days in the office's zone, inclusive).
 */
export function holdersOf(organisation: Organisation, role: Role, at: Date): readonly Person[] {
  return organisation.people.filter((person) => rolesOf(person, at).includes(role));
}

/** The roles a person holds on a moment; none before the first and after the last working day. */
export function rolesOf(person: Person, at: Date): readonly Role[] {
  const day = at.toISOString().slice(0, 10);
  const within = (start?: string, end?: string) => (!start || start <= day) && (!end || day <= end);
  if (!within(person.start, person.end)) return [];
  return person.roles.filter((held) => within(held.from, held.until)).map((held) => held.role);
}

/**
 * @param person Entra object id, or null when not proven.
 * @param locale language of the client, e.g. `nl-NL`.
 */
export function actorOf(organisation: Organisation, person: string | null, locale: Locale, at: Date): Actor {
  const known = organisation.people.find((candidate) => candidate.aadObjectId === person);
  if (!known) return { person, affiliation: 'unknown', roles: [], locale };
  const company = organisation.companies.find(({ id }) => id === known.company);
  return { person, affiliation: company?.group ? 'group' : 'guestCompany', roles: rolesOf(known, at), locale };
}
