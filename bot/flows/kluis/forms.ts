import { randomUUID } from 'node:crypto';
import type { kluisActions } from '../../../services/kluis/contract';
import { type FormToken, readToken, sealToken, type TokenReading } from '../../../services/forms/form-token';
import { partition } from '../../../services/kluis/loans';
import type { House } from '../../house';

/** A request of one's own, or something a key holder found out without one. */
export type LoanForm = (typeof kluisActions)['request' | 'record']['verb'];

/** @param before the form this one replaces: it stays the same form, so that it has its effect once. */
export function newLoanToken(house: House, owner: string, form: LoanForm, before?: FormToken): string {
  const fresh = { issuedAt: house.clock.now().toISOString(), nonce: randomUUID() };
  return sealToken(before ?? { form, partition, record: '', variant: '', ...fresh }, owner, house.secret);
}

export const readLoanToken = (house: House, owner: string, form: LoanForm, text: string): TokenReading =>
  readToken(text, form, owner, house.secret, house.clock.now());
