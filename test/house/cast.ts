import { flows } from '../../bot/flows';
import type { Permission } from '../../bot/routing/flow';
import { isAllowed } from '../../bot/routing/permission';
import { parseOrganisation } from '../../services/people/organisation';
import { actorOf, type Actor } from '../../services/people/roles';
import type { Someone } from '../support/activities';
import { organisationText, stranger } from '../support/bot';
import { withheldWords } from '../support/withheld-words';

/** Somebody whose whole day is played, and their place in the house. */
export interface Player {
  /** `fg`, `trainer`, …; for somebody without a role: `group`, `guestCompany` or `unknown`. */
  readonly kind: string;
  readonly someone: Someone;
  readonly actor: Actor;
}

const example = JSON.parse(organisationText) as {
  people: object[];
  visit: object;
  training?: object;
  incident?: object;
};

/** Nobody plays this one: what must reach them waits, and an administrator sees it. */
export const unplayed: Someone = {
  aadObjectId: '0a1b2c3d-0000-4000-8000-000000000016',
  name: 'Wim Zonder Bot',
  locale: 'nl-NL',
};

/** The contact outside, for a report about FG, deputies and board together. */
export const outside: Someone = {
  aadObjectId: '0a1b2c3d-0000-4000-8000-000000000017',
  name: 'Vera Buiten',
  locale: 'nl-NL',
};

/** The example organisation, with a contact outside, and a second administrator: a guarded role needs two. */
export const organisation = JSON.stringify({
  ...example,
  incident: {
    ...example.incident,
    // A few people report everything there is, at once.
    reportsPerHour: 1_000,
    // The Cyberbeveiligingswet applies here.
    cyber: [
      {
        from: '2026-08-15',
        csirt: { name: 'NCSC', how: 'het portaal van het NCSC' },
        authority: { name: 'RDI', how: 'meldpunt@rdi.example' },
      },
    ],
  },
  // People in the office may say so on the BHV's list.
  visit: { ...example.visit, staffPresence: true },
  people: [
    ...example.people,
    {
      aadObjectId: '0a1b2c3d-0000-4000-8000-000000000015',
      name: 'Ria Postma',
      company: 'optimo-erp',
      roles: ['admin'],
    },
    {
      aadObjectId: outside.aadObjectId,
      name: outside.name,
      company: 'optimo-erp',
      roles: ['outsideContact'],
    },
    {
      aadObjectId: unplayed.aadObjectId,
      name: unplayed.name,
      company: 'optimo-erp',
      roles: ['fgDeputy'],
    },
  ],
});

const parsed = parseOrganisation(JSON.parse(organisation));
if ('faults' in parsed) throw new Error('the organisation of the crawl is faulty');

/**
 * What somebody must read nowhere, by affiliation (features N15): people outside the group nothing about Optimo's
 * clients, a stranger nothing about anybody who works here either.
 */
export const withheldBy = ({ actor }: Player): readonly string[] =>
  'faults' in parsed ? [] : withheldWords(parsed.organisation, actor.affiliation);

/** @param now when the players' roles are looked at. */
export function castOf(now: Date): readonly Player[] {
  if ('faults' in parsed) return [];
  const people = parsed.organisation.people.filter(({ aadObjectId }) => aadObjectId !== unplayed.aadObjectId);
  return [...people, stranger].map(({ aadObjectId, name }) => {
    const actor = actorOf(parsed.organisation, aadObjectId, 'nl', now);
    return {
      kind: actor.roles.at(-1) ?? actor.affiliation,
      someone: { aadObjectId, name, locale: 'nl-NL' },
      actor,
    };
  });
}

/**
 * Every verb with those who must be able to reach it: each of the roles it names, or if it names none, everybody of an
 * affiliation.
 * @returns lines such as `kluis.approve officeManager` and `kluis.request group`.
 */
export function everyRight(players: readonly Player[]): readonly string[] {
  const actions = flows.flatMap((flow) => flow.actions);
  return actions.flatMap(({ verb, permission }) => {
    const holders = players.filter(({ actor }) => isAllowed(actor, permission));
    const kinds = holders.flatMap((player) => kindsOf(player).filter((kind) => isNamed(kind, permission)));
    return [...new Set(kinds)].map((kind) => `${verb} ${kind}`);
  });
}

const isNamed = (kind: string, { affiliations, roles }: Permission): boolean =>
  (roles ?? affiliations).some((one) => one === kind);

/** What somebody counts as: their roles, and their affiliation. */
export const kindsOf = ({ actor }: Player): readonly string[] => [...actor.roles, actor.affiliation];

/** Every command that may be typed, by its first name and with the words worth typing after it. */
export const commandsOf = ({ actor }: Player): readonly string[] =>
  flows
    .flatMap(({ commands }) => commands)
    .filter(({ permission }) => isAllowed(actor, permission))
    .flatMap(({ names: [name] }) => [`/${name}`, ...(wordsBehind[name] ?? [])]);

/** What `/help` tells people to type beyond the bare command. */
const wordsBehind: Readonly<Record<string, readonly string[]>> = {
  incident: ['/incident laptop kwijt in de trein'],
  bezoek: ['/bezoek nieuw'],
  register: ['/register laptop'],
  gegevens: ['/gegevens Sanne de Wit'],
};
