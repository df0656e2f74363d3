import type { Timer } from '../ledger/decision';
import type { Organisation } from '../people/organisation';
import { at, isWorkingDay, nextWorkingDay } from '../time/calendar';
import { remindersLeft } from './clocks';
import { escalationStep, nextRung } from './ladder';
import type { Incident } from './model';
import { type FollowUp, noProcess } from './process/model';
import { signersCalledAt } from './process/signers';

/** Steps of an incident, as `Decision.timer` names them. */
export const clockStep = 'clock';
export const followUpStep = 'followUp';
export const leaveStep = 'leave';
export const secondStep = 'second';

/** Its one next step: the earliest of ladder, clocks, tasks, holder's leave, pending signature (architecture §3). */
export function nextTimer(incident: Incident, organisation: Organisation): Timer | null {
  const rung = nextRung(incident, organisation);
  const [reminder] = remindersLeft(incident, organisation);
  const task = nextFollowUp(incident, organisation);
  const leave = leaveAt(incident, organisation);
  const second = signersCalledAt(incident);
  const steps: Timer[] = [
    ...(rung ? [{ at: rung.at, step: escalationStep }] : []),
    ...(reminder ? [{ at: reminder.at, step: clockStep }] : []),
    ...(task ? [{ at: task, step: followUpStep }] : []),
    ...(leave ? [{ at: leave, step: leaveStep }] : []),
    ...(second ? [{ at: second, step: secondStep }] : []),
  ];
  return steps.reduce<Timer | null>((first, step) => (first && first.at <= step.at ? first : step), null);
}

/** When to remind somebody of a task: as the office opens, on working days from its due day. */
export function remindAt({ due, remindedOn }: FollowUp, { office }: Organisation): Date {
  const day = remindedOn === null ? due : nextWorkingDay(remindedOn, office);
  return at(isWorkingDay(day, office) ? day : nextWorkingDay(day, office), office.opens, office);
}

/** When the holder's leave begins: with the first office hours of its first day. */
export function leaveAt({ taken, status }: Incident, { office }: Organisation): Date | null {
  const over = status === 'closed' || status === 'withdrawn' || status === 'joined';
  return over || taken?.awayFrom === undefined ? null : at(taken.awayFrom, office.opens, office);
}

/** Tasks that are not done. Those of withdrawn or joined incidents no longer require anything. */
export const openFollowUps = ({ status, process = noProcess }: Incident): readonly FollowUp[] =>
  status === 'withdrawn' || status === 'joined' ? [] : process.followUps.filter(({ done }) => done === null);

/**
 * Tasks of people whom no summary of the day reaches: guests of the house get a separate card. Everybody else sees them
 * in the summary (`task-nudges.ts`).
 */
export const remindedByCard = (
  incident: Incident,
  { people, companies }: Organisation,
): readonly FollowUp[] => {
  const group = new Set(companies.filter((company) => company.group).map(({ id }) => id));
  const summarised = new Set(
    people.filter(({ company }) => group.has(company)).map(({ aadObjectId }) => aadObjectId),
  );
  return openFollowUps(incident).filter(({ owner }) => !summarised.has(owner));
};

function nextFollowUp(incident: Incident, organisation: Organisation): Date | null {
  const moments = remindedByCard(incident, organisation).map((task) =>
    remindAt(task, organisation).getTime(),
  );
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}
