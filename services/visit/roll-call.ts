import { visitCards, visitNumber } from './contract';
import type { Decision, Fan, Handover, HistoryEvent, Message } from '../ledger/decision';
import type { Organisation } from '../people/organisation';
import { holdersOf } from '../people/roles';
import { addDays, at as momentOn } from '../time/calendar';
import { dayOf } from '../time/zone';
import { bhvOf } from './floor';
import type { SafetyAnswerKind } from './model';
import { event, partitionOf } from './outcome';
import { type Mark, resultOf, type Rollee, type RollResult } from './roll-result';

export type { Mark, Rollee } from './roll-result';

/** What a member of staff said about themselves. */
export interface SafetyAnswer {
  readonly answer: SafetyAnswerKind;
  /** Where help is needed, in their own words; empty when they did not say. */
  readonly where: string;
  readonly at: string;
}

/** What whoever saw a missing visitor last says of them. */
export interface Told {
  /** Number of the visit. */
  readonly visit: string;
  /** Entra object id; null: the desk. */
  readonly by: string | null;
  readonly words: string;
  readonly at: string;
}

/** Who was counted at an evacuation (features C16). */
export interface RollCall {
  readonly id: string;
  readonly startedAt: string;
  readonly startedBy: string;
  /** Age of the list when the roll was called (ISO instant). */
  readonly listAt: string;
  readonly people: readonly Rollee[];
  readonly marks: Readonly<Record<string, Mark>>;
  readonly ended: { readonly by: string; readonly at: string } | null;
  /** It was said to be a drill when it began. */
  readonly drill?: true;
  /** Object ids of everybody who was asked how they are; removed once the day is over. */
  readonly asked?: readonly string[];
  /** Of those, who has no chat in which to read the question, and who is recorded as away that day. */
  readonly unreached?: readonly string[];
  readonly away?: readonly string[];
  /** By object id. Not part of the count: it is kept next to the marks, and deleted with the day (domain §6). */
  readonly answers?: Readonly<Record<string, SafetyAnswer>>;
  /** Oldest first; deleted with the answers. */
  readonly told?: readonly Told[];
  /** The day is over: the answers are deleted, and nothing is counted any more. */
  readonly over?: true;
  /** For a drill whose day is over: what is left of it, since the names went with the day (features N14). */
  readonly result?: RollResult;
}

export const isGoingOn = ({ ended, over }: RollCall): boolean => ended === null && over !== true;

export type RollCommand =
  | {
      readonly type: 'start';
      readonly by: string;
      readonly at: string;
      readonly listAt: string;
      readonly people: readonly Rollee[];
      /** Object ids of everybody who is asked how they are. */
      readonly asked: readonly string[];
      readonly drill: boolean;
    }
  /** Those asked who cannot answer, or are away: known a moment after they were asked. */
  | { readonly type: 'known'; readonly unreached: readonly string[]; readonly away: readonly string[] }
  /** Somebody came in after the start. */
  | { readonly type: 'join'; readonly people: readonly Rollee[] }
  | {
      readonly type: 'mark';
      readonly by: string;
      readonly at: string;
      readonly ids: readonly string[];
      readonly found: Mark['found'];
      /** For one group: how many were seen; null: all those who are marked. */
      readonly seen: number | null;
    }
  | ({ readonly type: 'answer'; readonly by: string } & SafetyAnswer)
  | ({ readonly type: 'told' } & Told)
  | { readonly type: 'end'; readonly by: string; readonly at: string }
  /** The day is over. */
  | { readonly type: 'forget' };

/**
 * What becomes of a roll call. Each command carries its own time and may come late, twice or in another order, because
 * it is first done in memory and stored when storage is available: the latest mark of a person counts.
 * @returns null when there is nothing to change.
 */
export function callRoll(state: RollCall | null, id: string, command: RollCommand): RollCall | null {
  if (command.type === 'start') return state ? null : started(id, command);
  return state && changed(state, command);
}

