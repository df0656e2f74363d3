import { renderAttendance } from '../../../cards/training/attendance';
import { codeOf } from '../../../services/training/code';
import { isMeant } from '../../../services/training/audience';
import type { Seat } from '../../../services/training/model';
import { codeCounts, startOf } from '../../../services/training/times';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { managed, type OnSession } from './sessions';

/** As many boxes as a card can hold. */
const pageSize = 60;

interface OnPage extends OnSession {
  readonly page: number;
}

/** "Presentie": who signed up, in pages, and the code while it counts. */
export async function showAttendance(
  turn: StaffTurn,
  { session: id, page }: OnPage,
  container: Container,
): Promise<Answer> {
  const session = await managed(turn, id, container);
  const { person, locale } = turn.actor;
  if (!session) return notice(turn, 'trainingNotFound');
  const file = await container.trainings.find(id, person);
  const all = await listOf(id, container);
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const shown = Math.min(page, pages);
  const organisation = container.organisation();
  const now = container.clock.now();
  const counts = codeCounts(session.facts, organisation, now) && session.status === 'planned';
  const card = renderAttendance({
    locale,
    session,
    page: shown,
    pages,
    places: file?.places ?? { taken: 0, waiting: 0, queued: 0, attended: 0 },
    people: pageOf(all, shown),
    code: counts ? codeOf(id, container.secrets.signing) : null,
    early: startOf(session.facts, organisation) > now,
  });
  return { kind: 'card', card };
}

/** Who may be ticked: everybody with a seat, and for a session of a few also who just walked in. */
async function listOf(id: string, container: Container) {
  const organisation = container.organisation();
  const trainings = container.trainings;
  const [seats, session] = await Promise.all([trainings.records.seatsOf(id), trainings.session(id)]);
  const listed = (seat: Seat | undefined): boolean => seat !== undefined && seat.status !== 'off';
  const meant = session
    ? organisation.people.filter((person) => isMeant(session.facts.audience, person, organisation))
    : [];
  const withSeat = organisation.people.filter(({ aadObjectId }) => listed(seats.get(aadObjectId)));
  const people = meant.length <= pageSize ? [...new Set([...withSeat, ...meant])] : withSeat;
  return people
    .map(({ aadObjectId, name }) => ({
      id: aadObjectId,
      name,
      attended: seats.get(aadObjectId)?.status === 'attended',
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl') || one.id.localeCompare(other.id));
}

const pageOf = <Line>(lines: readonly Line[], page: number): readonly Line[] =>
  lines.slice((page - 1) * pageSize, page * pageSize);

/** "Opslaan": who is ticked was there, who stood on this page and is not ticked was not. */
export async function tick(
  turn: StaffTurn,
  { session: id, page, present }: OnPage & { readonly present: string },
  container: Container,
): Promise<Answer> {
  const session = await managed(turn, id, container);
  const { person } = turn.actor;
  if (!session) return notice(turn, 'trainingNotFound');
  const ticked = new Set(present.split(','));
  for (const line of pageOf(await listOf(id, container), page)) {
    if (ticked.has(line.id) === line.attended) continue;
    const command = line.attended
      ? ({ type: 'unattend', by: person } as const)
      : ({ type: 'attend', how: 'ticked', by: person } as const);
    await container.trainings.seat(id, line.id, command);
  }
  return await showAttendance(turn, { session: id, page }, container);
}
