import { incidentCards } from '../contract';
import type { Decision, HistoryEvent, Message } from '../../ledger/decision';
import type { ChangeOf } from '../commands';
import { isWithheld, mayHandle } from '../handlers';
import { isOfGroup, openInvitations } from '../invitations';
import type { Incident, Invited } from '../model';
import { alert, decisionOn, event, type IncidentMoment, post } from '../outcome';
import type { IncidentRefusal } from '../transitions';

/** Gives a colleague read access to one incident, or revokes it. */

/** Keeps an item far below the limit of its row (reliability §B1). */
const mostInvited = 30;

/** Never those it is about, and nobody from a guest company; for outsiders there is the PDF. */
export function invite(
  state: Incident,
  { by, person }: ChangeOf<'invite'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { organisation, now } = at;
  if (openInvitations(state).some((each) => each.person === person)) return 'unchanged';
  const sees = mayHandle(state, organisation, person, now);
  if (sees || isWithheld(state, person) || !isOfGroup(organisation, person, now)) return 'inviteNotPossible';
  const { invited = [] } = state;
  if (invited.length >= mostInvited) return 'tooManyInvited';
  const next: Incident = { ...state, invited: [...invited, { person, by, at: now.toISOString() }] };
  return decisionOn(
    next,
    at,
    [event('invited', by, { persons: [person] })],
    messagesTo({ person, by, card: 'invited' }, next, at),
  );
}

export function uninvite(
  state: Incident,
  { by, person }: ChangeOf<'uninvite'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  if (!openInvitations(state).some((each) => each.person === person)) return 'unchanged';
  const next = ending(state, 'takenBack', [person], at);
  return decisionOn(
    next,
    at,
    [event('uninvited', by, { persons: [person] })],
    messagesTo({ person, by, card: 'uninvited' }, next, at),
  );
}

/** Whoever gains or loses access; and the holder, when somebody else did that. */
function messagesTo(
  told: { readonly person: string; readonly by: string; readonly card: 'invited' | 'uninvited' },
  state: Incident,
  { organisation, now }: IncidentMoment,
): readonly Message[] {
  const holder = state.taken?.by;
  const others = holder !== undefined && holder !== told.by && mayHandle(state, organisation, holder, now);
  return [
    // A separate card: the one they read stays in place, and is drawn without what it told.
    post(told.person, incidentCards[told.card], 'operational'),
    ...(others ? [alert(state, holder, 'operational')] : []),
  ];
}

/** It is over: nobody looks along any more. @returns what the history says of it as well. */
export function withoutInvited(
  state: Incident,
  by: string,
  at: IncidentMoment,
): { readonly state: Incident; readonly events: readonly HistoryEvent[] } {
  const people = openInvitations(state).map(({ person }) => person);
  return people.length === 0
    ? { state, events: [] }
    : { state: ending(state, 'over', people, at), events: [event('uninvited', by, { persons: people })] };
}

/** @param people whose invitation ends at this moment. */
export function ending(
  state: Incident,
  why: NonNullable<Invited['ended']>['why'],
  people: readonly string[],
  { now }: IncidentMoment,
): Incident {
  if (!openInvitations(state).some(({ person }) => people.includes(person))) return state;
  const ended = { at: now.toISOString(), why };
  const invited = (state.invited ?? []).map((each) =>
    each.ended === undefined && people.includes(each.person) ? { ...each, ended } : each,
  );
  return { ...state, invited };
}
