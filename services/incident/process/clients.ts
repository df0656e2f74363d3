import type { Decision } from '../../ledger/decision';
import { clientsOf } from '../clocks';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { type ClientNotice, noNotice, noProcess, sentAt } from './model';
import { couldBeTold } from './moments';

/** Whose data it was, when the reporter did not know or was wrong (ketenklok: one incident, many clients). */
export function withClients(
  state: Incident,
  { by, clients }: ChangeOf<'concern'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const known = at.organisation.clients.map(({ id }) => id).filter((id) => clients.includes(id));
  const before = clientsOf(state);
  // One that was told already stays: the notice is a fact.
  const told = before.filter((id) => state.process?.notices[id]?.sent);
  const next = [...new Set([...told, ...known])];
  if (next.join() === before.join()) return 'unchanged';
  const process = { ...(state.process ?? noProcess), clients: next };
  return decisionOn({ ...state, process }, at, [event('concerned', by, { clients: next })]);
}

/** Notice and its proof, per client: each has its own term, and from when it was informed a term of its own. */
export function tellClient(
  state: Incident,
  { by, client, step, moment, text, masked }: ChangeOf<'tellClient'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  if (!clientsOf(state).includes(client)) return 'notConcerned';
  const process = state.process ?? noProcess;
  const before = process.notices[client] ?? noNotice;
  if (step === 'received' && !before.sent) return 'notSent';
  if (before[step]) return 'unchanged';
  const possible =
    step === 'sent'
      ? couldBeTold(state, moment ?? at.now.toISOString(), at.now)
      : isAfter(before.sent, moment, at.now);
  if (moment !== undefined && !possible) return 'momentNotPossible';
  const signed = { by, at: at.now.toISOString() };
  const when = moment === undefined ? {} : { moment };
  const notice =
    step === 'sent'
      ? { ...before, sent: { ...signed, to: text, ...when } }
      : { ...before, received: { ...signed, proof: text, ...when } };
  const next: Incident = {
    ...state,
    masked: withMasked(state, masked),
    process: { ...process, notices: { ...process.notices, [client]: notice } },
  };
  return decisionOn(next, at, [
    event(step === 'sent' ? 'clientTold' : 'clientConfirmed', by, {
      client,
      text,
      ...when,
    }),
  ]);
}

/** Nothing arrives before it was sent, to the minute in which people write, or later than now. */
const isAfter = (sent: ClientNotice['sent'], arrived: string | undefined, now: Date): boolean =>
  sent !== null &&
  arrived !== undefined &&
  Date.parse(arrived) >= Date.parse(sentAt(sent)) - 60_000 &&
  Date.parse(arrived) <= now.getTime();
