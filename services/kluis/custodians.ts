import { keepsOffice, officeKeepers, type OfficeMoment, officeOnDuty } from '../people/office';
import type { Person } from '../people/organisation';
import { holdersOf } from '../people/roles';

/** Who keeps the safe at a moment: those who run the office, never the borrower (features B5, B6). */
export type Custody = OfficeMoment;

export const deciders = (custody: Custody, borrower: string): readonly Person[] =>
  officeKeepers(custody, borrower);

/** Who is asked first: the office manager, or when she is away or asks herself, the deputies who are there. */
export const onDuty = (custody: Custody, borrower: string): readonly Person[] =>
  officeOnDuty(custody, borrower);

export const mayDecide = (custody: Custody, borrower: string, person: string): boolean =>
  keepsOffice(custody, person, borrower);

/** Who sees every loan: those who may decide about it, and those who watch over the policy. */
export const mayOversee = (custody: Custody, borrower: string, person: string): boolean =>
  mayDecide(custody, borrower, person) || watchers(custody).some(({ aadObjectId }) => aadObjectId === person);

/** Who watches over the policy: the FG, or the deputies when there is none. */
export function watchers({ organisation, now }: Custody): readonly Person[] {
  const named = holdersOf(organisation, 'fg', now);
  return named.length > 0 ? named : holdersOf(organisation, 'fgDeputy', now);
}
