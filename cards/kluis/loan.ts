import { kluisActions } from '../../services/kluis/contract';
import type { Deed, LoanIn } from '../../services/kluis/model';
import { dateAndTime, dayName, dayOfInstant } from '../dates';
import type { RenderedCard } from '../render';
import { type Banner, type Button, press, type Prompt } from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { bearerTexts } from '../texts/kluis-key';
import { displayName } from '../user-text';
import { dueWords, nameOf, reasonLines, recordedBy, refusedLonger } from './loan-facts';
import { dataOf, foundPrompt, longerPrompt, losePrompt, reportPrompt } from './loan-prompts';
import { renderLoanRecord } from './loan-record';
import { isIn, type LoanModel, urgencyOf } from './loan-model';

/** The card of somebody who requested something or has it. */
export function renderLoan(model: LoanModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { buttons, prompts, later, laterButtons = [] } = actionsOf(model, texts);
  return renderLoanRecord(model, texts, {
    title: texts.kluis.title,
    banners: bannersOf(model, texts),
    namesBorrower: false,
    buttons,
    prompts,
    later: { buttons: laterButtons, prompts: later },
  });
}

function bannersOf(model: LoanModel, texts: Texts): readonly Banner[] {
  const { borrower } = texts.kluis;
  const { locale } = model;
  if (isIn(model, 'requested')) return [requestedBanner(model, texts), ...queuedBanner(model, texts)];
  if (isIn(model, 'approved')) {
    const { by, reason } = model.loan.decided;
    const { from = '' } = model.loan.facts;
    if (from > dayOfInstant(model.now)) {
      const title = borrower.laterTitle(dayName(from, locale));
      return [{ style: 'good', title, lines: [borrower.later(nameOf(model, by))] }];
    }
    if (model.holder !== null) return queuedBanner(model, texts);
    const lines = [borrower.approved(nameOf(model, by)), ...reasonLines(reason, texts)];
    return [{ style: 'good', title: borrower.approvedTitle, lines }];
  }
  if (isIn(model, 'refused')) {
    const { by, reason } = model.loan.decided;
    const lines = [borrower.refused(nameOf(model, by)), ...reasonLines(reason, texts)];
    return [{ style: 'emphasis', title: borrower.refusedTitle, lines }];
  }
  const ended = endedBanner(model.loan, texts);
  if (ended) return [ended];
  if (isIn(model, 'out')) return outBanners(model, texts);
  if (isIn(model, 'back')) {
    const { by, at } = model.loan.returned;
    const line = borrower.back(nameOf(model, by), dateAndTime(at, locale));
    return [{ style: 'good', title: borrower.backTitle, lines: [line] }];
  }
  return isIn(model, 'lost') ? [lostBanner(model, texts)] : [];
}

function requestedBanner(
  { deciders, passedOver, unanswered }: LoanModel,
  { kluis: { borrower } }: Texts,
): Banner {
  const names = (people: readonly string[]) => people.map((name) => displayName(name, 60)).join(', ');
  if (unanswered) {
    const call = unanswered.phone === '' ? [] : [borrower.unansweredCall(displayName(unanswered.phone, 40))];
    const says = unanswered.told ? borrower.unanswered : borrower.unansweredAlone;
    const lines = [says(names(deciders)), ...call];
    return { style: 'attention', title: borrower.unansweredTitle, lines };
  }
  const lines = [borrower.requested(names(deciders))];
  const instead = passedOver.length === 0 ? [] : [borrower.passedOver(names(passedOver))];
  return { style: 'accent', title: borrower.requestedTitle, lines: [...lines, ...instead] };
}

/** Over before anything left the safe. */
function endedBanner(loan: LoanModel['loan'], { kluis: { borrower } }: Texts): Banner | null {
  if (loan.status !== 'withdrawn' && loan.status !== 'expired') return null;
  if (loan.status === 'withdrawn')
    return { style: 'emphasis', title: borrower.withdrawnTitle, lines: [borrower.withdrawn] };
  return loan.undecided
    ? { style: 'attention', title: borrower.undecidedTitle, lines: [borrower.undecided] }
    : { style: 'emphasis', title: borrower.expiredTitle, lines: [borrower.expired] };
}

/** Who has it is not told: the queue is nobody else's business. */
const queuedBanner = ({ holder }: LoanModel, { kluis: { borrower } }: Texts): readonly Banner[] =>
  holder === null ? [] : [{ style: 'warning', title: borrower.queuedTitle, lines: [borrower.queued] }];

