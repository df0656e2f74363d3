import { type AttendanceQuestion, renderAttendance } from '../../../cards/training/attendance';
import { chosenPeople } from '../../../services/forms/chosen-person';
import { mask } from '../../../services/masking/mask';
import { codeOf } from '../../../services/training/code';
import { isMeant } from '../../../services/training/audience';
import type { Seat } from '../../../services/training/model';
import { takenFromCode } from '../../../services/training/seats';
import { codeCounts, endOf, startOf } from '../../../services/training/times';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice, notUnderstood, shortNotice } from '../../routing/notices';
import { choosablePeople } from './choices';
import { comingTo } from './coming';
import { managed, type OnSession } from './sessions';

/** As many boxes as fit on a card. */
const pageSize = 60;

interface OnPage extends OnSession {
  readonly page: number;
}

/** "Presentie": who is coming, beforehand; who was there, from the start on, with the code while it counts. */
export const showAttendance = (
  turn: StaffTurn,
  { session, page }: OnPage,
  container: Container,
): Promise<Answer> => draw(turn, { session, page }, container);

/** @param asks what is asked first; null: nothing. */
async function draw(
  turn: StaffTurn,
  { session: id, page }: OnPage,
  container: Container,
  asks: AttendanceQuestion | null = null,
): Promise<Answer> {
  const session = await managed(turn, id, container);
  const { person, locale } = turn.actor;
  if (!session) return notice(turn, 'trainingNotFound');
  const file = await container.trainings.find(id, person);
  const [all, coming] = await Promise.all([listOf(id, container), comingTo(session, container)]);
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const shown = Math.min(page, pages);
  const organisation = container.organisation();
  const now = container.clock.now();
  const counts = codeCounts(session.facts, organisation, now) && session.status === 'planned';
  const listed = new Set(all.map((line) => line.id));
  const card = renderAttendance({
    locale,
    now: now.toISOString(),
    session,
    page: shown,
    pages,
    places: file?.places ?? { taken: 0, waiting: 0, queued: 0, attended: 0 },
    people: pageOf(all, shown),
    others: choosablePeople(container).filter((one) => !listed.has(one.id)),
    coming,
    code: counts ? codeOf(id, container.secrets.signing) : null,
    early: startOf(session.facts, organisation) > now,
    asks,
    running: endOf(session.facts, organisation) > now,
  });
  return { kind: 'card', card };
}

