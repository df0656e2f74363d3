import type { Decision } from '../../ledger/decision';
import { clientsOf } from '../clocks';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { noNotice, noProcess } from './model';

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
  const arrived = step === 'received' ? (moment ?? null) : null;
  if (arrived !== null && !isBetween(before.sent?.at ?? arrived, arrived, at.now)) return 'momentNotPossible';
  const signed = { by, at: at.now.toISOString() };
  const when = arrived === null ? {} : { moment: arrived };
  const notice =
    step === 'sent'
      ? { ...before, sent: { ...signed, to: text } }
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
const isBetween = (sent: string, arrived: string, now: Date): boolean =>
  Date.parse(arrived) >= Date.parse(sent) - 60_000 && Date.parse(arrived) <= now.getTime();
