import { renderFloor, renderStaff } from '../../../cards/visit/bhv';
import { renderRoll, renderRollLine } from '../../../cards/visit/roll';
import { renderSafety } from '../../../cards/visit/safety';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { clipped } from '../../../services/language/letters';
import { mask } from '../../../services/masking/mask';
import type { Locale } from '../../../services/people/roles';
import { visitFields } from '../../../services/visit/contract';
import { type Called } from '../../../services/visit/evacuation';
import { bhvOf } from '../../../services/visit/floor';
import type { SafetyAnswerKind } from '../../../services/visit/model';
import { isGoingOn, type Mark } from '../../../services/visit/roll-call';
import { quietOf, resultOf } from '../../../services/visit/roll-result';
import type { Container } from '../../routing/container';
import type { Answer, Line, StaffTurn } from '../../routing/flow';
import { notice, shortNotice } from '../../routing/notices';
import { firstLocation } from './locations';
import { namesOf } from './cards';
import type { Place } from './desk';

/** `/bhv`: the list for members of the BHV; for others whether they are on it, where the organisation wants that. */
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

/** The list in the chat of a member of the BHV. */
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
  const calling = called !== null && isGoingOn(called.call);
  return renderFloor({ locale, location, list, old: list.at < before, calling });
}

/** "Ontruiming": begins one, or joins the one in progress. */
export async function callRoll(
  turn: StaffTurn,
  { location, drill }: Place & { readonly drill?: 'yes' | undefined },
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const called = await container.evacuation.start(location, person, drill === 'yes');
  // The live list comes as a message; only where no message can come is it in the answer.
  return called?.stored
    ? await showFloor(turn, { location }, container)
    : answered(turn, location, called, container);
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
  if (chosen.length === 0) return shortNotice(turn, 'nobodyTicked');
  const marked = { ids: chosen, found, seen: null };
  const called = await container.evacuation.mark(location, roll, person, marked);
  return answered(turn, location, called, container);
}

/** "4 van 5": how many of a group were seen. */
export async function markPart(
  turn: StaffTurn,
  { location, roll, group, seen }: RollData & { readonly group: string; readonly seen: string },
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const found = await container.evacuation.find(location, roll);
  const people = found?.call.people.find(({ id }) => id === group)?.people ?? 0;
  const count = /^\d{1,3}$/.test(seen.trim()) ? Number(seen.trim()) : null;
  if (count === null || count > people) return shortNotice(turn, 'numberOfGroup');
  const marked =
    count === 0
      ? ({ ids: [group], found: 'missing', seen: null } as const)
      : ({ ids: [group], found: 'present', seen: count } as const);
  const called = await container.evacuation.mark(location, roll, person, marked);
  return answered(turn, location, called, container);
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
  return renderRoll({
    locale,
    now: container.clock.now().toISOString(),
    location,
    call,
    result: resultOf(call),
    quiet: quietOf(call),
    going: isGoingOn(call),
    stored,
    names,
  });
}

/** The roll call as it is now, in the chat of a member of the BHV. */
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

/** Replaces older cards of it in the chat. */
export const rollLine: Line = ({ person, locale }, _reason, container) =>
  isBhv(person, container) ? renderRollLine(locale) : null;

interface SafetyData extends RollData {
  readonly answer: SafetyAnswerKind;
  readonly where: string;
}

/** "Ik ben buiten", "Ik heb hulp nodig", "Ik was er niet". */
export async function answerSafety(
  turn: StaffTurn,
  { location, roll, answer, where }: SafetyData,
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const said = answer === 'help' ? mask(clipped(where.trim(), visitFields.remark)).text : '';
  const called = container.visits.knows(location)
    ? await container.evacuation.answer(location, roll, person, { answer, where: said })
    : null;
  return called
    ? { kind: 'card', card: safetyCard(called, location, person, locale, container) }
    : notice(turn, 'noList');
}

/** The question how somebody is, with their answer. */
export async function postedSafety(
  location: string,
  id: string,
  reader: string,
  locale: Locale,
  container: Container,
): Promise<RenderedCard> {
  const called = await container.evacuation.find(location, id);
  return called ? safetyCard(called, location, reader, locale, container) : renderNeutral(locale);
}

function safetyCard(
  { call }: Called,
  location: string,
  reader: string,
  locale: Locale,
  container: Container,
): RenderedCard {
  const now = container.clock.now().toISOString();
  const answer = call.answers?.[reader] ?? null;
  return renderSafety({ locale, now, location, call, going: isGoingOn(call), answer });
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
