import type { IncidentKind } from '../people/incident-settings';
import { compactInstant } from '../ledger/keys';
import type { Organisation } from '../people/organisation';
import type { Classification } from './assessment/classification';
import { clientsOf, isDrill, runningClocks } from './clocks';
import type { Incident, IncidentStatus } from './model';
import { concernsDeciders } from './process/signing';
import { openFollowUps } from './schedule';

/** What a list tells of an incident; kept in each of its rows, so that a page is one read (architecture §3). */
export interface RegisterLine {
  readonly id: string;
  readonly status: IncidentStatus;
  readonly kind: IncidentKind | null;
  readonly outcome: Classification | null;
  readonly reportedAt: string;
  /** Object id of who took it. */
  readonly takenBy: string | null;
  /** Withheld from these (features N6). */
  readonly about: readonly string[];
}

export const lineOf = ({ id, status, facts, reportedAt, taken, about, process }: Incident): RegisterLine => ({
  id,
  status,
  kind: facts.kind,
  outcome: process?.classified?.outcome ?? null,
  reportedAt,
  takenBy: taken?.by ?? null,
  about,
});

/** Lists of the register, as the beginning of a key (`idx|<list>|…`). */
export const registerLists = {
  newest: 'newest',
  /** Behind it the pseudonym of who reported. */
  mine: 'mine',
  /** Behind it the hash of a code. */
  code: 'code',
  /** Behind it the object id of who has a task to do. */
  task: 'task',
  /** What who decides was asked, decided or lost again. */
  decisions: 'decisions',
  /** By the moment at which the nearest clock ends: what is overdue comes first. */
  open: 'open',
  kind: (kind: IncidentKind | 'none') => `kind|${kind}`,
  client: (client: string) => `client|${client}`,
} as const;

/** Every list an incident stands in. */
export function indexOf(incident: Incident, organisation: Organisation): readonly string[] {
  const { id, reporterKey, unnamed, unreached, facts, status } = incident;
  const newest = newestFirst(incident);
  const isOpen = status !== 'closed' && status !== 'withdrawn';
  const [nearest] = runningClocks(incident, organisation);
  const end = nearest ? compactInstant(nearest.until) : 'none';
  return [
    ...(unreached ? [`unreached|${id}`] : []),
    ...(unnamed === undefined ? [] : [`${registerLists.code}|${unnamed}|${id}`]),
    ...(reporterKey === null ? [] : [`${registerLists.mine}|${reporterKey}|${id}`]),
    ...[...new Set(openFollowUps(incident).map(({ owner }) => owner))].map(
      (owner) => `${registerLists.task}|${owner}|${id}`,
    ),
    ...(concernsDeciders(incident) && !isDrill(incident) ? [`${registerLists.decisions}|${newest}`] : []),
    `${registerLists.newest}|${newest}`,
    ...(isOpen && !isDrill(incident) ? [`${registerLists.open}|${end}|${id}`] : []),
    `${registerLists.kind(facts.kind ?? 'none')}|${newest}`,
    ...[...new Set(clientsOf(incident))].map((client) => `${registerLists.client(client)}|${newest}`),
  ];
}

/** Above every instant there will be; subtracting turns the order of keys around. */
const farAway = 9_999_999_999_999;

/** Part of a key that puts the newest first. */
export const newestFirst = ({ id, reportedAt }: Pick<Incident, 'id' | 'reportedAt'>): string =>
  `${reversed(new Date(reportedAt))}|${id}`;

/** @returns a fixed number of digits, smaller for a later instant. */
export const reversed = (at: Date): string => String(farAway - at.getTime()).padStart(13, '0');
