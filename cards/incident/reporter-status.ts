import type { IncidentStatus } from '../../services/incident/model';

/** What the reporter reads of how it stands: that somebody is at it, or that it is over; not what was decided. */
export const reporterStatus = (status: IncidentStatus): IncidentStatus =>
  status === 'classified' || status === 'notifying' ? 'taken' : status;
