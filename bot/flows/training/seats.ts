import { renderMyTraining } from '../../../cards/training/lists';
import type { Person } from '../../../services/people/organisation';
import { dayOf } from '../../../services/time/zone';
import { isMeant } from '../../../services/training/audience';
import { isCode } from '../../../services/training/code';
import { inForce } from '../../../services/training/documents';
import type { TrainingFacts } from '../../../services/training/duties';
import type { Seat, Session } from '../../../services/training/model';
import { startOf } from '../../../services/training/times';
import type { SeatCommand } from '../../../services/training/seats';
import type { TrainingRefusal } from '../../../services/training/transitions';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { afterPress } from '../../presses';
import { hint, notice } from '../notices';
import type { OnSession } from './sessions';
import { cardOf, mayManage, oversees, personIn } from './views';

/** `/training`: what there is for me. */
export async function openTraining(turn: StaffTurn, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  const known = personIn(house, person);
  if (!known) return notice(turn, 'notAllowed');
  const { aadObjectId } = known;
  const facts = await house.trainings.records.ofPerson(aadObjectId);
  const absence = await absenceOf(aadObjectId, house);
  const train = turn.actor.roles.some((role) => role === 'trainer' || role === 'fg' || role === 'fgDeputy');
  const card = renderMyTraining({
    locale,
    now: house.clock.now().toISOString(),
    absence,
    ...ownOf(known, facts, house),
    may: { train, oversee: oversees(known, house), staff: turn.actor.roles.includes('admin') },
  });
  return { kind: 'card', card };
}

/** What of everything concerns one person, the nearest first. */
function ownOf(person: Person, facts: TrainingFacts, house: House) {
  const organisation = house.organisation();
  const now = house.clock.now();
  const id = person.aadObjectId;
  const seatIn = (session: string) => facts.seats.get(session)?.get(id) ?? null;
  const today = dayOf(now, organisation.office.timeZone);
  /** What somebody gives stays until its list is final; what one goes to until its day is over. */
  const concerns = (session: Session, seat: Seat | null): boolean => {
    if (mayManage(session.owner, person, house)) return true;
    if (seat) return seat.status !== 'attended' && session.facts.day >= today;
    return (
      isMeant(session.facts.audience, person, organisation) && now < startOf(session.facts, organisation)
    );
  };
  const sessions = [...facts.sessions].sort((one, other) => one.facts.day.localeCompare(other.facts.day));
  return {
    coming: sessions
      .map((session) => ({ session, seat: seatIn(session.id) }))
      .filter(({ session, seat }) => session.status === 'planned' && concerns(session, seat)),
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

async function absenceOf(person: string, house: House) {
  const absence = await house.absences.of(person);
  const today = dayOf(house.clock.now(), house.organisation().office.timeZone);
  return absence && absence.until >= today ? absence : null;
}

/** "Ik ben er even niet": then no reminders come (features D10). */
export async function setAway(
  turn: StaffTurn,
  { from, until }: { readonly from: string; readonly until: string },
  house: House,
): Promise<Answer> {
  const { person } = turn.actor;
  const today = dayOf(house.clock.now(), house.organisation().office.timeZone);
  if (until < from || until < today) return hint(turn, 'dayNotPossible');
  await house.absences.set(person, { from, until });
  return await openTraining(turn, house);
}

export async function setBack(turn: StaffTurn, _data: unknown, house: House): Promise<Answer> {
  const { person } = turn.actor;
  await house.absences.set(person, null);
  return await openTraining(turn, house);
}

/** A press about the own seat. Pressed twice or too late: the card as it is now, not an error. */
const press =
  (command: (turn: StaffTurn) => SeatCommand) =>
  async (turn: StaffTurn, { session }: OnSession, house: House): Promise<Answer> =>
    await carryOut(turn, session, command(turn), house);

export const signUp = press(({ messageId }) => ({ type: 'signUp', cardActivityId: messageId }));
export const signOff = press(() => ({ type: 'signOff' }));

/** "Ik ben er": the code of the screen. */
export async function enterCode(
  turn: StaffTurn,
  { session, code }: OnSession & { readonly code: string },
  house: House,
): Promise<Answer> {
  const right = isCode(code, session, house.secret);
  return await carryOut(turn, session, { type: 'attend', how: 'code', right }, house);
}

async function carryOut(
  turn: StaffTurn,
  session: string,
  command: SeatCommand,
  house: House,
): Promise<Answer> {
  const { person } = turn.actor;
  const outcome = await house.trainings.seat(session, person, command);
  return await afterPress(turn, outcome, refusalNotices, () => current(turn, session, house));
}

/** Refusals that the current card does not explain by itself. */
const refusalNotices: Partial<
  Record<TrainingRefusal, 'wrongCode' | 'codeClosed' | 'notMeant' | 'trainingNotFound'>
> = { wrongCode: 'wrongCode', codeClosed: 'codeClosed', notMeant: 'notMeant', notFound: 'trainingNotFound' };

/** Opened from a list, or fetched again by the client: the card as it is now. */
export const look = (turn: StaffTurn, { session }: OnSession, house: House): Promise<Answer> =>
  current(turn, session, house);

export const openChosen = (turn: StaffTurn, { id }: { readonly id: string }, house: House): Promise<Answer> =>
  current(turn, id, house);

export async function current(turn: StaffTurn, id: string, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  return { kind: 'card', card: await cardOf(id, { person, account: turn.account, locale }, house) };
}

/** "Gelezen en akkoord". */
export async function sign(
  turn: StaffTurn,
  { document }: { readonly document: string },
  house: House,
): Promise<Answer> {
  const { person } = turn.actor;
  await house.signing.sign(document, person);
  return await current(turn, document, house);
}
