import { renderMyTraining } from '../../../cards/training/lists';
import { renderWalkIn } from '../../../cards/training/walk-in';
import type { Person } from '../../../services/people/organisation';
import { dayOf } from '../../../services/time/zone';
import { isGivenBy, isMeant } from '../../../services/training/audience';
import { isCode } from '../../../services/training/code';
import { trainingCards } from '../../../services/training/contract';
import { inForce } from '../../../services/training/documents';
import { dutiesOf, type Duty, stateOf, type TrainingFacts } from '../../../services/training/duties';
import type { Seat, Session } from '../../../services/training/model';
import { codeCounts, startOf } from '../../../services/training/times';
import { partitionOf } from '../../../services/training/plan';
import type { SeatCommand } from '../../../services/training/seats';
import type { TrainingRefusal } from '../../../services/training/transitions';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { followedFrom } from '../../routing/living';
import { afterPress } from '../../routing/presses';
import { shortNotice, notice } from '../../routing/notices';
import { managed, manage, type OnSession } from './sessions';
import { cardOf, mayManage, mayPrint, oversees, personIn, seatCard } from './cards';

/** `/training`: what there is for me. */
export async function openTraining(turn: StaffTurn, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const known = personIn(container, person);
  if (!known) return notice(turn, 'notAllowed');
  const { aadObjectId } = known;
  const facts = await container.trainings.records.ofPerson(aadObjectId);
  const absence = await absenceOf(aadObjectId, container);
  const train = turn.actor.roles.some((role) => role === 'trainer' || role === 'fg' || role === 'fgDeputy');
  const own = ownOf(known, facts, container);
  const card = renderMyTraining({
    locale,
    now: container.clock.now().toISOString(),
    absence,
    ...own,
    undated: undated(known, facts, own.coming, container).map(({ title }) => title),
    may: { train, oversee: oversees(known, container), staff: turn.actor.roles.includes('admin') },
  });
  return { kind: 'card', card };
}

/** What somebody still has to do and has no date for: sessions that can be chosen are in the list of what comes. */
export function undated(
  person: Person,
  facts: TrainingFacts,
  coming: readonly { readonly session: Session }[],
  container: Container,
): readonly Duty[] {
  const topics = new Set(
    coming.filter(({ session }) => !session.proposed).map(({ session }) => session.facts.topic),
  );
  return dutiesOf(person, facts, container.organisation(), container.clock.now()).filter(
    (duty) =>
      duty.kind === 'session' &&
      !topics.has(duty.topic) &&
      stateOf(duty, person.aadObjectId, facts) === 'open',
  );
}

/** What somebody need not go to again, whatever date there is of it. */
function topicsDone(person: Person, facts: TrainingFacts, container: Container): ReadonlySet<string> {
  const duties = dutiesOf(person, facts, container.organisation(), container.clock.now());
  const done = duties.filter(
    (duty) => duty.kind === 'session' && stateOf(duty, person.aadObjectId, facts) === 'done',
  );
  return new Set(done.map(({ topic }) => topic));
}

/** Everything that concerns one person, the nearest first. */
export function ownOf(person: Person, facts: TrainingFacts, container: Container) {
  const organisation = container.organisation();
  const now = container.clock.now();
  const id = person.aadObjectId;
  const seatIn = (session: string) => facts.seats.get(session)?.get(id) ?? null;
  const today = dayOf(now, organisation.office.timeZone);
  /** A session somebody gives stays until its list is final; one they attend until its day is over. */
  const concerns = (session: Session, seat: Seat | null): boolean => {
    if (mayManage(session.owner, person, container)) return true;
    if (session.proposed) return false;
    if (session.facts.day >= today && mayPrint(session, person, container)) return true;
    if (seat) return seat.status !== 'attended' && session.facts.day >= today;
    return (
      isMeant(session.facts.audience, person, organisation) &&
      (now < startOf(session.facts, organisation) || codeCounts(session.facts, organisation, now))
    );
  };
  const done = topicsDone(person, facts, container);
  const sessions = [...facts.sessions].sort((one, other) => one.facts.day.localeCompare(other.facts.day));
  return {
    coming: sessions
      .map((session) => ({
        session,
        seat: seatIn(session.id),
        gives: isGivenBy(session, id),
        isOn: codeCounts(session.facts, organisation, now),
        isDone: done.has(session.facts.topic),
      }))
      .filter(({ session, seat }) => session.status === 'planned' && concerns(session, seat)),
    // Today's, and past ones until their list is final; whoever gives it, its list is kept by who organises it.
    giving: sessions.filter(
      (session) =>
        session.status === 'planned' &&
        !session.proposed &&
        session.owner === id &&
        session.facts.day <= today,
    ),
    // Their list is final: found again by who gave or organised it.
    gave: sessions.filter(({ status, owner }) => status === 'closed' && owner === id),
    attended: sessions.flatMap((session) => {
      const seat = seatIn(session.id);
      return seat?.status === 'attended' ? [{ session, at: seat.at }] : [];
    }),
    toSign: inForce(facts.documents).filter(
      (document) =>
        isMeant(document.facts.audience, person, organisation) && !facts.signOffs.get(document.id)?.has(id),
    ),
    signed: facts.documents.flatMap((document) => {
      const signOff = facts.signOffs.get(document.id)?.get(id);
      return signOff ? [{ document, signOff }] : [];
    }),
  };
}

