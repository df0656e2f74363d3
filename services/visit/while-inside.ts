import type { Decision } from '../ledger/decision';
import { canBeCalled, officeOnDuty } from '../people/office';
import { isEmployed } from '../people/roles';
import { at as momentOn } from '../time/calendar';
import { dayOf } from '../time/zone';
import type { ChangeOf, VisitChange } from './commands';
import { amend, undoArrival } from './correcting';
import { delivered } from './parcel';
import { askedAbout, backupOf, callNext, declined, insteadOf } from './stand-in';
import { answeredFrom, type Called, holdMs, plannedEnd, rungsOf, visitSteps } from './ladder';
import type { Arrival, Doer, Escort, HostAnswer, Visit, VisitIn, Way } from './model';
import {
  announcedOf,
  call,
  deed,
  decisionOn,
  event,
  type VisitMoment,
  type VisitOutcome,
  toDesk,
} from './outcome';
import { held, released } from './held';
import { counted, heard, isMissing, tell } from './missing';
import { fallenDue } from '../time/rungs';

/** From when somebody is at the desk until they are out again. */

type Inside = VisitIn<'arrived'> | VisitIn<'collected'>;

/** The host is called at once (features C3). */
export function arrivedNow(
  announced: ReturnType<typeof announcedOf>,
  command: { readonly doer: Doer; readonly way: Way; readonly card: string | null },
  at: VisitMoment,
): Decision<Visit> {
  const { untold: _, ...known } = announced;
  const { host } = known;
  const { doer, way } = command;
  // Whoever met the visitor himself need not be called.
  const own = 'person' in doer && doer.person === host;
  const isHeld = at.evacuating === true && !own;
  const arrival: Arrival = {
    ...deed(doer, at),
    ...(isHeld ? { called: [], heldAt: at.now.toISOString() } : calledFirst(known, at)),
    way,
    desk: isOpen(at) ? 'reception' : 'guards',
    escalated: 0,
    atDoorAt: way === 'door' ? at.now.toISOString() : null,
  };
  const next: Visit = { ...known, status: 'arrived', arrival, answer: null };
  // Met on a card of their own: that is the one that follows.
  const as = command.card === null ? null : ({ kind: 'shown', activityId: command.card } as const);
  const met = [as ? { ...call(host), as } : call(host)];
  const messages = own ? met : [...arrival.called.map(call), ...toDesk(command)];
  const came = event('arrived', doer, { way, unexpected: announced.unexpected });
  if (!isHeld) return decisionOn(next, at, [came], messages);
  const timer = { at: new Date(at.now.getTime() + holdMs), step: visitSteps.ladder };
  return { ...decisionOn(next, at, [came, event('held', null)], messages), timer };
}

/** The host, or who stands in. */
function calledFirst(
  visit: ReturnType<typeof announcedOf>,
  at: VisitMoment,
): Pick<Arrival, 'called' | 'instead'> {
  if (canBeCalled(at, visit.host)) return { called: [visit.host] };
  const instead = insteadOf(visit, at);
  return { called: instead, instead };
}

/** Came while people were counted outside: the first call comes now. */
function callFirst(visit: VisitIn<'arrived'>, at: VisitMoment): VisitOutcome {
  const first = calledFirst(visit, at);
  const next: Visit = { ...visit, arrival: { ...visit.arrival, ...first } };
  return decisionOn(next, at, [event('calledAgain', null, { called: first.called })], first.called.map(call));
}

/** Outside the office's hours guards are at the desk (domain §7.1). */
export function isOpen({
  organisation: { office },
  now,
}: Pick<VisitMoment, 'organisation' | 'now'>): boolean {
  const today = dayOf(now, office.timeZone);
  return now >= momentOn(today, office.opens, office) && now < momentOn(today, office.closes, office);
}

export function whileInside(visit: Inside, command: VisitChange, at: VisitMoment): VisitOutcome {
  switch (command.type) {
    case 'leave':
      return leave(visit, command, at);
    case 'stay':
      return stays(visit, command, at);
    case 'amend':
      return amend(visit, command, at);
    case 'counted':
      return counted(visit, command, at);
    case 'tell':
      return tell(visit, command, at);
    case 'heard':
      return heard(visit, command, at);
    case 'timer':
      return at.evacuating === true ? held(visit, command.step, at) : onStep(visit, command, at);
    default:
      return visit.status === 'arrived' ? atDesk(visit, command, at) : upstairs(visit, command, at);
  }
}

