import type { Decision } from '../../ledger/decision';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { joinedTo } from '../together';
import { withoutInvited } from './inviting';
import { signedDuties } from './model';
import { askSecond } from './reversal';
import type { Agreed } from './reversal-model';
import { undo } from './undoing';

/** It was nothing after all. Once the board has decided on it, it takes two to withdraw. */
export const withdraw = (
  state: Incident,
  command: ChangeOf<'withdraw'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal =>
  // Those that joined it would be left without a report that leads.
  joinedTo(state).length > 0
    ? 'hasJoined'
    : (askSecond(state, { what: 'withdraw', reason: command.text }, command, at) ??
      withdrawn(state, command, at));

export function withdrawn(
  state: Incident,
  { by, text: reason, masked }: Omit<ChangeOf<'withdraw'>, 'type'>,
  at: IncidentMoment,
  agreed: Agreed = {},
): Decision<Incident> {
  const next: Incident = {
    ...state,
    status: 'withdrawn',
    withdrawn: { by, at: at.now.toISOString(), reason },
    masked: withMasked(state, masked),
  };
  const undone = undo(state, next, signedDuties, { by, why: 'withdrawn', reason, ...agreed }, at);
  const alone = withoutInvited(undone.state, by, at);
  return decisionOn(
    alone.state,
    at,
    [event('withdrawn', by, { reason }), ...undone.events, ...alone.events],
    undone.messages,
  );
}
