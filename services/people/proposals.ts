import { isDeepStrictEqual } from 'node:util';
import type { Message } from '../ledger/decision';
import { rowKeys } from '../ledger/keys';
import { dayOf } from '../time/zone';
import { concernedIn, guardedDifference, onward, type Shift } from './guarded';
import type { Organisation } from './organisation';
import { type OrganisationChange, withChange } from './organisation-changes';
import type { Role } from './organisation-schema';
import { holdersOf } from './roles';

/** A change that a second person has to agree to. */
export interface Proposal {
  readonly id: string;
  readonly change: OrganisationChange;
  /** What it does to who holds what is guarded, as those who may agree are shown it. */
  readonly difference: readonly Shift[];
  /**
   * Entra object id. Null of a file or the command line, where nobody says who they are: then the first who agrees
   * becomes who proposes it, so that two people stand behind it all the same.
   */
  readonly by: string | null;
  /** They stand behind what came from a file or the command line: by the right to agree, not that to propose. */
  readonly adopted?: true;
  /** ISO instant. */
  readonly at: string;
}

export const proposalPrefix = rowKeys.beside('proposal|');
export const proposalKey = (id: string): string => proposalPrefix + id;

/** Card of who may agree to a change. */
export const proposalView = 'admin.proposal';

const termDays = 14;

/** ISO instant from which nobody can agree to it any more. */
export const expiresAt = ({ at }: Pick<Proposal, 'at'>): string =>
  new Date(Date.parse(at) + termDays * 24 * 60 * 60_000).toISOString();

export const isExpired = (proposal: Pick<Proposal, 'at'>, now: Date): boolean =>
  expiresAt(proposal) <= now.toISOString();

const first: readonly Role[] = ['admin', 'board'];
const otherwise: readonly Role[] = ['fg', 'fgDeputy'];

/**
 * Object ids of who may agree: administrators and board, but for who proposed it and whom it is about. Where these are
 * too few, FG and deputies too: or else the one administrator could end the one member of the board, and no one would be
 * left to say no.
 */
export function agreersOf(
  proposal: Pick<Proposal, 'difference' | 'by'>,
  organisation: Organisation,
  now: Date,
): readonly string[] {
  const excluded = [...concernedIn(proposal.difference), proposal.by];
  const among = (roles: readonly Role[]): readonly string[] =>
    holding(roles, organisation, now).filter((id) => !excluded.includes(id));
  const named = among(first);
  return named.length >= agreementsNeeded(proposal) ? named : among([...first, ...otherwise]);
}

/** Object ids of those who hold one of some roles, each once. */
export const holding = (roles: readonly Role[], organisation: Organisation, now: Date): readonly string[] => [
  ...new Set(
    roles.flatMap((role) => holdersOf(organisation, role, now)).map(({ aadObjectId }) => aadObjectId),
  ),
];

/** Two people stand behind every change, so of what nobody proposed by name two have to agree. */
const agreementsNeeded = ({ by }: Pick<Proposal, 'by'>): number => (by === null ? 2 : 1);

/** Whether there are people, as it is now, who can bring it into force. */
export const canBeAgreed = (
  proposal: Pick<Proposal, 'difference' | 'by'>,
  organisation: Organisation,
  now: Date,
): boolean => agreersOf(proposal, organisation, now).length >= agreementsNeeded(proposal);

export const mayAgree = (
  proposal: Pick<Proposal, 'difference' | 'by'>,
  organisation: Organisation,
  person: string,
  now: Date,
): boolean => agreersOf(proposal, organisation, now).includes(person);

/** Why a proposal is worth nothing any more. */
export type Lapse = 'expired' | 'proposer' | 'changed';

/**
 * Looked at when somebody agrees: it must be in time, who proposed it must still have the role by which they could, and
 * what it would do now must be what was shown.
 */
export function lapseOf(
  { at, by, adopted, change, difference }: Proposal,
  organisation: Organisation,
  now: Date,
): Lapse | null {
  if (isExpired({ at }, now)) return 'expired';
  const entitled = holding(adopted ? [...first, ...otherwise] : ['admin'], organisation, now);
  if (by !== null && !entitled.includes(by)) return 'proposer';
  const today = dayOf(now, organisation.office.timeZone);
  const does = guardedDifference(organisation, withChange(organisation, change), today);
  return does.length > 0 && isDeepStrictEqual(does, onward(difference, today)) ? null : 'changed';
}

/** @param people object ids of who may agree to something. */
export const asking = (people: readonly string[]): readonly Message[] =>
  people.map((person) => ({
    person,
    view: proposalView,
    class: 'operational',
    as: { kind: 'post' },
    follows: 'item',
  }));
