import { isGuarded } from './guarded';
import type { IncidentKind } from './incident-settings';
import type { Client, Organisation, Person } from './organisation';
import type { Role } from './organisation-schema';

type HeldRole = Person['roles'][number];

/** Single changes that can be made to the organisation. Days are `YYYY-MM-DD`. */
export type OrganisationChange =
  | {
      readonly type: 'grantRole';
      readonly person: string;
      readonly role: Role;
      readonly from: string | null;
      readonly until: string | null;
    }
  /** `until`: the last day in the role. */
  | { readonly type: 'endRole'; readonly person: string; readonly role: Role; readonly until: string }
  /** What a list or a file makes of somebody, as far as a second person must agree to it. */
  | {
      readonly type: 'setStanding';
      readonly person: string;
      readonly start: string | null;
      readonly end: string | null;
      /** The guarded ones; others stay as they are. */
      readonly roles: readonly HeldRole[];
    }
  | { readonly type: 'removePerson'; readonly person: string }
  | { readonly type: 'setClosingDays'; readonly days: readonly string[] }
  | { readonly type: 'setHostLines'; readonly lines: Organisation['visit']['hostLines'] }
  | {
      readonly type: 'setKind';
      readonly kind: IncidentKind;
      readonly offered: boolean;
      /** Null: the text of the catalogue. */
      readonly firstAid: { readonly nl: string; readonly en: string } | null;
    }
  | { readonly type: 'setClient'; readonly client: Client }
  | {
      readonly type: 'setSteps';
      readonly escalation: Organisation['escalation']['incident'];
      readonly remindWorkingDays: Organisation['training']['remindWorkingDays'];
    };

/** @returns the organisation with the change in it, to be judged by `parseOrganisation` before it is stored. */
export function withChange(organisation: Organisation, change: OrganisationChange): Organisation {
  switch (change.type) {
    case 'grantRole':
      return withPerson(organisation, change.person, (person) => ({
        ...person,
        roles: [...person.roles.filter(({ role }) => role !== change.role), heldRole(change)],
      }));
    case 'endRole':
      return withPerson(organisation, change.person, (person) => ({
        ...person,
        roles: person.roles.flatMap((held) =>
          held.role === change.role ? endedOn(held, change.until) : held,
        ),
      }));
    case 'setStanding':
      return withPerson(organisation, change.person, (person) => withStanding(person, change));
    case 'removePerson':
      return {
        ...organisation,
        people: organisation.people.filter(({ aadObjectId }) => aadObjectId !== change.person),
      };
    case 'setClosingDays':
      return { ...organisation, office: { ...organisation.office, closingDays: change.days } };
    case 'setHostLines':
      return { ...organisation, visit: { ...organisation.visit, hostLines: change.lines } };
    case 'setKind':
      return { ...organisation, incident: withKind(organisation.incident, change) };
    case 'setClient':
      return { ...organisation, clients: withClient(organisation.clients, change.client) };
    case 'setSteps':
      return {
        ...organisation,
        escalation: { ...organisation.escalation, incident: change.escalation },
        training: { ...organisation.training, remindWorkingDays: change.remindWorkingDays },
      };
  }
}

const withPerson = (
  organisation: Organisation,
  id: string,
  make: (person: Person) => Person,
): Organisation => ({
  ...organisation,
  people: organisation.people.map((person) => (person.aadObjectId === id ? make(person) : person)),
});

const heldRole = ({
  role,
  from,
  until,
}: {
  readonly role: Role;
  readonly from: string | null;
  readonly until: string | null;
}): HeldRole => ({ role, ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) });

function withStanding(
  { start: _start, end: _end, ...person }: Person,
  { start, end, roles }: Extract<OrganisationChange, { type: 'setStanding' }>,
): Person {
  return {
    ...person,
    ...(start === null ? {} : { start }),
    ...(end === null ? {} : { end }),
    roles: [...person.roles.filter(({ role }) => !isGuarded(role)), ...roles],
  };
}

/** A role that would end before it began was never held. */
const endedOn = (held: HeldRole, until: string): readonly HeldRole[] =>
  held.from !== undefined && held.from > until ? [] : [{ ...held, until }];

function withKind(
  incident: Organisation['incident'],
  { kind, offered, firstAid }: Extract<OrganisationChange, { type: 'setKind' }>,
): Organisation['incident'] {
  const { [kind]: _, ...others } = incident.firstAid;
  const kinds = offered
    ? incident.kinds.includes(kind)
      ? incident.kinds
      : [...incident.kinds, kind]
    : incident.kinds.filter((each) => each !== kind);
  return { ...incident, kinds, firstAid: firstAid === null ? others : { ...others, [kind]: firstAid } };
}

const withClient = (clients: readonly Client[], client: Client): readonly Client[] =>
  clients.some(({ id }) => id === client.id)
    ? clients.map((each) => (each.id === client.id ? client : each))
    : [...clients, client];
