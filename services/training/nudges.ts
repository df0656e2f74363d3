import type { Nudge } from '../nudges/model';
import type { Organisation, Person } from '../people/organisation';
import { isEmployed } from '../people/roles';
import { addDays, daysBetween, workingDaysBefore } from '../time/calendar';
import { dayOf } from '../time/zone';
import { isGivenBy, isMeant } from './audience';
import {
  allDuties,
  type Duty,
  dutiesOf,
  exceptionTo,
  stateOf,
  type TrainingFacts,
  type Urgency,
  urgencyOf,
} from './duties';
import { waitsForTopic } from './contract';
import type { Session } from './model';
import { comingAbout, isFull } from './next-date';
import { giverNudges, ownersNudges } from './owner-nudges';
import { startOf } from './times';

export interface Asked {
  readonly facts: TrainingFacts;
  readonly organisation: Organisation;
  readonly now: Date;
  /** Object id of a manager → the people who report to them. */
  readonly teams: ReadonlyMap<string, readonly Person[]>;
  /** `urgencyOf` for today, cached: a round asks the same thing thousands of times. */
  readonly urgency: (deadline: string, since: string) => Urgency;
  /** Ids of sessions whose trainer is away on the day or cannot be reached. */
  readonly lacking: ReadonlySet<string>;
}

/** Everybody's team, by the object id of their manager. */
export function teamsOf({ people }: Organisation): ReadonlyMap<string, readonly Person[]> {
  const teams = new Map<string, Person[]>();
  for (const person of people) {
    if (person.manager === undefined) continue;
    const team = teams.get(person.manager);
    if (team) team.push(person);
    else teams.set(person.manager, [person]);
  }
  return teams;
}

/** What a round asks of everybody, prepared once. @param teams none when only own duties are asked about. */
export function askedNow(
  facts: TrainingFacts,
  organisation: Organisation,
  now: Date,
  teams: Asked['teams'] = new Map(),
  lacking: Asked['lacking'] = new Set(),
): Asked {
  const today = dayOf(now, organisation.office.timeZone);
  const known = new Map<string, Urgency>();
  const urgency = (deadline: string, since: string): Urgency => {
    const key = `${deadline}|${since}`;
    const found = known.get(key) ?? urgencyOf(deadline, since, today, organisation);
    known.set(key, found);
    return found;
  };
  return { facts, organisation, now, teams, urgency, lacking };
}

/** With this few working days left it can no longer be put off. */
const pressingDays = 3;
/** Somebody who was not there is told so for this long; after that only the deadline counts. */
const missedDays = 30;

/**
 * Everything one person is to be reminded of at a moment, computed from what is stored: nothing is planned ahead, so
 * nothing can be forgotten, and what was done is not asked again (features D6–D16, D20).
 */
export function nudgesFor(person: Person, asked: Asked): readonly Nudge[] {
  const { facts, organisation, now } = asked;
  const today = dayOf(now, organisation.office.timeZone);
  const duties = dutiesOf(person, facts, organisation, now);
  return [
    ...facts.sessions.flatMap((session) => [
      ...invitation(session, person, duties, asked),
      ...weekBefore(session, person, today, asked),
      ...dayBefore(session, person, today, asked),
      ...missed(session, person, duties, today, asked),
      ...otherGiver(session, person, asked),
    ]),
    ...duties.flatMap((duty) => dutyNudge(duty, person, asked)),
    ...exceptionNudges(person, today, asked),
    ...dateNudges(person, today, asked),
    ...ownersNudges(person, facts.sessions),
    ...giverNudges(person, asked),
    ...teamNudge(person, today, asked),
  ];
}

/** Nobody is told what they did themselves this recently; a later round says it if it still holds. */
const justDoneMs = 3_600_000;
const justDone = (at: string, now: Date): boolean => now.getTime() - new Date(at).getTime() < justDoneMs;

const nothing = { record: null, title: '', day: null, time: null, lines: [], pressing: false } as const;

const onSession = ({ id, facts }: Session) => ({
  ...nothing,
  record: id,
  title: facts.title,
  day: facts.day,
  time: facts.from,
});

/** Invited to it, and silent so far. */
export const awaitsAnswer = (session: Session, person: Person, asked: Asked): boolean =>
  invitation(session, person, dutiesOf(person, asked.facts, asked.organisation, asked.now), asked).length > 0;

