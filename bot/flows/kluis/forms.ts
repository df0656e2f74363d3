import { randomUUID } from 'node:crypto';
import { type FormToken, readToken, sealToken, type TokenReading } from '../../../services/forms/form-token';
import { Loans, partition } from '../../../services/kluis/loans';
import { Safe } from '../../../services/kluis/safe';
import { Absences } from '../../../services/people/absences';
import type { House } from '../../house';

export const absencesOf = ({ ledger, clock }: House): Absences => new Absences(ledger, clock);

/** The safe's books, with what the house has. */
export const loansOf = (house: House): Loans =>
  new Loans(house.ledger, absencesOf(house), house.organisation, house.clock);

export const safeOf = (house: House): Safe =>
  new Safe(house.ledger, loansOf(house), house.organisation, house.clock);

/** A request of one's own, or something a key holder found out without one. */
export type LoanForm = 'kluis.request' | 'kluis.record';

/** @param before the form this one replaces: it stays the same form, so that it has its effect once. */
export function newLoanToken(house: House, owner: string, form: LoanForm, before?: FormToken): string {
  const fresh = { issuedAt: house.clock.now().toISOString(), nonce: randomUUID() };
  return sealToken(before ?? { form, partition, record: '', variant: '', ...fresh }, owner, house.secret);
}

export const readLoanToken = (house: House, owner: string, form: LoanForm, text: string): TokenReading =>
  readToken(text, form, owner, house.secret, house.clock.now());
