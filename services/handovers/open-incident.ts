import type { IncidentKind } from '../people/incident-settings';
import type { IncidentFacts, Origin } from '../incident/model';
import type { Handover } from '../ledger/decision';

export type { Origin } from '../incident/model';

/** What another flow knows about something that has to be reported. */
export interface Finding {
  readonly kind: IncidentKind;
  /** In words, as the FG will read it. */
  readonly what: string;
  /** Id of the client whose data it is; null when that is not known. */
  readonly client: string | null;
  readonly noticedAt: Date;
  /** What the record already knows of the questions for the kind, so that nobody is asked again. */
  readonly answers?: IncidentFacts['answers'];
}

/**
 * Reports something that a record of another flow led to; the number comes back as its command `incidentOpened`.
 * Nothing is guessed: whatever else the FG needs to know, the FG asks.
 * @param register partition of the year, `incident|2026`.
 * @param reporter Entra object id.
 */
export function openIncident(
  register: string,
  origin: Origin,
  reporter: string,
  { kind, what, client, noticedAt, answers = {} }: Finding,
): Handover {
  const facts: IncidentFacts = {
    what,
    kind,
    noticedAt: noticedAt.toISOString(),
    dataOf: client === null ? null : 'client',
    clients: client === null ? [] : [client],
    peopleCount: null,
    done: null,
    answers,
  };
  return { to: register, flow: 'incident', command: 'open', payload: { origin, reporter, facts } };
}