/** To everybody in the audience who did not answer; somebody who declined is not asked twice. */
function invitation(
  session: Session,
  person: Person,
  duties: readonly Duty[],
  { facts, organisation, now }: Asked,
): Nudge[] {
  const { aadObjectId } = person;
  const open =
    session.status === 'planned' && !session.proposed && startOf(session.facts, organisation) > now;
  if (!open || isGivenBy(session, aadObjectId)) return [];
  if (!isMeant(session.facts.audience, person, organisation)) return [];
  if (facts.seats.get(session.id)?.has(aadObjectId)) return [];
  // Whoever organises it knows of it.
  if (session.owner === aadObjectId) return [];
  const { topic } = session.facts;
  const duty = duties.find((one) => one.kind === 'session' && one.topic === topic);
  if (session.facts.mandatory && (!duty || stateOf(duty, aadObjectId, facts) !== 'open')) return [];
  return [{ ...onSession(session), subject: `invite:${session.id}`, step: 0, kind: 'invited' }];
}

/** Time enough to move other things; not for somebody who signed up after that. */
function weekBefore(session: Session, person: Person, today: string, asked: Asked): Nudge[] {
  const { facts, organisation } = asked;
  const seat = facts.seats.get(session.id)?.get(person.aadObjectId);
  if (session.status !== 'planned' || seat?.status !== 'seated') return [];
  const { office } = organisation;
  const from = addDays(session.facts.day, -7);
  const isBetween = today >= from && today < workingDaysBefore(session.facts.day, 1, office);
  if (!isBetween || dayOf(new Date(seat.since), office.timeZone) >= from) return [];
  const subject = `week:${session.id}:${session.facts.day}`;
  return [{ ...onSession(session), subject, step: 0, kind: 'weekBefore' }];
}

/** An appointment: on the last working day before it, or on the day itself if nobody could be told earlier. */
function dayBefore(session: Session, person: Person, today: string, asked: Asked): Nudge[] {
  const { facts, organisation, now } = asked;
  const seat = facts.seats.get(session.id)?.get(person.aadObjectId);
  if (session.status !== 'planned' || seat?.status !== 'seated') return [];
  if (startOf(session.facts, organisation) <= now) return [];
  if (today < workingDaysBefore(session.facts.day, 1, organisation.office)) return [];
  if (justDone(seat.since, now)) return [];
  const subject = `day:${session.id}:${session.facts.day}`;
  return [{ ...onSession(session), subject, step: 0, kind: 'dayBefore', pressing: true }];
}

/** Had a place and was not there, according to the final list. */
function missed(
  session: Session,
  person: Person,
  duties: readonly Duty[],
  today: string,
  { facts, organisation, now }: Asked,
): Nudge[] {
  const seat = facts.seats.get(session.id)?.get(person.aadObjectId);
  // With a list that closed by itself nobody knows: those who still have it to do are asked kindly, as before.
  if (session.status !== 'closed' || session.bySelf || seat?.status !== 'seated') return [];
  if (daysBetween(session.facts.day, today) > missedDays) return [];
  const duty = duties.find(({ kind, topic }) => kind === 'session' && topic === session.facts.topic);
  if (session.facts.mandatory && duty && stateOf(duty, person.aadObjectId, facts) !== 'open') return [];
  const isDate = comingAbout(session.facts.topic, person, facts, organisation, now) !== undefined;
  // The list, for another date: this one is over.
  const about = { ...onSession(session), record: null, subject: `missed:${session.id}`, step: 0 };
  return [{ ...about, kind: isDate ? 'missed' : 'missedNoDate' }];
}

/** This long nothing else is said of what somebody missed. */
const missedAloneDays = 7;

/** Whether the summary says, or said this week, that they were not at a session on it. */
const missedLately = (
  { aadObjectId }: Person,
  topic: string,
  { facts, organisation, now }: Pick<Asked, 'facts' | 'organisation' | 'now'>,
): boolean =>
  facts.sessions.some(
    (session) =>
      session.status === 'closed' &&
      !session.bySelf &&
      session.facts.topic === topic &&
      facts.seats.get(session.id)?.get(aadObjectId)?.status === 'seated' &&
      daysBetween(session.facts.day, dayOf(now, organisation.office.timeZone)) <= missedAloneDays,
  );