/** Who can be ticked: everybody with a seat, and for a small session also people who just walked in. */
async function listOf(id: string, container: Container) {
  const organisation = container.organisation();
  const trainings = container.trainings;
  const [seats, session] = await Promise.all([trainings.records.seatsOf(id), trainings.session(id)]);
  const listed = (seat: Seat | undefined): boolean =>
    seat !== undefined && (seat.status !== 'off' || takenFromCode(seat) !== null);
  const meant = session
    ? organisation.people.filter((person) => isMeant(session.facts.audience, person, organisation))
    : [];
  const withSeat = organisation.people.filter(({ aadObjectId }) => listed(seats.get(aadObjectId)));
  const people = meant.length <= pageSize ? [...new Set([...withSeat, ...meant])] : withSeat;
  return people
    .map(({ aadObjectId, name }) => ({
      id: aadObjectId,
      name,
      ...standingOf(seats.get(aadObjectId)),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl') || one.id.localeCompare(other.id));
}

function standingOf(seat: Seat | undefined) {
  if (seat?.status === 'attended')
    return { attended: true, since: seat.at, standing: seat.how === 'code' ? ('code' as const) : null };
  if (takenFromCode(seat)) return { attended: false, since: null, standing: 'taken' as const };
  const standing = seat?.status === 'seated' || seat?.status === 'waiting' ? seat.status : null;
  return { attended: false, since: null, standing };
}

const pageOf = <Line>(lines: readonly Line[], page: number): readonly Line[] =>
  lines.slice((page - 1) * pageSize, page * pageSize);

interface Ticked extends OnPage {
  readonly present: string;
  /** ISO instant at which the page was drawn; absent on pages from before that was included. */
  readonly drawn?: string | undefined;
}

/** Saves the ticks; whoever came with the code and has none any more is asked about before anything else happens. */
async function saving(
  turn: StaffTurn,
  data: Ticked,
  container: Container,
  then: () => Promise<Answer>,
): Promise<Answer> {
  const doubted = await saved(turn, data, container);
  if (doubted === null) return notice(turn, 'trainingNotFound');
  if (doubted.length === 0) return await then();
  return await draw(turn, data, container, { kind: 'takeAway', people: doubted, why: '', isFault: false });
}

/** "Opslaan": those ticked were there; those ticked on this page before and not now were not. */
export const tick = (turn: StaffTurn, data: Ticked, container: Container): Promise<Answer> =>
  saving(turn, data, container, () => draw(turn, data, container));

/** "Volgende": ticks are saved first. */
export const turnPage = (
  turn: StaffTurn,
  data: Ticked & { readonly to: number },
  container: Container,
): Promise<Answer> => saving(turn, data, container, () => draw(turn, { ...data, page: data.to }, container));

/** "Lijst afronden": ticks are saved, and their number is confirmed. */
export const closeList = (turn: StaffTurn, data: Ticked, container: Container): Promise<Answer> =>
  saving(turn, data, container, () => draw(turn, data, container, { kind: 'close' }));

const mostWords = 300;

/** "Haal weg": who came with the code was not there after all, for a reason that they read. */
export async function takeAway(
  turn: StaffTurn,
  { notHere, why: typed, ...on }: OnPage & { readonly notHere: string; readonly why: string },
  container: Container,
): Promise<Answer> {
  if (!(await managed(turn, on.session, container))) return notice(turn, 'trainingNotFound');
  const chosen = new Set(notHere.split(','));
  const people = (await listOf(on.session, container)).filter(
    ({ id, standing }) => standing === 'code' && chosen.has(id),
  );
  if (people.length === 0) return await draw(turn, on, container);
  const words = typed.trim();
  if (words === '' || words.length > mostWords)
    return await draw(turn, on, container, { kind: 'takeAway', people, why: words, isFault: true });
  const { person: by } = turn.actor;
  const { text: why } = mask(words);
  for (const { id } of people) await container.trainings.seat(on.session, id, { type: 'unattend', by, why });
  return await draw(turn, on, container);
}

/** "Er was nog iemand": somebody who walked in, whatever the audience. */
export async function walkedIn(
  turn: StaffTurn,
  { who, ...data }: OnPage & { readonly who: string },
  container: Container,
): Promise<Answer> {
  if (!(await managed(turn, data.session, container))) return notice(turn, 'trainingNotFound');
  const { people, notUnderstood: strange } = chosenPeople(who);
  if (strange.length > 0 || people.length === 0) return notUnderstood(turn, who);
  const command = { type: 'attend', how: 'ticked', by: turn.actor.person } as const;
  const outcomes = [];
  for (const person of people) outcomes.push(await container.trainings.seat(data.session, person, command));
  return outcomes.some((one) => one.kind === 'refused' && one.refusal.refused === 'notMeant')
    ? shortNotice(turn, 'personNotFound')
    : await draw(turn, data, container);
}

/** @returns those who came with the code and were ticked on this page before: they stay. Null: no business of who asks. */
async function saved(turn: StaffTurn, { session: id, page, present, drawn }: Ticked, container: Container) {
  const session = await managed(turn, id, container);
  if (!session) return null;
  const { person } = turn.actor;
  const ticked = new Set(present.split(','));
  const doubted = [];
  for (const line of pageOf(await listOf(id, container), page)) {
    if (ticked.has(line.id) === line.attended) continue;
    // Those who have proved by code since then that they were there had no tick on this page that could be removed.
    const stood = drawn === undefined ? line.standing !== 'code' : (line.since ?? '') <= drawn;
    if (line.attended && !stood) continue;
    if (line.standing === 'code') {
      doubted.push(line);
      continue;
    }
    const command = line.attended
      ? ({ type: 'unattend', by: person } as const)
      : ({ type: 'attend', how: 'ticked', by: person } as const);
    await container.trainings.seat(id, line.id, command);
  }
  return doubted;
}