function started(id: string, command: Extract<RollCommand, { type: 'start' }>): RollCall {
  const { at, by, listAt, people, asked, drill } = command;
  const call: RollCall = { id, startedAt: at, startedBy: by, listAt, people, marks: {}, ended: null, asked };
  return drill ? { ...call, drill } : call;
}

function changed(state: RollCall, command: Exclude<RollCommand, { type: 'start' }>): RollCall | null {
  switch (command.type) {
    case 'known':
      return state.asked && !state.unreached
        ? { ...state, unreached: command.unreached, away: command.away }
        : null;
    case 'join':
      return join(state, command.people);
    case 'mark':
      return mark(state, command);
    case 'answer':
      return answer(state, command);
    case 'told':
      return heard(state, command);
    case 'end':
      return state.ended ? null : { ...state, ended: { by: command.by, at: command.at } };
    case 'forget': {
      const { asked, answers, told, unreached: _unreached, away: _away, ...rest } = state;
      if (state.over && !asked && !answers && !told) return null;
      return { ...rest, over: true, ...(state.drill ? withoutNames(state) : {}) };
    }
  }
}

/** A drill is kept as proof of practice, and for that nobody's name is needed but the leader's. */
const withoutNames = (state: RollCall): Pick<RollCall, 'people' | 'marks' | 'result'> => ({
  people: [],
  marks: {},
  result: resultOf(state),
});

/** Those who came in after the start are counted like everybody else. */
function join(state: RollCall, people: readonly Rollee[]): RollCall | null {
  const known = new Set(state.people.map(({ id }) => id));
  const fresh = people.filter(({ id }) => !known.has(id));
  return fresh.length === 0 || !isGoingOn(state) ? null : { ...state, people: [...state.people, ...fresh] };
}

function mark(
  state: RollCall,
  { ids, found, by, at, seen }: Extract<RollCommand, { type: 'mark' }>,
): RollCall | null {
  const known = new Map(state.people.map(({ id, people }) => [id, people]));
  const marked = ids.filter((id) => known.has(id) && (state.marks[id]?.at ?? '') < at);
  if (marked.length === 0) return null;
  const made = marked.map((id): [string, Mark] => {
    const part = seen !== null && seen < (known.get(id) ?? 1);
    return [id, part ? { found, by, at, seen } : { found, by, at }];
  });
  return { ...state, marks: { ...state.marks, ...Object.fromEntries(made) } };
}

function answer(
  state: RollCall,
  { by, at, answer: said, where }: Extract<RollCommand, { type: 'answer' }>,
): RollCall | null {
  if (state.over || (state.answers?.[by]?.at ?? '') >= at) return null;
  return { ...state, answers: { ...state.answers, [by]: { answer: said, where, at } } };
}

/** The latest of what is known; each once, however often it arrives. */
export const mostTold = 20;

function heard(
  state: RollCall,
  { type: _, ...told }: Extract<RollCommand, { type: 'told' }>,
): RollCall | null {
  const before = state.told ?? [];
  const isKnown = before.some(
    ({ visit, by, at }) => visit === told.visit && by === told.by && at === told.at,
  );
  return state.over || isKnown ? null : { ...state, told: [...before, told].slice(-mostTold) };
}

/** Who waits downstairs is waited for outside: their host reads so at once. */
const heldNow = (visit: string, location: string): readonly Handover[] =>
  visitNumber.pattern.test(visit)
    ? [{ to: partitionOf(location), flow: 'visit', command: 'holdVisit', payload: { visit } }]
    : [];

/** Visitors who are missing from this moment, or were and are seen: those who saw them last hear so. */
function countedOf(
  before: RollCall | null,
  next: RollCall,
  command: RollCommand,
  location: string,
): readonly Handover[] {
  if (command.type === 'start') return command.people.flatMap(({ id }) => heldNow(id, location));
  if (command.type !== 'mark') return [];
  const { by, at, found } = command;
  return command.ids.flatMap((visit): readonly Handover[] => {
    const [was, is] = [before?.marks[visit]?.found, next.marks[visit]?.found];
    const isNews = visitNumber.pattern.test(visit) && is === found && was !== is;
    if (!isNews || (is === 'present' && was !== 'missing')) return [];
    const payload = { visit, roll: next.id, found, by, at };
    return [{ to: partitionOf(location), flow: 'visit', command: 'counted', payload }];
  });
}

