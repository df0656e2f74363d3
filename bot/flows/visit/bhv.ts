import { renderFloor, renderRoll, renderStaff } from '../../../cards/visit/bhv';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import type { Locale } from '../../../services/people/roles';
import { type Called } from '../../../services/visit/evacuation';
import { bhvOf } from '../../../services/visit/floor';
import type { Mark } from '../../../services/visit/roll-call';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { firstLocation } from './locations';
import { namesOf } from './cards';
import type { Place } from './desk';

/** `/bhv`: the list for who is of the BHV; for others whether they stand on it, where the organisation wants that. */
export async function openFloor(turn: StaffTurn, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const location = firstLocation(container);
  if (isBhv(person, container)) return await showFloor(turn, { location }, container);
  if (!container.organisation().visit.staffPresence) return notice(turn, 'onlyBhv');
  return { kind: 'card', card: renderStaff(locale, await container.reception.isIn(location, person)) };
}

const isBhv = (person: string, container: Container): boolean =>
  bhvOf(container.organisation(), container.clock.now()).includes(person);

export async function showFloor(turn: StaffTurn, { location }: Place, container: Container): Promise<Answer> {
  const card = await floorCard(location, turn.actor.locale, container);
  return card ? { kind: 'card', card } : notice(turn, 'noList');
}

/** The list in the chat of somebody of the BHV. */
export async function postedFloor(
  location: string,
  reader: string,
  locale: Locale,
  container: Container,
): Promise<RenderedCard> {
  const card = isBhv(reader, container) ? await floorCard(location, locale, container) : null;
  return card ?? renderNeutral(locale);
}

async function floorCard(
  location: string,
  locale: Locale,
  container: Container,
): Promise<RenderedCard | null> {
  const before = container.clock.now().toISOString();
  const [list, called] = await Promise.all([
    container.evacuation.list(location),
    container.evacuation.current(location),
  ]);
  if (!list) return null;
  const calling = called !== null && called.call.ended === null;
  return renderFloor({ locale, location, list, old: list.at < before, calling });
}

/** "Ontruiming": begins one, or joins the one that is going on. */
export async function callRoll(turn: StaffTurn, { location }: Place, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  return answered(turn, location, await container.evacuation.start(location, person), container);
}

interface RollData extends Place {
  readonly roll: string;
}

/** @param data `ids`: who was ticked, joined by commas as Teams does it. */
export async function markFound(
  turn: StaffTurn,
  { location, roll, ids, found }: RollData & { readonly ids: string; readonly found: Mark['found'] },
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const chosen = ids.split(',').filter((id) => id !== '');
  return answered(
    turn,
    location,
    await container.evacuation.mark(location, roll, person, chosen, found),
    container,
  );
}

export async function endRoll(
  turn: StaffTurn,
  { location, roll }: RollData,
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  return answered(turn, location, await container.evacuation.end(location, roll, person), container);
}

function answered(turn: StaffTurn, location: string, called: Called | null, container: Container): Answer {
  return called
    ? { kind: 'card', card: rollCard(called, location, turn.actor.locale, container) }
    : notice(turn, 'noList');
}

function rollCard(
  { call, stored }: Called,
  location: string,
  locale: Locale,
  container: Container,
): RenderedCard {
  const names = namesOf(container.organisation());
  return renderRoll({ locale, now: container.clock.now().toISOString(), location, call, stored, names });
}

/** The roll call as it is now, in the chat of somebody of the BHV. */
export async function postedRoll(
  location: string,
  id: string,
  reader: string,
  locale: Locale,
  container: Container,
): Promise<RenderedCard> {
  const called = isBhv(reader, container) ? await container.evacuation.find(location, id) : null;
  return called ? rollCard(called, location, locale, container) : renderNeutral(locale);
}

/** "Ik ben er", "ik ben weg"; only where the organisation wants it. */
export const markStaff =
  (type: 'in' | 'out') =>
  async (turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> => {
    const { person, locale } = turn.actor;
    if (!container.organisation().visit.staffPresence) return notice(turn, 'onlyBhv');
    await container.reception.markStaff(firstLocation(container), type, person);
    return { kind: 'card', card: renderStaff(locale, type === 'in') };
  };