function onStep(visit: Inside, command: ChangeOf<'timer'>, at: VisitMoment): VisitOutcome {
  // Nobody is called to somebody who is being looked for: that goes on when they are found (`counted`).
  if (isMissing(visit)) return { ...decisionOn(visit, at, []), timer: null };
  const { heldAt } = visit.arrival;
  const arrival = released(visit.arrival, at.now);
  if (visit.status === 'arrived' && rangMeanwhile(visit.arrival)) {
    const people = atDoorOf(visit);
    const events = [event('released', null), event('calledAgain', null, { called: people })];
    return decisionOn({ ...visit, arrival }, at, events, people.map(call));
  }
  const outcome =
    visit.status === 'arrived' && command.step === visitSteps.ladder
      ? ringFor({ ...visit, arrival }, command, at)
      : askWhetherGone({ ...visit, arrival }, command, at);
  if (heldAt === undefined) return outcome;
  const goesOn = event('released', null);
  // A press began the pause before a step was due: that step is still to come, and must not be lost with this one.
  if (typeof outcome === 'string') return decisionOn({ ...visit, arrival }, at, [goesOn]);
  return { ...outcome, events: [goesOn, ...outcome.events] };
}

/** Stood at the door while nobody was called. */
const rangMeanwhile = ({ heldAt, atDoorAt, called }: Arrival): boolean =>
  heldAt !== undefined && atDoorAt !== null && atDoorAt >= heldAt && called.length > 0;

/** The host, and whoever said they would fetch the visitor: somebody must open. */
const atDoorOf = (visit: VisitIn<'arrived'>): readonly string[] => [
  ...new Set([visit.host, visit.answer?.escort ?? visit.host]),
];

const ringFor = (visit: VisitIn<'arrived'>, command: ChangeOf<'timer'>, at: VisitMoment): VisitOutcome =>
  visit.answer === null && visit.arrival.called.length === 0 && visit.arrival.holds
    ? callFirst(visit, at)
    : escalate(visit, command, at);

function atDesk(visit: VisitIn<'arrived'>, command: VisitChange, at: VisitMoment): VisitOutcome {
  switch (command.type) {
    // "Ik kom eraan" would have somebody go in while others are counted outside: the card says so instead.
    case 'answer':
      return at.evacuating === true
        ? held(visit, visitSteps.ladder, at)
        : answered(visit, { kind: command.answer, by: command.by, escort: command.by }, at);
    case 'send':
      return at.evacuating === true ? held(visit, visitSteps.ladder, at) : send(visit, command, at);
    case 'hold':
      return at.evacuating === true && visit.arrival.heldAt === undefined
        ? held(visit, visitSteps.ladder, at)
        : 'nothingDue';
    case 'decline':
      return declined(visit, command.by, at);
    case 'refuse': {
      const { by, reason } = command;
      const ended = deed({ person: by }, at);
      const next: Visit = { ...announcedOf(visit), status: 'refused', ended, reason, came: true };
      return decisionOn(next, at, [event('refused', { person: by }, { reason })]);
    }
    case 'deliver':
      return delivered(visit, { doer: command.doer }, at);
    case 'atDoor': {
      if (visit.arrival.atDoorAt !== null) return 'unchanged';
      if (visit.unexpected && visit.answer === null) return 'waitsForYes';
      const arrival = { ...visit.arrival, atDoorAt: at.now.toISOString() };
      const rings = event('atDoor', command.doer);
      const next: VisitIn<'arrived'> = { ...visit, arrival };
      if (at.evacuating !== true) return decisionOn(next, at, [rings], atDoorOf(visit).map(call));
      // Nobody goes in to open: they are called when the count is over.
      const { leaves: _, ...waits } = held(next, visitSteps.ladder, at);
      return { ...waits, events: [rings, ...waits.events] };
    }
    case 'unreached':
      return callNext(visit, command.person, at);
    case 'undo':
      return undoArrival(visit, command, at);
    case 'collect':
      return collected(visit, { by: command.by }, { person: command.by }, at);
    case 'fetched': {
      if (visit.unexpected && visit.answer === null) return 'waitsForYes';
      const by = visit.answer?.escort ?? visit.arrival.instead?.[0] ?? visit.host;
      const own = 'person' in command.doer && command.doer.person === by;
      return collected(visit, { by, ...(own ? {} : { toldBy: command.doer }) }, command.doer, at);
    }
    default:
      return 'unchanged';
  }
}

function collected(
  visit: VisitIn<'arrived'>,
  escort: Pick<Escort, 'by' | 'toldBy'>,
  doer: Doer,
  at: VisitMoment,
): VisitOutcome {
  const { arrival, answer } = visit;
  const next: Visit = {
    ...announcedOf(visit),
    status: 'collected',
    arrival,
    answer,
    escort: { ...escort, from: at.now.toISOString(), upstairsAt: null },
    askedAt: null,
  };
  return decisionOn(next, at, [event('collected', doer, escort.toldBy ? { escort: escort.by } : {})]);
}

function answered(visit: VisitIn<'arrived'>, said: Omit<HostAnswer, 'at'>, at: VisitMoment): VisitOutcome {
  const answer: HostAnswer = { ...said, at: at.now.toISOString() };
  const { kind, escort } = answer;
  // Steps after an answer start over with it.
  const arrival = { ...released(visit.arrival, at.now), escalated: answeredFrom };
  const { declined: _, ...before } = visit;
  return decisionOn({ ...before, arrival, answer }, at, [
    event('answered', { person: said.by }, { kind, escort }),
  ]);
}

