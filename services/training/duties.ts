import type { Organisation, Person } from '../people/organisation';
import { addDays, daysBetween, workingDaysBefore } from '../time/calendar';
import { dayOf } from '../time/zone';
import { isGivenBy, isMeant } from './audience';
import { inForce } from './documents';
import { aboutOf, type ExceptedDuty, type Exception } from './exceptions';
import type { PublishedDocument, Seat, Session, SignOff } from './model';

/** What is in force, and what everybody did about it: read in bulk, judged without I/O. */
export interface TrainingFacts {
  /** All sessions that were not cancelled, newest last. */
  readonly sessions: readonly Session[];
  /** Seats by session, then by person. */
  readonly seats: ReadonlyMap<string, ReadonlyMap<string, Seat>>;
  readonly documents: readonly PublishedDocument[];
  /** Signatures by document, then by person. */
  readonly signOffs: ReadonlyMap<string, ReadonlyMap<string, SignOff>>;
  /** What was arranged for one person alone, by person; absent: nothing. */
  readonly exceptions?: ReadonlyMap<string, readonly Exception[]>;
}

/** Something that a person must have done by a day. */
export interface Duty {
  readonly kind: 'session' | 'document';
  /** The mandatory session, or the document, that makes it one. */
  readonly id: string;
  readonly title: string;
  /** Attending any session of this topic fulfils it; empty for a document. */
  readonly topic: string;
  readonly deadline: string;
  /** ISO instant: anything done earlier does not count. */
  readonly since: string;
}

export type DutyState = 'done' | 'signedUp' | 'open';

/** After this long a duty is history: the yearly repeat has replaced it. */
const inForceDays = 365;

/** Every duty in force, whoever it applies to. */
export function allDuties({ sessions, documents }: TrainingFacts, today: string): readonly (Duty & Source)[] {
  const mandatory = sessions.filter(
    ({ facts, status, proposed }) =>
      facts.mandatory && !proposed && status !== 'cancelled' && isInForce(facts.deadline, today),
  );
  const since = sinceWhen(mandatory);
  return [
    ...mandatory.map((session) => ({
      kind: 'session' as const,
      id: session.id,
      title: session.facts.title,
      topic: session.facts.topic,
      deadline: session.facts.deadline,
      since: since.get(session.id) ?? session.publishedAt,
      audience: session.facts.audience,
    })),
    ...inForce(documents)
      .filter(({ facts }) => isInForce(facts.deadline, today))
      .map(({ id, facts, publishedAt }) => ({
        kind: 'document' as const,
        id,
        title: `${facts.title} (${facts.version})`,
        topic: '',
        deadline: facts.deadline,
        since: publishedAt,
        audience: facts.audience,
      })),
  ];
}

/** This long after a session, another date on its topic is for those who missed it; later it asks everybody anew. */
const sameRoundDays = 56;

/** From when attendance counts, by session: whoever went to the first date of a round has done the others. */
function sinceWhen(mandatory: readonly Session[]): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  const latest = new Map<string, Session>();
  const inOrder = mandatory.toSorted((one, other) => one.publishedAt.localeCompare(other.publishedAt));
  for (const session of inOrder) {
    const before = latest.get(session.facts.topic);
    const round =
      before && session.publishedAt.slice(0, 'YYYY-MM-DD'.length) <= addDays(before.facts.day, sameRoundDays)
        ? since.get(before.id)
        : undefined;
    since.set(session.id, round ?? session.publishedAt);
    latest.set(session.facts.topic, session);
  }
  return since;
}

interface Source {
  readonly audience: Session['facts']['audience'];
}

const isInForce = (deadline: string, today: string): boolean => daysBetween(deadline, today) <= inForceDays;

/**
 * The duties of one person, each with the deadline that applies to them (features D20). Several mandatory sessions on a
 * topic are alternative dates: together they are one duty, due by the first.
 */
