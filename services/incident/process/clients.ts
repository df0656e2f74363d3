import type { Decision, HistoryEvent } from '../../ledger/decision';
import { clientsOf } from '../clocks';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { type ClientNotice, noNotice, noProcess, type Process, sentAt } from './model';
import { couldBeTold } from './moments';

/** Whose data it was, if the reporter did not know or was wrong (ketenklok: one incident, many clients). */
export function withClients(
  state: Incident,
  { by, clients }: ChangeOf<'concern'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const others = (state.process?.otherClients ?? []).map(({ id }) => id);
  const known = [...at.organisation.clients.map(({ id }) => id), ...others].filter((id) =>
    clients.includes(id),
  );
  const before = clientsOf(state);
  // A client that has been told stays: the notice is a fact.
  const told = before.filter((id) => state.process?.notices[id]?.sent);
  const next = [...new Set([...told, ...known])];
  if (next.join() === before.join()) return 'unchanged';
  const process = { ...(state.process ?? noProcess), clients: next };
  return decisionOn({ ...state, process }, at, [event('concerned', by, { clients: next })]);
}

/** Any number, as they are found; `all`: whatever the organisation has now. */
export function addClients(
  state: Incident,
  { by, clients }: ChangeOf<'addClients'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const known = at.organisation.clients.map(({ id }) => id);
  const asked = clients === 'all' ? known : known.filter((id) => clients.includes(id));
  const before = clientsOf(state);
  const added = asked.filter((id) => !before.includes(id));
  if (added.length === 0) return 'unchanged';
  return concerning(state, [...before, ...added], event('clientsAdded', by, { clients: added }), at);
}

export function dropClient(
  state: Incident,
  { by, client }: ChangeOf<'dropClient'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const before = clientsOf(state);
  if (!before.includes(client)) return 'notConcerned';
  // The notice is a fact.
  if (state.process?.notices[client]?.sent) return 'clientTold';
  const left = before.filter((id) => id !== client);
  return concerning(state, left, event('clientDropped', by, { client }), at);
}

/** Most names not in the organisation; keeps an item far below the limit of its row. */
const mostOthers = 100;

export function otherClient(
  state: Incident,
  { by, text: name, contact, masked }: ChangeOf<'otherClient'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { otherClients = [] } = state.process ?? noProcess;
  if (otherClients.length >= mostOthers) return 'tooManyClients';
  // No id in the organisation has a full stop.
  const id = `${state.id.toLowerCase()}.${otherClients.length + 1}`;
  const process = { ...(state.process ?? noProcess), otherClients: [...otherClients, { id, name, contact }] };
  const next = { ...state, masked: withMasked(state, masked), process };
  const said = event('clientNamed', by, { client: id, name, contact });
  return concerning(next, [...clientsOf(state), id], said, at);
}

const concerning = (
  state: Incident,
  clients: readonly string[],
  said: HistoryEvent,
  at: IncidentMoment,
): Decision<Incident> =>
  decisionOn({ ...state, process: { ...(state.process ?? noProcess), clients } }, at, [said]);

/** Notice and its proof, for one client or for every one still open: each has its own term. */
export function tellClient(
  state: Incident,
  command: ChangeOf<'tellClient'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { by, client, step, moment, text, masked } = command;
  const process = state.process ?? noProcess;
  const concerned = clientsOf(state);
  const told = client === everyOpen ? concerned.filter((id) => isOpen(process, id, step)) : [client];
  const refused = told.map((id) => refusalOf(state, id, command, at)).find((each) => each !== null);
  if (refused) return refused;
  if (told.length === 0) return 'unchanged';
  const signed = { by, at: at.now.toISOString() };
  const when = moment === undefined ? {} : { moment };
  const noticeOf = (before: ClientNotice): ClientNotice =>
    step === 'sent'
      ? { ...before, sent: { ...signed, to: text, ...when } }
      : { ...before, received: { ...signed, proof: text, ...when } };
  const notices = Object.fromEntries(told.map((id) => [id, noticeOf(process.notices[id] ?? noNotice)]));
  const next: Incident = {
    ...state,
    masked: withMasked(state, masked),
    process: { ...process, notices: { ...process.notices, ...notices } },
  };
  const whom = client === everyOpen ? { clients: told } : { client };
  const type = step === 'sent' ? 'clientTold' : 'clientConfirmed';
  return decisionOn(next, at, [event(type, by, { ...whom, text, ...when })]);
}

/** Stands for every client for whom a step is still open. */
const everyOpen = '*';

function isOpen({ notices }: Process, id: string, step: 'sent' | 'received'): boolean {
  const { sent, received } = notices[id] ?? noNotice;
  return step === 'sent' ? sent === null : sent !== null && received === null;
}

function refusalOf(
  state: Incident,
  client: string,
  { step, moment }: ChangeOf<'tellClient'>,
  { now }: IncidentMoment,
): IncidentRefusal | null {
  if (!clientsOf(state).includes(client)) return 'notConcerned';
  const before = state.process?.notices[client] ?? noNotice;
  if (step === 'received' && !before.sent) return 'notSent';
  if (before[step]) return 'unchanged';
  const possible =
    step === 'sent'
      ? couldBeTold(state, moment ?? now.toISOString(), now)
      : isAfter(before.sent, moment, now);
  return moment !== undefined && !possible ? 'momentNotPossible' : null;
}

/** Nothing arrives before it was sent, to the minute as people write it, or later than now. */
const isAfter = (sent: ClientNotice['sent'], arrived: string | undefined, now: Date): boolean =>
  sent !== null &&
  arrived !== undefined &&
  Date.parse(arrived) >= Date.parse(sentAt(sent)) - 60_000 &&
  Date.parse(arrived) <= now.getTime();
