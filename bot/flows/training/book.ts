import { Signing } from '../../../services/training/signing';
import { bookOf } from '../../routing/book';

/** Documents that are signed: no other flow asks for them. */
export const signing = bookOf(({ ledger, organisation, clock }) => new Signing(ledger, organisation, clock));
