import { kluisActions } from '../../services/kluis/contract';
import type { RenderedCard } from '../render';
import type { Badge, Banner, Button, Fact, Prompt } from '../shared/elements';
import { renderRecord } from '../shared/record';
import { refreshing } from '../shared/refresh';
import type { Texts } from '../texts';
import { courseFacts, deviationPassages, dossierPassage, doubleBanner, mainFacts } from './loan-facts';
import { dataOf } from './loan-prompts';
import { isIn, type LoanView, urgencyOf } from './loan-view';

/** What one reader's card of a loan says and offers, beside what they all have. */
export interface LoanCard {
  readonly title: string;
  readonly banners: readonly Banner[];
  /** False on the borrower's own card. */
  readonly namesBorrower: boolean;
  /** Shown at once instead of behind the toggle. */
  readonly deviationsFirst?: boolean;
  readonly buttons?: readonly Button[];
  readonly prompts?: readonly Prompt[];
  /** Behind the toggle. */
  readonly later?: { readonly buttons?: readonly Button[]; readonly prompts?: readonly Prompt[] };
}

/** The look all cards of a loan share; refresh: `kluis.view`. */
export function renderLoanRecord(view: LoanView, texts: Texts, loanCard: LoanCard): RenderedCard {
  const { title, banners, namesBorrower, deviationsFirst = false, buttons, prompts, later } = loanCard;
  const deviations: readonly Fact[] = deviationPassages(view, texts);
  const card = renderRecord({
    locale: view.locale,
    summary: texts.kluis.summary(view.loan.id),
    eyebrow: texts.kluis.eyebrow(view.loan.id),
    title,
    badge: badgeOf(view, texts),
    banners: [...doubleBanner(view, texts), ...banners],
    what: [...dossierPassage(view, texts), ...(deviationsFirst ? deviations : [])],
    facts: mainFacts(view, texts, namesBorrower),
    buttons: buttons ?? [],
    prompts: prompts ?? [],
    details: {
      toggle: texts.incident.details,
      facts: courseFacts(view, texts),
      passages: deviationsFirst ? [] : deviations,
      ...later,
    },
  });
  return view.userId === undefined ? card : refreshing(card, kluisActions.view, dataOf(view), view.userId);
}

function badgeOf(view: LoanView, { kluis }: Texts): Badge {
  if (isIn(view, 'out')) {
    const urgency = urgencyOf(view);
    const styles = { calm: 'accent', soon: 'warning', late: 'attention' } as const;
    return { text: kluis.badge[urgency], style: styles[urgency] };
  }
  const { status } = view.loan;
  const styles: Partial<Record<typeof status, Badge['style']>> = {
    requested: 'accent',
    approved: 'good',
    back: 'good',
    lost: 'attention',
  };
  return { text: kluis.status[status], style: styles[status] ?? 'emphasis' };
}
