import { typedAs } from '../ledger/numbering';
import { drillLoanNumber, loanNumber } from './contract';

/** As somebody types it, of a drill too. */
export const typedLoanNumber = (text: string): string | null => typedAs([loanNumber, drillLoanNumber], text);
