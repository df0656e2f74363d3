import { incidentCards } from '../contract';
import type { Decision, Message } from '../../ledger/decision';
import { dayOf } from '../../time/zone';
import { type Reminder, remindersLeft } from '../clocks';
import { isForgotten } from '../ladder';
import { actingOn, boardOf, decidersOf } from '../handlers';
import type { Incident } from '../model';
import { alert, decisionOn, event, responsibleFor, type IncidentMoment, post } from '../outcome';
import { clockStep, remindAt, remindedByCard } from '../schedule';
import type { IncidentRefusal } from '../transitions';
import { noProcess } from './model';
import { callsDeciders } from './signing';

/** A clock has come so far, or a task is due. @param step as in `Decision.timer`. */
export const remind = (
  state: Incident,
  step: string,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal =>
  step === clockStep ? remindOfClock(state, at) : remindOfTasks(state, at);

/** Of several that fell due meanwhile the latest rings; the others are logged as skipped (architecture §3). */
function remindOfClock(state: Incident, at: IncidentMoment): Decision<Incident> | IncidentRefusal {
  const due = remindersLeft(state, at.organisation).filter((reminder) => reminder.at <= at.now);
  const latest = due.at(-1);
  if (!latest) return 'nothingDue';
  const process = state.process ?? noProcess;
  // As of now: the daily calls that an overdue clock would have made meanwhile are not made up for.
  const reminded = Object.fromEntries(due.map(({ clock }) => [clock, at.now.toISOString()]));
  const alone = due.every(({ asked, near }) => asked === 'alone' && !near);
  const holders = alone ? [] : toRemind(state, latest, at);
  const waiting = decidersWaited(state, latest, at).filter((person) => !holders.includes(person));
  const people = [...holders, ...waiting];
  const call = { clock: latest.clock, at: at.now.toISOString(), people };
  const next: Incident = {
    ...state,
    process: { ...process, reminded: { ...process.reminded, ...reminded }, call },
  };
  const events = momentsOf(due).map((together) => {
    const [{ clock, at: moment } = latest] = together;
    const rings = together.includes(latest);
    return event(rings ? 'clockCalled' : 'clockSkipped', null, {
      clock: rings ? latest.clock : clock,
      moment: moment.toISOString(),
      ...(together.length > 1 ? { clocks: together.map((each) => each.clock) } : {}),
      ...(rings ? { people } : {}),
    });
  });
  return decisionOn(next, at, events, [
    ...holders.map((person) => alert(next, person, 'statutory')),
    ...waiting.map((person) => post(person, incidentCards.decision, 'statutory')),
  ]);
}

/** Several clients have their terms at the same moment: one history entry for all of them. */
function momentsOf(due: readonly Reminder[]): readonly (readonly Reminder[])[] {
  const moments = new Map<number, Reminder[]>();
  for (const reminder of due) {
    const together = moments.get(reminder.at.getTime());
    if (together) together.push(reminder);
    else moments.set(reminder.at.getTime(), [reminder]);
  }
  return [...moments.values()];
}

/** The clocks of duties do not wait for the decider, who is called as well while a decision is pending. */
const decidersWaited = (state: Incident, reminder: Reminder, at: IncidentMoment): readonly string[] =>
  callsDeciders(state, reminder)
    ? decidersOf(state, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId)
    : [];

/** Its holder; near the end, the deputies as well; and the board, if nobody took it while the ladder ran. */
function toRemind(state: Incident, { near }: Reminder, at: IncidentMoment): readonly string[] {
  const forgotten = isForgotten(state, at.organisation, at.now);
  const board = forgotten ? boardOf(at.organisation, state.about, at.now) : [];
  const holders = [...responsibleFor(state, at), ...board.map(({ aadObjectId }) => aadObjectId)];
  const everybody = actingOn(state, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
  return [...new Set(near ? [...holders, ...everybody] : holders)];
}

/** A task of a guest of the house rings every working day from its due day (features A23). */
function remindOfTasks(state: Incident, at: IncidentMoment): Decision<Incident> | IncidentRefusal {
  const due = remindedByCard(state, at.organisation).filter(
    (task) => remindAt(task, at.organisation) <= at.now,
  );
  if (due.length === 0) return 'nothingDue';
  const process = state.process ?? noProcess;
  const remindedOn = dayOf(at.now, at.organisation.office.timeZone);
  const followUps = process.followUps.map((task) => (due.includes(task) ? { ...task, remindedOn } : task));
  const owners = [...new Set(due.map(({ owner }) => owner))];
  const messages: readonly Message[] = owners.map((owner) => post(owner, incidentCards.task, 'operational'));
  const reminding = event('tasksCalled', null, { tasks: due.map(({ id }) => id) });
  return decisionOn({ ...state, process: { ...process, followUps } }, at, [reminding], messages);
}
