import { kluisActions } from '../../services/kluis/contract';
import type { LoanIn } from '../../services/kluis/model';
import { dateAndTime, dayName } from '../dates';
import type { RenderedCard } from '../render';
import { type Banner, type Button, press, type Prompt } from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { dueWords, nameOf, reasonLines } from './loan-facts';
import { dataOf, longerPrompt, losePrompt, reportPrompt } from './loan-prompts';
import { renderLoanRecord } from './loan-record';
import { isIn, type LoanView, urgencyOf } from './loan-view';

/**
 * The card of who asked for something or has it.
 * Actions: `kluis.withdraw`, `kluis.accept`, `kluis.handIn`, `kluis.askLonger` (inputs `until`, `reason`), `kluis.lose`,
 * `kluis.report` (input `what`), `kluis.form`; refresh: `kluis.view`.
 */
export function renderLoan(view: LoanView): RenderedCard {
  const texts = textsFor(view.locale);
  const { buttons, prompts, later } = actionsOf(view, texts);
  return renderLoanRecord(view, texts, {
    title: texts.kluis.title,
    banners: bannersOf(view, texts),
    namesBorrower: false,
    buttons,
    prompts,
    later: { prompts: later },
  });
}

function bannersOf(view: LoanView, texts: Texts): readonly Banner[] {
  const { borrower } = texts.kluis;
  const { locale } = view;
  if (isIn(view, 'requested')) return [requestedBanner(view, texts), ...queuedBanner(view, texts)];
  if (isIn(view, 'approved')) {
    const { by, reason } = view.loan.decided;
    if (view.holder !== null) return queuedBanner(view, texts);
    const lines = [borrower.approved(nameOf(view, by)), ...reasonLines(reason, texts)];
    return [{ style: 'good', title: borrower.approvedTitle, lines }];
  }
  if (isIn(view, 'refused')) {
    const { by, reason } = view.loan.decided;
    const lines = [borrower.refused(nameOf(view, by)), ...reasonLines(reason, texts)];
    return [{ style: 'emphasis', title: borrower.refusedTitle, lines }];
  }
  if (isIn(view, 'withdrawn'))
    return [{ style: 'emphasis', title: borrower.withdrawnTitle, lines: [borrower.withdrawn] }];
  if (isIn(view, 'expired'))
    return [{ style: 'emphasis', title: borrower.expiredTitle, lines: [borrower.expired] }];
  if (isIn(view, 'out')) return outBanners(view, texts);
  if (isIn(view, 'back')) {
    const { by, at } = view.loan.returned;
    const line = borrower.back(nameOf(view, by), dateAndTime(at, locale));
    return [{ style: 'good', title: borrower.backTitle, lines: [line] }];
  }
  return isIn(view, 'lost') ? [lostBanner(view, texts)] : [];
}

const requestedBanner = ({ deciders }: LoanView, { kluis: { borrower } }: Texts): Banner => ({
  style: 'accent',
  title: borrower.requestedTitle,
  lines: [borrower.requested(deciders.map((name) => displayName(name, 60)).join(', '))],
});

/** Who has it is not told: the queue is no business of the others'. */
const queuedBanner = ({ holder }: LoanView, { kluis: { borrower } }: Texts): readonly Banner[] =>
  holder === null ? [] : [{ style: 'warning', title: borrower.queuedTitle, lines: [borrower.queued] }];

function outBanners(view: LoanView<LoanIn<'out'>>, texts: Texts): readonly Banner[] {
  const { borrower } = texts.kluis;
  const { issue } = view.loan;
  const due = dueWords(view, issue.due);
  const time = {
    calm: { style: 'accent', title: borrower.outTitle(due), lines: [borrower.out] },
    soon: { style: 'warning', title: borrower.soonTitle(due), lines: [borrower.soon] },
    late: { style: 'attention', title: borrower.lateTitle(due), lines: [borrower.late] },
  } as const satisfies Record<string, Banner>;
  const handedIn: readonly Banner[] =
    issue.handedInAt === null
      ? [time[urgencyOf(view)]]
      : [{ style: 'emphasis', title: borrower.handedInTitle, lines: [borrower.handedIn] }];
  const wanted: readonly Banner[] =
    view.waiting > 0 && issue.handedInAt === null
      ? [{ style: 'warning', title: borrower.wantedTitle, lines: [borrower.wanted] }]
      : [];
  const asked: readonly Banner[] =
    issue.wanted === null
      ? []
      : [
          {
            style: 'emphasis',
            title: borrower.askedLongerTitle,
            lines: [borrower.askedLonger(dayName(issue.wanted.until, view.locale))],
          },
        ];
  const visitors: readonly Banner[] =
    // A loan stored before this was known has nothing here.
    issue.visitorsSince
      ? [{ style: 'emphasis', title: borrower.visitorsTitle, lines: [borrower.visitors] }]
      : [];
  return [...handedIn, ...wanted, ...asked, ...visitors];
}

function lostBanner({ loan }: LoanView<LoanIn<'lost'>>, { kluis }: Texts): Banner {
  const number = kluis.keeper.reported(loan.incident ?? kluis.opening);
  return { style: 'attention', title: kluis.borrower.lostTitle, lines: [number, kluis.borrower.lost] };
}

interface Actions {
  readonly buttons: readonly Button[];
  readonly prompts: readonly Prompt[];
  /** Behind the toggle. */
  readonly later: readonly Prompt[];
}

function actionsOf(view: LoanView, texts: Texts): Actions {
  const { borrower } = texts.kluis;
  const data = dataOf(view);
  if (isIn(view, 'requested', 'approved'))
    return { buttons: [press(borrower.withdraw, kluisActions.withdraw, data)], prompts: [], later: [] };
  if (!isIn(view, 'out')) {
    const again = press(borrower.again, kluisActions.form, {});
    return { buttons: [again], prompts: [], later: [] };
  }
  const { issue } = view.loan;
  const lose = losePrompt(view, {
    title: borrower.lose,
    question: borrower.loseQuestion,
    send: borrower.loseSend,
  });
  const longer = longerPrompt(view, texts, {
    title: borrower.askLonger,
    until: borrower.askLongerUntil,
    reason: borrower.askLongerReason,
    action: kluisActions.askLonger,
  });
  const report = urgencyOf(view) === 'late' && issue.report === null ? [reportPrompt(view, texts)] : [];
  const accept =
    issue.acceptedAt === null ? [press(borrower.accept, kluisActions.accept, data, 'positive')] : [];
  const handIn =
    issue.handedInAt === null
      ? [press(borrower.handIn, kluisActions.handIn, data, accept.length > 0 ? 'default' : 'positive')]
      : [];
  const buttons = [...accept, ...handIn];
  return buttons.length < 2
    ? { buttons, prompts: [longer], later: [lose, ...report] }
    : { buttons, prompts: [], later: [longer, lose, ...report] };
}
