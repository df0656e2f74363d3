import type { Organisation, Person } from '../services/people/organisation';
import { actorOf, type Affiliation, type Role } from '../services/people/roles';

/** Somebody in the organisation whose chat is opened in a Playground of its own. */
export interface Persona {
  readonly name: string;
  readonly port: number;
  readonly person: Person;
}

/** A part is played by somebody who holds the role, or who works there and holds none. */
type Part = readonly [name: string, plays: Role | Affiliation];

/** The cast of architecture §6, in the order of their ports. */
const cast: readonly Part[] = [
  ['employee', 'group'],
  ['office manager', 'officeManager'],
  ['reception', 'reception'],
  ['FG', 'fg'],
  ['deputy', 'fgDeputy'],
  ['colleague', 'group'],
];
const extras: readonly Part[] = [
  ['trainer', 'trainer'],
  ['BHV', 'bhv'],
  ['board', 'board'],
  ['YourAbility', 'guestCompany'],
  ['administrator', 'admin'],
];

/** A Playground wants exactly this many other people. */
const othersPerPlayground = 5;

/**
 * Finds for every part the first person who can play it and has no part yet: two parts for one person would share a
 * chat.
 * @param at the moment at which roles are held.
 * @param firstPort port of the first persona; the others follow.
 * @throws naming the part nobody can play.
 */
export function castPersonas(
  organisation: Organisation,
  at: Date,
  { all, firstPort }: { readonly all: boolean; readonly firstPort: number },
): readonly Persona[] {
  const taken = new Set<string>();
  return [...cast, ...(all ? extras : [])].map(([name, plays], index) => {
    const person = organisation.people.find(
      (candidate) => !taken.has(candidate.aadObjectId) && suits(organisation, candidate, plays, at),
    );
    if (!person) throw new Error(`Nobody in the organisation can play the ${name} (${plays}).`);
    taken.add(person.aadObjectId);
    return { name, port: firstPort + index, person };
  });
}

function suits(organisation: Organisation, person: Person, plays: Part[1], at: Date): boolean {
  const { affiliation, roles } = actorOf(organisation, person.aadObjectId, 'nl', at);
  return roles.length === 0 ? affiliation === plays : roles.some((role) => role === plays);
}

/** The chat between this persona and the bot: a separate one, or the bot could not tell the Playgrounds apart. */
export const personalChatOf = ({ person }: Persona): string => `a:${person.aadObjectId}`;

/**
 * Configuration of one persona's Playground, in the shape of its `.m365agentsplayground.yml` (JSON is YAML).
 * @param everybody the whole cast, from which the other team members are taken.
 */
export function playgroundConfig(persona: Persona, everybody: readonly Persona[], tenantId: string) {
  const own = persona.person.aadObjectId;
  const others = everybody.filter((other) => other !== persona).slice(0, othersPerPlayground);
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: '28:optimo-veilig', name: 'Optimo Veilig' },
    currentUser: userOf(persona.person),
    users: others.map(({ person }) => userOf(person)),
    personalChat: { id: personalChatOf(persona) },
    groupChat: { id: `19:group-${own}`, name: 'Vierde verdieping' },
    team: {
      id: `19:team-${own}`,
      name: 'Optimo Groep',
      aadGroupId: tenantId,
      channels: [{ id: `19:channel-${own}`, name: 'Mededelingen' }],
    },
  };
}

function userOf({ aadObjectId, name, email }: Person) {
  const [givenName = name, ...surname] = name.split(' ');
  const address = email ?? `${aadObjectId}@example.nl`;
  return {
    id: `29:${aadObjectId}`,
    name,
    userPrincipleName: address,
    aadObjectId,
    givenName,
    surname: surname.join(' '),
    email: address,
  };
}
