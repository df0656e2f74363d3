import { type GrantTyped, renderRoles } from '../../../cards/admin/roles';
import { type Texts, textsFor } from '../../../cards/texts';
import { pickedDay } from '../../../services/contract';
import { chosenPerson } from '../../../services/forms/chosen-person';
import type { OrganisationChange } from '../../../services/people/organisation-changes';
import { isEmployed, roles } from '../../../services/people/roles';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice, notUnderstood } from '../../routing/notices';
import { namesOf } from '../register/names';
import { linesOf } from './second-person';

export const openRoles = (turn: StaffTurn, container: Container): Promise<Answer> => show(turn, container);

/** "Rol geven", with validity dates if it is temporary. Wrong dates come back as typed. */
export async function grant(turn: StaffTurn, data: GrantTyped, container: Container): Promise<Answer> {
  const person = chosenPerson(data.person);
  if (person === null) return notUnderstood(turn, data.person);
  if (!isEmployed(container.organisation(), person, container.clock.now()))
    return shortNotice(turn, 'notEmployed');
  const { role, from } = data;
  const until = data.until.trim();
  const fault = untilFault(from, until, textsFor(turn.actor.locale));
  const typed = { person, role, from, until };
  if (fault !== null) return await show(turn, container, { faults: [fault], typed });
  const change = { type: 'grantRole', person, role, from: from || null, until: until || null } as const;
  return await carryOut(turn, change, container, typed);
}

function untilFault(from: string, until: string, { admin }: Texts): string | null {
  if (until !== '' && !pickedDay.safeParse(until).success) return admin.untilNoDate;
  return until !== '' && until < from ? admin.untilBeforeFrom : null;
}

/** "Rol beëindigen". @param data `id` as the card made it: role and object id. */
export async function end(
  turn: StaffTurn,
  { id, last }: { readonly id: string; readonly last: string },
  container: Container,
): Promise<Answer> {
  const [role, person = ''] = id.split(':');
  const held = roles.find((each) => each === role);
  if (!held || !heldBy(container).some((each) => each.person === person && each.role === held))
    return shortNotice(turn, 'personNotFound');
  const until = last === '' ? todayOf(container) : last;
  return await carryOut(turn, { type: 'endRole', person, role: held, until }, container);
}

/** "Voorstel intrekken": withdraws what awaits a second person; for its proposer. */
export async function withdraw(
  turn: StaffTurn,
  { proposal }: { readonly proposal: string },
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const { admin } = textsFor(locale);
  const isGone = await container.organisations.withdraw(proposal, person);
  return await show(turn, container, { note: isGone ? admin.proposalWithdrawn : admin.proposalNone });
}

/** At once, or through a second person. */
async function carryOut(
  turn: StaffTurn,
  change: OrganisationChange,
  container: Container,
  typed?: GrantTyped,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const { admin } = textsFor(locale);
  const outcome = await container.organisations.change(change, person);
  if (outcome.kind === 'refused') return await show(turn, container, { faults: outcome.faults, typed });
  return await show(turn, container, { note: outcome.waits.length > 0 ? admin.proposed : admin.done });
}

const todayOf = (container: Container): string =>
  dayOf(container.clock.now(), container.organisation().office.timeZone);

const heldBy = (container: Container) =>
  container.organisation().people.flatMap(({ aadObjectId, name, roles: held }) =>
    held.map(({ role, from, until }) => ({
      person: aadObjectId,
      name,
      role,
      from: from ?? null,
      until: until ?? null,
    })),
  );

interface Shown {
  readonly note?: string;
  readonly faults?: readonly string[];
  readonly typed?: GrantTyped | undefined;
}

/** Roles that have ended are history, not something to show. */
async function show({ actor }: StaffTurn, container: Container, shown: Shown = {}): Promise<Answer> {
  const today = todayOf(container);
  const now = container.clock.now();
  const organisation = container.organisation();
  const card = renderRoles({
    locale: actor.locale,
    reader: actor.person,
    today,
    faults: shown.faults ?? [],
    note: shown.note ?? null,
    ...(shown.typed ? { typed: shown.typed } : {}),
    held: heldBy(container).filter(({ until }) => until === null || until >= today),
    people: organisation.people
      .filter(({ aadObjectId }) => isEmployed(organisation, aadObjectId, now))
      .map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
    proposals: linesOf(await container.organisations.proposals(), container),
    names: namesOf(container),
  });
  return { kind: 'card', card };
}
