import { randomUUID } from 'node:crypto';
import type { visitActions } from '../../../services/visit/contract';
import { type FormToken, readToken, sealToken, type TokenReading } from '../../../services/forms/form-token';
import type { House } from '../../house';

/** Where visitors come when nothing else is said. */
export function firstLocation(house: House): string {
  const [first] = house.organisation().visit.locations;
  if (!first) throw new Error('the schema wants a location');
  return first.id;
}

export type VisitForm = (typeof visitActions)['announce' | 'change' | 'walkIn']['verb'];

/** @param before the form this one replaces: it stays the same form, so that it has its effect once. */
export function newVisitToken(house: House, owner: string, form: VisitForm, before?: FormToken): string {
  const fresh = { issuedAt: house.clock.now().toISOString(), nonce: randomUUID() };
  const token = before ?? { form, partition: 'visit', record: '', variant: '', ...fresh };
  return sealToken(token, owner, house.secret);
}

export const readVisitToken = (house: House, owner: string, form: VisitForm, text: string): TokenReading =>
  readToken(text, form, owner, house.secret, house.clock.now());
