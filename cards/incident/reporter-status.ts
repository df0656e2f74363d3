import type { IncidentStatus } from '../../services/incident/model';

/** What the reporter is told of its state: that somebody is working on it, or that it is over; not what was decided. */
export const reporterStatus = (status: IncidentStatus): IncidentStatus =>
  status === 'classified' || status === 'notifying' ? 'taken' : status;
