import type { Nudge } from '../nudges/model';
import { daysBetween } from '../time/calendar';
import { isWithheld } from './handlers';
import type { Incident } from './model';
import type { FollowUp } from './process/model';
import { openFollowUps } from './schedule';

export const taskNudgeKinds = ['taskDue', 'taskLate'] as const satisfies readonly Nudge['kind'][];

/**
 * Incident tasks in the summary of the day: from their due day, every working day, until they are done (features A23).
 * Never for an incident that is about the reader.
 * @param today `YYYY-MM-DD` in the office's zone.
 */
export const taskNudges = (incidents: readonly Incident[], person: string, today: string): readonly Nudge[] =>
  incidents
    .filter((incident) => !isWithheld(incident, person))
    .flatMap((incident) =>
      openFollowUps(incident)
        .filter(({ owner, due }) => owner === person && due <= today)
        .map((task) => nudgeOf(incident, task, today)),
    );

function nudgeOf({ id }: Incident, task: FollowUp, today: string): Nudge {
  return {
    // Moved to another day, it is told anew.
    subject: `task:${id}:${task.id}:${task.due}`,
    step: daysBetween(task.due, today),
    kind: task.due < today ? 'taskLate' : 'taskDue',
    record: id,
    title: task.text,
    day: task.due,
    time: null,
    lines: task.kind === 'own' ? [] : [task.kind],
    pressing: true,
  };
}
