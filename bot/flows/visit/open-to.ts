import { keepsOffice } from '../../../services/people/office';
import { isReception } from '../../../services/visit/decide';
import type { Container } from '../../routing/container';

/** Whom help offers what the office and the desk do: not the board while others do it. */

/** The board only while nobody else runs the office, or when it is asked to take it over. */
export async function runsOffice(person: string, { visits }: Container): Promise<boolean> {
  return keepsOffice(await visits.office(), person);
}

export async function isAtDesk(person: string, container: Container): Promise<boolean> {
  const office = await container.visits.office();
  return isReception(office, person) || keepsOffice(office, person);
}
