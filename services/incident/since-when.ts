import type { Organisation } from '../people/organisation';
import { addDays, at } from '../time/calendar';
import { dayOf } from '../time/zone';
import type { IncidentFacts } from './model';

/**
 * From when the clocks of a new report run (domain §1.4): the moment that was given, the first minute of a day that was
 * meant, otherwise the report itself. A clock that starts too early does no harm; the FG moves it.
 */
export function sinceWhen(
  { noticedAt, noticed }: Pick<IncidentFacts, 'noticedAt' | 'noticed'>,
  { now, organisation: { office } }: { readonly now: Date; readonly organisation: Organisation },
): string {
  if (noticedAt !== null) return noticedAt;
  const today = dayOf(now, office.timeZone);
  if (noticed === 'today') return at(today, '00:00', office).toISOString();
  if (noticed === 'yesterday') return at(addDays(today, -1), '00:00', office).toISOString();
  return now.toISOString();
}
