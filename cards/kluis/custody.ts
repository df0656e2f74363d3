import type { ActionFor } from '../../services/contract';
import { kluisActions, type OnLoan } from '../../services/kluis/contract';
import type { LoanIn } from '../../services/kluis/model';
import { dateAndTime, dayName, dayOfInstant } from '../dates';
import type { RenderedCard } from '../render';
import { type Banner, type Button, press, type Prompt } from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import { dueWords, leaverBanner, nameOf, reasonLines } from './loan-facts';
import { dataOf, longerPrompt, losePrompt, reasonPrompt, reportPrompt } from './loan-prompts';
import { renderLoanRecord } from './loan-record';
import { isIn, type LoanView, urgencyOf } from './loan-view';

/**
 * The card of the office manager and her deputies.
 * Actions: `kluis.approve` (input `approval` when a reason is needed), `kluis.refuse` and `kluis.revoke` (input `reason`), `kluis.issue`,
 * `kluis.takeBack`, `kluis.keepLonger` (inputs `until`, `reason`), `kluis.lose`, `kluis.report` (input `what`),
 * `kluis.history`; refresh: `kluis.view`.
 */
export function renderCustody(view: LoanView): RenderedCard {
  const texts = textsFor(view.locale);
  const { buttons, prompts, later } = actionsOf(view, texts);
  const history = press(texts.kluis.keeper.history, kluisActions.history, dataOf(view));
  return renderLoanRecord(view, texts, {
    title: texts.kluis.title,
    banners: [...leaverBanner(view, texts), ...bannersOf(view, texts)],
    namesBorrower: true,
    buttons,
    prompts,
    later: { buttons: [history], prompts: later },
  });
}

/** Approving it asks for a reason (features B24, domain §7.2). */
const reasonNeeded = ({ loan, now }: LoanView): boolean =>
  loan.late.length > 0 || loan.facts.until > dayOfInstant(now);

function bannersOf(view: LoanView, texts: Texts): readonly Banner[] {
  const { keeper } = texts.kluis;
  const name = nameOf(view, view.loan.borrower);
  if (isIn(view, 'requested')) return requestedBanners(view, texts);
  if (isIn(view, 'approved')) {
    if (view.holder !== null) return heldBanner(view, texts);
    return [{ style: 'good', title: keeper.approvedTitle, lines: [keeper.approved(name)] }];
  }
  if (isIn(view, 'refused')) {
    const { by, reason } = view.loan.decided;
    const lines = [keeper.refused(nameOf(view, by)), ...reasonLines(reason, texts)];
    return [{ style: 'emphasis', title: keeper.refusedTitle, lines }];
  }
  if (isIn(view, 'withdrawn', 'expired')) {
    const { status } = view.loan;
    return [{ style: 'emphasis', title: keeper.endedTitle[status], lines: [keeper.ended[status]] }];
  }
  if (isIn(view, 'out')) return outBanners(view, texts);
  if (isIn(view, 'back')) {
    const { by, at } = view.loan.returned;
    const line = keeper.back(nameOf(view, by), dateAndTime(at, view.locale));
    return [{ style: 'good', title: keeper.backTitle, lines: [line] }];
  }
  return isIn(view, 'lost') ? [lostBanner(view, texts)] : [];
}

function requestedBanners(view: LoanView<LoanIn<'requested'>>, texts: Texts): readonly Banner[] {
  const { keeper } = texts.kluis;
  const { loan } = view;
  const banners: Banner[] = [];
  if (loan.reminded > 0)
    banners.push({ style: 'warning', title: keeper.remindTitle, lines: [keeper.remind] });
  if (loan.late.length > 0)
    banners.push({ style: 'warning', title: keeper.lateTitle, lines: [keeper.late(loan.late.join(', '))] });
  if (loan.facts.until > dayOfInstant(view.now))
    banners.push({ style: 'warning', title: keeper.longerTitle, lines: [keeper.longer] });
  return [...banners, ...heldBanner(view, texts)];
}

const heldBanner = (view: LoanView, { kluis: { keeper } }: Texts): readonly Banner[] =>
  view.holder === null
    ? []
    : [
        {
          style: 'warning',
          title: keeper.heldTitle,
          lines: [keeper.held(displayName(view.holder.name, 60), dueWords(view, view.holder.due))],
        },
      ];

