import { incidentCards } from '../contract';
import type { Decision, Message } from '../../ledger/decision';
import type { ChangeOf } from '../commands';
import { actingOn, decidersOf } from '../handlers';
import { joinedTo } from '../together';
import type { Correction, Incident } from '../model';
import { alert, decisionOn, event, type IncidentMoment, post, withMasked } from '../outcome';
import { searchable } from '../search';
import type { IncidentRefusal } from '../transitions';
import { letGoOf } from './holding';
import { ending } from './inviting';
import { noProcess, type Process } from './model';
import { needsSecond } from './reversal';
import { actsAsDpo } from './signers';
import { beginTasks } from './tasks';

/** The correctable parts of a report, as they stand. */
export const correctable = ({ facts, about }: Incident): Correction => ({
  kind: facts.kind,
  noticedAt: facts.noticedAt,
  happened: facts.happened ?? null,
  dataOf: facts.dataOf,
  peopleCount: facts.peopleCount,
  about,
});

/** How often it was corrected; a card drawn before another correction can no longer correct anything. */
export const timesCorrected = ({ corrected }: Incident): number => corrected?.times ?? 0;

/**
 * Facts turned out otherwise. Clocks follow what is known of when it was noticed; those it is about lose it at this
 * moment, and those wrongly kept from it get it (features N6).
 */
export function correct(
  state: Incident,
  command: ChangeOf<'correct'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { by, to, text: reason } = command;
  if (command.times !== timesCorrected(state)) return 'factsChanged';
  const was = correctable(state);
  const changed = (Object.keys(was) as (keyof Correction)[]).filter((fact) => differs(was[fact], to[fact]));
  if (changed.length === 0) return 'unchanged';
  if (!isPossible(to, at)) return 'momentNotPossible';
  // The people it is about could still read it through those that joined it.
  if (changed.includes('about') && joinedTo(state).length > 0) return 'hasJoined';
  const only = (facts: Correction) => Object.fromEntries(changed.map((fact) => [fact, facts[fact]]));
  const said = event('corrected', by, { reason, was: only(was), is: only(to) });
  const next = withFacts({ ...state, masked: withMasked(state, command.masked) }, command, at);
  if (putsOff(state, next, by, at)) return 'laterByTwo';
  return { ...decisionAfter(state, next, by, said, at), rows: [searchable(next)] };
}

/** The clocks would run from later, which takes the FG, or two: through kennisname, not through this door. */
function putsOff(state: Incident, { awareAt }: Incident, by: string, at: IncidentMoment): boolean {
  if (awareAt <= state.awareAt) return false;
  const moving = { what: 'moveAware', to: awareAt, reason: '' } as const;
  return needsSecond(state, moving, at) || !actsAsDpo(state, at.organisation, by, at.now);
}

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** Nothing may be in the future, and nobody notices what has not begun. */
function isPossible({ noticedAt, happened }: Correction, { now }: IncidentMoment): boolean {
  const [present, from, until] = [now.toISOString(), happened?.from ?? null, happened?.until ?? null];
  const inOrder = [from, noticedAt, present].filter((each) => each !== null);
  const lasting = [from, until, present].filter((each) => each !== null);
  return [inOrder, lasting].every((moments) =>
    moments.every((moment, place) => place === 0 || (moments[place - 1] ?? '') <= moment),
  );
}

function withFacts(state: Incident, { by, to }: ChangeOf<'correct'>, at: IncidentMoment): Incident {
  const { kind, noticedAt, happened, dataOf, peopleCount, about } = to;
  const { kindProposed: _, ...told } = state.facts;
  const next: Incident = {
    ...state,
    facts: { ...told, kind, noticedAt, dataOf, peopleCount, ...(happened ? { happened } : {}) },
    about,
    corrected: { by, at: at.now.toISOString(), times: timesCorrected(state) + 1 },
  };
  const handed = ending(withoutTasksOf(about, by, next), 'about', about, at);
  const noticed = noticedAt === state.facts.noticedAt ? handed : countingFrom(noticedAt, handed, at);
  return kind === state.facts.kind ? noticed : beginTasks(noticed, by, at);
}

/** The terms run from when it was noticed, unless the FG set a later moment; reminders start over. */
function countingFrom(noticedAt: string | null, state: Incident, at: IncidentMoment): Incident {
  const process = state.process ?? noProcess;
  const { subjects } = process.reminded;
  const reminded: Process['reminded'] = subjects === undefined ? {} : { subjects };
  const noticed = noticedAt ?? at.now.toISOString();
  const awareAt = process.aware && state.awareAt > noticed ? state.awareAt : noticed;
  return { ...state, awareAt, process: { ...process, reminded } };
}

/** People it is about get no tasks in it: whoever found out does them, or gives them to somebody else. */
function withoutTasksOf(about: readonly string[], by: string, state: Incident): Incident {
  const { process } = state;
  if (!process || about.includes(by)) return state;
  const followUps: Process['followUps'] = process.followUps.map((task) =>
    task.done === null && about.includes(task.owner) ? { ...task, owner: by } : task,
  );
  return { ...state, process: { ...process, followUps } };
}

function decisionAfter(
  before: Incident,
  next: Incident,
  by: string,
  said: ReturnType<typeof event>,
  at: IncidentMoment,
): Decision<Incident> {
  const { taken } = before;
  const deciders = decidersCalled(before, next, at);
  // It cannot stay with somebody it is about.
  if (taken && next.about.includes(taken.by)) {
    const free = letGoOf(next, 'about', by, at);
    return { ...free, events: [said, ...free.events], messages: [...free.messages, ...deciders] };
  }
  const had = new Set(idsOf(actingOn(before, at.organisation, at.now)));
  const gained = idsOf(actingOn(next, at.organisation, at.now)).filter((person) => !had.has(person));
  const holder = taken && taken.by !== by ? [taken.by] : [];
  return decisionOn(
    next,
    at,
    [said],
    [
      ...gained.map((person) => alert(next, person, 'statutory')),
      ...holder.map((person) => alert(next, person, 'operational')),
      ...deciders,
    ],
  );
}

/** Those who may decide now and could not before get what still awaits a decision. */
function decidersCalled(before: Incident, next: Incident, at: IncidentMoment): readonly Message[] {
  const waiting = Object.values(next.process?.decisions ?? {}).some(({ state }) => state === 'advised');
  if (!waiting) return [];
  const had = new Set(idsOf(decidersOf(before, at.organisation, at.now)));
  return idsOf(decidersOf(next, at.organisation, at.now))
    .filter((person) => !had.has(person))
    .map((person) => post(person, incidentCards.decision, 'statutory'));
}

const idsOf = (people: readonly { readonly aadObjectId: string }[]): readonly string[] =>
  people.map(({ aadObjectId }) => aadObjectId);
