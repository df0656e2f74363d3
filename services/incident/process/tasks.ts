import { incidentCards } from '../contract';
import type { Decision } from '../../ledger/decision';
import { isEmployed } from '../../people/roles';
import { nextWorkingDay } from '../../time/calendar';
import { dayOf } from '../../time/zone';
import type { Classification } from '../assessment/classification';
import { isDrill } from '../clocks';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, post, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { type FollowUp, type FollowUpKind, noProcess, type Process } from './model';

const mostTasks = 25;

/** The client is told (Art. 28(3) GDPR; policy: "opdracht in strijd met de wet" and "dataminimalisatie"). */
const toldToClient = ['unlawful_instruction', 'data_minimisation'];

/** Tasks that come with the kind of report, once somebody takes it. */
export function beginTasks(state: Incident, by: string, at: IncidentMoment): Incident {
  const { kind } = state.facts;
  if (kind === null || !toldToClient.includes(kind) || isDrill(state)) return state;
  return { ...state, process: withTasks(state.process ?? noProcess, ['clientNote'], by, at) };
}

/** After a datalek the insurer must know, and perhaps the police (policy clause 5; AP form, field 109). */
export const tasksFor = (
  outcome: Classification,
  process: Process,
  by: string,
  at: IncidentMoment,
): Process =>
  outcome === 'breach' && !at.id.startsWith('OEF-')
    ? withTasks(process, ['insurer', 'police'], by, at)
    : process;

/** Each kind of task once. */
function withTasks(
  process: Process,
  kinds: readonly FollowUpKind[],
  owner: string,
  at: IncidentMoment,
): Process {
  const { office } = at.organisation;
  const due = nextWorkingDay(dayOf(at.now, office.timeZone), office);
  const missing = kinds.filter((kind) => !process.followUps.some((task) => task.kind === kind));
  const added = missing.map((kind, place): FollowUp => ({
    id: process.followUps.length + place + 1,
    kind,
    text: '',
    owner,
    due,
    remindedOn: null,
    done: null,
  }));
  return { ...process, followUps: [...process.followUps, ...added] };
}

export function planTask(
  state: Incident,
  { by, owner, due, text, masked }: ChangeOf<'plan'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const process = state.process ?? noProcess;
  if (process.followUps.length >= mostTasks) return 'tooManyTasks';
  const refused = refusalOf(state, { owner, due }, at);
  if (refused !== null) return refused;
  const task: FollowUp = {
    id: process.followUps.length + 1,
    kind: 'own',
    text,
    owner,
    due,
    remindedOn: null,
    done: null,
  };
  const next: Incident = {
    ...state,
    masked: withMasked(state, masked),
    process: { ...process, followUps: [...process.followUps, task] },
  };
  const messages = owner === by ? [] : [post(owner, incidentCards.task, 'operational')];
  return decisionOn(next, at, [event('planned', by, { task: task.id, text, owner, due })], messages);
}

/** To another person, or another day; the new owner is called, and reminders start over for a new day. */
export function replanTask(
  state: Incident,
  { by, task: id, owner, due }: ChangeOf<'replan'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const process = state.process ?? noProcess;
  const task = process.followUps.find((each) => each.id === id && each.done === null);
  if (!task) return 'unchanged';
  const next: FollowUp = {
    ...task,
    owner: owner ?? task.owner,
    due: due ?? task.due,
    remindedOn: due === undefined || due === task.due ? task.remindedOn : null,
  };
  if (next.owner === task.owner && next.due === task.due) return 'unchanged';
  const refused = refusalOf(state, next, at);
  if (refused !== null && !(refused === 'ownerNotPossible' && owner === undefined)) return refused;
  const followUps = process.followUps.map((each) => (each.id === id ? next : each));
  const messages = [next.owner]
    .filter((person) => person !== task.owner && person !== by)
    .map((person) => post(person, incidentCards.task, 'operational'));
  return decisionOn(
    { ...state, process: { ...process, followUps } },
    at,
    [
      event('replanned', by, {
        task: id,
        owner: next.owner,
        due: next.due,
        wasOwner: task.owner,
        wasDue: task.due,
      }),
    ],
    messages,
  );
}

/** Never given to somebody it is about (features N6), nor to anybody who does not work here; no day in the past. */
function refusalOf(
  { about }: Incident,
  { owner, due }: Pick<FollowUp, 'owner' | 'due'>,
  { organisation, now }: IncidentMoment,
): IncidentRefusal | null {
  if (about.includes(owner) || !isEmployed(organisation, owner, now)) return 'ownerNotPossible';
  return due < dayOf(now, organisation.office.timeZone) ? 'momentNotPossible' : null;
}

export function finishTask(
  state: Incident,
  { task: id, owner: by }: ChangeOf<'finish'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const process = state.process ?? noProcess;
  const done = { by, at: at.now.toISOString() };
  const open = process.followUps.some((task) => task.id === id && task.done === null);
  if (!open) return 'unchanged';
  const followUps = process.followUps.map((task) => (task.id === id ? { ...task, done } : task));
  return decisionOn({ ...state, process: { ...process, followUps } }, at, [
    event('finished', by, { task: id }),
  ]);
}
