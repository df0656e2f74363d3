import { type AttendanceQuestion, renderAttendance } from '../../../cards/training/attendance';
import { chosenPeople } from '../../../services/forms/chosen-person';
import { mask } from '../../../services/masking/mask';
import { codeOf } from '../../../services/training/code';
import { type Expected, expectedAt, invitedTo, marked, marksOf } from '../../../services/training/attending';
import type { Session } from '../../../services/training/model';
import { codeCounts, endOf, startOf } from '../../../services/training/times';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice, notUnderstood, shortNotice } from '../../routing/notices';
import { choosablePeople } from './choices';
import { comingTo } from './coming';
import { managed, type OnSession } from './sessions';

/** As many boxes as somebody goes through on a telephone. */
const pageSize = 40;

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
  const [all, coming] = await Promise.all([listOf(session, container), comingTo(session, container)]);
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const shown = Math.min(page, pages);
  const organisation = container.organisation();
  const now = container.clock.now();
  const counts = codeCounts(session.facts, organisation, now) && session.status === 'planned';
  const listed = new Set(all.map((line) => line.id));
  const people = pageOf(all, shown);
  const card = renderAttendance({
    locale,
    now: now.toISOString(),
    session,
    page: shown,
    pages,
    places: file?.places ?? { taken: 0, waiting: 0, queued: 0, attended: 0 },
    people,
    shown: marksOf(people),
    invited: invitedTo(session, organisation, now).length,
    others: choosablePeople(container).filter((one) => !listed.has(one.id)),
    coming,
    takenOff: all.filter(({ standing }) => standing === 'taken').map(({ name }) => name),
    code: counts ? codeOf(id, container.secrets.signing) : null,
    early: startOf(session.facts, organisation) > now,
    asks,
    running: endOf(session.facts, organisation) > now,
  });
  return { kind: 'card', card };
}

/** Who can be ticked. */
async function listOf(session: Session, container: Container): Promise<readonly Expected[]> {
  const seats = await container.trainings.records.seatsOf(session.id);
  return expectedAt(session, seats, container.organisation(), container.clock.now());
}

const pageOf = <Line>(lines: readonly Line[], page: number): readonly Line[] =>
  lines.slice((page - 1) * pageSize, page * pageSize);

interface Ticked extends OnPage {
  readonly present: string;
  /** ISO instant at which the page was drawn; absent on pages from before that was included. */
  readonly drawn?: string | undefined;
  /** Who stood on it; absent on the same. */
  readonly shown?: string | undefined;
}

/** Saves the ticks; whoever came with the code and has none any more is asked about before anything else happens. */
async function saving(
  turn: StaffTurn,
  data: Ticked,
  container: Container,
  then: () => Promise<Answer>,
  completing?: 'close',
): Promise<Answer> {
  const doubted = await saved(turn, data, container);
  if (doubted === null) return notice(turn, 'trainingNotFound');
  if (doubted.length === 0) return await then();
  return await draw(turn, data, container, {
    kind: 'takeAway',
    people: doubted,
    why: '',
    isFault: false,
    then: completing,
  });
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
  saving(turn, data, container, () => draw(turn, data, container, { kind: 'close' }), 'close');

const mostWords = 300;

interface TakenAway extends OnPage {
  readonly notHere: string;
  readonly why: string;
  /** What was pressed before it was asked. */
  readonly then?: 'close' | undefined;
}

/** "Haal weg": who came with the code was not there after all, for a reason that they read. */
export async function takeAway(
  turn: StaffTurn,
  { notHere, why: typed, then, ...on }: TakenAway,
  container: Container,
): Promise<Answer> {
  const session = await managed(turn, on.session, container);
  if (!session) return notice(turn, 'trainingNotFound');
  const chosen = new Set(notHere.split(','));
  const people = (await listOf(session, container)).filter(
    ({ id, standing }) => standing === 'code' && chosen.has(id),
  );
  if (people.length === 0) return await draw(turn, on, container);
  const words = typed.trim();
  if (words === '' || words.length > mostWords)
    return await draw(turn, on, container, { kind: 'takeAway', people, why: words, isFault: true, then });
  const { person: by } = turn.actor;
  const { text: why } = mask(words);
  for (const { id } of people) await container.trainings.seat(on.session, id, { type: 'unattend', by, why });
  return await draw(turn, on, container, then === 'close' ? { kind: 'close' } : null);
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
async function saved(
  turn: StaffTurn,
  { session: id, page, present, drawn, shown }: Ticked,
  container: Container,
) {
  const session = await managed(turn, id, container);
  if (!session) return null;
  const { person } = turn.actor;
  const ticked = new Set(present.split(','));
  const doubted = [];
  const list = await listOf(session, container);
  for (const line of shown === undefined ? pageOf(list, page) : marked(list, shown)) {
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
