import { renderJoining } from '../../../cards/incident/joining';
import type { IncidentChange } from '../../../services/incident/commands';
import { clientsOf, isDrill } from '../../../services/incident/clocks';
import { handlersOf } from '../../../services/incident/handlers';
import { handedOn } from '../../../services/incident/joining/handing';
import type { Incident, IncidentRemark } from '../../../services/incident/model';
import { joinedTo, leadOf, standsOf } from '../../../services/incident/together';
import type { Container } from '../../routing/container';
import type { Answer, ReceivedHandover, StaffTurn } from '../../routing/flow';
import { notice, shortNotice } from '../../routing/notices';
import { attempt } from './carry-out';
import { newRemarkToken, readRemarkToken } from './forms';
import { readFile } from './handled';
import type { IncidentData, RemarkData } from './handling';
import { lineOf } from './cards';

/** Reports about the same thing: one leads, and the others belong to it. */

/** "Hoort bij": which report this one belongs to, or which belong to it. */
export async function openJoining(
  turn: StaffTurn,
  { incident: id }: IncidentData,
  container: Container,
): Promise<Answer> {
  const file = await readFile(turn, id, container);
  return file ? await joiningCard(turn, file.incident, container) : notice(turn, 'notFound');
}

/** This one joins another that is open. */
export async function join(
  turn: StaffTurn,
  data: RemarkData & { lead: string },
  container: Container,
): Promise<Answer> {
  const chosen = await readFile(turn, data.lead.trim().toUpperCase(), container);
  if (!chosen) return shortNotice(turn, 'leadNotPossible');
  const lead = leadOf(chosen.incident);
  const refused = await attempt(turn, data, container, (by) => ({ type: 'join', by, lead }));
  return refused ? shortNotice(turn, refused) : await openJoining(turn, data, container);
}

/** It does not belong there after all. @param data `id`: which one; empty for the one of the card. */
export async function part(
  turn: StaffTurn,
  data: RemarkData & { id: string },
  container: Container,
): Promise<Answer> {
  const { id } = data;
  const parting = id === '' ? data.incident : id;
  const known = readRemarkToken(container, turn.owner, data.incident, data.token);
  if (!known || !(await readFile(turn, parting, container))) return notice(turn, 'notFound');
  const token = id === '' ? data.token : newRemarkToken(container, turn.owner, parting);
  const refused = await attempt(turn, { incident: parting, token }, container, (by) => ({
    type: 'part',
    by,
  }));
  return refused ? shortNotice(turn, refused) : await openJoining(turn, data, container);
}

async function joiningCard(turn: StaffTurn, incident: Incident, container: Container): Promise<Answer> {
  const organisation = container.organisation();
  const joined = await Promise.all(joinedTo(incident).map(({ id }) => container.incidents.find(id)));
  const card = renderJoining({
    locale: turn.actor.locale,
    data: { incident: incident.id, token: newRemarkToken(container, turn.owner, incident.id) },
    of: incident.joined?.of ?? null,
    joined: joined.flatMap((file) => (file ? [lineOf(file.incident, organisation)] : [])),
    offered: mayJoin(incident) ? await offered(turn, incident, container) : [],
  });
  return { kind: 'card', card };
}

const mayJoin = ({ status, joined, leads = [] }: Incident): boolean =>
  !joined && leads.length === 0 && status !== 'closed' && status !== 'withdrawn';

/** As many as one would look through; any other is found by its number. */
const mostOffered = 60;

/** Open reports that the reader handles too, of the same kind first. */
async function offered(turn: StaffTurn, { id, about, facts }: Incident, container: Container) {
  const { person } = turn.actor;
  const handlers = handlersOf(container.organisation(), about, container.clock.now());
  if (isDrill({ id }) || !handlers.some(({ aadObjectId }) => aadObjectId === person)) return [];
  const people = [...about].sort().join();
  const alike = (kind: string | null): number => (kind !== null && kind === facts.kind ? 0 : 1);
  return (await container.incidents.open())
    .filter((line) => line.id !== id && [...line.about].sort().join() === people)
    .sort(
      (one, other) => alike(one.kind) - alike(other.kind) || other.reportedAt.localeCompare(one.reportedAt),
    )
    .slice(0, mostOffered);
}

type Received = (handover: ReceivedHandover, container: Container) => Promise<void>;

/** What one of them hands to the other: the receiver reads what holds by now. */
export const joiningHandovers: Readonly<Record<keyof typeof handedOn, Received>> = {
  joined: async ({ payload, idempotencyKey }, container) => {
    const { id, other, by } = handedOn.joined.parse(payload);
    const file = await container.incidents.find(other);
    if (file?.incident.joined?.of !== id) return;
    const { awareAt } = file.incident;
    const clients = clientsOf(file.incident);
    const change = { type: 'joined', report: other, joiner: by, awareAt, clients } as const;
    await container.incidents.change(id, change, { idempotencyKey });
  },
  parted: async ({ payload, idempotencyKey }, container) => {
    const { id, other, by } = handedOn.parted.parse(payload);
    await container.incidents.change(id, { type: 'parted', report: other, parter: by }, { idempotencyKey });
  },
  sentBack: async ({ payload, idempotencyKey }, container) => {
    const { id } = handedOn.sentBack.parse(payload);
    await container.incidents.change(id, { type: 'sentBack' }, { idempotencyKey });
  },
  follow: async ({ payload, idempotencyKey }, container) => {
    const { id, other } = handedOn.follow.parse(payload);
    const lead = await container.incidents.find(other);
    if (!lead) return;
    const change = { type: 'follow', stands: standsOf(lead.incident) } as const;
    await container.incidents.change(id, change, { idempotencyKey });
  },
  asked: async ({ payload, idempotencyKey }, container) => {
    const { id, other, by, place } = handedOn.asked.parse(payload);
    const asked = await remarkOf(other, place, container);
    if (!asked) return;
    const reporter = await container.incidents.reporterOf(id);
    const { text, masked } = asked;
    const change = { type: 'asked', asker: by, reporter, text, masked } as const;
    await container.incidents.change(id, change, { idempotencyKey });
  },
  heard: async ({ payload, idempotencyKey }, container) => {
    const { id, other, place } = handedOn.heard.parse(payload);
    const said = await remarkOf(other, place, container);
    if (!said || said.kind === 'question') return;
    const { kind, text, masked } = said;
    const change: IncidentChange = { type: 'heard', from: other, kind, text, masked };
    await container.incidents.change(id, change, { idempotencyKey });
  },
  sent: async ({ payload, idempotencyKey }, container) => {
    const { id, other, count } = handedOn.sent.parse(payload);
    await container.incidents.change(id, { type: 'sent', from: other, count }, { idempotencyKey });
  },
};

/** A remark on a report, as stored there; null when its words are gone. */
async function remarkOf(
  id: string,
  place: number,
  container: Container,
): Promise<(IncidentRemark & Pick<Incident, 'masked'>) | null> {
  const file = await container.incidents.find(id);
  const remark = file?.incident.remarks[place];
  return file && remark && remark.text !== '' ? { ...remark, masked: file.incident.masked } : null;
}
