import { type GrantTyped, type LeftBehind, renderRoles } from '../../../cards/admin/roles';
import { type Texts, textsFor } from '../../../cards/texts';
import { pickedDay } from '../../../services/contract';
import { chosenPerson } from '../../../services/forms/chosen-person';
import type { OrganisationChange } from '../../../services/people/organisation-changes';
import { isEmployed, type Locale, type Role, roles } from '../../../services/people/roles';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, Flow, StaffTurn } from '../../routing/flow';
import { shortNotice, notUnderstood } from '../../routing/notices';
import { namesOf } from '../register/names';
import { openWith, othersWith } from './ending';
import { noticeRoles } from './endings';
import { linesOf } from './second-person';

export const openRoles = (turn: StaffTurn, container: Container): Promise<Answer> => show(turn, container);

/** "Rol geven", with validity dates if it is temporary. Wrong dates come back as typed. */
export const grant =
  (flows: readonly Flow[]) =>
  async (turn: StaffTurn, data: GrantTyped, container: Container): Promise<Answer> => {
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
    return await carryOut(flows, turn, change, container, { typed });
  };

function untilFault(from: string, until: string, { admin }: Texts): string | null {
  if (until !== '' && !pickedDay.safeParse(until).success) return admin.untilNoDate;
  return until !== '' && until < from ? admin.untilBeforeFrom : null;
}

interface Ended {
  /** As the card made it: role and object id. */
  readonly id: string;
  readonly last: string;
}

/** "Rol beëindigen". What would be left with nobody is said first. */
export const end =
  (flows: readonly Flow[]) =>
  async (turn: StaffTurn, ended: Ended, container: Container): Promise<Answer> => {
    const held = heldIn(ended, container);
    if (!held) return shortNotice(turn, 'personNotFound');
    const left = await leftBehind(held, turn.actor.locale, flows, container);
    return left
      ? await show(turn, container, { left: { ...ended, ...left } })
      : await endNow(flows)(turn, ended, container);
  };

/** "Toch beëindigen": whom it concerns hears so (`endings.ts`). */
export const endNow =
  (flows: readonly Flow[]) =>
  async (turn: StaffTurn, ended: Ended, container: Container): Promise<Answer> => {
    const held = heldIn(ended, container);
    if (!held) return shortNotice(turn, 'personNotFound');
    const until = ended.last === '' ? todayOf(container) : ended.last;
    return await carryOut(flows, turn, { type: 'endRole', ...held, until }, container);
  };

interface HeldRole {
  readonly person: string;
  readonly role: Role;
}

function heldIn({ id }: Ended, container: Container): HeldRole | null {
  const [name, person = ''] = id.split(':');
  const role = roles.find((each) => each === name);
  return role && heldBy(container).some((each) => each.person === person && each.role === role)
    ? { person, role }
    : null;
}

/** What is open with them by this role, and who may take it over; null when another has the role or nothing is open. */
async function leftBehind(
  { person, role }: HeldRole,
  locale: Locale,
  flows: readonly Flow[],
  container: Container,
): Promise<Pick<LeftBehind, 'role' | 'person' | 'lines' | 'takers'> | null> {
  if (othersWith(role, person, container).length > 0) return null;
  const { things, takers } = await openWith({ person, role }, locale, flows, container);
  return things.length === 0 ? null : { role, person, lines: things.map(({ line }) => line), takers };
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
  flows: readonly Flow[],
  turn: StaffTurn,
  change: OrganisationChange,
  container: Container,
  { typed }: { readonly typed?: GrantTyped } = {},
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const { admin } = textsFor(locale);
  const before = container.organisation();
  const outcome = await container.organisations.change(change, person);
  if (outcome.kind === 'refused') return await show(turn, container, { faults: outcome.faults, typed });
  await noticeRoles(flows, container, before);
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
  readonly left?: LeftBehind;
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
    ...(shown.left ? { left: shown.left } : {}),
    held: heldBy(container).filter(({ until }) => until === null || until >= today),
    people: organisation.people
      .filter(({ aadObjectId }) => isEmployed(organisation, aadObjectId, now))
      .map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
    proposals: linesOf(await container.organisations.proposals(), container),
    names: namesOf(container),
  });
  return { kind: 'card', card };
}