/** Who keeps the safe now, or stands in; null: nobody can be named. */
const keepersOf = ({ deciders }: LoanModel): string | null =>
  deciders.length === 0 ? null : deciders.map((name) => displayName(name, 60)).join(', ');

function outBanners(model: LoanModel<LoanIn<'out'>>, texts: Texts): readonly Banner[] {
  const { borrower } = texts.kluis;
  const { issue } = model.loan;
  const due = dueWords(model, issue.due);
  const keepers = keepersOf(model);
  const time = {
    calm: { style: 'accent', title: borrower.outTitle(due), lines: [borrower.out] },
    soon: { style: 'warning', title: borrower.soonTitle(due), lines: [borrower.soon] },
    late: { style: 'attention', title: borrower.lateTitle(due), lines: [borrower.late(keepers)] },
    handedIn: { style: 'emphasis', title: borrower.handedInTitle, lines: [borrower.handedIn(keepers)] },
  } as const satisfies Record<ReturnType<typeof urgencyOf>, Banner>;
  const wanted: readonly Banner[] =
    model.waiting > 0 && issue.handedInAt === null
      ? [{ style: 'warning', title: borrower.wantedTitle, lines: [borrower.wanted] }]
      : [];
  const asked: readonly Banner[] =
    issue.wanted === null || issue.handedInAt !== null
      ? []
      : [
          {
            style: 'emphasis',
            title: borrower.askedLongerTitle,
            lines: [borrower.askedLonger(dayName(issue.wanted.until, model.locale))],
          },
        ];
  const refused = refusalBanner(model, texts);
  const visitors: readonly Banner[] =
    // A loan stored before this was kept has nothing here.
    issue.visitorsSince
      ? [{ style: 'emphasis', title: borrower.visitorsTitle, lines: [borrower.visitors] }]
      : [];
  const before = [...recordedBanner(model, texts), ...turnedOut(model, texts)];
  return [
    ...before,
    time[urgencyOf(model)],
    ...bringBanner(model),
    ...keeperBanner(model, texts),
    ...wanted,
    ...asked,
    ...refused,
    ...visitors,
  ];
}

/** Another has the key than who handed it out. */
function bringBanner({ backTo, loan, locale }: LoanModel<LoanIn<'out'>>): readonly Banner[] {
  if (!backTo || loan.issue.handedInAt !== null) return [];
  const { bring, bringLine, bringMoving } = bearerTexts[locale];
  const name = displayName(backTo.name, 60);
  const next = backTo.next === null ? null : displayName(backTo.next, 60);
  const line = next === null ? bringLine(name) : bringMoving(name, next);
  return [{ style: 'emphasis', title: bring(name), lines: [line] }];
}

/** It may have to go to another than who handed it out. */
function keeperBanner(model: LoanModel<LoanIn<'out'>>, { kluis: { borrower } }: Texts): readonly Banner[] {
  const { keepersEnd, locale, loan } = model;
  if (!keepersEnd || loan.issue.handedInAt !== null) return [];
  const next = keepersEnd.next.map((name) => displayName(name, 60)).join(', ');
  const until = dayName(keepersEnd.until, locale);
  const line = borrower.keeperEnds(keepersOf(model), until, next === '' ? null : next);
  return [{ style: 'emphasis', title: borrower.keeperEndsTitle, lines: [line] }];
}

/** Somebody else recorded it: the borrower did not ask for it, and reads who did. */
function recordedBanner(model: LoanModel<LoanIn<'out'>>, texts: Texts): readonly Banner[] {
  const by = recordedBy(model.loan);
  if (by === null || model.loan.issue.acceptedAt !== null) return [];
  const { recordedTitle, recorded } = texts.kluis.borrower;
  return [{ style: 'emphasis', title: recordedTitle(nameOf(model, by)), lines: [recorded] }];
}

/** The answer to a request for more time. */
function refusalBanner(model: LoanModel<LoanIn<'out'>>, texts: Texts): readonly Banner[] {
  const refused = refusedLonger(model);
  if (refused === null) return [];
  const { by, until, reason } = refused;
  const { borrower } = texts.kluis;
  const said = borrower.longerRefused(nameOf(model, by), dayName(until, model.locale));
  return [
    {
      style: 'warning',
      title: borrower.longerRefusedTitle,
      lines: [said, ...reasonLines(reason, texts)],
    },
  ];
}

