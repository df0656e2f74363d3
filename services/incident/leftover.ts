import type { Organisation } from '../people/organisation';
import { clientsOf, isDrill } from './clocks';
import { apForm } from './documents/ap-form';
import type { Incident } from './model';
import { phaseOf } from './process/at-authority-model';
import { isCarriedOut, noProcess } from './process/model';

/**
 * What does not stop an incident from being closed, yet is not done: while there is any, nobody is told that all is
 * done.
 */
export type Leftover =
  | { readonly what: 'receipts'; readonly clients: readonly string[] }
  /** The authority's form is provisional: this many fields are to follow. */
  | { readonly what: 'apForm'; readonly count: number };

export function leftoverOf(incident: Incident, organisation: Organisation, now: Date): readonly Leftover[] {
  if (isDrill(incident)) return [];
  const { notices, decisions } = incident.process ?? noProcess;
  const unconfirmed = clientsOf(incident).filter((id) => notices[id]?.sent && !notices[id].received);
  // Since we ask whether the rest follows, that keeps it open (`at-authority.ts`).
  const notified = decisions.authority;
  const unasked = isCarriedOut(notified) && phaseOf(notified) === null;
  const follows = unasked ? apForm(incident, organisation, now).missing.length : 0;
  return [
    ...(unconfirmed.length > 0 ? [{ what: 'receipts' as const, clients: unconfirmed }] : []),
    ...(follows > 0 ? [{ what: 'apForm' as const, count: follows }] : []),
  ];
}
