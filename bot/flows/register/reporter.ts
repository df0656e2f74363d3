import { renderReporter } from '../../../cards/register/reports';
import { mayHandle, mayKnowReporter } from '../../../services/incident/handlers';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice, notice } from '../../routing/notices';
import { namesOf } from './names';

/** The door to the reporter's name: kept apart, opened one at a time, noted before it opens (features N7). */
export async function openReporter(
  turn: StaffTurn,
  { incident: id }: { readonly incident: string },
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const incidents = container.incidents;
  const file = await incidents.find(id);
  const mine =
    file &&
    person !== null &&
    mayHandle(file.incident, container.organisation(), person, container.clock.now());
  if (!mine) return notice(turn, 'notFound');
  if (!mayKnowReporter(file.incident, container.organisation(), person, container.clock.now()))
    return shortNotice(turn, file.incident.confidential ? 'confidential' : 'nameNotYours');
  await container.access.note(person, id, 'reporterName');
  const reporter = await incidents.reporterOf(id);
  const name = reporter === null ? null : (namesOf(container)[reporter] ?? reporter);
  const gone = file.incident.stripped !== undefined;
  return { kind: 'card', card: renderReporter(locale, { id, name, gone }, { incident: id }) };
}
