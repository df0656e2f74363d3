import { kluisActions } from '../../services/kluis/contract';
import type { RenderedCard } from '../render';
import type { Badge, Banner, Button, Fact, Prompt } from '../shared/elements';
import { drillBanner, drillMark } from '../shared/drill';
import { renderRecord } from '../shared/record';
import { refreshing } from '../shared/refresh';
import type { Texts } from '../texts';
import { courseFacts, deviationPassages, dossierPassage, doubleBanner, mainFacts } from './loan-facts';
import { dataOf } from './loan-prompts';
import { isIn, type LoanModel, urgencyOf } from './loan-model';

/** What one reader's card of a loan says and offers, besides what they all have. */
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
export function renderLoanRecord(model: LoanModel, texts: Texts, loanCard: LoanCard): RenderedCard {
  const { title, banners, namesBorrower, deviationsFirst = false, buttons, prompts, later } = loanCard;
  const { id } = model.loan;
  const deviations: readonly Fact[] = deviationPassages(model, texts);
  const card = renderRecord({
    locale: model.locale,
    summary: [...drillMark(id, texts), texts.kluis.summary(id)].join(' · '),
    eyebrow: texts.kluis.eyebrow(id),
    title,
    badge: badgeOf(model, texts),
    banners: [...drillBanner(id, texts), ...doubleBanner(model, texts), ...banners],
    what: [...dossierPassage(model, texts), ...(deviationsFirst ? deviations : [])],
    facts: mainFacts(model, texts, namesBorrower),
    buttons: buttons ?? [],
    prompts: prompts ?? [],
    details: {
      toggle: texts.incident.details,
      facts: courseFacts(model, texts),
      passages: deviationsFirst ? [] : deviations,
      ...later,
    },
  });
  return model.userId === undefined ? card : refreshing(card, kluisActions.view, dataOf(model), model.userId);
}

function badgeOf(model: LoanModel, { kluis }: Texts): Badge {
  if (isIn(model, 'out')) {
    const urgency = urgencyOf(model);
    const styles = { calm: 'accent', soon: 'warning', late: 'attention', handedIn: 'warning' } as const;
    return { text: kluis.badge[urgency], style: styles[urgency] };
  }
  const { status } = model.loan;
  const styles: Partial<Record<typeof status, Badge['style']>> = {
    requested: 'accent',
    approved: 'good',
    back: 'good',
    lost: 'attention',
  };
  return { text: kluis.status[status], style: styles[status] ?? 'emphasis' };
}
