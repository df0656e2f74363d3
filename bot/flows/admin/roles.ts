import { randomUUID } from 'node:crypto';
import { renderProposal, renderRoles } from '../../../cards/admin/roles';
import { textsFor } from '../../../cards/texts';
import { chosenPerson } from '../../../services/forms/chosen-person';
import type { OrganisationChange } from '../../../services/people/organisation-changes';
import { needsSecondPerson } from '../../../services/people/organisation-changes';
import { confirmersOf, mayConfirm, type Proposal } from '../../../services/people/proposals';
import { isEmployed, type Role, roles } from '../../../services/people/roles';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn, CardContext } from '../../routing/flow';
import type { RenderedCard } from '../../../cards/render';
import { shortNotice, notUnderstood } from '../../routing/notices';
import { namesOf } from '../register/names';

export const openRoles = (turn: StaffTurn, container: Container): Promise<Answer> =>
  show(turn, container, null, []);

/** "Rol geven", with validity dates when it is for a while. */
export async function grant(
  turn: StaffTurn,
  data: { readonly person: string; readonly role: Role; readonly from: string; readonly until: string },
  container: Container,
): Promise<Answer> {
  const person = chosenPerson(data.person);
  const { role } = data;
  if (person === null) return notUnderstood(turn, data.person);
  if (!isEmployed(container.organisation(), person, container.clock.now()))
    return shortNotice(turn, 'notEmployed');
  const change = {
    type: 'grantRole',
    person,
    role,
    from: data.from || null,
    until: data.until.trim() || null,
  } as const;
  return await carryOut(turn, change, container);
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

/** At once, or by way of a second person. */
async function carryOut(turn: StaffTurn, change: OrganisationChange, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const { admin } = textsFor(locale);
  if (!needsSecondPerson(change)) {
    const outcome = await container.organisations.change(change, person);
    return await show(turn, container, admin.done, 'faults' in outcome ? outcome.faults : []);
  }
  const now = container.clock.now();
  const proposal: Proposal = { id: randomUUID(), change, by: person, at: now.toISOString() };
  const organisation = container.organisation();
  const ask = confirmersOf(organisation, now).filter((each) => mayConfirm(proposal, organisation, each, now));
  const outcome = await container.organisations.propose(proposal, ask);
  return await show(turn, container, admin.proposed, 'faults' in outcome ? outcome.faults : []);
}

/** "Akkoord": never by who proposed it, nor by whom it is about; asked again here, whatever the card says. */
export async function confirm(
  turn: StaffTurn,
  { proposal: id }: { readonly proposal: string },
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const found = await openProposal(id, person, container);
  if (!found) return { kind: 'card', card: await cardFor(person, locale, container) };
  const outcome = await container.organisations.confirm(id, person);
  if (outcome && 'faults' in outcome) return { kind: 'text', text: outcome.faults.join(' ') };
  return { kind: 'card', card: await cardFor(person, locale, container) };
}

export async function reject(
  turn: StaffTurn,
  { proposal: id }: { readonly proposal: string },
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  if ((await openProposal(id, person, container)) && person !== null)
    await container.organisations.reject(id, person);
  return { kind: 'card', card: await cardFor(person, locale, container) };
}

async function openProposal(id: string, person: string, container: Container): Promise<Proposal | null> {
  const proposals = await decidableBy(person, container);
  return proposals.find((each) => each.id === id) ?? null;
}

async function decidableBy(person: string, container: Container): Promise<readonly Proposal[]> {
  const now = container.clock.now();
  const proposals = await container.organisations.proposals();
  return proposals.filter((proposal) => mayConfirm(proposal, container.organisation(), person, now));
}

async function cardFor(
  person: string,
  locale: CardContext['locale'],
  container: Container,
): Promise<RenderedCard> {
  return renderProposal({
    locale,
    proposals: await decidableBy(person, container),
    names: namesOf(container),
  });
}

/** The card of who may agree, as it stands now. */
export const proposalCard = ({ person, locale }: CardContext, container: Container): Promise<RenderedCard> =>
  cardFor(person, locale, container);

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

/** Roles that are over are history, not something to look at. */
async function show(
  { actor }: StaffTurn,
  container: Container,
  note: string | null,
  faults: readonly string[],
): Promise<Answer> {
  const today = todayOf(container);
  const now = container.clock.now();
  const organisation = container.organisation();
  const card = renderRoles({
    locale: actor.locale,
    today,
    faults,
    note: faults.length > 0 ? null : note,
    held: heldBy(container).filter(({ until }) => until === null || until >= today),
    people: organisation.people
      .filter(({ aadObjectId }) => isEmployed(organisation, aadObjectId, now))
      .map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
    proposals: await container.organisations.proposals(),
    names: namesOf(container),
  });
  return { kind: 'card', card };
}
