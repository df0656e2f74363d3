import type { Organisation } from '../services/people/organisation';
import { canBeAgreed, expiresAt, type Proposal } from '../services/people/proposals';

/** Which parts of a change are not carried out until people in chat agree, one line per role. */
export function waitingLines(
  proposals: readonly Proposal[],
  organisation: Organisation,
  now: Date,
): readonly string[] {
  const names = new Map(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name]));
  return proposals.flatMap((proposal) => [
    ...proposal.difference.map(
      ({ person, role, gains, from, until }) =>
        `waits for two people to agree in chat, until ${expiresAt(proposal)}: ${names.get(person) ?? person} ` +
        `${gains ? 'gains' : 'loses'} ${role} from ${from}${until === null ? '' : ` until ${until}`}`,
    ),
    ...(canBeAgreed(proposal, organisation, now)
      ? []
      : ['nobody can agree to that now: see "Nobody is left who can agree" in the guide for administrators']),
  ]);
}
