import type { Decision } from '../ledger/decision';
import { isEmployed } from '../people/roles';
import type { ChangeOf, VisitChange, WalkInCommand } from './commands';
import { visitSteps } from './ladder';
import { receiverOf } from './stand-in';
import { isForUnknown } from './contract';
import type { Doer, Visit, VisitIn } from './model';
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

/** Something is left at the desk: nobody comes in, the receiver fetches it, and is asked once more the next day. */

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
  const next: Visit = { ...announced, status: 'delivered', ended: deed(doer, at) };
  const desk = card === undefined ? [] : toDesk({ doer, card });
  return decisionOn(
    next,
    at,
    [event('delivered', doer)],
    [...receiverOf(announced.host, at).map(call), ...desk],
  );
}

/** Found out whom it is for: that one hears of it. */
function passedOn(
  visit: VisitIn<'delivered'>,
  { by, to }: ChangeOf<'handOver'>,
  at: VisitMoment,
): VisitOutcome {
  if (to === visit.host || !isEmployed(at.organisation, to, at.now)) return 'unknownColleague';
  if (at.unreached.has(to)) return 'colleagueUnreached';
  const { untold: _, remindedAt: __, ...before } = visit;
  // The words of the desk named nobody; now somebody is known.
  const facts = isForUnknown(visit) ? { ...visit.facts, remark: '' } : visit.facts;
  const next: Visit = { ...before, facts, host: to, handedBy: deed({ person: by }, at) };
  return decisionOn(next, at, [event('handedOver', { person: by }, { from: visit.host, to })], [call(to)]);
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
      return decisionOn({ ...visit, pickedUp: deed(doer, at) }, at, [event('pickedUp', doer)]);
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
      if (command.step !== visitSteps.parcel || visit.remindedAt !== undefined) return 'nothingDue';
      const next = { ...visit, remindedAt: at.now.toISOString() };
      return decisionOn(next, at, [event('parcelWaits', null)], receiverOf(visit.host, at).map(call));
    }
    default:
      return 'ended';
  }
}