/** It was said to be lost, or to be in the safe, and was not. */
function turnedOut(model: LoanModel<LoanIn<'out'>>, texts: Texts): readonly Banner[] {
  const { found, undone, handedInAt } = model.loan.issue;
  const { borrower } = texts.kluis;
  if (handedInAt !== null) return [];
  return [
    ...(found ? [foundBanner(model, found, texts)] : []),
    ...(undone
      ? [
          {
            style: 'attention' as const,
            title: borrower.undoneTitle,
            lines: [borrower.undone(nameOf(model, undone.by)), ...reasonLines(undone.reason, texts)],
          },
        ]
      : []),
  ];
}

/** Whoever found it knows where it is; otherwise it may or may not be with the borrower. */
function foundBanner(model: LoanModel<LoanIn<'out'>>, { by, at }: Deed, { kluis }: Texts): Banner {
  const { borrower } = kluis;
  if (by === model.loan.borrower)
    return { style: 'good', title: borrower.foundTitle, lines: [borrower.foundLine] };
  const said = borrower.foundBy(nameOf(model, by), dateAndTime(at, model.locale));
  return { style: 'good', title: borrower.foundByTitle, lines: [said, borrower.foundLine] };
}

/** Never attributed to somebody who did not say so. */
function lostBanner(model: LoanModel<LoanIn<'lost'>>, { kluis }: Texts): Banner {
  const { lost, incident, borrower: own } = model.loan;
  const { borrower, keeper, opening } = kluis;
  const number = keeper.reported(incident ?? opening);
  const said = borrower.lostBy(nameOf(model, lost.by), dateAndTime(lost.at, model.locale));
  const lines =
    lost.by === own ? [number, borrower.lost] : [said, number, borrower.lostAsked(keepersOf(model))];
  return { style: 'attention', title: borrower.lostTitle, lines };
}

interface Actions {
  readonly buttons: readonly Button[];
  readonly prompts: readonly Prompt[];
  /** Behind the toggle. */
  readonly later: readonly Prompt[];
  readonly laterButtons?: readonly Button[];
}

function actionsOf(model: LoanModel, texts: Texts): Actions {
  const { borrower } = texts.kluis;
  const data = dataOf(model);
  if (isIn(model, 'requested', 'approved'))
    return { buttons: [press(texts.shared.withdraw, kluisActions.withdraw, data)], prompts: [], later: [] };
  if (!isIn(model, 'out')) {
    const again = press(borrower.again, kluisActions.form, {});
    // Of what is lost, that it was found is what is waited for.
    return isIn(model, 'lost')
      ? { buttons: [], prompts: [foundPrompt(model, texts)], later: [], laterButtons: [again] }
      : { buttons: [again], prompts: [], later: [] };
  }
  return outActions(model, texts);
}

function outActions(model: LoanModel<LoanIn<'out'>>, texts: Texts): Actions {
  const { borrower } = texts.kluis;
  const { issue } = model.loan;
  const data = dataOf(model);
  const lose = losePrompt(model, {
    title: borrower.lose,
    question: borrower.loseQuestion,
    send: borrower.loseSend,
  });
  // A claimed return awaits the key holder.
  if (issue.handedInAt !== null) return { buttons: [], prompts: [lose], later: [] };
  const longer = longerPrompt(model, texts, {
    title: borrower.askLonger,
    until: texts.shared.untilWhichDay,
    reason: borrower.askLongerReason,
    action: kluisActions.askLonger,
  });
  const late = urgencyOf(model) === 'late';
  const report = late && issue.report === null ? [reportPrompt(model, texts)] : [];
  const handIn = press(borrower.handIn, kluisActions.handIn, data, 'positive');
  // Said to be back, and not found: it is brought now, or they do not have it. More time is not the answer.
  if (issue.undone?.said !== undefined) {
    const { gone: title, goneQuestion: question, goneSend: send } = borrower;
    const gone = losePrompt(model, { title, question, send });
    return { buttons: [handIn], prompts: [gone], later: report };
  }
  // What must happen now comes first, with the other options next to it.
  if (late) return { buttons: [handIn], prompts: [longer, lose], later: report };
  // Asked on the card that says what was handed out; later the next step is to bring it back.
  if (issue.acceptedAt !== null || urgencyOf(model) !== 'calm')
    return { buttons: [handIn], prompts: [longer], later: [lose] };
  const accept = press(borrower.accept, kluisActions.accept, data, 'positive');
  const brought = press(borrower.handIn, kluisActions.handIn, data);
  return { buttons: [accept, brought], prompts: [], later: [longer, lose] };
}
