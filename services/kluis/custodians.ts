import {
  isAnswered,
  keepsOffice,
  mayKeepOffice,
  officeEnding,
  officeKeepers,
  type OfficeMoment,
  officeOnDuty,
  passedOver,
  reachable,
} from '../people/office';
import type { Person } from '../people/organisation';
import { holdersOf } from '../people/roles';

/** Who keeps the safe at a moment: those who run the office, never the borrower (features B5, B6). */
export type Custody = OfficeMoment;

export const deciders = (custody: Custody, borrower: string): readonly Person[] =>
  officeKeepers(custody, borrower);

/** Everybody who may decide and is called when the person asked first does not answer. */
export function called(custody: Custody, borrower: string): readonly Person[] {
  const all = deciders(custody, borrower);
  return reachable(custody, all) ?? all;
}

/** Those who would have been asked first but cannot be reached. */
export const skipped = (custody: Custody, borrower: string): readonly Person[] =>
  passedOver(custody, borrower);

/** Who is asked first: the office manager, or when she is away or is asking herself, the deputies who are in. */
export const onDuty = (custody: Custody, borrower: string): readonly Person[] =>
  officeOnDuty(custody, borrower);

/** Everybody who may have its key: those who run the office, and those who are asked to take it over. */
export const mayHaveKey = (custody: Custody): readonly Person[] => mayKeepOffice(custody);

/**
 * Until when those to whom it goes back keep the safe, and who does from then on; null: it goes on as it is.
 * @param backTo by default those who are asked first.
 */
export const keepersEnd = (
  custody: Custody,
  borrower: string,
  backTo = onDuty(custody, borrower),
): ReturnType<typeof officeEnding> => officeEnding(custody, backTo, borrower);

export const mayDecide = (custody: Custody, borrower: string, person: string): boolean =>
  keepsOffice(custody, person, borrower);

/** Who sees every loan: those who may decide about it, and those who watch over the policy. */
export const mayOversee = (custody: Custody, borrower: string, person: string): boolean =>
  mayDecide(custody, borrower, person) || watchers(custody).some(({ aadObjectId }) => aadObjectId === person);

/** Who can resolve it when nobody who may decide is available; empty while somebody is. */
export const mendersOf = (custody: Custody, borrower: string): readonly Person[] =>
  isAnswered(custody, borrower) ? [] : holdersOf(custody.organisation, 'admin', custody.now);

/** Who watches over the policy: the FG, or the deputies when there is none. */
export function watchers({ organisation, now }: Custody): readonly Person[] {
  const named = holdersOf(organisation, 'fg', now);
  return named.length > 0 ? named : holdersOf(organisation, 'fgDeputy', now);
}
