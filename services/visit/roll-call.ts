import { visitCards } from './contract';
import type { Decision, Message } from '../ledger/decision';
import type { Organisation } from '../people/organisation';
import { holdersOf } from '../people/roles';
import { bhvOf } from './floor';
import { event } from './outcome';

/** Somebody on the list when the roll was called; frozen, so that it can go on without storage. */
export interface Rollee {
  /** Number of the visit, or an object id of staff. */
  readonly id: string;
  readonly name: string;
  /** Company of a visitor; empty for staff. */
  readonly company: string;
  /** Name of the host; empty for staff. */
  readonly host: string;
  readonly people: number;
}

export interface Mark {
  readonly found: 'present' | 'missing';
  /** Entra object id. */
  readonly by: string;
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
}

export type RollCommand =
  | {
      readonly type: 'start';
      readonly by: string;
      readonly at: string;
      readonly listAt: string;
      readonly people: readonly Rollee[];
    }
  | {
      readonly type: 'mark';
      readonly by: string;
      readonly at: string;
      readonly ids: readonly string[];
      readonly found: Mark['found'];
    }
  | { readonly type: 'end'; readonly by: string; readonly at: string };

/**
 * What becomes of a roll call. Each command carries its own moment and may come late, twice or in another order, for it
 * is first done in memory and stored when storage is there: the latest mark of a person counts.
 * @returns null when there is nothing to change.
 */
export function callRoll(state: RollCall | null, id: string, command: RollCommand): RollCall | null {
  switch (command.type) {
    case 'start': {
      if (state) return null;
      const { at, by, listAt, people } = command;
      return { id, startedAt: at, startedBy: by, listAt, people, marks: {}, ended: null };
    }
    case 'mark':
      return state && mark(state, command);
    case 'end':
      return state && !state.ended ? { ...state, ended: { by: command.by, at: command.at } } : null;
  }
}

function mark(
  state: RollCall,
  { ids, found, by, at }: Extract<RollCommand, { type: 'mark' }>,
): RollCall | null {
  const known = new Set(state.people.map(({ id }) => id));
  const changed = ids.filter((id) => known.has(id) && (state.marks[id]?.at ?? '') < at);
  if (changed.length === 0) return null;
  const marks = Object.fromEntries(changed.map((id) => [id, { found, by, at }]));
  return { ...state, marks: { ...state.marks, ...marks } };
}

/** Everybody of the BHV has the list to tick; the result goes to the head of the BHV. */
export function decideRoll(
  state: RollCall | null,
  id: string,
  command: RollCommand,
  { organisation, now }: { readonly organisation: Organisation; readonly now: Date },
): Decision<RollCall> | null {
  const next = callRoll(state, id, command);
  if (!next) return null;
  const heads = holdersOf(organisation, 'bhvHead', now).map(({ aadObjectId }) => aadObjectId);
  const told = { start: bhvOf(organisation, now), mark: [], end: heads }[command.type];
  const count = command.type === 'mark' ? { [command.found]: command.ids.length } : {};
  return {
    state: next,
    events: [event(command.type === 'start' ? 'rollCalled' : command.type, { person: command.by }, count)],
    messages: told.map(posted),
    timer: null,
    index: next.ended ? [] : [`${rollList}|${id}`],
  };
}

/** Roll calls that are going on. */
export const rollList = 'roll';

const posted = (person: string): Message => ({
  person,
  view: visitCards.roll,
  class: 'operational',
  as: { kind: 'post' },
  follows: 'item',
  repeatUnknown: true,
});
