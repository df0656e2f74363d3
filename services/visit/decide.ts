import { wasChanged } from '../forms/version';
import { visitCards } from './contract';
import { type Decision, isRefusal, type Refusal } from '../ledger/decision';
import { keepsOffice } from '../people/office';
import { holdersOf, isEmployed } from '../people/roles';
import { dayOf } from '../time/zone';
import type { AnnounceCommand, ChangeOf, VisitChange, VisitCommand, WalkInCommand } from './commands';
import { visitSteps } from './ladder';
import { announcerOf, isWaiting, type Visit, type VisitIn } from './model';
import {
  announcedOf,
  call,
  deed,
  decisionOn,
  event,
  type VisitMoment,
  type VisitOutcome,
  toldFloor,
} from './outcome';
import { undoLeaving } from './correcting';
import { counted, heard, tell } from './missing';
import { delivered, parcel, whileWaiting } from './parcel';
import { transitions } from './transitions';
import { untold } from './stand-in';
import { arrivedNow, whileInside } from './while-inside';

/**
 * What becomes of a visit; pure, so that every rule of the flow can be tested here (architecture §2).
 * @param state the visit as stored; null for a new one.
 * @returns the decision to commit, or a refusal with a code from `transitions.ts`: then nothing is written.
 */
export function decide(
  state: Visit | null,
  command: VisitCommand,
  at: VisitMoment,
): Decision<Visit> | Refusal {
  if (state && !isAllowed(state, command, at)) return { refused: 'notFound' };
  const rule = transitions[state?.status ?? 'none'][command.type];
  if (rule !== 'allowed') return { refused: rule };
  const outcome = outcomeOf(state, command, at);
  if (typeof outcome === 'string') return { refused: outcome };
  // Somebody came in, went up or left: the BHV's list changes with it.
  return isRefusal(outcome) || placeOf(state) === placeOf(outcome.state) ? outcome : toldFloor(outcome, at);
}

/** What the BHV's list shows of somebody: where, and how many. */
const placeOf = (visit: Visit | null): string =>
  visit?.status === 'arrived' || visit?.status === 'collected'
    ? `${visit.status} ${visit.facts.people}`
    : 'outside';

function outcomeOf(state: Visit | null, command: VisitCommand, at: VisitMoment): VisitOutcome {
  switch (command.type) {
    case 'announce':
      return announce(command, at);
    case 'walkIn':
      return walkIn(command, at);
    default:
      return state ? change(state, command, at) : 'notFound';
  }
}

/** Also for a colleague, who hears so and has it from then on. */
function announce(command: AnnounceCommand, at: VisitMoment): VisitOutcome {
  const { facts, by, cardActivityId } = command;
  const host = command.host ?? by;
  if (host !== by && !isEmployed(at.organisation, host, at.now)) return 'unknownColleague';
  const { id, location } = at;
  const isUntold = host !== by && at.unreached.has(host);
  const series = command.follows ?? (facts.weeks === undefined ? undefined : id);
  const visit: Visit = {
    id,
    location,
    facts,
    host,
    ...(series === undefined ? {} : { series }),
    unexpected: false,
    announced: deed({ person: by }, at),
    ...(isUntold ? { untold: host } : {}),
    status: 'expected',
  };
  const as =
    cardActivityId === null
      ? ({ kind: 'post' } as const)
      : ({ kind: 'shown', activityId: cardActivityId } as const);
  const card = { person: by, view: visitCards.host, class: 'operational', as, follows: 'item' } as const;
  const told = command.follows !== undefined ? [] : host === by || isUntold ? [card] : [card, call(host)];
  return decisionOn(visit, at, [event('announced', { person: by })], told);
}

/** Nobody is let up before the host has said yes (features C8, C9); goods may simply be left. */
function walkIn(command: WalkInCommand, at: VisitMoment): VisitOutcome {
  const { facts, host, doer } = command;
  const { id, location } = at;
  const announced = { id, location, facts, host, announced: deed(doer, at), unexpected: true };
  if (facts.kind === 'delivery') return parcel(announced, command, at);
  return arrivedNow(announced, command, at);
}

function change(visit: Visit, command: VisitChange, at: VisitMoment): VisitOutcome {
  switch (visit.status) {
    case 'expected':
      return whileExpected(visit, command, at);
    case 'arrived':
    case 'collected':
      return whileInside(visit, command, at);
    case 'left':
      return afterLeaving(visit, command, at);
    case 'delivered':
      return whileWaiting(visit, command, at);
    default:
      return 'ended';
  }
}

function afterLeaving(visit: VisitIn<'left'>, command: VisitChange, at: VisitMoment): VisitOutcome {
  switch (command.type) {
    case 'undo':
      return undoLeaving(visit, command, at);
    case 'counted':
      return counted(visit, command, at);
    case 'tell':
      return tell(visit, command, at);
    case 'heard':
      return heard(visit, command, at);
    default:
      return 'ended';
  }
}

