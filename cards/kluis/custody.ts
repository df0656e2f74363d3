import type { ActionFor } from '../../services/contract';
import { kluisActions, type OnLoan } from '../../services/kluis/contract';
import type { LoanIn } from '../../services/kluis/model';
import { dateAndTime, dayName, dayOfInstant } from '../dates';
import type { RenderedCard } from '../render';
import { type Banner, type Button, press, type Prompt } from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { keyWithActions, keyWithBanner } from './key-with';
import { displayLines, displayName } from '../user-text';
import {
  dueWords,
  leaverBanner,
  nameOf,
  reasonLines,
  refusedLonger,
  standsWith,
  turnedOutBanners,
} from './loan-facts';
import { dataOf, foundPrompt, longerPrompt, losePrompt, reasonPrompt, reportPrompt } from './loan-prompts';
import { renderLoanRecord } from './loan-record';
import { isIn, type LoanModel, urgencyOf } from './loan-model';

/** The card of the office manager and her deputies. */
export function renderCustody(model: LoanModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { buttons, prompts, later } = actionsOf(model, texts);
  const history = press(texts.kluis.keeper.history, kluisActions.history, dataOf(model));
  return renderLoanRecord(model, texts, {
    title: texts.kluis.title,
    banners: [
      ...leaverBanner(model, texts),
      ...turnedOutBanners(model, texts, model.keyWith === undefined),
      ...keyBanner(model, texts),
      ...bannersOf(model, texts),
      ...bookedBanner(model, texts),
    ],
    namesBorrower: true,
    buttons: [
      ...buttons,
      ...(model.keyAway === undefined
        ? []
        : [press(texts.kluisLists.keyTake, kluisActions.keyTake, dataOf(model))]),
    ],
    prompts,
    later: { buttons: [history], prompts: later },
  });
}

/** The key is with somebody who is not there: without it nothing is handed out. */
const keyBanner = ({ keyAway, keyWith, locale }: LoanModel, { kluisLists }: Texts): readonly Banner[] =>
  keyWith !== undefined
    ? [keyWithBanner(keyWith, locale)]
    : keyAway === undefined
      ? []
      : [
          {
            style: 'warning',
            title: kluisLists.keyHolderAway(displayName(keyAway, 60)),
            lines: [kluisLists.keyWithAway(displayName(keyAway, 60))],
          },
        ];

/** Approving it needs a reason (features B24, domain §7.2). */
const reasonNeeded = (model: LoanModel): boolean => model.loan.late.length > 0 || isLonger(model);

/** Longer than the day it is wanted for (domain §7.2). */
function isLonger({ loan, now }: LoanModel): boolean {
  const { from = '', until } = loan.facts;
  const today = dayOfInstant(now);
  return until > (from > today ? from : today);
}

/** Its first day if that is still to come; null when it may be handed out now. */
function firstDay({ loan, now }: LoanModel): string | null {
  const { from = '' } = loan.facts;
  return from > dayOfInstant(now) ? from : null;
}

function bannersOf(model: LoanModel, texts: Texts): readonly Banner[] {
  const { keeper } = texts.kluis;
  const name = nameOf(model, model.loan.borrower);
  if (isIn(model, 'requested')) return requestedBanners(model, texts);
  if (isIn(model, 'approved')) {
    const from = firstDay(model);
    if (from !== null) {
      const title = keeper.laterTitle(dayName(from, model.locale));
      return [{ style: 'good', title, lines: [keeper.later(name)] }, ...heldBanner(model, texts)];
    }
    if (model.holder !== null) return heldBanner(model, texts);
    return [{ style: 'good', title: keeper.approvedTitle, lines: [keeper.approved(name)] }];
  }
  if (isIn(model, 'refused')) {
    const { by, reason } = model.loan.decided;
    const lines = [keeper.refused(nameOf(model, by)), ...reasonLines(reason, texts)];
    return [{ style: 'emphasis', title: keeper.refusedTitle, lines }];
  }
  if (isIn(model, 'withdrawn', 'expired')) {
    const { status } = model.loan;
    return [{ style: 'emphasis', title: keeper.endedTitle[status], lines: [keeper.ended[status]] }];
  }
  if (isIn(model, 'out')) return outBanners(model, texts);
  if (isIn(model, 'back')) {
    const { by, at } = model.loan.returned;
    const line = keeper.back(nameOf(model, by), dateAndTime(at, model.locale));
    return [{ style: 'good', title: keeper.backTitle, lines: [line] }];
  }
  return isIn(model, 'lost') ? [lostBanner(model, texts)] : [];
}

