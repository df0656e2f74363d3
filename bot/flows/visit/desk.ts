import { renderDesks } from '../../../cards/visit/desks';
import { renderDay, renderMyVisits, renderSweep } from '../../../cards/visit/lists';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { visitActions } from '../../../services/visit/contract';
import { chosenPerson } from '../../../services/forms/chosen-person';
import { idempotencyKey } from '../../../services/forms/form-token';
import { keepsOffice } from '../../../services/people/office';
import { isEmployed, type Locale } from '../../../services/people/roles';
import { dayOf } from '../../../services/time/zone';
import { readWalkIn } from '../../../services/visit/form';
import { visitKinds } from '../../../services/visit/model';
import type { VisitKey } from '../../../services/visit/visits';
import { newToken, tokenIn } from '../../forms';
import type { House } from '../../house';
import { afterPress } from '../../presses';
import type { Answer, StaffTurn } from '../../routing/flow';
import { hint, notice, notUnderstood } from '../notices';
import { openForm } from './announce';
import { current, refusalNotices } from './handling';
import { firstLocation, formOf } from './parts';
import { linesOf } from './views';

const walkInForm = formOf(visitActions.walkIn);

/** Which place the desk is about. */
export interface Place {
  readonly location: string;
}

/** `/bezoek`: the day for who is at the desk or runs the office; one's own visitors for everybody else, or a form. */
export async function openVisits(turn: StaffTurn, house: House): Promise<Answer> {
  const { person, roles } = turn.actor;
  if (turn.words.trim() !== '') return await openForm(turn, house);
  const office = await house.visits.office();
  if (roles.includes('reception') || keepsOffice(office, person))
    return await showDay(turn, { location: firstLocation(house) }, house);
  const own = await house.visits.ofHost(person);
  return own.length === 0 ? await openForm(turn, house) : await showMine(turn, {}, house);
}

export async function showMine(turn: StaffTurn, _data: unknown, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  const own = await house.visits.ofHost(person);
  if (own.length === 0) return await openForm(turn, house);
  const lines = linesOf(own, house.organisation());
  return { kind: 'card', card: renderMyVisits({ locale, now: house.clock.now().toISOString(), lines }) };
}

export async function showDay(turn: StaffTurn, { location }: Place, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  const visits = house.visits;
  if (!visits.knows(location)) return notice(turn, 'visitNotFound');
  const organisation = house.organisation();
  const now = house.clock.now();
  const [expected, inside, office] = await Promise.all([
    visits.expectedOn(location, dayOf(now, organisation.office.timeZone)),
    visits.inside(location),
    visits.office(),
  ]);
  const card = renderDay({
    locale,
    now: now.toISOString(),
    location,
    expected: linesOf(expected, organisation),
    inside: linesOf(inside, organisation),
    people: organisation.people
      .filter(({ aadObjectId }) => isEmployed(organisation, aadObjectId, now))
      .map(({ aadObjectId: id, name }) => ({ id, name })),
    kinds: visitKinds,
    token: newToken(turn, walkInForm, house),
    office: keepsOffice(office, person),
  });
  return { kind: 'card', card };
}

/** "Gearriveerd" on the list: the list stays, and a card of its own follows this visitor (features C2, C5). */
export async function arriveChosen(turn: StaffTurn, { id }: Chosen, house: House): Promise<Answer> {
  const { person } = turn.actor;
  const key = keyOf(id);
  const command = { type: 'arrive', doer: { person }, way: 'reception', card: null } as const;
  const outcome = await house.visits.change(key, command);
  return await afterPress(turn, outcome, refusalNotices, () => showDay(turn, key, house));
}

interface WalkInData extends Place {
  readonly token: string;
  readonly host: string;
  readonly name: string;
  readonly company: string;
  readonly kind: string;
}

/** "Niet aangemeld": the host is asked first (features C8). */
export async function walkIn(turn: StaffTurn, data: WalkInData, house: House): Promise<Answer> {
  const { person } = turn.actor;
  const { location, token: text } = data;
  const organisation = house.organisation();
  const now = house.clock.now();
  if (!house.visits.knows(location)) return notice(turn, 'visitNotFound');
  const reading = tokenIn(turn, walkInForm, text, house);
  if (reading.kind !== 'valid') return await showDay(turn, data, house);
  const host = chosenPerson(data.host);
  if (host === null && data.host !== '') return notUnderstood(turn, data.host);
  const read = readWalkIn(data, { now, organisation });
  if ('faults' in read || host === null || !isEmployed(organisation, host, now))
    return hint(turn, 'nameRequired');
  await house.visits.walkIn(location, idempotencyKey(reading.token), {
    facts: read.facts,
    host,
    way: 'reception',
    doer: { person },
    card: null,
  });
  return await showDay(turn, data, house);
}

/** The end of the day, as it is now (features C14). */
export async function sweepCard(
  location: string,
  reader: string,
  locale: Locale,
  house: House,
): Promise<RenderedCard> {
  const [office, day, inside] = await Promise.all([
    house.visits.office(),
    house.reception.day(location),
    house.visits.inside(location),
  ]);
  if (!keepsOffice(office, reader)) return renderNeutral(locale);
  const left = inside.filter(({ id }) => day?.closed?.inside.includes(id));
  const now = house.clock.now().toISOString();
  return renderSweep({ locale, now, location, inside: linesOf(left, house.organisation()) });
}

/** @param data `visits`: what was ticked, joined by commas as Teams does it. */
export async function sweep(
  turn: StaffTurn,
  { location, visits }: Place & { readonly visits: string },
  house: House,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  if (!house.visits.knows(location)) return notice(turn, 'visitNotFound');
  await house.reception.sweep(location, visits.split(','), { person });
  return { kind: 'card', card: await sweepCard(location, person, locale, house) };
}

/** The desks without an account (features N11). */
export async function showDesks(turn: StaffTurn, { location }: Place, house: House): Promise<Answer> {
  return await desksCard(turn, location, house, null);
}

export async function makeDesk(turn: StaffTurn, { location }: Place, house: House): Promise<Answer> {
  const { person } = turn.actor;
  if (!house.visits.knows(location)) return notice(turn, 'visitNotFound');
  if (house.publicUrl === null) return notice(turn, 'noPublicUrl');
  const token = await house.desks.make(location, person);
  return await desksCard(turn, location, house, `${house.publicUrl}/desk/${token}`);
}

export async function revokeDesk(
  turn: StaffTurn,
  { location, id }: Place & { readonly id: string },
  house: House,
): Promise<Answer> {
  const { person } = turn.actor;
  await house.desks.revoke(location, id, person);
  return await desksCard(turn, location, house, null);
}

async function desksCard(
  turn: StaffTurn,
  location: string,
  house: House,
  url: string | null,
): Promise<Answer> {
  if (!house.visits.knows(location)) return notice(turn, 'visitNotFound');
  const { deskPairMinutes: minutes, deskDays: days } = house.organisation().visit;
  const card = renderDesks({
    locale: turn.actor.locale,
    now: house.clock.now().toISOString(),
    location,
    desks: await house.desks.links(location),
    made: url === null ? null : { url, minutes, days },
  });
  return { kind: 'card', card };
}

export const openChosen = (turn: StaffTurn, { id }: Chosen, house: House): Promise<Answer> =>
  current(turn, keyOf(id), house);

/** What a list's chooser sends: `<location>/<number>`. */
interface Chosen {
  readonly id: string;
}

function keyOf(id: string): VisitKey {
  const [location = '', visit = ''] = id.split('/');
  return { location, visit };
}
