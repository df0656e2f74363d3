import { Anchors } from '../../../services/incident/anchors';
import { Register } from '../../../services/incident/register';
import type { House } from '../../house';

/** The register and its anchors, with what the house has. */
export const registerOf = ({ ledger, organisation, clock }: House): Register =>
  new Register(ledger, organisation, clock);

export const anchorsOf = ({ ledger, organisation, clock }: House): Anchors =>
  new Anchors(ledger, organisation, clock);

/** Name by object id. */
export const namesOf = ({ organisation }: House): Readonly<Record<string, string>> =>
  Object.fromEntries(organisation().people.map(({ aadObjectId, name }) => [aadObjectId, name]));