function requestedBanners(model: LoanModel<LoanIn<'requested'>>, texts: Texts): readonly Banner[] {
  const { keeper } = texts.kluis;
  const { loan } = model;
  const banners: Banner[] = [];
  if (loan.reminded > 0)
    banners.push({ style: 'warning', title: keeper.remindTitle, lines: [keeper.remind] });
  if (loan.late.length > 0)
    banners.push({ style: 'warning', title: keeper.lateTitle, lines: [keeper.late(loan.late.join(', '))] });
  if (isLonger(model)) banners.push({ style: 'warning', title: keeper.longerTitle, lines: [keeper.longer] });
  return [...banners, ...heldBanner(model, texts)];
}

/** Somebody else may get it soon: whoever hands it out or extends it should know. */
const bookedBanner = (model: LoanModel, { kluis: { keeper } }: Texts): readonly Banner[] =>
  model.booked === null || !isIn(model, 'requested', 'approved', 'out')
    ? []
    : [
        {
          style: 'warning',
          title: keeper.bookedTitle(dayName(model.booked.from, model.locale)),
          lines: [keeper.booked(displayName(model.booked.name, 60), model.booked.id)],
        },
      ];

const heldBanner = (model: LoanModel, { kluis: { keeper } }: Texts): readonly Banner[] =>
  model.holder === null
    ? []
    : [
        {
          style: 'warning',
          title: keeper.heldTitle,
          lines: [keeper.held(displayName(model.holder.name, 60), dueWords(model, model.holder.due))],
        },
      ];

function outBanners(model: LoanModel<LoanIn<'out'>>, texts: Texts): readonly Banner[] {
  const { keeper } = texts.kluis;
  const { issue, borrower } = model.loan;
  const name = nameOf(model, borrower);
  const due = dueWords(model, issue.due);
  const away = model.borrowerAway === true ? [keeper.awayToday(name)] : [];
  const banners: Banner[] = [];
  if (issue.handedInAt !== null) {
    const when = dateAndTime(issue.handedInAt, model.locale);
    banners.push(
      model.keyWith === undefined
        ? { style: 'good', title: keeper.handedInTitle, lines: [keeper.handedIn(name, when)] }
        : { style: 'warning', title: keeper.unconfirmedTitle, lines: [keeper.unconfirmed(name, when)] },
    );
  }
  if (urgencyOf(model) === 'late')
    banners.push({
      style: 'attention',
      title: keeper.lateOutTitle(due),
      lines: [standsWith(model, keeper.lateWith, texts), ...away, keeper.lateOut],
    });
  else if (issue.handedInAt === null)
    banners.push({
      style: 'accent',
      title: keeper.outTitle(due),
      lines: [standsWith(model, keeper.out, texts), ...away],
    });
  if (issue.wanted !== null && issue.handedInAt === null) {
    const until = keeper.askedLonger(name, dayName(issue.wanted.until, model.locale));
    const lines = [until, ...displayLines(issue.wanted.reason, { max: 300, cut: texts.kluis.cut })];
    banners.push({ style: 'warning', title: keeper.askedLongerTitle, lines });
  }
  const refused = refusedLonger(model);
  if (refused !== null) {
    const said = keeper.longerRefused(name, dayName(refused.until, model.locale));
    const by = keeper.longerRefusedBy(nameOf(model, refused.by), dateAndTime(refused.at, model.locale));
    const lines = [said, by, ...reasonLines(refused.reason, texts)];
    banners.push({ style: 'emphasis', title: keeper.longerRefusedTitle, lines });
  }
  return banners;
}

