import { canBeCalled, mayKeepOffice } from '../people/office';
import type { Person } from '../people/organisation';
import { type Custody, mayDecide, onDuty } from './custodians';
import type { Deed } from './model';

/**
 * The one rule of who locks up what is brought back: whoever has the key. They are asked, they are named to who brings
 * it, and they confirm it.
 */

export const keyItem = 'key';

export interface KeyCustody {
  /** Entra object id; null until an office manager is appointed. */
  readonly holder: string | null;
  /** ISO instant; null when it was never handed over. */
  readonly since: string | null;
  /** Who it was last handed to and who cannot be reached; absent: nobody. */
  readonly unreached?: string;
  /** On its way to somebody who has not yet confirmed having it. */
  readonly handing: (Deed & { readonly to: string }) | null;
  readonly lost: (Deed & { readonly incident: string | null }) | null;
  /** Who was told that they still have it although they keep the safe no more; absent: nobody. */
  readonly leftWith?: string;
}

/** A moment with the safe's key, by the books; null: nothing was ever recorded of it, or it is a drill. */
export interface KeyMoment extends Custody {
  readonly key: KeyCustody | null;
}

/**
 * Who has it because somebody said so; null when that is only presumed, when it is lost, or when it is the borrower's
 * own: nobody confirms what they brought back themselves.
 */
function sayingToHaveIt({ key }: KeyMoment, borrower: string): string | null {
  if (key === null || key.lost !== null || key.holder === borrower) return null;
  const isSaid = key.since !== null || key.handing !== null || key.leftWith === key.holder;
  return isSaid ? key.holder : null;
}

export interface Bearer {
  readonly person: Person;
  /** Who is to get it from them and has not said yet to have it; null: it stays where it is. */
  readonly next: Person | null;
}

/** Who has the key and can be asked; null: nobody does, and it is up to those who are asked first. */
export function bearerOf(at: KeyMoment, borrower: string): Bearer | null {
  const holder = sayingToHaveIt(at, borrower);
  const may = mayKeepOffice(at, borrower).filter(({ aadObjectId }) => canBeCalled(at, aadObjectId));
  const person = may.find(({ aadObjectId }) => aadObjectId === holder);
  if (!person) return null;
  return { person, next: may.find(({ aadObjectId }) => aadObjectId === at.key?.handing?.to) ?? null };
}

/** Who is asked whether something lies in the safe again, and to whom it is brought. */
export function confirmers(at: KeyMoment, borrower: string): readonly Person[] {
  const bearer = bearerOf(at, borrower);
  if (bearer === null) return onDuty(at, borrower);
  return bearer.next === null ? [bearer.person] : [bearer.person, bearer.next];
}

/** Nobody locks anything up without the key: whoever gets it says so first. */
export function mayConfirm(at: KeyMoment, borrower: string, person: string): boolean {
  const holder = sayingToHaveIt(at, borrower);
  return mayDecide(at, borrower, person) && (holder === null || holder === person);
}