/**
 * Everybody in the BHV has the list to tick, and hears who needs help; the result goes to the head of the BHV. At the
 * start everybody is asked how they are. The history says how many; for staff, never who.
 */
export function decideRoll(
  state: RollCall | null,
  id: string,
  command: RollCommand,
  at: { readonly organisation: Organisation; readonly now: Date; readonly location: string },
): Decision<RollCall> | null {
  const next = callRoll(state, id, command);
  if (!next) return null;
  const handovers = countedOf(state, next, command, at.location);
  const decision: Decision<RollCall> = {
    state: next,
    events: [eventOf(command)],
    messages: toldOf(command, at).map(posted),
    ...standing(next, at.organisation),
    ...(handovers.length === 0 ? {} : { handovers }),
  };
  const fan = askedOf(state, id, command);
  return fan ? { ...decision, fan } : decision;
}

/** Everybody is asked when it begins; once it is over, the question in their chats says so. */
function askedOf(state: RollCall | null, id: string, command: RollCommand): Fan | null {
  const card = { view: visitCards.safety, class: 'operational' } as const;
  if (command.type === 'start')
    return command.asked.length === 0 ? null : { id, people: command.asked, ...card };
  const asked = state?.asked ?? [];
  const ends = command.type === 'end' || (command.type === 'forget' && state !== null && isGoingOn(state));
  return ends && asked.length > 0 ? { id: `${id}-over`, of: id, people: asked, ...card } : null;
}

/** A member of the BHV wants the list again: it comes as a new message, and is updated like the one before it. */
export const broughtTo = (
  state: RollCall,
  person: string,
  organisation: Organisation,
): Decision<RollCall> => ({
  state,
  events: [event('brought', { person })],
  messages: [posted(person)],
  ...standing(state, organisation),
});

/** How long it is kept as it is, and whether it is listed as in progress. */
const standing = (state: RollCall, organisation: Organisation) => ({
  timer: state.over ? null : { at: endOfDay(state, organisation), step: forgetting },
  index: isGoingOn(state) ? [`${rollList}|${state.id}`] : [],
});

function toldOf(
  command: RollCommand,
  { organisation, now }: { readonly organisation: Organisation; readonly now: Date },
): readonly string[] {
  if (command.type === 'end')
    return holdersOf(organisation, 'bhvHead', now).map(({ aadObjectId }) => aadObjectId);
  const rings =
    command.type === 'start' ||
    command.type === 'told' ||
    (command.type === 'answer' && command.answer === 'help');
  return rings ? bhvOf(organisation, now) : [];
}

function eventOf(command: RollCommand): HistoryEvent {
  switch (command.type) {
    case 'start':
      return event('rollCalled', { person: command.by }, command.drill ? { drill: true } : {});
    case 'mark':
      return event('mark', { person: command.by }, { [command.found]: command.ids.length });
    case 'known':
      return event('whoIsAway', null);
    case 'join':
      return event('joined', null, { visits: command.people.length });
    case 'end':
      return event('end', { person: command.by });
    case 'answer':
      return event('safetyAnswer', null);
    case 'told':
      return event('toldRoll', null);
    case 'forget':
      return event('answersForgotten', null);
  }
}

/** Name of the step that ends the day of a roll call. */
export const forgetting = 'forget';

/** Midnight after it began, by the office's clock. */
function endOfDay({ startedAt }: RollCall, { office }: Organisation): Date {
  return momentOn(addDays(dayOf(new Date(startedAt), office.timeZone), 1), '00:00', office);
}

/** Prefix of the names of roll calls. */
export const rollPrefix = 'ontruiming-';

/** Roll calls in progress. */
export const rollList = 'roll';

const posted = (person: string): Message => ({
  person,
  view: visitCards.roll,
  class: 'operational',
  as: { kind: 'post' },
  follows: 'item',
  repeatUnknown: true,
});
