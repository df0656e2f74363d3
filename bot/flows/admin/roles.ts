import { randomUUID } from 'node:crypto';
import { renderProposal, renderRoles } from '../../../cards/admin/roles';
import { textsFor } from '../../../cards/texts';
import { chosenPerson } from '../../../services/forms/chosen-person';
import type { OrganisationChange } from '../../../services/people/organisation-changes';
import { needsSecondPerson } from '../../../services/people/organisation-changes';
import { confirmersOf, mayConfirm, type Proposal } from '../../../services/people/proposals';
import { isEmployed, type Role, roles } from '../../../services/people/roles';
import { dayOf } from '../../../services/time/zone';
import type { House } from '../../house';
import type { Answer, StaffTurn, Viewing } from '../../routing/flow';
import type { RenderedCard } from '../../../cards/render';
import { hint, notUnderstood } from '../notices';
import { namesOf } from '../register/parts';

export const openRoles = (turn: StaffTurn, house: House): Promise<Answer> => show(turn, house, null, []);

/** "Rol geven", with validity dates when it is for a while. */
export async function grant(
  turn: StaffTurn,
  data: { readonly person: string; readonly role: Role; readonly from: string; readonly until: string },
  house: House,
): Promise<Answer> {
  const person = chosenPerson(data.person);
  const { role } = data;
  if (person === null) return notUnderstood(turn, data.person);
  if (!isEmployed(house.organisation(), person, house.clock.now())) return hint(turn, 'notEmployed');
  const change = {
    type: 'grantRole',
    person,
    role,
    from: data.from || null,
    until: data.until.trim() || null,
  } as const;
  return await carryOut(turn, change, house);
}

/** "Rol beëindigen". @param data `id` as the card made it: role and object id. */
export async function end(
  turn: StaffTurn,
  { id, last }: { readonly id: string; readonly last: string },
  house: House,
): Promise<Answer> {
  const [role, person = ''] = id.split(':');
  const held = roles.find((each) => each === role);
  if (!held || !heldBy(house).some((each) => each.person === person && each.role === held))
    return hint(turn, 'personNotFound');
  const until = last === '' ? todayOf(house) : last;
  return await carryOut(turn, { type: 'endRole', person, role: held, until }, house);
}

/** At once, or by way of a second person. */
async function carryOut(turn: StaffTurn, change: OrganisationChange, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  const { admin } = textsFor(locale);
  if (!needsSecondPerson(change)) {
    const outcome = await house.organisations.change(change, person);
    return await show(turn, house, admin.done, 'faults' in outcome ? outcome.faults : []);
  }
  const now = house.clock.now();
  const proposal: Proposal = { id: randomUUID(), change, by: person, at: now.toISOString() };
  const organisation = house.organisation();
  const ask = confirmersOf(organisation, now).filter((each) => mayConfirm(proposal, organisation, each, now));
  const outcome = await house.organisations.propose(proposal, ask);
  return await show(turn, house, admin.proposed, 'faults' in outcome ? outcome.faults : []);
}

/** "Akkoord": never by who proposed it, nor by whom it is about; asked again here, whatever the card says. */
export async function confirm(
  turn: StaffTurn,
  { proposal: id }: { readonly proposal: string },
  house: House,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const found = await openProposal(id, person, house);
  if (!found) return { kind: 'card', card: await cardFor(person, locale, house) };
  const outcome = await house.organisations.confirm(id, person);
  if (outcome && 'faults' in outcome) return { kind: 'text', text: outcome.faults.join(' ') };
  return { kind: 'card', card: await cardFor(person, locale, house) };
}

export async function reject(
  turn: StaffTurn,
  { proposal: id }: { readonly proposal: string },
  house: House,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  if ((await openProposal(id, person, house)) && person !== null)
    await house.organisations.reject(id, person);
  return { kind: 'card', card: await cardFor(person, locale, house) };
}

async function openProposal(id: string, person: string, house: House): Promise<Proposal | null> {
  const proposals = await decidableBy(person, house);
  return proposals.find((each) => each.id === id) ?? null;
}

async function decidableBy(person: string, house: House): Promise<readonly Proposal[]> {
  const now = house.clock.now();
  const proposals = await house.organisations.proposals();
  return proposals.filter((proposal) => mayConfirm(proposal, house.organisation(), person, now));
}

async function cardFor(person: string, locale: Viewing['locale'], house: House): Promise<RenderedCard> {
  return renderProposal({ locale, proposals: await decidableBy(person, house), names: namesOf(house) });
}

/** The card of who may agree, as it stands now. */
export const proposalCard = ({ person, locale }: Viewing, house: House): Promise<RenderedCard> =>
  cardFor(person, locale, house);

const todayOf = (house: House): string => dayOf(house.clock.now(), house.organisation().office.timeZone);

const heldBy = (house: House) =>
  house.organisation().people.flatMap(({ aadObjectId, name, roles: held }) =>
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
  house: House,
  note: string | null,
  faults: readonly string[],
): Promise<Answer> {
  const today = todayOf(house);
  const now = house.clock.now();
  const organisation = house.organisation();
  const card = renderRoles({
    locale: actor.locale,
    today,
    faults,
    note: faults.length > 0 ? null : note,
    held: heldBy(house).filter(({ until }) => until === null || until >= today),
    people: organisation.people
      .filter(({ aadObjectId }) => isEmployed(organisation, aadObjectId, now))
      .map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
    proposals: await house.organisations.proposals(),
    names: namesOf(house),
  });
  return { kind: 'card', card };
}
