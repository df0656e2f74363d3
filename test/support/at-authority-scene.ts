import type { IncidentChange } from '../../services/incident/commands';
import type { ReportPhase } from '../../services/incident/process/at-authority-model';
import { fg } from './incident-scene';
import { notifying } from './process-scene';

/** What is done about a notification at the authority. */

export const toldAs = (phase: ReportPhase): IncidentChange => ({ ...notifying(), phase }) as IncidentChange;

export const adding = (phase: ReportPhase, moment?: string): IncidentChange => ({
  type: 'supplement',
  by: fg,
  phase,
  text: 'AP-2026-123456',
  masked: [],
  ...(moment === undefined ? {} : { moment }),
});

export const retracting: IncidentChange = {
  type: 'retract',
  by: fg,
  reason: 'Er stond niets in.',
  text: 'AP-2026-123456',
  masked: [],
};
