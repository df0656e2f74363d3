import { kluisActions } from '../../services/kluis/contract';
import type { RenderedCard } from '../render';
import { type Banner, button } from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { dueWords, issueOf, leaverBanner, nameOf } from './loan-facts';
import { dataOf, reportPrompt } from './loan-prompts';
import { renderLoanRecord } from './loan-record';
import { isIn, type LoanView, urgencyOf } from './loan-view';

/**
 * The card of the FG: what deviates from the policy, or is not back (domain §7.2).
 * Actions: `kluis.report` (input `what`), `kluis.history`; refresh: `kluis.view`.
 */
export function renderWatch(view: LoanView): RenderedCard {
  const texts = textsFor(view.locale);
  const late = isIn(view, 'out') && urgencyOf(view) === 'late';
  // The history is also where the FG orders that a loan is kept (features N18).
  const history = button(texts.kluis.keeper.history, kluisActions.history, dataOf(view), {
    sendsInputs: false,
  });
  const unreported = isIn(view, 'out') && late && view.loan.issue.report === null;
  return renderLoanRecord(view, texts, {
    title: titleOf(view, late, texts),
    banners: [...leaverBanner(view, texts), ...bannersOf(view, texts)],
    namesBorrower: true,
    deviationsFirst: true,
    prompts: unreported ? [reportPrompt(view, texts)] : [],
    later: { buttons: [history] },
  });
}

/** What is wrong; the FG may also open a loan with which nothing is. */
function titleOf({ loan }: LoanView, late: boolean, { kluis }: Texts): string {
  if (late) return kluis.watchLateTitle;
  return loan.deviations.length > 0 ? kluis.watchTitle : kluis.title;
}

function bannersOf(view: LoanView, { kluis }: Texts): readonly Banner[] {
  const name = nameOf(view, view.loan.borrower);
  const banners: Banner[] = [];
  if (isIn(view, 'out') && urgencyOf(view) === 'late') {
    const due = dueWords(view, view.loan.issue.due);
    banners.push({
      style: 'attention',
      title: kluis.keeper.lateOutTitle(due),
      lines: [kluis.keeper.lateWith(name)],
    });
  }
  const report = issueOf(view.loan)?.report;
  if (report)
    banners.push({
      style: 'emphasis',
      title: kluis.keeper.reported(report.incident ?? kluis.opening),
      lines: [],
    });
  return banners;
}
