import type { Decision } from '../../ledger/decision';
import type { Trim } from '../../retention/rules';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import {
  decisionOn,
  event,
  type IncidentMoment,
  postToHandlers,
  withMasked,
  withoutRedraw,
} from '../outcome';
import { endOf } from '../redaction';
import type { IncidentRefusal } from '../transitions';
import { type EvidenceFile, mostEvidence, presentEvidence } from './model';

/** Files are added to an incident; the file itself is stored before this is decided. */
export function attach(
  state: Incident,
  command: ChangeOf<'attach'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { evidence = [] } = state;
  const by = 'by' in command ? command.by : null;
  // The same press again.
  if (command.files.every(({ id }) => evidence.some((held) => held.id === id))) return 'unchanged';
  const known = new Set(presentEvidence(state).map(({ sha256 }) => sha256));
  const fresh = command.files.filter(({ sha256 }) => !known.has(sha256));
  if (fresh.length === 0) return 'alreadyAttached';
  if (evidence.length + fresh.length > mostEvidence) return 'tooManyFiles';
  const added = fresh.map((file): EvidenceFile => ({
    ...file,
    at: at.now.toISOString(),
    by,
    removedAt: null,
  }));
  const next: Incident = {
    ...state,
    evidence: [...evidence, ...added],
    masked: withMasked(state, command.masked),
  };
  // No file name in the history: it may say who it is about, and goes with the file.
  const files = added.map(({ id, type, bytes, sha256 }) => ({ id, type, bytes, sha256 }));
  const attached = event('attached', by, { files });
  return by === null
    ? // For one that belongs to another, it rings there (`joining/telling.ts`).
      decisionOn(next, at, [attached], next.joined ? [] : postToHandlers(next, at))
    : withoutRedraw(by, decisionOn(next, at, [attached]));
}

/** Files are deleted soon after an incident is over; their hashes and number stay (domain §6). */
export const removeEvidence: Trim = {
  name: 'evidenceDays',
  endedAt: (state) => (presentEvidence(state as Incident).length > 0 ? endOf(state as Incident) : null),
  term: ({ evidenceDays }) => ({ count: evidenceDays, unit: 'days' }),
  forgets: { entries: [], messages: [], identity: false },
  countOf: (state) => presentEvidence(state as Incident).length,
  without: (state, at) => {
    const incident = state as Incident;
    const removedAt = at.now.toISOString();
    const files = presentEvidence(incident).map(({ id, sha256 }) => ({ id, sha256 }));
    const evidence = (incident.evidence ?? []).map((file) =>
      file.removedAt === null ? { ...file, name: '', removedAt } : file,
    );
    return decisionOn({ ...incident, evidence }, at, [event('evidenceRemoved', null, { files })]);
  },
};
