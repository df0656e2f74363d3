import { rowKeys } from '../ledger/keys';
import type { Organisation } from './organisation';
import { isAbout, type OrganisationChange } from './organisation-changes';
import { holdersOf } from './roles';

/** A change that a second person has to agree to. */
export interface Proposal {
  readonly id: string;
  readonly change: OrganisationChange;
  /** Entra object id. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export const proposalPrefix = rowKeys.beside('proposal|');
export const proposalKey = (id: string): string => proposalPrefix + id;

/** Administrators and board, but for who proposed it and whom it is about. */
export const mayConfirm = (
  { change, by }: Pick<Proposal, 'change' | 'by'>,
  organisation: Organisation,
  person: string,
  now: Date,
): boolean =>
  person !== by && !isAbout(change, person) && confirmersOf(organisation, now).some((id) => id === person);

/** Object ids of who may be asked. */
export const confirmersOf = (organisation: Organisation, now: Date): readonly string[] => [
  ...new Set(
    [...holdersOf(organisation, 'admin', now), ...holdersOf(organisation, 'board', now)].map(
      ({ aadObjectId }) => aadObjectId,
    ),
  ),
];
