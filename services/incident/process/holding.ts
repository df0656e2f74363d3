import type { Decision } from '../../ledger/decision';
import { dayOf } from '../../time/zone';
import type { ChangeOf } from '../commands';
import { boardAtOnce } from '../ladder';
import { actingOn, mayHandle } from '../handlers';
import type { Incident, LetGo } from '../model';
import { alert, decisionOn, event, type IncidentMoment } from '../outcome';
import { leaveAt } from '../schedule';
import type { IncidentRefusal } from '../transitions';
import type { FollowUp } from './model';

/** Who holds an incident, once somebody took it. */

/** To a colleague who may handle it, or to oneself; the new holder and the previous one are both told. */
export function handOver(
  state: Incident,
  { by, to }: ChangeOf<'handOver'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { taken } = state;
  if (!taken) return 'notTaken';
  if (taken.by === to) return 'unchanged';
  if (!mayHandle(state, at.organisation, to, at.now)) return 'handlerNotPossible';
  const handed = to === by ? {} : { handedBy: by };
  const taking = { by: to, at: at.now.toISOString(), ...handed };
  const next = withTasksOf(taken.by, to, { ...passedOn(state), taken: taking });
  // The previous holder is told as well, if still allowed to handle it.
  const told = [to, taken.by].filter(
    (person) => person !== by && mayHandle(next, at.organisation, person, at.now),
  );
  const messages = told.map((person) => alert(next, person, 'statutory'));
  return decisionOn(next, at, [event('handedOver', by, { from: taken.by, to })], messages);
}

/** By its holder: then everybody else who may handle it is called, and the ladder runs again. */
export const letGo = (
  state: Incident,
  { by }: ChangeOf<'letGo'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal =>
  state.taken?.by === by ? letGoOf(state, 'said', by, at) : 'notYours';

/** Its holder said they are away, or are not after all: let go at once if from today, otherwise when that day comes. */
export function sayLeave(
  state: Incident,
  { holder, from }: ChangeOf<'leave'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { taken } = state;
  if (taken?.by !== holder) return 'unchanged';
  if (from !== null && from <= dayOf(at.now, at.organisation.office.timeZone))
    return letGoOf(state, 'away', holder, at);
  if (from === (taken.awayFrom ?? null)) return 'unchanged';
  const { awayFrom: _, leaveSaidAt: __, ...here } = taken;
  const leaving = from === null ? {} : { awayFrom: from, leaveSaidAt: at.now.toISOString() };
  const next: Incident = { ...state, taken: { ...here, ...leaving } };
  // Its coming release is told now, while it can still be handed to somebody who knows the case.
  const messages = from === null ? [] : [alert(next, holder, 'operational')];
  return decisionOn(next, at, [event('leaveSaid', holder, { from })], messages);
}

/** The first day of the leave has come. */
export function beginLeave(state: Incident, at: IncidentMoment): Decision<Incident> | IncidentRefusal {
  const begins = leaveAt(state, at.organisation);
  return state.taken && begins && begins <= at.now
    ? letGoOf(state, 'away', state.taken.by, at)
    : 'nothingDue';
}

/** Out of these hands, and everybody who may handle it is called. @param by who brought it about. */
export function letGoOf(
  state: Incident,
  why: LetGo['why'],
  by: string,
  at: IncidentMoment,
): Decision<Incident> {
  const holder = state.taken?.by ?? by;
  const left: Incident = {
    ...passedOn(state),
    status: 'reported',
    taken: null,
    letGo: { by: holder, at: at.now.toISOString(), why },
    escalated: 0,
    called: null,
  };
  const atOnce = boardAtOnce(left, at);
  const next = atOnce?.incident ?? left;
  const called = actingOn(next, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
  // Whoever let go pressed it themselves; somebody whose leave began is told what became of it.
  const told = why === 'away' ? called : called.filter((person) => person !== by);
  return decisionOn(
    next,
    at,
    [
      event('letGo', by, why === 'about' ? { why, holder } : { why }),
      ...(atOnce ? [event('boardAtOnce', null, { people: atOnce.people })] : []),
    ],
    told.map((person) => alert(next, person, 'statutory')),
  );
}

/**
 * What has to be done because of the report (insurer, police, client) falls to its holder; tasks given to somebody by
 * name stay with them.
 */
export function withTasksOf(holder: string, to: string, state: Incident): Incident {
  const { process } = state;
  const goAlong = ({ kind, owner, done }: FollowUp): boolean =>
    kind !== 'own' && owner === holder && done === null;
  if (!process?.followUps.some(goAlong)) return state;
  const followUps = process.followUps.map((task) => (goAlong(task) ? { ...task, owner: to } : task));
  return { ...state, process: { ...process, followUps } };
}

/** Figures tell how soon it was first taken, however often it changes hands. */
const passedOn = (state: Incident): Incident => {
  const firstTakenAt = state.firstTakenAt ?? state.taken?.at;
  return firstTakenAt === undefined ? state : { ...state, firstTakenAt };
};
