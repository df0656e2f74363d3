import { anyLoanNumber } from '../../../services/kluis/contract';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { current } from './handling';

/** A number of the safe as on its cards, typed by itself. */
const numberIn = (text: string): string | null => {
  const number = text.trim().replace(/\.$/, '').toUpperCase();
  return anyLoanNumber.test(number) ? number : null;
};

export const asksLoan = (text: string): boolean => numberIn(text) !== null;

/** The card of that loan, for those who may see it. */
export async function openLoanNumber(turn: StaffTurn, container: Container): Promise<Answer> {
  const id = numberIn(turn.words);
  return id === null ? notice(turn, 'loanNotFound') : await current(turn, id, container);
}
