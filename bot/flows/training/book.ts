import { Signing } from '../../../services/training/signing';
import { bookOf } from '../../routing/book';

/** Documents to be signed: no other flow needs them. */
export const signing = bookOf(({ ledger, organisation, clock }) => new Signing(ledger, organisation, clock));
