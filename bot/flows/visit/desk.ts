import { renderDesks } from '../../../cards/visit/desks';
import { renderDay, renderSweep } from '../../../cards/visit/lists';
import { renderMyVisits, renderSeries } from '../../../cards/visit/mine';
import type { RenderedCard } from '../../../cards/render';
import { textsFor } from '../../../cards/texts';
import { renderNeutral } from '../../../cards/shared/plain';
import { ofSeries, visitActions } from '../../../services/visit/contract';
import { chosenPerson } from '../../../services/forms/chosen-person';
import { idempotencyKeyOf } from '../../../services/forms/form-token';
import { keepsOffice } from '../../../services/people/office';
import { isEmployed, type Locale } from '../../../services/people/roles';
import { dayOf } from '../../../services/time/zone';
import { readWalkIn } from '../../../services/visit/form';
import { visitKinds } from '../../../services/visit/model';
import type { VisitKey } from '../../../services/visit/visits';
import { newToken, tokenIn } from '../../routing/forms';
import type { Container } from '../../routing/container';
import { afterPress } from '../../routing/presses';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice, notice, notUnderstood } from '../../routing/notices';
import { openForm } from './announce';
import { current, refusalNotices } from './handling';
import { asksVisit, openVisitNumber } from './number';
import { firstLocation, formOf } from './locations';
import { linesOf, ownLinesOf } from './cards';

const walkInForm = formOf(visitActions.walkIn);

/** Which location the desk is for. */
export interface Place {
  readonly location: string;
}

/** `/bezoek`: the day for those at the desk or running the office; one's own visitors for everybody else, or a form. */
export async function openVisits(turn: StaffTurn, container: Container): Promise<Answer> {
  const words = turn.words.trim();
  if (asksVisit(words)) return await openVisitNumber(turn, container);
  if (words !== '') return await openForm(turn, container);
  const { person, roles } = turn.actor;
  const office = await container.visits.office();
  if (roles.includes('reception') || keepsOffice(office, person))
    return await showDay(turn, { location: firstLocation(container) }, container);
  const own = await container.visits.ofPerson(person);
  return own.length === 0 ? await openForm(turn, container) : await showMine(turn, {}, container);
}

export async function showMine(turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const own = await container.visits.ofPerson(person);
  if (own.length === 0) return await openForm(turn, container);
  const lines = ownLinesOf(own, container.organisation());
  const now = container.clock.now().toISOString();
  return { kind: 'card', card: renderMyVisits({ locale, now, lines, reader: person }) };
}

/** Each of a weekly series that is to come, of one's own or announced for somebody; else the visit itself. */
export async function showSeries(turn: StaffTurn, key: VisitKey, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const own = await container.visits.ofPerson(person);
  const chosen = own.find(({ id, location }) => id === key.visit && location === key.location);
  if (chosen?.series === undefined) return await current(turn, key, container);
  const all = own.filter(
    ({ series, location, status }) =>
      series === chosen.series && location === key.location && status === 'expected',
  );
  const lines = linesOf(all, container.organisation());
  const now = container.clock.now().toISOString();
  return { kind: 'card', card: renderSeries({ locale, now, lines, reader: person }) };
}

export async function showDay(turn: StaffTurn, { location }: Place, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const visits = container.visits;
  if (!visits.knows(location)) return notice(turn, 'visitNotFound');
  const organisation = container.organisation();
  const now = container.clock.now();
  const today = dayOf(now, organisation.office.timeZone);
  const [expected, inside, parcels, left, office, evacuating] = await Promise.all([
    visits.expectedOn(location, today),
    visits.inside(location),
    visits.parcels(location),
    visits.leftOn(location, today),
    visits.office(),
    visits.evacuating(location),
  ]);
  const card = renderDay({
    locale,
    now: now.toISOString(),
    location,
    expected: linesOf(expected, organisation, await visits.standIns(expected)),
    inside: linesOf(inside, organisation),
    parcels: linesOf(parcels, organisation),
    left: linesOf(left, organisation),
    ...(turn.account === null ? {} : { userId: turn.account }),
    people: organisation.people
      .filter(({ aadObjectId }) => isEmployed(organisation, aadObjectId, now))
      .map(({ aadObjectId: id, name }) => ({ id, name })),
    kinds: visitKinds,
    token: newToken(turn, walkInForm, container),
    evacuating,
    office: keepsOffice(office, person),
  });
  return { kind: 'card', card };
}

/** "Gearriveerd" on the list: the list stays, and a separate card follows this visitor (features C2, C5). */
export async function arriveChosen(turn: StaffTurn, { id }: Chosen, container: Container): Promise<Answer> {
  if (id === '') return chooseFirst(turn);
  const { person } = turn.actor;
  const key = keyOf(id);
  const command = { type: 'arrive', doer: { person }, way: 'reception', card: null } as const;
  const outcome = await container.visits.change(key, command);
  return await afterPress(turn, outcome, refusalNotices, () => showDay(turn, key, container));
}

interface WalkInData extends Place {
  readonly token: string;
  readonly host: string;
  readonly name: string;
  readonly company: string;
  readonly kind: string;
}

