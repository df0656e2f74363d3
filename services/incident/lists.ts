import type { IncidentKind } from '../people/incident-settings';
import { compactInstant } from '../ledger/keys';
import type { Organisation } from '../people/organisation';
import type { Classification } from './assessment/classification';
import { clientsOf, isDrill, runningClocks } from './clocks';
import type { Incident, IncidentStatus } from './model';
import { openInvitations } from './invitations';
import { concernsDeciders } from './process/signing';
import { openFollowUps } from './schedule';

/** What a list shows of an incident; kept in each of its rows, so that a page is one read (architecture §3). */
export interface RegisterLine {
  readonly id: string;
  readonly status: IncidentStatus;
  readonly kind: IncidentKind | null;
  readonly outcome: Classification | null;
  readonly reportedAt: string;
  /** Object id of whoever took it. */
  readonly takenBy: string | null;
  /** Withheld from these people (features N6). */
  readonly about: readonly string[];
  /** Only when it concerns more clients than it is listed under. */
  readonly clients?: readonly string[];
}

export function lineOf(incident: Incident): RegisterLine {
  const { id, status, facts, reportedAt, taken, about, process } = incident;
  return {
    id,
    status,
    kind: facts.kind,
    outcome: process?.classified?.outcome ?? null,
    reportedAt,
    takenBy: taken?.by ?? null,
    about,
    ...(isOfMany(incident) ? { clients: clientsOf(incident) } : {}),
  };
}

/** A transaction holds some 90 writes, and every list an incident is in takes one. */
const mostListedClients = 40;

const isOfMany = (incident: Incident): boolean => new Set(clientsOf(incident)).size > mostListedClients;

const listedClients = (incident: Incident): readonly string[] =>
  isOfMany(incident) ? ['*'] : [...new Set(clientsOf(incident))];

/** Lists of the register, as the beginning of a key (`idx|<list>|…`). */
export const registerLists = {
  newest: 'newest',
  /** Followed by the reporter's pseudonym. */
  mine: 'mine',
  /** Followed by the hash of a code. */
  code: 'code',
  /** Followed by the object id of whoever has a task to do. */
  task: 'task',
  /** Followed by the object id of whoever has read access. */
  invited: 'invited',
  /** What the decider was asked, decided or lost again. */
  decisions: 'decisions',
  /** By when the nearest clock ends: overdue ones come first. */
  open: 'open',
  kind: (kind: IncidentKind | 'none') => `kind|${kind}`,
  client: (client: string) => `client|${client}`,
  /** For those with so many clients that a row for each does not fit in one transaction. */
  manyClients: 'client|*',
} as const;

/** Every list an incident is in. */
export function indexOf(incident: Incident, organisation: Organisation): readonly string[] {
  const { id, reporterKey, unnamed, unreached, facts, status } = incident;
  const newest = newestFirst(incident);
  const isOpen = status !== 'closed' && status !== 'withdrawn' && status !== 'joined';
  const [nearest] = runningClocks(incident, organisation);
  const end = nearest ? compactInstant(nearest.until) : 'none';
  return [
    ...(unreached ? [`unreached|${id}`] : []),
    ...(unnamed === undefined ? [] : [`${registerLists.code}|${unnamed}|${id}`]),
    ...(reporterKey === null ? [] : [`${registerLists.mine}|${reporterKey}|${id}`]),
    ...[...new Set(openFollowUps(incident).map(({ owner }) => owner))].map(
      (owner) => `${registerLists.task}|${owner}|${id}`,
    ),
    ...openInvitations(incident).map(({ person }) => `${registerLists.invited}|${person}|${id}`),
    ...(concernsDeciders(incident) && !isDrill(incident) ? [`${registerLists.decisions}|${newest}`] : []),
    `${registerLists.newest}|${newest}`,
    ...(isOpen && !isDrill(incident) ? [`${registerLists.open}|${end}|${id}`] : []),
    `${registerLists.kind(facts.kind ?? 'none')}|${newest}`,
    ...listedClients(incident).map((client) => `${registerLists.client(client)}|${newest}`),
  ];
}

/** Above every instant there will ever be; subtracting from it reverses the order of keys. */
const farAway = 9_999_999_999_999;

/** Part of a key that puts the newest first. */
export const newestFirst = ({ id, reportedAt }: Pick<Incident, 'id' | 'reportedAt'>): string =>
  `${reversed(new Date(reportedAt))}|${id}`;

/** @returns a fixed number of digits, smaller for a later instant. */
export const reversed = (at: Date): string => String(farAway - at.getTime()).padStart(13, '0');
