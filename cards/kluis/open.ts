import { kluisActions } from '../../services/kluis/contract';
import type { Loan } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import { press } from '../shared/elements';
import { OpenSection } from '../shared/mine';
import { textsFor } from '../texts';
import { myLoanRow } from './mine';

/** What somebody asked for or has, for `/mijn`. @param waits of others: for whoever keeps the key to decide or confirm. */
export function renderOpenLoans(
  loans: readonly Loan[],
  { locale, now, waits = false }: { readonly locale: Locale; readonly now: string; readonly waits?: boolean },
): OpenSection {
  const texts = textsFor(locale);
  const { mine } = texts;
  return new OpenSection({
    title: waits ? mine.waits.kluis : mine.loans,
    lines: loans.map((loan) => ({
      ...myLoanRow(loan, { locale, now, waits }, texts),
      button: press(mine.open(loan.id), kluisActions.view, { loan: loan.id }),
    })),
    more: mine.more('kluis'),
  });
}