function whileExpected(visit: VisitIn<'expected'>, command: VisitChange, at: VisitMoment): VisitOutcome {
  switch (command.type) {
    case 'change':
      if (wasChanged(visit.facts, command.seen, command.facts)) return 'changedMeanwhile';
      return decisionOn({ ...visit, facts: command.facts }, at, [event('changed', { person: command.by })]);
    case 'handOver':
      return handOver(visit, command, at);
    case 'unreached':
      return untold(visit, command.person, at);
    case 'cancel':
      return cancelled(visit, command, at);
    case 'refuse':
      return refused(visit, command, at);
    case 'deliver':
      return delivered(visit, command, at);
    case 'arrive':
      return visit.facts.day === dayOf(at.now, at.organisation.office.timeZone)
        ? arrivedNow(announcedOf(visit), command, at)
        : 'notToday';
    case 'timer': {
      if (command.step !== visitSteps.noShow) return 'nothingDue';
      const gone: Visit = { ...announcedOf(visit), status: 'noShow', endedAt: at.now.toISOString() };
      return decisionOn(gone, at, [event('noShow', null)]);
    }
    default:
      return 'notArrived';
  }
}

/** The receiver and the announcer hear of it from each other, and from others. */
function cancelled(
  visit: VisitIn<'expected'>,
  { by, following = 0, quietly }: ChangeOf<'cancel'>,
  at: VisitMoment,
): Decision<Visit> {
  const doer = { person: by };
  const rest = following === 0 ? {} : { following };
  const next: Visit = { ...announcedOf(visit), status: 'cancelled', ended: deed(doer, at), ...rest };
  const { announced, host } = visit;
  const concerned = [host, ...('person' in announced.by ? [announced.by.person] : [])];
  const told = quietly ? [] : concerned.filter((person) => person !== by);
  return decisionOn(next, at, [event('cancelled', doer, rest)], told.map(call));
}

/** "Ken ik niet": the person at the desk is not let up, and no list is kept of it (features C25). */
function refused(visit: Visit, { by, reason }: ChangeOf<'refuse'>, at: VisitMoment): Decision<Visit> {
  const next: Visit = {
    ...announcedOf(visit),
    status: 'refused',
    ended: deed({ person: by }, at),
    reason,
    came: false,
  };
  return decisionOn(next, at, [event('refused', { person: by }, { reason })]);
}

/** Somebody else receives the visitor, and is told; the previous host sees that it was handed over. */
function handOver(
  visit: VisitIn<'expected'>,
  { by, to }: ChangeOf<'handOver'>,
  at: VisitMoment,
): VisitOutcome {
  if (to === visit.host || !isEmployed(at.organisation, to, at.now)) return 'unknownColleague';
  if (at.unreached.has(to)) return 'colleagueUnreached';
  if (at.awayThen?.has(to)) return 'colleagueAwayThen';
  const { untold: _, ...before } = visit;
  const next: Visit = { ...before, host: to, handedBy: deed({ person: by }, at) };
  return decisionOn(next, at, [event('handedOver', { person: by }, { from: visit.host, to })], [call(to)]);
}

/** Who may give a command; nobody else learns that the visit exists. */
function isAllowed(visit: Visit, command: VisitCommand, at: VisitMoment): boolean {
  if ('doer' in command) return 'desk' in command.doer || mayHandle(visit, command.doer.person, at, true);
  if (!('by' in command)) return true;
  const decides = mayDecide(visit, command.by, at);
  switch (command.type) {
    case 'change':
    case 'cancel':
      // If a visitor rings at the door, the desk records that for them.
      return decides || isReception(at, command.by);
    case 'refuse':
      return decides;
    case 'handOver':
      // Whoever mans the desk passes on what is left there.
      return (
        decides || calledTo(visit).includes(command.by) || (isWaiting(visit) && isReception(at, command.by))
      );
    default:
      return decides || calledTo(visit).includes(command.by);
  }
}

/** The host, whoever announced it for the host, and the office. */
export const mayDecide = (visit: Visit, person: string, at: Omit<VisitMoment, 'id' | 'location'>): boolean =>
  person === visit.host || person === announcerOf(visit) || keepsOffice(at, person);

/** @param atDesk also reception, whose people mark who comes and goes. */
export function mayHandle(
  visit: Visit,
  person: string,
  at: Omit<VisitMoment, 'id' | 'location'>,
  atDesk: boolean,
): boolean {
  return (
    mayDecide(visit, person, at) || (atDesk && isReception(at, person)) || calledTo(visit).includes(person)
  );
}

/** Those who man the desk with an account of their own. */
export const isReception = (
  { organisation, now }: Pick<VisitMoment, 'organisation' | 'now'>,
  person: string,
): boolean => holdersOf(organisation, 'reception', now).some(({ aadObjectId }) => aadObjectId === person);

/** Those who were called to it, or told instead of the receiver. */
export const calledTo = (visit: Visit): readonly string[] => {
  if (visit.status === 'delivered') return visit.instead ?? [];
  return 'arrival' in visit ? visit.arrival.called : [];
};