function outBanners(view: LoanView<LoanIn<'out'>>, texts: Texts): readonly Banner[] {
  const { keeper } = texts.kluis;
  const { issue, borrower } = view.loan;
  const name = nameOf(view, borrower);
  const due = dueWords(view, issue.due);
  const banners: Banner[] = [];
  if (issue.handedInAt !== null) {
    const said = keeper.handedIn(name, dateAndTime(issue.handedInAt, view.locale));
    banners.push({ style: 'good', title: keeper.handedInTitle, lines: [said] });
  }
  if (urgencyOf(view) === 'late')
    banners.push({
      style: 'attention',
      title: keeper.lateOutTitle(due),
      lines: [keeper.lateWith(name), keeper.lateOut],
    });
  else if (issue.handedInAt === null)
    banners.push({ style: 'accent', title: keeper.outTitle(due), lines: [keeper.out(name)] });
  if (issue.wanted !== null) {
    const until = keeper.askedLonger(name, dayName(issue.wanted.until, view.locale));
    const lines = [until, ...displayLines(issue.wanted.reason, { max: 300, cut: texts.kluis.cut })];
    banners.push({ style: 'warning', title: keeper.askedLongerTitle, lines });
  }
  return banners;
}

function lostBanner(view: LoanView<LoanIn<'lost'>>, { kluis }: Texts): Banner {
  const { lost, incident } = view.loan;
  const said = kluis.keeper.lost(nameOf(view, lost.by), dateAndTime(lost.at, view.locale));
  return {
    style: 'attention',
    title: kluis.keeper.lostTitle,
    lines: [said, kluis.keeper.reported(incident ?? kluis.opening)],
  };
}

interface Actions {
  readonly buttons: readonly Button[];
  readonly prompts: readonly Prompt[];
  /** Behind the toggle. */
  readonly later: readonly Prompt[];
}

function actionsOf(view: LoanView, texts: Texts): Actions {
  const { keeper } = texts.kluis;
  const next = (title: string, action: ActionFor<OnLoan>): Button =>
    press(title, action, dataOf(view), 'positive');
  const refusal = (title: string, label: string, action: ActionFor<OnLoan>): Prompt =>
    reasonPrompt(view, texts, { title, id: 'reason', label, action, style: 'destructive' });
  if (isIn(view, 'requested')) {
    const refuse = refusal(keeper.refuse, keeper.refuseReason, kluisActions.refuse);
    if (!reasonNeeded(view))
      return { buttons: [next(keeper.approve, kluisActions.approve)], prompts: [refuse], later: [] };
    const { approve, approveReason: label } = keeper;
    const prompt = {
      title: approve,
      id: 'approval',
      label,
      action: kluisActions.approve,
      style: 'positive',
    } as const;
    return { buttons: [], prompts: [reasonPrompt(view, texts, prompt), refuse], later: [] };
  }
  if (isIn(view, 'approved'))
    return {
      buttons: view.holder === null ? [next(keeper.issue, kluisActions.issue)] : [],
      prompts: [],
      later: [refusal(keeper.revoke, keeper.revokeReason, kluisActions.revoke)],
    };
  return isIn(view, 'out') ? outActions(view, texts) : { buttons: [], prompts: [], later: [] };
}

function outActions(view: LoanView<LoanIn<'out'>>, texts: Texts): Actions {
  const { keeper } = texts.kluis;
  const { issue } = view.loan;
  const words = {
    title: keeper.keepLonger,
    until: keeper.keepLongerUntil,
    reason: keeper.keepLongerReason,
    action: kluisActions.keepLonger,
  };
  const longer = longerPrompt(view, texts, words, issue.wanted ?? undefined);
  const lose = losePrompt(view, {
    title: keeper.lose,
    question: keeper.loseQuestion,
    send: keeper.loseSend,
  });
  const report = urgencyOf(view) === 'late' && issue.report === null ? [reportPrompt(view, texts)] : [];
  const takeBack = press(keeper.takeBack, kluisActions.takeBack, dataOf(view), 'positive');
  return { buttons: [takeBack], prompts: [longer], later: [...report, lose] };
}