/** "Collega haalt op": the colleague is asked, and may answer from then on. */
function send(visit: VisitIn<'arrived'>, { by, colleague }: ChangeOf<'send'>, at: VisitMoment): VisitOutcome {
  if (colleague === by || !isEmployed(at.organisation, colleague, at.now)) return 'unknownColleague';
  if (at.absent.has(colleague)) return 'colleagueAway';
  if (at.unreached.has(colleague)) return 'colleagueUnreached';
  const { untold: _, ...told } = visit;
  const { arrival } = visit;
  const called = [...new Set([...arrival.called, colleague])];
  const outcome = answered(
    { ...told, arrival: { ...arrival, called } },
    { kind: 'colleague', by, escort: colleague },
    at,
  );
  return typeof outcome === 'string' ? outcome : { ...outcome, messages: [call(colleague)] };
}

function upstairs(visit: VisitIn<'collected'>, command: VisitChange, at: VisitMoment): VisitOutcome {
  const { escort } = visit;
  switch (command.type) {
    case 'upstairs': {
      if (escort.upstairsAt !== null) return 'unchanged';
      const next = { ...visit, escort: { ...escort, upstairsAt: at.now.toISOString() } };
      return decisionOn(next, at, [event('upstairs', { person: command.by })]);
    }
    default:
      return 'unchanged';
  }
}

function stays(visit: Inside, { by }: ChangeOf<'stay'>, at: VisitMoment): VisitOutcome {
  if (visit.status === 'arrived' && !visit.askedAt) return 'notCollected';
  const { office } = at.organisation;
  const closes = momentOn(visit.facts.day, office.closes, office);
  // Asked once; after that, the sweep at the end of the day takes over.
  const until = closes > plannedEnd(visit.facts, at.organisation) ? office.closes : visit.facts.until;
  const next = { ...visit, facts: { ...visit.facts, until } };
  return decisionOn(next, at, [event('stays', { person: by })]);
}

function leave(visit: Inside, { doer, swept }: ChangeOf<'leave'>, at: VisitMoment): Decision<Visit> {
  const { arrival, answer } = visit;
  const escort = visit.status === 'collected' ? visit.escort : null;
  const left = deed(doer, at);
  const next: Visit = { ...announcedOf(visit), status: 'left', arrival, escort, left, swept, answer };
  return decisionOn(next, at, [event('left', doer, { swept })]);
}

/** Acts on the latest step that is due, and says which were skipped (architecture §3). */
function escalate(visit: VisitIn<'arrived'>, { step }: ChangeOf<'timer'>, at: VisitMoment): VisitOutcome {
  const due = fallenDue(rungsOf(visit, at.organisation), visit.arrival.escalated, at.now);
  if (step !== visitSteps.ladder || !due) return 'nothingDue';
  const { latest: rung } = due;
  const called = peopleOf(rung.to, visit, at);
  const skipped = [
    ...due.skipped.map(({ index, kind }) => event('skipped', null, { index, kind })),
    ...(due.unnamed > 0 ? [event('skipped', null, { more: due.unnamed })] : []),
  ];
  const arrival = {
    ...visit.arrival,
    escalated: rung.index + 1,
    called: [...new Set([...visit.arrival.called, ...called])],
  };
  const events = [...skipped, event(rung.kind === 'answer' ? 'calledAgain' : 'notFetched', null, { called })];
  return decisionOn({ ...visit, arrival }, at, events, called.map(call));
}

/** Not signed out at the planned end (features C13). */
function askWhetherGone(visit: Inside, { step }: ChangeOf<'timer'>, at: VisitMoment): VisitOutcome {
  if (step !== visitSteps.end || (visit.askedAt ?? null) !== null) return 'nothingDue';
  const asked = askedAbout(visit, at);
  const own = asked.includes(visit.host);
  // Whoever is asked instead of the host may answer.
  const called = own ? visit.arrival.called : [...new Set([...visit.arrival.called, ...asked])];
  const next: Visit = {
    ...visit,
    arrival: { ...visit.arrival, called },
    askedAt: at.now.toISOString(),
  };
  return decisionOn(
    next,
    at,
    [event('askedWhetherGone', null, own ? {} : { called: asked })],
    asked.map(call),
  );
}

/** Who a step calls. */
function peopleOf(to: readonly Called[], visit: VisitIn<'arrived'>, at: VisitMoment): readonly string[] {
  const { host, arrival, answer } = visit;
  const people = {
    host: arrival.instead ?? [host],
    backup: backupOf(host, at),
    office: officeOnDuty(at).map(({ aadObjectId }) => aadObjectId),
    escort: [answer?.escort ?? host],
  };
  return [...new Set(to.flatMap((who) => people[who]))];
}
