import { kluisActions } from '../../services/kluis/contract';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { type Banner, button } from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { dueWords, issueOf, leaverBanner, nameOf, standsWith, turnedOutBanners } from './loan-facts';
import { dataOf, reportPrompt } from './loan-prompts';
import { renderLoanRecord } from './loan-record';
import { isIn, type LoanModel, urgencyOf } from './loan-model';

/** The FG's card: what deviates from the policy, or is not back (domain §7.2). */
export function renderWatch(model: LoanModel): RenderedCard {
  const texts = textsFor(model.locale);
  const late = isIn(model, 'out') && urgencyOf(model) === 'late';
  // The history is also where the FG orders a loan to be kept (features N18).
  const history = button(texts.kluis.keeper.history, kluisActions.history, dataOf(model), {
    sendsInputs: false,
  });
  const unreported = isIn(model, 'out') && late && model.loan.issue.report === null;
  return renderLoanRecord(model, texts, {
    title: titleOf(model, late, texts),
    banners: [
      ...leaverBanner(model, texts),
      ...turnedOutBanners(model, texts, false),
      ...bannersOf(model, texts),
    ],
    namesBorrower: true,
    deviationsFirst: true,
    prompts: unreported ? [reportPrompt(model, texts)] : [],
    later: { buttons: [history] },
  });
}

/** What is wrong; the FG may also open a loan with nothing wrong. */
function titleOf(model: LoanModel, late: boolean, { kluis }: Texts): string {
  const { loan } = model;
  if (late) return kluis.watchLateTitle;
  if (isIn(model, 'out') && urgencyOf(model) === 'handedIn') return kluis.watchUnconfirmedTitle;
  return loan.deviations.length > 0 ? kluis.watchTitle : kluis.title;
}

function bannersOf(model: LoanModel, texts: Texts): readonly Banner[] {
  const { kluis } = texts;
  const name = nameOf(model, model.loan.borrower);
  const banners: Banner[] = [];
  if (isIn(model, 'out') && urgencyOf(model) === 'late') {
    const due = dueWords(model, model.loan.issue.due);
    banners.push({
      style: 'attention',
      title: kluis.keeper.lateOutTitle(due),
      lines: [standsWith(model, kluis.keeper.lateWith, texts)],
    });
  }
  const handedInAt = issueOf(model.loan)?.handedInAt ?? null;
  if (isIn(model, 'out') && handedInAt !== null)
    banners.push({
      style: 'warning',
      title: kluis.keeper.unconfirmedTitle,
      lines: [kluis.keeper.unconfirmed(name, dateAndTime(handedInAt, model.locale))],
    });
  const report = issueOf(model.loan)?.report;
  if (report)
    banners.push({
      style: 'emphasis',
      title: kluis.keeper.reported(report.incident ?? kluis.opening),
      lines: [],
    });
  return [...banners, ...lostBanner(model, texts)];
}

/** The person who said that it is lost is named. */
function lostBanner(model: LoanModel, { kluis }: Texts): readonly Banner[] {
  if (!isIn(model, 'lost')) return [];
  const { lost, incident } = model.loan;
  const said = kluis.keeper.lost(nameOf(model, lost.by), dateAndTime(lost.at, model.locale));
  const number = kluis.keeper.reported(incident ?? kluis.opening);
  return [{ style: 'attention', title: kluis.keeper.lostTitle, lines: [said, number] }];
}