/** "Niet aangemeld": the host is asked first (features C8). */
export async function walkIn(turn: StaffTurn, data: WalkInData, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  const { location, token: text } = data;
  const organisation = container.organisation();
  const now = container.clock.now();
  if (!container.visits.knows(location)) return notice(turn, 'visitNotFound');
  const reading = tokenIn(turn, walkInForm, text, container);
  if (reading.kind !== 'valid') return await showDay(turn, data, container);
  const host = chosenPerson(data.host);
  if (host === null && data.host !== '') return notUnderstood(turn, data.host);
  const read = readWalkIn(data, { now, organisation });
  if ('faults' in read || host === null || !isEmployed(organisation, host, now))
    return shortNotice(turn, 'nameRequired');
  await container.visits.walkIn(location, idempotencyKeyOf(reading.token), {
    facts: read.facts,
    host,
    way: 'reception',
    doer: { person },
    card: null,
  });
  return await showDay(turn, data, container);
}

/** The end of the day, as it is now (features C14). */
export async function sweepCard(
  location: string,
  reader: string,
  locale: Locale,
  container: Container,
): Promise<RenderedCard> {
  const [office, day, inside] = await Promise.all([
    container.visits.office(),
    container.reception.day(location),
    container.visits.inside(location),
  ]);
  if (!keepsOffice(office, reader)) return renderNeutral(locale);
  const left = inside.filter(({ id }) => day?.closed?.inside.includes(id));
  const now = container.clock.now().toISOString();
  return renderSweep({ locale, now, location, inside: linesOf(left, container.organisation()) });
}

/** @param data `visits`: what was ticked, joined by commas as Teams does it. */
export async function sweep(
  turn: StaffTurn,
  { location, visits }: Place & { readonly visits: string },
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  if (!container.visits.knows(location)) return notice(turn, 'visitNotFound');
  await container.reception.sweep(location, visits.split(','), { person });
  return { kind: 'card', card: await sweepCard(location, person, locale, container) };
}

/** "Van eerder: zijn weg": those not signed out on an earlier day. */
export async function sweepOld(turn: StaffTurn, place: Place, container: Container): Promise<Answer> {
  if (!container.visits.knows(place.location)) return notice(turn, 'visitNotFound');
  await container.reception.sweepOld(place.location, { person: turn.actor.person });
  return await showDay(turn, place, container);
}

/** The desks without an account (features N11). */
export async function showDesks(turn: StaffTurn, { location }: Place, container: Container): Promise<Answer> {
  return await desksCard(turn, location, container, null);
}

export async function makeDesk(turn: StaffTurn, { location }: Place, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  if (!container.visits.knows(location)) return notice(turn, 'visitNotFound');
  if (container.publicUrl === null) return notice(turn, 'noPublicUrl');
  const { token, code } = await container.desks.make(location, person);
  const address = `${container.publicUrl}/desk`;
  return await desksCard(turn, location, container, { url: `${address}/${token}`, address, code });
}

export async function renewDesk(
  turn: StaffTurn,
  { location, id }: Place & { readonly id: string },
  container: Container,
): Promise<Answer> {
  await container.desks.renew(location, id, turn.actor.person);
  return await desksCard(turn, location, container, null);
}

/** A desk ends soon, in the chat of those who run the office. */
export async function postedDesks(
  location: string,
  reader: string,
  locale: Locale,
  container: Container,
): Promise<RenderedCard> {
  return keepsOffice(await container.visits.office(), reader)
    ? await renderedDesks(location, locale, container, null)
    : renderNeutral(locale);
}

export async function revokeDesk(
  turn: StaffTurn,
  { location, id }: Place & { readonly id: string },
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  await container.desks.revoke(location, id, person);
  return await desksCard(turn, location, container, null);
}

async function desksCard(
  turn: StaffTurn,
  location: string,
  container: Container,
  made: MadeDesk | null,
): Promise<Answer> {
  if (!container.visits.knows(location)) return notice(turn, 'visitNotFound');
  return { kind: 'card', card: await renderedDesks(location, turn.actor.locale, container, made) };
}

interface MadeDesk {
  readonly url: string;
  readonly address: string;
  readonly code: string;
}

async function renderedDesks(
  location: string,
  locale: Locale,
  container: Container,
  made: MadeDesk | null,
): Promise<RenderedCard> {
  const { deskPairMinutes: minutes, deskDays: days } = container.organisation().visit;
  return renderDesks({
    locale,
    now: container.clock.now().toISOString(),
    location,
    desks: await container.desks.links(location),
    made: made && { ...made, minutes, days },
  });
}

export async function openChosen(turn: StaffTurn, { id }: Chosen, container: Container): Promise<Answer> {
  if (id === '') return chooseFirst(turn);
  return id.startsWith(ofSeries)
    ? await showSeries(turn, keyOf(id.slice(ofSeries.length)), container)
    : await current(turn, keyOf(id), container);
}

/** No client enforces it: the field cannot be required, or no other button of the card would work without it. */
const chooseFirst = ({ actor }: StaffTurn): Answer => ({
  kind: 'text',
  text: textsFor(actor.locale).visitLists.chooseError,
});

/** What the choice in a list sends: `<location>/<number>`. */
interface Chosen {
  readonly id: string;
}

function keyOf(id: string): VisitKey {
  const [location = '', visit = ''] = id.split('/');
  return { location, visit };
}
