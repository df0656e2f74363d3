import { kluisActions } from '../../services/kluis/contract';
import type { Loan } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import { press } from '../shared/elements';
import { OpenSection } from '../shared/mine';
import { commandButton } from '../shared/plain';
import { textsFor } from '../texts';
import { leftKeyTexts } from '../texts/kluis-key';
import { displayName } from '../user-text';
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

/** For whoever still has the key and keeps the safe no more. @param names of those who have to get it. */
export function renderLeftKey(locale: Locale, names: readonly string[]): OpenSection {
  const { mine, kluisLists } = textsFor(locale);
  const to = names.map((name) => displayName(name, 60)).join(', ');
  return new OpenSection({
    title: mine.waits.kluis,
    lines: [
      {
        label: leftKeyTexts[locale].mine,
        lines: [leftKeyTexts[locale].mineText(to)],
        button: commandButton(kluisLists.key, 'kluis'),
      },
    ],
    more: mine.more('kluis'),
  });
}
