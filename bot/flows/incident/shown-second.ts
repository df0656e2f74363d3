import type { ShownSecond } from '../../../cards/incident/process/model';
import type { Incident } from '../../../services/incident/model';
import { signersOf, silentUntil, waitingReversal } from '../../../services/incident/process/signers';
import type { Organisation } from '../../../services/people/organisation';

/** What awaits a second signature, as the cards of a report show it; null: nothing does. */
export function shownSecond(
  incident: Incident,
  person: string,
  { now, organisation }: { readonly now: Date; readonly organisation: Organisation },
): ShownSecond | null {
  const asked = waitingReversal(incident);
  if (!asked) return null;
  const names = new Map(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name]));
  const signers = signersOf(incident, asked, organisation, now);
  return {
    what: asked.reversal.what,
    askedBy: names.get(asked.by) ?? '–',
    at: asked.at,
    signers: signers.map((signer) => names.get(signer) ?? '–'),
    silent: silentUntil(asked) <= now,
    byReader: signers.includes(person),
  };
}
