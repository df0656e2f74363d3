import type { Organisation, Person } from '../../services/people/organisation';
import { type OrganisationChange, withChange } from '../../services/people/organisation-changes';
import {
  type Decided,
  decideRewrite,
  type Moment,
  type Rewrite,
} from '../../services/people/organisation-decisions';
import { stored } from '../../services/people/organisation-text';
import { type Proposal, proposalPrefix } from '../../services/people/proposals';
import { type Role, rolesOf } from '../../services/people/roles';
import { splitByPerson, splitWhole } from '../../services/people/second-person';
import { organisation as base } from './training-scene';

/** A small house with guarded roles, and what is decided about it, kept the way the store keeps it. */

type Held = Person['roles'][number];

export const person = (
  aadObjectId: string,
  roles: readonly (Role | Held)[] = [],
  others: Partial<Person> = {},
): Person => ({
  aadObjectId,
  name: aadObjectId,
  company: 'optimo-erp',
  roles: roles.map((held) => (typeof held === 'string' ? { role: held } : held)),
  ...others,
});

/** Ids that the schema accepts, and that say who they are. */
export const id = (letter: string): string => `00000000-0000-4000-8000-00000000000${letter}`;
export const [admin, board, fg, deputy, worker] = ['a', 'b', 'f', 'd', 'e'].map(id) as [
  string,
  string,
  string,
  string,
  string,
];

export const houseOf = (...people: readonly Person[]): Organisation => ({ ...base, people });

export const house = houseOf(
  person(admin, ['admin', 'trainer']),
  person(board, ['board']),
  person(fg, ['fg', 'bhv']),
  person(deputy, ['fgDeputy']),
  person(worker),
);

export const today = '2026-11-23';
export const dayAt = (day: string): Date => new Date(`${day}T11:00:00Z`);

/** What is in storage. */
export interface World {
  readonly organisation: Organisation;
  readonly proposals: readonly Proposal[];
  readonly now: Date;
  readonly events: readonly { readonly type: string; readonly by: string | null }[];
}

export const worldOf = (organisation: Organisation, day = today): World => ({
  organisation,
  proposals: [],
  now: dayAt(day),
  events: [],
});

export const momentOf = ({ organisation, proposals, now, events }: World): Moment => ({
  organisation,
  proposals,
  now,
  first: false,
  newId: () => `proposal-${events.length}-${proposals.length}`,
});

/** The world after a decision was written. */
export function written<Outcome>(world: World, { written: made }: Decided<Outcome>): World {
  if (!made) return world;
  const kept = new Map(world.proposals.map((proposal) => [proposalPrefix + proposal.id, proposal]));
  for (const { key, value } of made.rows)
    if (key.startsWith(proposalPrefix)) {
      if (value === null) kept.delete(key);
      else kept.set(key, JSON.parse(JSON.stringify(value)) as Proposal);
    }
  return {
    ...world,
    organisation: made.next ? stored(made.next.text) : world.organisation,
    proposals: [...kept.values()],
    events: [...world.events, ...made.events.map(({ type, by }) => ({ type, by }))],
  };
}

export const rewriting = (
  by: string | null,
  split: Rewrite['split'],
  make: (organisation: Organisation) => Organisation,
): Rewrite => ({
  make: (organisation) => JSON.stringify(make(organisation)),
  entry: { type: 'changed', by, payload: {} },
  split,
});

/** Who holds a role on a day, by the roles alone. */
export const holdersOn = (organisation: Organisation, role: Role, day: string): readonly string[] =>
  organisation.people
    .filter((each) => rolesOf(organisation, each, dayAt(day)).includes(role))
    .map(({ aadObjectId }) => aadObjectId)
    .sort();

/** A permanent role, from today. */
export const grant = (who: string, role: Role): OrganisationChange => ({
  type: 'grantRole',
  person: who,
  role,
  from: null,
  until: null,
});

/** Through the card of the roles. */
export const proposing = (world: World, change: OrganisationChange, by = admin) =>
  decideRewrite(
    rewriting(by, splitWhole(change), (of) => withChange(of, change)),
    momentOf(world),
  );

/** Through a file or a list. */
export const importing = (world: World, make: (of: Organisation) => Organisation, by: string | null = null) =>
  decideRewrite(rewriting(by, splitByPerson, make), momentOf(world));

export const without = (who: string) => (of: Organisation) =>
  withChange(of, { type: 'removePerson', person: who });

/** What is in the history, with who did it. */
export const typesIn = ({ events }: World) => events.map(({ type, by }) => [type, by]);

/** Who gets which card. */
export const askedIn = (decided: ReturnType<typeof proposing>) =>
  decided.written?.messages.map(({ person: who, view }) => [view, who]);
