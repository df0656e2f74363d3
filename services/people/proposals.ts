import { isDeepStrictEqual } from 'node:util';
import type { Message } from '../ledger/decision';
import { rowKeys } from '../ledger/keys';
import { dayOf } from '../time/zone';
import { concernedIn, guardedDifference, onward, type Shift } from './guarded';
import type { Organisation } from './organisation';
import { type OrganisationChange, withChange } from './organisation-changes';
import type { Role } from './organisation-schema';
import { holdersOf } from './roles';

/** A change that a second person must agree to. */
export interface Proposal {
  readonly id: string;
  readonly change: OrganisationChange;
  /** What it changes in who holds guarded roles, as shown to those who may agree. */
  readonly difference: readonly Shift[];
  /**
   * Entra object id. Null for a file or the command line, where nobody says who they are: then the first to agree
   * becomes the proposer, so that two people stand behind it all the same.
   */
  readonly by: string | null;
  /** They stand behind what came from a file or the command line: by the right to agree, not the right to propose. */
  readonly adopted?: true;
  /** ISO instant. */
  readonly at: string;
}

export const proposalPrefix = rowKeys.beside('proposal|');
export const proposalKey = (id: string): string => proposalPrefix + id;

/** Card for those who may agree to a change. */
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
 * Object ids of those who may agree: administrators and board, except the proposer and the people it concerns. If these
 * are too few, FG and deputies too: otherwise the only administrator could remove the only member of the board, with
 * nobody left to say no.
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

/** Object ids of those who hold one of these roles, each once. */
export const holding = (roles: readonly Role[], organisation: Organisation, now: Date): readonly string[] => [
  ...new Set(
    roles.flatMap((role) => holdersOf(organisation, role, now)).map(({ aadObjectId }) => aadObjectId),
  ),
];

/** Two people stand behind every change, so if nobody proposed it by name, two have to agree. */
const agreementsNeeded = ({ by }: Pick<Proposal, 'by'>): number => (by === null ? 2 : 1);

/** Whether there are people, as things stand, who can bring it into force. */
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

/** Why a proposal is no longer valid. */
export type Lapse = 'expired' | 'proposer' | 'changed';

/**
 * Checked when somebody agrees: it must be in time, the proposer must still have the role that allowed it, and its
 * effect now must be what was shown.
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