/** Somebody else gives it than when one signed up; once. */
function otherGiver(session: Session, { aadObjectId }: Person, { facts, organisation, now }: Asked): Nudge[] {
  const seat = facts.seats.get(session.id)?.get(aadObjectId);
  const { takenOver, owner } = session;
  const comes = seat?.status === 'seated' || seat?.status === 'waiting';
  if (takenOver === undefined || !comes || seat.since > takenOver.at) return [];
  if (session.status !== 'planned' || startOf(session.facts, organisation) <= now) return [];
  const name = organisation.people.find((one) => one.aadObjectId === owner)?.name;
  const subject = `giver:${session.id}:${takenOver.at}`;
  const lines = name === undefined ? [] : [name];
  return [{ ...onSession(session), subject, step: 0, kind: 'otherGiver', lines }];
}

function dutyNudge(duty: Duty, person: Person, { facts, organisation, now, urgency: of }: Asked): Nudge[] {
  if (stateOf(duty, person.aadObjectId, facts) !== 'open') return [];
  const isDocument = duty.kind === 'document';
  if (!isDocument && organises(person, duty.topic, { facts, organisation, now })) return [];
  // That they missed it says the same, with what to do.
  if (!isDocument && missedLately(person, duty.topic, { facts, organisation, now })) return [];
  const date = isDocument ? null : comingAbout(duty.topic, person, facts, organisation, now);
  // Nobody is told to choose where there is nothing to choose; the trainer hears of that.
  if (date === undefined) return [];
  const began = beganFor(duty, person, organisation);
  // Asked on its very last day it was too late for most from the start: then it is due by the next date.
  const deadline = date !== null && began >= duty.deadline ? date.facts.deadline : duty.deadline;
  const urgency = of(deadline, began);
  if (urgency.kind === 'early' && !isDocument) return [];
  const overdue = urgency.kind === 'overdue';
  const full = date !== null && isFull(date, facts);
  const reminded = isDocument ? 'documentDue' : full ? 'notSignedUpFull' : 'notSignedUp';
  const late = isDocument ? 'documentOverdue' : full ? 'overdueFull' : 'overdue';
  return [
    {
      ...nothing,
      subject: `due:${duty.id}`,
      step: stepOf(urgency, organisation),
      kind: urgency.kind === 'early' ? 'documentNew' : overdue ? late : reminded,
      record: date === null ? duty.id : date.id,
      // The number and the name of one thing: that of the date, which may be another than made it a duty.
      title: date?.facts.title ?? duty.title,
      day: deadline,
      pressing: overdue || (urgency.kind === 'reminded' && urgency.workingDaysLeft <= pressingDays),
    },
  ];
}

/** Exceptions recorded for somebody are told to them, with who recorded it; once. */
function exceptionNudges({ aadObjectId }: Person, today: string, { facts, organisation }: Asked): Nudge[] {
  return allDuties(facts, today).flatMap((duty): Nudge[] => {
    const exception = exceptionTo(duty, aadObjectId, facts);
    if (exception === null || duty.since > exception.at) return [];
    const { until, by, at } = exception;
    if (by === aadObjectId) return [];
    const name = organisation.people.find((one) => one.aadObjectId === by)?.name;
    const about = { subject: `except:${duty.id}:${at}`, step: 0, title: duty.title, day: until };
    return [
      {
        ...nothing,
        ...about,
        kind: until === null ? 'excused' : 'moved',
        lines: name === undefined ? [] : [name],
      },
    ];
  });
}

/** Nobody is reminded of what was before they came. */
function beganFor(duty: Duty, { start }: Person, { office }: Organisation): string {
  const published = dayOf(new Date(duty.since), office.timeZone);
  return start !== undefined && start > published ? start : published;
}

function stepOf(urgency: Urgency, { training }: Organisation): number {
  if (urgency.kind === 'early') return 0;
  return urgency.kind === 'reminded' ? urgency.step : training.remindWorkingDays.length + urgency.week;
}

/** Has a session on it before them, of which somebody from outside may give the words. */
const organises = (
  { aadObjectId }: Person,
  topic: string,
  { facts, organisation, now }: Pick<Asked, 'facts' | 'organisation' | 'now'>,
): boolean =>
  facts.sessions.some(
    ({ owner, status, proposed, facts: session }) =>
      owner === aadObjectId &&
      status === 'planned' &&
      !proposed &&
      session.topic === topic &&
      startOf(session, organisation) > now,
  );

