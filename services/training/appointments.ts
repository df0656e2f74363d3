import { type Message, mailTo } from '../ledger/decision';
import type { Organisation } from '../people/organisation';
import { isGivenBy } from './audience';
import { trainingCards } from './contract';
import type { Seat, Session } from './model';

/** Appointments by mail, which a calendar adds, moves and removes by itself (features D21). */

export interface MailMoment {
  readonly organisation: Organisation;
  /** Absent: no mail can be sent. */
  readonly mails?: boolean;
}

/** Addressee of a mail to an outside trainer. */
export const outsideTrainer = 'outside';
/** The outside trainer who was to give it before. */
export const outsideBefore = 'outside-before';

const appointment = (person: string): Message => ({
  person: mailTo(person),
  view: trainingCards.appointment,
  class: 'operational',
  as: { kind: 'post' },
  follows: 'item',
});

/** Those of these people whom mail can reach. */
export const withAddress = (
  people: readonly string[],
  { organisation, mails = false }: MailMoment,
): readonly string[] => {
  const known = new Set(
    organisation.people.flatMap(({ aadObjectId, email }) => (email === undefined ? [] : [aadObjectId])),
  );
  return mails ? people.filter((person) => known.has(person)) : [];
};

/** To the trainer; a proposal is nobody's appointment. */
export function giversAppointment(session: Session, at: MailMoment): readonly Message[] {
  const { outside } = session.facts;
  if (session.proposed || at.mails !== true) return [];
  if (outside) return outside.mail === null ? [] : [appointment(outsideTrainer)];
  return withAddress([session.owner], at).map(appointment);
}

/** To the person who no longer gives it: it is removed from their calendar. */
export function formerGivers(before: Session, after: Session, at: MailMoment): readonly Message[] {
  if (before.proposed || at.mails !== true) return [];
  const { outside } = before.facts;
  const gave = isGivenBy(before, before.owner) && !isGivenBy(after, before.owner) ? [before.owner] : [];
  const isReplaced =
    outside?.mail !== undefined && outside.mail !== null && outside.mail !== after.facts.outside?.mail;
  return [...withAddress(gave, at).map(appointment), ...(isReplaced ? [appointment(outsideBefore)] : [])];
}

/** To somebody who takes a place or gives it back; a place in the queue is no appointment. */
export function seatsAppointment(before: Seat | null, after: Seat, at: MailMoment): readonly Message[] {
  const [had, has] = [before?.status === 'seated', after.status === 'seated'];
  return had === has ? [] : withAddress([after.person], at).map(appointment);
}
