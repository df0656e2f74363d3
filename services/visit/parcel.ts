import type { Decision } from '../ledger/decision';
import { isEmployed } from '../people/roles';
import type { ChangeOf, VisitChange, WalkInCommand } from './commands';
import { visitSteps } from './ladder';
import { receiverOf } from './stand-in';
import { type Doer, isForUnknown, type Visit, type VisitIn } from './model';
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

/** Something is left at the desk: nobody comes in, the receiver fetches it, and is asked again the next day. */

/** @param card as in `toDesk`; absent where whoever said it has a card of it already. */
export function delivered(
  visit: Visit,
  { doer, card }: { readonly doer: Doer; readonly card?: string | null },
  at: VisitMoment,
): VisitOutcome {
  if (visit.facts.kind === 'guest') return 'notDelivery';
  return left(announcedOf(visit), doer, card, at);
}

/** "Afgegeven voor …": nearly all parcels come unannounced, and nobody needs to say yes to one. */
export const parcel = (
  announced: ReturnType<typeof announcedOf>,
  { doer, card }: WalkInCommand,
  at: VisitMoment,
): Decision<Visit> => left(announced, doer, card, at);

function left(
  announced: ReturnType<typeof announcedOf>,
  doer: Doer,
  card: string | null | undefined,
  at: VisitMoment,
): Decision<Visit> {
  const next: Visit = {
    ...announced,
    status: 'delivered',
    ended: deed(doer, at),
    ...insteadOf(announced.host, at),
    ...(at.evacuating === true ? { heldAt: at.now.toISOString() } : {}),
  };
  const desk = card === undefined ? [] : toDesk({ doer, card });
  return decisionOn(
    next,
    at,
    [event('delivered', doer)],
    [...(at.evacuating === true ? [] : receiverOf(announced.host, at).map(call)), ...desk],
  );
}

/** Nobody goes in for a parcel while people are counted outside: the receiver hears of it when that is over. */
function afterCount(visit: VisitIn<'delivered'>, at: VisitMoment): VisitOutcome {
  if (at.evacuating === true)
    return {
      ...decisionOn({ ...visit, heldAt: at.now.toISOString() }, at, []),
      leaves: 'everybody',
    };
  const { heldAt: _, ...next } = visit;
  return decisionOn(next, at, [event('released', null)], receiverOf(visit.host, at).map(call));
}

/** Somebody who is away hears of it on their return; until then it is for the stand-in. */
const insteadOf = (host: string, at: VisitMoment): Pick<VisitIn<'delivered'>, 'instead' | 'awayAt'> =>
  at.absent.has(host) ? { instead: receiverOf(host, at), awayAt: at.now.toISOString() } : {};

/** It is still there: asked once, and a receiver who was away once more on their first day back. */
function stillLies(visit: VisitIn<'delivered'>, at: VisitMoment): VisitOutcome {
  const { awayAt, ...before } = visit;
  const { remindedAt, host } = before;
  if (remindedAt !== undefined && awayAt === undefined) return 'nothingDue';
  const away = insteadOf(host, at);
  const next: Visit = { ...before, ...away, remindedAt: at.now.toISOString() };
  // The stand-in has already been asked again.
  const again = away.awayAt !== undefined && remindedAt !== undefined;
  const to = again ? [] : receiverOf(host, at);
  return decisionOn(next, at, again ? [] : [event('parcelWaits', null)], to.map(call));
}

/** It was found out who it is for: that person is told. */
function passedOn(
  visit: VisitIn<'delivered'>,
  { by, to }: ChangeOf<'handOver'>,
  at: VisitMoment,
): VisitOutcome {
  if (to === visit.host || !isEmployed(at.organisation, to, at.now)) return 'unknownColleague';
  if (at.unreached.has(to)) return 'colleagueUnreached';
  const { untold: _, remindedAt: __, instead: ___, awayAt: ____, heldAt: _____, ...before } = visit;
  // The desk's words matched nobody; now it is somebody we know.
  const facts = isForUnknown(visit) ? { ...visit.facts, remark: '' } : visit.facts;
  const next: Visit = {
    ...before,
    facts,
    host: to,
    handedBy: deed({ person: by }, at),
    ...insteadOf(to, at),
  };
  return decisionOn(
    next,
    at,
    [event('handedOver', { person: by }, { from: visit.host, to })],
    receiverOf(to, at).map(call),
  );
}

export function whileWaiting(
  visit: VisitIn<'delivered'>,
  command: VisitChange,
  at: VisitMoment,
): VisitOutcome {
  if (visit.pickedUp !== undefined) return 'unchanged';
  switch (command.type) {
    case 'pickUp': {
      const { doer } = command;
      const { awayAt: _, ...rest } = visit;
      return decisionOn({ ...rest, pickedUp: deed(doer, at) }, at, [event('pickedUp', doer)]);
    }
    case 'handOver':
      return passedOn(visit, command, at);
    case 'unreached': {
      if (command.person !== visit.host || visit.untold === visit.host) return 'unchanged';
      const to = receiverOf(visit.host, at);
      const events = [event('passedOver', null, { passed: [visit.host], to })];
      return decisionOn({ ...visit, untold: visit.host }, at, events, to.map(call));
    }
    case 'timer': {
      if (visit.heldAt !== undefined) return afterCount(visit, at);
      return command.step === visitSteps.parcel ? stillLies(visit, at) : 'nothingDue';
    }
    default:
      return 'ended';
  }
}
