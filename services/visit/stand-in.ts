import { type Away, isAway, never } from '../people/away';
import { canBeCalled, type OfficeMoment, officeOnDuty } from '../people/office';
import type { Organisation } from '../people/organisation';
import { isEmployed } from '../people/roles';
import type { VisitCommand } from './commands';
import { answeredFrom, rungsOf } from './ladder';
import { announcerOf, type Visit, type VisitIn } from './model';
import { call, decisionOn, event, type VisitMoment, type VisitOutcome } from './outcome';

/** Who is called instead of somebody who is away or cannot be reached. */

/** Somebody's backup when there is one who is here, or the office. */
export const backupOf = (person: string, at: VisitMoment): readonly string[] =>
  firstThere([named(person, at.organisation)], at) ?? officeIds(at);

/** In the place of a host: their backup, or else who announced it for them and knows of it, or the office. */
export const insteadOf = (visit: Known, at: VisitMoment): readonly string[] =>
  firstThere([named(visit.host, at.organisation), announcedFor(visit)], at) ?? officeIds(at);

type Known = Pick<Visit, 'host' | 'announced' | 'unexpected'>;

/** Who announced it for a colleague. */
const announcedFor = (visit: Known): string | undefined => {
  const announcer = announcerOf(visit);
  return announcer === null || announcer === visit.host ? undefined : announcer;
};

function firstThere(people: readonly (string | undefined)[], at: VisitMoment): readonly string[] | null {
  const there = people.find(
    (one) => one !== undefined && isEmployed(at.organisation, one, at.now) && canBeCalled(at, one),
  );
  return there === undefined ? null : [there];
}

const officeIds = (at: VisitMoment): readonly string[] =>
  officeOnDuty(at).map(({ aadObjectId }) => aadObjectId);

const named = (person: string, { people }: Organisation): string | undefined =>
  people.find(({ aadObjectId }) => aadObjectId === person)?.backup;

/** Who receives instead of a host who is away on the day of the visit. */
export interface StandIn {
  /** Their backup, or else who announced it for them, who is there; null: the office. */
  readonly backup: string | null;
}

/** Before anybody comes. @returns null: the host is there that day, as far as was said. */
export function standInOn(
  visit: Visit,
  away: ReadonlyMap<string, Away>,
  { organisation, now, unreached }: Pick<OfficeMoment, 'organisation' | 'now' | 'unreached'>,
): StandIn | null {
  const { status, host, facts } = visit;
  const isAwayThen = (person: string): boolean => isAway(away.get(person) ?? never, facts.day);
  if (status !== 'expected' || !isAwayThen(host)) return null;
  const there = [named(host, organisation), announcedFor(visit)].find(
    (one) =>
      one !== undefined && isEmployed(organisation, one, now) && !isAwayThen(one) && !unreached.has(one),
  );
  return { backup: there ?? null };
}

/** Those whose chats matter when finding a stand-in. */
export const backupsOf = (visits: readonly Visit[], organisation: Organisation): readonly string[] => [
  ...new Set(
    visits.flatMap((visit) =>
      [named(visit.host, organisation), announcedFor(visit)].filter((person) => person !== undefined),
    ),
  ),
];

/** Those whose absence and chat matter for a command: people it may call, and their stand-ins. */
export function concerned(
  command: VisitCommand,
  visit: Visit | undefined,
  organisation: Organisation,
): readonly string[] {
  const people = [
    visit?.host,
    visit && announcedFor(visit),
    visit && 'answer' in visit ? visit.answer?.escort : undefined,
    visit?.status === 'collected' ? visit.escort.by : undefined,
    'host' in command ? (command.host ?? undefined) : undefined,
    'to' in command ? command.to : undefined,
    'colleague' in command ? command.colleague : undefined,
    'person' in command ? command.person : undefined,
  ].filter((person) => person !== undefined);
  return [...new Set(people.flatMap((person) => [person, named(person, organisation) ?? person]))];
}

const passedOver = (passed: string, to: readonly string[]) =>
  event('passedOver', null, { passed: [passed], to });

/**
 * The colleague it was announced for, or handed to, does not get it: the announcer is told so, and whoever handed it
 * over still has it.
 */
export function untold(visit: VisitIn<'expected'>, person: string, at: VisitMoment): VisitOutcome {
  // Once: their card is retried with every change of the visit anyway.
  if (person !== visit.host || visit.untold === person) return 'unchanged';
  const { handedBy, ...before } = visit;
  const { by } = handedBy ?? visit.announced;
  if ('desk' in by || by.person === person) return 'unchanged';
  const host = handedBy ? by.person : visit.host;
  const next: Visit = { ...before, host, untold: person };
  return decisionOn(next, at, [passedOver(person, [by.person])], [call(by.person)]);
}

/** Without an answer again: of the ladder, what is still to come. */
function askingAgain(visit: VisitIn<'arrived'>, at: VisitMoment): VisitIn<'arrived'> {
  const open = { ...visit, answer: null };
  const past = rungsOf(open, at.organisation).filter((rung) => rung.at <= at.now);
  const escalated = Math.min(past.length, answeredFrom);
  return { ...open, arrival: { ...visit.arrival, escalated } };
}

/** "Ik kan niet": whoever asked hears so at once, to go themselves or to ask another. */
export function declined(visit: VisitIn<'arrived'>, person: string, at: VisitMoment): VisitOutcome {
  const { answer } = visit;
  if (answer?.kind !== 'colleague' || answer.escort !== person || answer.by === person) return 'unchanged';
  const next: Visit = { ...askingAgain(visit, at), declined: person };
  return decisionOn(next, at, [event('declined', { person })], [call(answer.by)]);
}

/** Nobody waits for somebody the call does not reach: the next one is called at once, and the desk reads who it is. */
export function callNext(visit: VisitIn<'arrived'>, person: string, at: VisitMoment): VisitOutcome {
  const { arrival, answer, host } = visit;
  if (answer?.kind === 'colleague' && answer.escort === person && answer.by !== person) {
    // It is up to whoever asked them again: to go, or to ask another.
    const next: Visit = { ...askingAgain(visit, at), untold: person };
    return decisionOn(next, at, [passedOver(person, [answer.by])], [call(answer.by)]);
  }
  if (answer !== null) return 'unchanged';
  const others = (person === host ? insteadOf(visit, at) : backupOf(person, at)).filter(
    (other) => !at.unreached.has(other) && !arrival.called.includes(other),
  );
  if (others.length === 0) return 'unchanged';
  const instead = person === host && !arrival.instead ? { instead: others } : {};
  const next: Visit = {
    ...visit,
    arrival: { ...arrival, ...instead, called: [...arrival.called, ...others] },
  };
  return decisionOn(next, at, [passedOver(person, others)], others.map(call));
}

/** Something is at the desk for somebody who cannot be told, or is away: the office is told, or the stand-in. */
export const receiverOf = (host: string, at: VisitMoment): readonly string[] => {
  if (at.unreached.has(host)) return officeOnDuty(at).map(({ aadObjectId }) => aadObjectId);
  return at.absent.has(host) ? backupOf(host, at) : [host];
};

/** Who is asked whether a visitor is still there: the host, or else whoever fetched them, or the stand-in. */
export function askedAbout(
  visit: VisitIn<'arrived'> | VisitIn<'collected'>,
  at: VisitMoment,
): readonly string[] {
  const { host } = visit;
  if (canBeCalled(at, host)) return [host];
  const escort = visit.status === 'collected' ? visit.escort.by : visit.answer?.escort;
  return escort !== undefined && escort !== host && canBeCalled(at, escort) ? [escort] : backupOf(host, at);
}
