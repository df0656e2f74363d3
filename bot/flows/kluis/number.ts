import { typedLoanNumber } from '../../../services/kluis/number';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { current } from './handling';

export const asksLoan = (text: string): boolean => typedLoanNumber(text) !== null;

/** The card of that loan, for those who may see it. */
export async function openLoanNumber(turn: StaffTurn, container: Container): Promise<Answer> {
  const id = typedLoanNumber(turn.words);
  return id === null ? notice(turn, 'loanNotFound') : await current(turn, id, container);
}
