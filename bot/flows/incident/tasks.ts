import { renderAllTasks } from '../../../cards/incident/all-tasks';
import { renderNeutral } from '../../../cards/shared/plain';
import { mayHandle } from '../../../services/incident/handlers';
import { openFollowUps } from '../../../services/incident/schedule';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import type { IncidentData } from './handling';
import { readerOf } from './reader';
import { taskCard } from './screens';

/** What the summary of the day reminds of: the reader's own tasks in one incident, and nothing else of it. */
export async function openTask(
  turn: StaffTurn,
  { incident }: IncidentData,
  container: Container,
): Promise<Answer> {
  const file = await container.incidents.find(incident);
  const reader = readerOf(turn);
  const card = file ? taskCard(file.incident, reader, container) : renderNeutral(reader.locale);
  return { kind: 'card', card };
}

/** `/taken`: what is to be done in all incidents that the reader handles, by whom and by when. */
export async function openAllTasks(turn: StaffTurn, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const organisation = container.organisation();
  const now = container.clock.now();
  const all = await container.incidents.withTasks();
  const handled = all.filter((incident) => mayHandle(incident, organisation, person, now));
  for (const { id } of handled) await container.access.noteShown(person, id);
  const names = new Map(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name]));
  const tasks = handled
    .flatMap((incident) =>
      openFollowUps(incident).map((task) => ({
        ...task,
        incident: incident.id,
        name: names.get(task.owner) ?? '–',
      })),
    )
    .sort(
      (one, other) =>
        one.due.localeCompare(other.due) || one.incident.localeCompare(other.incident) || one.id - other.id,
    );
  const today = dayOf(now, organisation.office.timeZone);
  return { kind: 'card', card: renderAllTasks({ locale, today, tasks }) };
}
