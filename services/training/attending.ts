import { createHash } from 'node:crypto';
import type { Organisation, Person } from '../people/organisation';
import { isGivenBy, meantBy } from './audience';
import type { Seat, Session } from './model';
import { takenFromCode } from './seats';

/** Somebody who can be ticked. */
export interface Expected {
  readonly id: string;
  readonly name: string;
  readonly attended: boolean;
  /** ISO instant since when they are recorded as present; null: they are not. */
  readonly since: string | null;
  /** Signed up, waiting for a place, present by code, or that taken away again; null: none of these. */
  readonly standing: 'seated' | 'waiting' | 'code' | 'taken' | null;
}

/** Those who are invited and work here now; whoever gives it is not. */
export const invitedTo = (session: Session, organisation: Organisation, now: Date): readonly Person[] =>
  meantBy(session.facts.audience, organisation, now).filter(
    ({ aadObjectId }) => !isGivenBy(session, aadObjectId),
  );

/**
 * Everybody who can be ticked, however many that are: first those who signed up or came with the code, then all others
 * who are invited or walked in; each by name. A tick moves nobody, so that a page stays what it was when it is saved.
 */
export function expectedAt(
  session: Session,
  seats: ReadonlyMap<string, Seat>,
  organisation: Organisation,
  now: Date,
): readonly Expected[] {
  const withSeat = organisation.people.filter(({ aadObjectId }) => isListed(seats.get(aadObjectId)));
  return [...new Set([...withSeat, ...invitedTo(session, organisation, now)])]
    .map(({ aadObjectId: id, name }) => ({ id, name, ...standingOf(seats.get(id)) }))
    .sort(
      (one, other) =>
        Number(answered(seats.get(other.id))) - Number(answered(seats.get(one.id))) ||
        one.name.localeCompare(other.name, 'nl') ||
        one.id.localeCompare(other.id),
    );
}

const isListed = (seat: Seat | undefined): boolean =>
  seat !== undefined && (seat.status !== 'off' || takenFromCode(seat) !== null);

/** By themselves: whoever was only ticked did not. */
function answered(seat: Seat | undefined): boolean {
  if (seat?.status === 'attended') return seat.seated || seat.how === 'code';
  return isListed(seat);
}

function standingOf(seat: Seat | undefined): Pick<Expected, 'attended' | 'since' | 'standing'> {
  if (seat?.status === 'attended')
    return { attended: true, since: seat.at, standing: seat.how === 'code' ? 'code' : null };
  if (takenFromCode(seat)) return { attended: false, since: null, standing: 'taken' };
  const standing = seat?.status === 'seated' || seat?.status === 'waiting' ? seat.status : null;
  return { attended: false, since: null, standing };
}

const markLength = 10;
/** Short, since every button of a page carries it. */
const markOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, markLength);

/** Who stood on a page: who comes with the code meanwhile moves others to another one. */
export const marksOf = (people: readonly { readonly id: string }[]): string =>
  people.map(({ id }) => markOf(id)).join('');

/** Those of these people who stood on the page. */
export function marked<Line extends { readonly id: string }>(
  people: readonly Line[],
  marks: string,
): readonly Line[] {
  const all = Array.from({ length: marks.length / markLength }, (_, at) =>
    marks.slice(at * markLength, (at + 1) * markLength),
  );
  const shown = new Set(all);
  return people.filter(({ id }) => shown.has(markOf(id)));
}
