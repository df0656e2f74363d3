import type { Organisation } from '../people/organisation';
import { clientsOf, isDrill } from './clocks';
import { apForm } from './documents/ap-form';
import type { Incident } from './model';
import { noProcess } from './process/model';

/**
 * What does not keep an incident from being closed, and is not done all the same: nobody is told that all is done while
 * there is any of it.
 */
export type Leftover =
  | { readonly what: 'tasks'; readonly count: number }
  | { readonly what: 'receipts'; readonly clients: readonly string[] }
  /** The form of the authority is provisional: so many fields follow. */
  | { readonly what: 'apForm'; readonly count: number };

export function leftoverOf(incident: Incident, organisation: Organisation, now: Date): readonly Leftover[] {
  if (isDrill(incident)) return [];
  const { followUps, notices, decisions } = incident.process ?? noProcess;
  const tasks = followUps.filter(({ done }) => done === null).length;
  const unconfirmed = clientsOf(incident).filter((id) => notices[id]?.sent && !notices[id].received);
  const notified = decisions.authority?.state === 'done';
  const follows = notified ? apForm(incident, organisation, now).missing.length : 0;
  return [
    ...(tasks > 0 ? [{ what: 'tasks' as const, count: tasks }] : []),
    ...(unconfirmed.length > 0 ? [{ what: 'receipts' as const, clients: unconfirmed }] : []),
    ...(follows > 0 ? [{ what: 'apForm' as const, count: follows }] : []),
  ];
}
