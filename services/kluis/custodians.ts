import type { Organisation, Person } from '../people/organisation';
import { holdersOf } from '../people/roles';

/** Who keeps the safe at a moment. */
export interface Custody {
  readonly organisation: Organisation;
  readonly now: Date;
  /** Object ids of those who said they are away today. */
  readonly absent: ReadonlySet<string>;
}

/**
 * Everybody who may decide about a loan: office manager and deputies, never the borrower (features B5, B6). When the
 * borrower is the only one of them, or there is none, the board.
 */
export function deciders({ organisation, now }: Custody, borrower: string): readonly Person[] {
  const named = [
    ...holdersOf(organisation, 'officeManager', now),
    ...holdersOf(organisation, 'officeDeputy', now),
  ];
  const others = unique(named).filter(({ aadObjectId }) => aadObjectId !== borrower);
  return others.length > 0 ? others : without(holdersOf(organisation, 'board', now), borrower);
}

/** Who is asked first: the office manager, or when she is away or asks herself, the deputies who are there. */
export function onDuty(custody: Custody, borrower: string): readonly Person[] {
  const all = deciders(custody, borrower);
  const there = all.filter(({ aadObjectId }) => !custody.absent.has(aadObjectId));
  const managers = holdersOf(custody.organisation, 'officeManager', custody.now).map(
    ({ aadObjectId }) => aadObjectId,
  );
  const first = there.filter(({ aadObjectId }) => managers.includes(aadObjectId));
  if (first.length > 0) return first;
  // Everybody is away: then everybody is asked, for somebody must.
  return there.length > 0 ? there : all;
}

export const mayDecide = (custody: Custody, borrower: string, person: string): boolean =>
  deciders(custody, borrower).some(({ aadObjectId }) => aadObjectId === person);

/** Who sees every loan: those who may decide about it, and those who watch over the policy. */
export const mayOversee = (custody: Custody, borrower: string, person: string): boolean =>
  mayDecide(custody, borrower, person) || watchers(custody).some(({ aadObjectId }) => aadObjectId === person);

/** Who watches over the policy: the FG, or the deputies when there is none. */
export function watchers({ organisation, now }: Custody): readonly Person[] {
  const named = holdersOf(organisation, 'fg', now);
  return named.length > 0 ? named : holdersOf(organisation, 'fgDeputy', now);
}

const unique = (people: readonly Person[]): readonly Person[] => [
  ...new Map(people.map((person) => [person.aadObjectId, person])).values(),
];

const without = (people: readonly Person[], id: string): readonly Person[] =>
  people.filter(({ aadObjectId }) => aadObjectId !== id);
