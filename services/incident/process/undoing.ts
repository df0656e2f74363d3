import { incidentCards } from '../contract';
import type { HistoryEvent, Message } from '../../ledger/decision';
import { decidersOf } from '../handlers';
import type { Incident } from '../model';
import { event, type IncidentMoment, post } from '../outcome';
import { noProcess, type SignedDuty, signedDuties, type Undone } from './model';

/** Decisions that somebody else signed than who advised: the board, where the FG has no mandate. */
const signedByOthers = ({ process = noProcess }: Incident): readonly SignedDuty[] =>
  signedDuties.filter((duty) => {
    const decision = process.decisions[duty];
    return (
      decision !== undefined && decision.state !== 'advised' && decision.decided.by !== decision.assessed.by
    );
  });

interface Undoing {
  readonly state: Incident;
  readonly events: readonly HistoryEvent[];
  readonly messages: readonly Message[];
}

/**
 * What the board decided does not stand any more: it is told, with who and why.
 * @param before the incident with the decisions. @param next the incident as it becomes.
 * @param duties those that it concerns.
 */
export function undo(
  before: Incident,
  next: Incident,
  duties: readonly SignedDuty[],
  { by, why, reason }: Pick<Undone, 'by' | 'why' | 'reason'>,
  at: IncidentMoment,
): Undoing {
  const undone = signedByOthers(before).filter((duty) => duties.includes(duty));
  if (undone.length === 0) return { state: next, events: [], messages: [] };
  const process = next.process ?? noProcess;
  const signed = { by, at: at.now.toISOString(), why, reason, duties: undone };
  const deciders = decidersOf(before, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
  return {
    state: { ...next, process: { ...process, undone: signed } },
    events: [event('decisionUndone', by, { why, duties: undone })],
    messages: deciders
      .filter((person) => person !== by)
      .map((person) => post(person, incidentCards.decision, 'statutory')),
  };
}