async function absenceOf(person: string, container: Container) {
  const absence = await container.absences.of(person);
  const today = dayOf(container.clock.now(), container.organisation().office.timeZone);
  return absence && absence.until >= today ? absence : null;
}

/** "Ik ben er even niet": no reminders meanwhile (features D10). */
export async function setAway(
  turn: StaffTurn,
  { from, until }: { readonly from: string; readonly until: string },
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const today = dayOf(container.clock.now(), container.organisation().office.timeZone);
  if (until < from || until < today) return shortNotice(turn, 'dayNotPossible');
  await container.absences.set(person, { from, until });
  return await openTraining(turn, container);
}

export async function setBack(turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  await container.absences.takeBack(person);
  return await openTraining(turn, container);
}

/** A press about the person's own seat. Pressed twice or too late: the card as it is now, not an error. */
const press =
  (command: (turn: StaffTurn) => SeatCommand) =>
  async (turn: StaffTurn, { session }: OnSession, container: Container): Promise<Answer> =>
    await carryOut(turn, session, command(turn), container);

export const signUp = press(({ messageId }) => ({ type: 'signUp', cardActivityId: messageId }));
export const signOff = press(() => ({ type: 'signOff' }));

/** "Ik ben er": the code on the screen. */
export async function enterCode(
  turn: StaffTurn,
  { session, code }: OnSession & { readonly code: string },
  container: Container,
): Promise<Answer> {
  const right = isCode(code, session, container.secrets.accepted);
  const { person, locale } = turn.actor;
  const outcome = await container.trainings.seat(session, person, { type: 'attend', how: 'code', right });
  const file = right && isNotMeant(outcome) ? await container.trainings.find(session, person) : undefined;
  if (file && codeCounts(file.session.facts, container.organisation(), container.clock.now())) {
    const organiser = personIn(container, file.session.owner)?.name ?? '–';
    return { kind: 'card', card: renderWalkIn(locale, organiser) };
  }
  if (outcome.kind !== 'refused' || outcome.refusal.refused !== 'wrongCode')
    return await afterPress(turn, outcome, refusalNotices, () => current(turn, session, container));
  const reader = { person, account: turn.account, locale };
  return { kind: 'card', card: await seatCard(session, reader, container, { wrongCode: code }) };
}

const isNotMeant = (outcome: Awaited<ReturnType<Container['trainings']['seat']>>): boolean =>
  outcome.kind === 'refused' && outcome.refusal.refused === 'notMeant';

async function carryOut(
  turn: StaffTurn,
  session: string,
  command: SeatCommand,
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const outcome = await container.trainings.seat(session, person, command);
  return await afterPress(turn, outcome, refusalNotices, () => current(turn, session, container));
}

/** Refusals that the current card does not explain by itself; a session of others is as if there were none. */
const refusalNotices: Partial<Record<TrainingRefusal, 'codeClosed' | 'trainingNotFound'>> = {
  codeClosed: 'codeClosed',
  notMeant: 'trainingNotFound',
  notFound: 'trainingNotFound',
};

/** Opened from a list, or fetched again by the client: the card as it is now. */
export async function look(
  turn: StaffTurn,
  { session, asks }: OnSession & { readonly asks?: 'code' | undefined },
  container: Container,
): Promise<Answer> {
  if (asks === undefined) return await current(turn, session, container);
  const { person, locale } = turn.actor;
  const reader = { person, account: turn.account, locale };
  return { kind: 'card', card: await seatCard(session, reader, container, { asksCode: true }) };
}

/** Who gives or organises a session has that in hand first; their own place in it is one press further. */
export const openChosen = async (
  turn: StaffTurn,
  { id }: { readonly id: string },
  container: Container,
): Promise<Answer> =>
  (await managed(turn, id, container))?.owner === turn.actor.person
    ? await manage(turn, { session: id }, container)
    : await current(turn, id, container);

export async function current(turn: StaffTurn, id: string, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const card = await cardOf(id, { person, account: turn.account, locale }, container);
  const file = turn.automatic ? undefined : await container.trainings.find(id, person);
  if (!file?.seat || isGivenBy(file.session, person)) return { kind: 'card', card };
  // Opened from a list it follows the seat like one that was sent.
  const place = { partition: partitionOf(id), item: person, person, view: trainingCards.seat };
  const follows = followedFrom(place, container);
  if (turn.messageId === null) return { kind: 'card', card, standsAt: follows };
  await follows(turn.messageId);
  return { kind: 'card', card };
}
