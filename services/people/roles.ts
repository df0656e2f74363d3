import { dayOf } from '../time/zone';
import type { Organisation, Person } from './organisation';
import type { Role } from './organisation-schema';

export { roles, type Role } from './organisation-schema';

export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

/**
 * Somebody's relation to Optimo Groep (features N15).
 * `unknown`: not in the organisation (yet, or any more), or not proven to be the person listed there. They may report,
 * in free text, and are shown no client, no colleague, and no times at which others did something.
 */
export const affiliations = ['group', 'guestCompany', 'unknown'] as const;
export type Affiliation = (typeof affiliations)[number];

/** That of a company in the organisation, and so of a person known by object id. */
export type StaffAffiliation = Exclude<Affiliation, 'unknown'>;

interface AnyActor {
  readonly roles: readonly Role[];
  readonly locale: Locale;
}

/** Somebody who works here. */
export interface Staff extends AnyActor {
  /** Entra object id. */
  readonly person: string;
  readonly affiliation: StaffAffiliation;
}

export interface Stranger extends AnyActor {
  /** Entra object id; null when the channel gave none ("identity not proven", reliability S23). */
  readonly person: string | null;
  readonly affiliation: 'unknown';
}

/**
 * Which directory the account of somebody in a chat belongs to (features N15). `own`: this organisation's. `guest`:
 * invited into it from elsewhere, or nobody at all; the object id is one of ours. `foreign`: another directory, as for
 * an external member of a shared channel; its object id means nothing here.
 */
export type Account = 'own' | 'guest' | 'foreign';

/** Who is speaking, according to the channel. */
export interface Speaker {
  /** Object id as received; null when the channel gave none. */
  readonly person: string | null;
  readonly account: Account;
}

/** Who is acting, as proven by the token and looked up by object id; never by name (reliability S22). */
export type Actor = Staff | Stranger;

/**
 * The people who hold a role at a moment, in the order of the organisation.
 * @param at the moment; roles and employment have optional validity dates (days in the office's zone, inclusive).
 */
export function holdersOf(organisation: Organisation, role: Role, at: Date): readonly Person[] {
  const day = dayOf(at, organisation.office.timeZone);
  return organisation.people.filter((person) => rolesOn(person, day).includes(role));
}

/** Whose role ended last, among those who still work here; undefined when nobody ever had it. */
export function lastHolderOf(organisation: Organisation, role: Role, at: Date): Person | undefined {
  const day = dayOf(at, organisation.office.timeZone);
  const ended = organisation.people.flatMap((person) =>
    person.roles.flatMap(({ role: each, until }) =>
      each === role && until !== undefined && until < day && covers(person.start, person.end, day)
        ? [{ person, until }]
        : [],
    ),
  );
  return ended.sort((one, other) => other.until.localeCompare(one.until))[0]?.person;
}

/** The roles a person holds at a moment; none before the first and after the last working day. */
export function rolesOf(organisation: Organisation, person: Person, at: Date): readonly Role[] {
  return rolesOn(person, dayOf(at, organisation.office.timeZone));
}

/**
 * Who an account proves. An id from another directory proves nobody, whoever has it here. Nor does a guest account
 * prove somebody of the group, who has an account in our own directory; the people of a guest company may only have
 * guest accounts. @returns the object id in lower case, whether or not the organisation knows it; null when nobody is
 * proven.
 */
export function provenPerson(organisation: Organisation, { person, account }: Speaker): string | null {
  if (person === null || account === 'foreign') return null;
  const id = person.toLowerCase();
  const known = organisation.people.find(({ aadObjectId }) => aadObjectId === id);
  return account === 'guest' && known && isOfGroup(organisation, known) ? null : id;
}

/**
 * @param person Entra object id, or null when not proven (`provenPerson`).
 * @param locale language of the client, e.g. `nl`.
 * @returns `unknown` also for somebody who does not work here yet, or no longer.
 */
export function actorOf(organisation: Organisation, person: string | null, locale: Locale, at: Date): Actor {
  const id = person?.toLowerCase() ?? null;
  const day = dayOf(at, organisation.office.timeZone);
  const known = organisation.people.find(({ aadObjectId }) => aadObjectId === id);
  if (id === null || !known || !covers(known.start, known.end, day))
    return { person: id, affiliation: 'unknown', roles: [], locale };
  return {
    person: id,
    affiliation: isOfGroup(organisation, known) ? 'group' : 'guestCompany',
    roles: rolesOn(known, day),
    locale,
  };
}

const isOfGroup = ({ companies }: Organisation, { company }: Person): boolean =>
  companies.some(({ id, group }) => id === company && group);

/** Whether somebody is in the organisation and works here at a moment. */
export function isEmployed({ people, office }: Organisation, person: string, at: Date): boolean {
  const known = people.find(({ aadObjectId }) => aadObjectId === person);
  return known !== undefined && covers(known.start, known.end, dayOf(at, office.timeZone));
}

/** @param day `YYYY-MM-DD` in the office's zone. */
export const holdsOn = (person: Person, role: Role, day: string): boolean =>
  rolesOn(person, day).includes(role);

function rolesOn(person: Person, day: string): readonly Role[] {
  if (!covers(person.start, person.end, day)) return [];
  return person.roles.filter(({ from, until }) => covers(from, until, day)).map(({ role }) => role);
}

const covers = (from: string | undefined, until: string | undefined, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);
