import { renderHeldReports, renderOpenReports, renderOpenTasks } from '../../../cards/incident/mine';
import { renderAlongSection } from '../../../cards/incident/along';
import { renderCodeSection } from '../../../cards/incident/nameless';
import type { OpenSection } from '../../../cards/shared/mine';
import { openQuestion } from '../../../services/incident/changes';
import { isWithheld, mayHandle, mayHoldReports } from '../../../services/incident/handlers';
import { mayLookAlong } from '../../../services/incident/invitations';
import { openFollowUps } from '../../../services/incident/schedule';
import { toldOf } from '../../../services/incident/together';
import type { Container } from '../../routing/container';
import type { HeldByRole, Turn } from '../../routing/flow';
import { lineOf } from './cards';
import { newRemarkToken } from './forms';

/** What somebody reported, and what they were asked to do. */
export async function openForMe(turn: Turn, container: Container): Promise<readonly OpenSection[]> {
  const { person, locale } = turn.actor;
  if (person === null) return [];
  const { incidents } = container;
  const [reports, tasked, open] = await Promise.all([
    incidents.reportsOf(person),
    incidents.withTaskOf(person),
    incidents.openTo(person),
  ]);
  const organisation = container.organisation();
  const lines = reports.map((incident) => ({
    ...lineOf(incident, organisation),
    status: toldOf(incident).status,
    asked: openQuestion(incident) !== null,
  }));
  const tasks = tasked
    .filter((incident) => !isWithheld(incident, person))
    .flatMap((incident) =>
      openFollowUps(incident)
        .filter(({ owner }) => owner === person)
        .map((task) => ({
          ...task,
          incident: incident.id,
          token: newRemarkToken(container, turn.owner, incident.id),
        })),
    )
    .sort((one, other) => one.due.localeCompare(other.due));
  const along = open
    .filter((incident) => mayLookAlong(incident, organisation, person, container.clock.now()))
    .map(({ id }) => id);
  return [
    renderOpenTasks(tasks, locale),
    renderHeldReports(await heldBy(person, container), locale),
    renderOpenReports(lines, locale),
    renderAlongSection(along, locale),
    renderCodeSection(locale),
  ];
}

/** Reports that somebody holds; their numbers say nothing of what is in them. */
export const heldByHandler: HeldByRole = {
  roles: ['fg', 'fgDeputy'],
  list: async (person, _locale, { incidents }) =>
    (await incidents.stillOpen(yearsOpen))
      .filter(({ taken }) => taken?.by === person)
      .map(({ id }) => ({ line: id })),
};

/** How far back anything can reasonably be open, in registers. */
const yearsOpen = 3;

/** For handlers: the reports this person holds, and those nobody holds. */
async function heldBy(person: string, container: Container) {
  const organisation = container.organisation();
  const now = container.clock.now();
  if (!mayHoldReports(organisation, person, now)) return [];
  const open = await container.incidents.stillOpen(yearsOpen);
  return open
    .filter((incident) => mayHandle(incident, organisation, person, now))
    .filter(({ taken }) => (taken?.by ?? person) === person)
    .map((incident) => lineOf(incident, organisation));
}
