import { incidentCards } from '../contract';
import type { HistoryEvent, Message } from '../../ledger/decision';
import { decidersOf } from '../handlers';
import type { Incident } from '../model';
import { event, type IncidentMoment, post } from '../outcome';
import { noProcess, type SignedDuty, type Undone } from './model';
import { signedByOthers } from './signing';

interface Undoing {
  readonly state: Incident;
  readonly events: readonly HistoryEvent[];
  readonly messages: readonly Message[];
}

/**
 * A decision of the board no longer stands: it is told, with who and why.
 * @param before the incident with the decisions. @param next the incident as it becomes.
 * @param duties those concerned.
 */
export function undo(
  before: Incident,
  next: Incident,
  duties: readonly SignedDuty[],
  { by, why, reason, agreedBy }: Pick<Undone, 'by' | 'why' | 'reason' | 'agreedBy'>,
  at: IncidentMoment,
): Undoing {
  const undone = signedByOthers(before).filter((duty) => duties.includes(duty));
  if (undone.length === 0) return { state: next, events: [], messages: [] };
  const process = next.process ?? noProcess;
  const agreed = agreedBy === undefined ? {} : { agreedBy };
  const signed = { by, at: at.now.toISOString(), why, reason, duties: undone, ...agreed };
  const deciders = decidersOf(before, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
  return {
    state: { ...next, process: { ...process, undone: signed } },
    events: [event('decisionUndone', by, { why, duties: undone })],
    messages: deciders
      .filter((person) => person !== by && person !== agreedBy)
      .map((person) => post(person, incidentCards.decision, 'statutory')),
  };
}