export function dutiesOf(
  person: Person,
  facts: TrainingFacts,
  organisation: Organisation,
  now: Date,
): readonly Duty[] {
  const today = dayOf(now, organisation.office.timeZone);
  const own = allDuties(facts, today)
    .filter(({ audience }) => isMeant(audience, person, organisation))
    .map(({ audience: _, ...duty }) => forPerson(duty, person, organisation))
    .flatMap((duty) => excepted(duty, exceptionTo(duty, person.aadObjectId, facts)))
    .sort((one, other) => one.deadline.localeCompare(other.deadline) || one.id.localeCompare(other.id));
  return own.filter((duty, place) => {
    const earlier = own.slice(0, place);
    return (
      duty.kind === 'document' ||
      !earlier.some(
        (other) => other.topic === duty.topic && stateOf(other, person.aadObjectId, facts) !== 'done',
      )
    );
  });
}

/** The exception to a duty for one person; null when it is the same as for everybody. */
export const exceptionTo = (
  duty: ExceptedDuty,
  person: string,
  { exceptions }: TrainingFacts,
): Exception | null => exceptions?.get(person)?.find(({ about }) => about === aboutOf(duty)) ?? null;

/** Next year's is asked again: an exception applies to what was asked before it was made. */
function excepted(duty: Duty, exception: Exception | null): readonly Duty[] {
  if (exception === null || duty.since > exception.at) return [duty];
  return exception.until === null ? [] : [{ ...duty, deadline: exception.until }];
}

function forPerson(duty: Duty, { start }: Person, { training }: Organisation): Duty {
  if (start === undefined) return duty;
  const own = addDays(start, training.newStarterDays);
  return own > duty.deadline ? { ...duty, deadline: own } : duty;
}

/** Whether a person fulfilled a duty, or at least has a place to do so. */
export function stateOf(duty: Duty, person: string, facts: TrainingFacts): DutyState {
  if (duty.kind === 'document') return facts.signOffs.get(duty.id)?.has(person) === true ? 'done' : 'open';
  const ofTopic = facts.sessions.filter(({ facts: { topic } }) => topic === duty.topic);
  // Whoever gives it knows the topic.
  const given = ofTopic.filter((one) => isGivenBy(one, person));
  if (given.some((one) => one.status === 'closed' && one.closedAt >= duty.since)) return 'done';
  if (given.some((one) => one.status === 'planned')) return 'signedUp';
  const own = ofTopic.map((session) => ({ session, seat: facts.seats.get(session.id)?.get(person) }));
  if (own.some(({ seat }) => seat?.status === 'attended' && seat.at >= duty.since)) return 'done';
  const expected = own.some(
    ({ session, seat }) =>
      session.status === 'planned' && (seat?.status === 'seated' || seat?.status === 'waiting'),
  );
  return expected ? 'signedUp' : 'open';
}

/** Where a duty stands in the calendar: the latest reminder reached, counted from 1, or the weeks it is late. */
export type Urgency =
  | { readonly kind: 'early' }
  | { readonly kind: 'reminded'; readonly step: number; readonly workingDaysLeft: number }
  | { readonly kind: 'overdue'; readonly week: number };

/** @param since `YYYY-MM-DD` the duty began for this person: reminders of days before it are not made up for. */
export function urgencyOf(
  deadline: string,
  since: string,
  today: string,
  { office, training }: Organisation,
): Urgency {
  const late = daysBetween(deadline, today);
  if (late > 0) return { kind: 'overdue', week: Math.floor((late - 1) / 7) + 1 };
  const days = training.remindWorkingDays;
  const reached = days
    .map((left, place) => ({ left, step: place + 1, day: workingDaysBefore(deadline, left, office) }))
    .filter(({ day }) => day <= today && day > since)
    .at(-1);
  return reached
    ? { kind: 'reminded', step: reached.step, workingDaysLeft: reached.left }
    : { kind: 'early' };
}