function lostBanner(model: LoanModel<LoanIn<'lost'>>, { kluis }: Texts): Banner {
  const { lost, incident } = model.loan;
  const said = kluis.keeper.lost(nameOf(model, lost.by), dateAndTime(lost.at, model.locale));
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

function actionsOf(model: LoanModel, texts: Texts): Actions {
  const { keeper } = texts.kluis;
  const next = (title: string, action: ActionFor<OnLoan>): Button =>
    press(title, action, dataOf(model), 'positive');
  const refusal = (title: string, send: string, label: string, action: ActionFor<OnLoan>): Prompt =>
    reasonPrompt(model, texts, { title, send, id: 'reason', label, action, style: 'destructive' });
  if (isIn(model, 'requested')) {
    const refuse = refusal(keeper.refuse, keeper.refuseSend, keeper.refuseReason, kluisActions.refuse);
    if (!reasonNeeded(model))
      return { buttons: [next(keeper.approve, kluisActions.approve)], prompts: [refuse], later: [] };
    const { approve, approveSend: send, approveReason: label } = keeper;
    const prompt = {
      title: approve,
      send,
      id: 'approval',
      label,
      action: kluisActions.approve,
      style: 'positive',
    } as const;
    return { buttons: [], prompts: [reasonPrompt(model, texts, prompt), refuse], later: [] };
  }
  if (isIn(model, 'approved'))
    return {
      buttons:
        model.holder === null && firstDay(model) === null ? [next(keeper.issue, kluisActions.issue)] : [],
      prompts: [],
      later: [refusal(keeper.revoke, keeper.revokeSend, keeper.revokeReason, kluisActions.revoke)],
    };
  if (isIn(model, 'out')) return outActions(model, texts);
  if (isIn(model, 'back')) {
    const undo = refusal(keeper.undoBack, keeper.undoBackSend, keeper.undoBackReason, kluisActions.undoBack);
    return { buttons: [], prompts: [], later: [undo] };
  }
  return { buttons: [], prompts: isIn(model, 'lost') ? [foundPrompt(model, texts)] : [], later: [] };
}

function outActions(model: LoanModel<LoanIn<'out'>>, texts: Texts): Actions {
  const { keeper } = texts.kluis;
  const { issue } = model.loan;
  const longerWords = {
    title: keeper.keepLonger,
    until: texts.shared.untilWhichDay,
    reason: keeper.keepLongerReason,
    action: kluisActions.keepLonger,
  };
  // Somebody awaits an answer: that is the next step.
  const isAsked = issue.wanted !== null && issue.handedInAt === null;
  const longer: Prompt = {
    ...longerPrompt(model, texts, longerWords, issue.wanted ?? undefined),
    style: isAsked ? 'positive' : 'default',
  };
  const lose = losePrompt(model, {
    title: keeper.lose,
    question: keeper.loseQuestion,
    send: keeper.loseSend,
  });
  const report = urgencyOf(model) === 'late' && issue.report === null ? [reportPrompt(model, texts)] : [];
  const style = isAsked ? 'default' : 'positive';
  const takeBack = press(keeper.takeBack, kluisActions.takeBack, dataOf(model), style);
  const refuse = reasonPrompt(model, texts, {
    title: keeper.refuseLonger,
    send: keeper.refuseLongerSend,
    id: 'whyNot',
    label: keeper.refuseLongerReason,
    action: kluisActions.refuseLonger,
    style: 'destructive',
  });
  // Said to be back: it is there, or it is not.
  const notThere = reasonPrompt(model, texts, {
    title: keeper.notThere,
    send: keeper.notThereSend,
    id: 'reason',
    label: keeper.undoBackReason,
    action: kluisActions.undoBack,
    style: 'destructive',
  });
  const later = [...report, lose];
  const words = isAsked ? [longer, refuse] : [longer];
  const { keyWith } = model;
  if (keyWith === undefined)
    return { buttons: [takeBack], prompts: issue.handedInAt === null ? words : [notThere], later };
  const { buttons, prompts } = keyWithActions(model, keyWith);
  return { buttons, prompts: [...(issue.handedInAt === null ? words : []), ...prompts], later };
}
