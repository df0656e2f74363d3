import { renderFloor, renderRoll, renderStaff } from '../../../cards/visit/bhv';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import type { Locale } from '../../../services/people/roles';
import { type Called } from '../../../services/visit/evacuation';
import { bhvOf } from '../../../services/visit/floor';
import type { Mark } from '../../../services/visit/roll-call';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../notices';
import { firstLocation } from './parts';
import { namesOf } from './views';
import type { Place } from './desk';

/** `/bhv`: the list for who is of the BHV; for others whether they stand on it, where the organisation wants that. */
export async function openFloor(turn: StaffTurn, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  const location = firstLocation(house);
  if (isBhv(person, house)) return await showFloor(turn, { location }, house);
  if (!house.organisation().visit.staffPresence) return notice(turn, 'onlyBhv');
  return { kind: 'card', card: renderStaff(locale, await house.reception.isIn(location, person)) };
}

const isBhv = (person: string, house: House): boolean =>
  bhvOf(house.organisation(), house.clock.now()).includes(person);

export async function showFloor(turn: StaffTurn, { location }: Place, house: House): Promise<Answer> {
  const card = await floorCard(location, turn.actor.locale, house);
  return card ? { kind: 'card', card } : notice(turn, 'noList');
}

/** The list in the chat of somebody of the BHV. */
export async function postedFloor(
  location: string,
  reader: string,
  locale: Locale,
  house: House,
): Promise<RenderedCard> {
  const card = isBhv(reader, house) ? await floorCard(location, locale, house) : null;
  return card ?? renderNeutral(locale);
}

async function floorCard(location: string, locale: Locale, house: House): Promise<RenderedCard | null> {
  const before = house.clock.now().toISOString();
  const [list, called] = await Promise.all([
    house.evacuation.list(location),
    house.evacuation.current(location),
  ]);
  if (!list) return null;
  const calling = called !== null && called.call.ended === null;
  return renderFloor({ locale, location, list, old: list.at < before, calling });
}

/** "Ontruiming": begins one, or joins the one that is going on. */
export async function callRoll(turn: StaffTurn, { location }: Place, house: House): Promise<Answer> {
  const { person } = turn.actor;
  return answered(turn, location, await house.evacuation.start(location, person), house);
}

interface RollData extends Place {
  readonly roll: string;
}

/** @param data `ids`: who was ticked, joined by commas as Teams does it. */
export async function markFound(
  turn: StaffTurn,
  { location, roll, ids, found }: RollData & { readonly ids: string; readonly found: Mark['found'] },
  house: House,
): Promise<Answer> {
  const { person } = turn.actor;
  const chosen = ids.split(',').filter((id) => id !== '');
  return answered(turn, location, await house.evacuation.mark(location, roll, person, chosen, found), house);
}

export async function endRoll(turn: StaffTurn, { location, roll }: RollData, house: House): Promise<Answer> {
  const { person } = turn.actor;
  return answered(turn, location, await house.evacuation.end(location, roll, person), house);
}

function answered(turn: StaffTurn, location: string, called: Called | null, house: House): Answer {
  return called
    ? { kind: 'card', card: rollCard(called, location, turn.actor.locale, house) }
    : notice(turn, 'noList');
}

function rollCard({ call, stored }: Called, location: string, locale: Locale, house: House): RenderedCard {
  const names = namesOf(house.organisation());
  return renderRoll({ locale, now: house.clock.now().toISOString(), location, call, stored, names });
}

/** The roll call as it is now, in the chat of somebody of the BHV. */
export async function postedRoll(
  location: string,
  id: string,
  reader: string,
  locale: Locale,
  house: House,
): Promise<RenderedCard> {
  const called = isBhv(reader, house) ? await house.evacuation.find(location, id) : null;
  return called ? rollCard(called, location, locale, house) : renderNeutral(locale);
}

/** "Ik ben er", "ik ben weg"; only where the organisation wants it. */
export const markStaff =
  (type: 'in' | 'out') =>
  async (turn: StaffTurn, _data: unknown, house: House): Promise<Answer> => {
    const { person, locale } = turn.actor;
    if (!house.organisation().visit.staffPresence) return notice(turn, 'onlyBhv');
    await house.reception.markStaff(firstLocation(house), type, person);
    return { kind: 'card', card: renderStaff(locale, type === 'in') };
  };