/** A topic of one's sessions that people wait for a date of, and how many. */
export interface Undated {
  readonly topic: string;
  readonly title: string;
  readonly waiting: number;
}

/** Of the mandatory sessions somebody organises. */
export function undatedOf(owner: Person, today: string, asked: Asked): readonly Undated[] {
  const { facts } = asked;
  const given = allDuties(facts, today).filter(
    ({ kind, id }) =>
      kind === 'session' && facts.sessions.some((one) => one.id === id && one.owner === owner.aadObjectId),
  );
  const topics = [...new Map(given.map((duty) => [duty.topic, duty])).values()];
  return topics.flatMap((duty) => {
    const waiting = whoWaits(duty.topic, asked).length;
    return waiting === 0 ? [] : [{ topic: duty.topic, title: duty.title, waiting }];
  });
}

/** Who still has a topic to do and no date to choose. */
export const whoWaits = (topic: string, asked: Asked): readonly Person[] =>
  asked.organisation.people.filter((person) => waitsForDate(person, topic, asked));

/** The trainer of a mandatory session hears weekly how many people still have it to do, without a date to choose. */
function dateNudges(owner: Person, today: string, asked: Asked): Nudge[] {
  const week = Math.floor(daysBetween(weekOrigin, today) / 7);
  return undatedOf(owner, today, asked).map(({ topic, title, waiting }) => ({
    ...nothing,
    subject: waitsForTopic(topic),
    step: week,
    title,
    lines: [String(waiting)],
    kind: 'noDate' as const,
    pressing: true,
  }));
}

function waitsForDate(
  person: Person,
  topic: string,
  { facts, organisation, now, urgency: of }: Asked,
): boolean {
  if (!isEmployed(organisation, person.aadObjectId, now)) return false;
  const duty = dutiesOf(person, facts, organisation, now).find(
    (one) => one.kind === 'session' && one.topic === topic,
  );
  if (!duty || stateOf(duty, person.aadObjectId, facts) !== 'open') return false;
  const isEarly = of(duty.deadline, beganFor(duty, person, organisation)).kind === 'early';
  // Those who missed one were told that the trainer knows.
  if (isEarly && !hasMissed(person, topic, facts)) return false;
  return comingAbout(duty.topic, person, facts, organisation, now) === undefined;
}

const hasMissed = ({ aadObjectId }: Person, topic: string, { sessions, seats }: TrainingFacts): boolean =>
  sessions.some(
    ({ id, status, facts }) =>
      status === 'closed' && facts.topic === topic && seats.get(id)?.get(aadObjectId)?.status === 'seated',
  );

/** A Monday, from which weeks are counted. */
const weekOrigin = '2024-01-01';

/** Had a place in a session whose list nobody confirmed: the manager is not told of that. */
const isUnconfirmed = (duty: Duty, { aadObjectId }: Person, { sessions, seats }: TrainingFacts): boolean =>
  sessions.some(
    (session) =>
      session.status === 'closed' &&
      session.bySelf === true &&
      session.facts.topic === duty.topic &&
      seats.get(session.id)?.get(aadObjectId)?.status === 'seated',
  );

/** The manager hears once a week who in the team is late, all in one line (features D14, D15). */
function teamNudge(manager: Person, today: string, asked: Asked): Nudge[] {
  const { facts, organisation, now, teams, urgency: of } = asked;
  const { managerAfterWeeks } = organisation.training;
  const late = (teams.get(manager.aadObjectId) ?? [])
    .filter(({ aadObjectId }) => isEmployed(organisation, aadObjectId, now))
    .flatMap((person) => {
      const titles = dutiesOf(person, facts, organisation, now)
        .filter((duty) => stateOf(duty, person.aadObjectId, facts) === 'open')
        .filter((duty) => !isUnconfirmed(duty, person, facts))
        .filter((duty) => {
          const urgency = of(duty.deadline, duty.deadline);
          return urgency.kind === 'overdue' && urgency.week > managerAfterWeeks;
        })
        .map((duty) => duty.title);
      return titles.length === 0 ? [] : [`${person.name}: ${titles.join(', ')}`];
    });
  if (late.length === 0) return [];
  const week = Math.floor(daysBetween(weekOrigin, today) / 7);
  return [{ ...nothing, subject: 'team', step: week, kind: 'team', lines: late, pressing: true }];
}
