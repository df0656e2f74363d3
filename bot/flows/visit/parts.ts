import { randomUUID } from 'node:crypto';
import { type FormToken, readToken, sealToken, type TokenReading } from '../../../services/forms/form-token';
import { Absences } from '../../../services/people/absences';
import { Reception } from '../../../services/visit/reception';
import { Visits } from '../../../services/visit/visits';
import type { House } from '../../house';

/** The book of visits, with what the house has. */
export const visitsOf = ({ ledger, clock, organisation }: House): Visits =>
  new Visits(ledger, new Absences(ledger, clock), organisation, clock);

export const receptionOf = (house: House): Reception =>
  new Reception(house.ledger, visitsOf(house), house.organisation, house.clock);

/** Where visitors come when nothing else is said. */
export function firstLocation(house: House): string {
  const [first] = house.organisation().visit.locations;
  if (!first) throw new Error('the schema wants a location');
  return first.id;
}

export type VisitForm = 'visit.announce' | 'visit.change' | 'visit.walkIn';

/** @param before the form this one replaces: it stays the same form, so that it has its effect once. */
export function newVisitToken(house: House, owner: string, form: VisitForm, before?: FormToken): string {
  const fresh = { issuedAt: house.clock.now().toISOString(), nonce: randomUUID() };
  const token = before ?? { form, partition: 'visit', record: '', variant: '', ...fresh };
  return sealToken(token, owner, house.secret);
}

export const readVisitToken = (house: House, owner: string, form: VisitForm, text: string): TokenReading =>
  readToken(text, form, owner, house.secret, house.clock.now());
