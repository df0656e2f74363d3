import { trainingActions } from '../../services/training/contract';
import type { Seat, TakenAway } from '../../services/training/model';
import { dateAndTime, timeOfDay } from '../dates';
import type { RenderedCard } from '../render';
import {
  type Badge,
  type Banner,
  button,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../shared/elements';
import { textInput } from '../shared/fields';
import { commandButton } from '../shared/plain';
import { renderRecord } from '../shared/record';
import { refreshing } from '../shared/refresh';
import { type Texts, textsFor } from '../texts';
import { displayName, inputValue } from '../user-text';
import { movedLine, sessionFacts, sessionLinks, type SessionModel, titleFact } from './session-facts';

export interface SeatModel extends SessionModel {
  readonly seat: Seat | null;
  /** Name of whoever recorded the reader's presence; null: the reader did, with the code, or was not there. */
  readonly recordedBy: string | null;
  /** That the reader had come with the code, and who took that away; null: nobody did. */
  readonly taken: (Pick<TakenAway, 'why'> & { readonly by: string }) | null;
  /** ISO instant of its start. */
  readonly starts: string;
  /** Sign-up is possible: planned, and not begun. */
  readonly open: boolean;
  /** Who gives it; null: not known, or somebody from outside, who is named already. */
  readonly giver: string | null;
  /** The code counts now. */
  readonly codeCounts: boolean;
  /** Place in the queue, counted from 1; null when not waiting, or far behind. */
  readonly ahead: number | null;
  /** The reader also gives it, or is responsible for it. */
  readonly manages: boolean;
  /** The reader may print the code for the room; somebody who manages it finds that on the other card. */
  readonly prints: boolean;
  /** Drawn because the session changed. */
  readonly changed: boolean;
  /** What was typed as the code and is not it; absent: nothing was. */
  readonly wrongCode?: string;
  /** The reader said that they are there: the code is asked in sight. */
  readonly asksCode?: true;
  readonly userId?: string;
}

/** A session, for somebody in its audience. */
export function renderSeat(model: SeatModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { training } = texts;
  const { session } = model;
  const card = renderRecord({
    locale: model.locale,
    summary: training.summary(session.id),
    eyebrow: training.eyebrow(session.id),
    title: titleOf(model, texts),
    badge: badgeOf(model, texts),
    banners: bannersOf(model, texts),
    what: [titleFact(session.facts, texts)],
    facts: [
      ...sessionFacts(model, texts),
      ...(model.giver === null
        ? []
        : [{ label: training.fact.giver, lines: [displayName(model.giver, 60)] }]),
    ],
    ...actionsOf(model, texts),
  });
  const data = { session: session.id };
  return model.userId === undefined ? card : refreshing(card, trainingActions.view, data, model.userId);
}

/** Over, and the reader is not on the list of those who were there. */
const wasMissed = ({ session, seat }: SeatModel): boolean =>
  session.status === 'closed' && seat?.status !== 'attended';

/** Taken off the list by mistake, and never signed up: nothing stands of them. */
const isNobody = ({ seat }: SeatModel): boolean => seat?.status === 'off' && seat.taken !== undefined;

function titleOf(model: SeatModel, { training }: Texts): string {
  const { session, seat } = model;
  if (session.status === 'cancelled') return training.cancelledTitle;
  if (model.taken) return training.takenTitle;
  if (wasMissed(model)) return training.missedTitle;
  if (seat?.status === 'attended' && model.open) return training.insideTitle;
  if (asksInSight(model)) return training.arrivalTitle;
  return seat && !isNobody(model) ? training.seat[seat.status] : training.noSeat;
}

function badgeOf(model: SeatModel, { training }: Texts): Badge {
  const { session, seat } = model;
  if (session.status === 'cancelled') return { text: training.status.cancelled, style: 'attention' };
  if (model.taken) return { text: training.takenBadge, style: 'attention' };
  if (wasMissed(model)) return { text: training.status.closed, style: 'emphasis' };
  if (seat && !isNobody(model)) {
    const styles = { seated: 'good', waiting: 'warning', off: 'emphasis', attended: 'good' } as const;
    return { text: training.badge[seat.status], style: styles[seat.status] };
  }
  return session.facts.mandatory
    ? { text: training.mandatoryBadge, style: 'warning' }
    : { text: training.freeBadge, style: 'emphasis' };
}

/** For whom the time before was told to. */
function newsOf(model: SeatModel, texts: Texts): readonly Banner[] {
  const { session, seat, changed, open } = model;
  const { training } = texts;
  const since = seat && 'since' in seat ? seat.since : '';
  const line =
    open && session.moved !== undefined && session.moved.at >= since ? movedLine(model, texts) : null;
  if (line === null)
    return changed ? [{ style: 'warning', title: training.changedTitle, lines: [training.changed] }] : [];
  return [{ style: 'warning', title: training.changedTitle, lines: [line, training.changed] }];
}

function bannersOf(model: SeatModel, texts: Texts): readonly Banner[] {
  const { training } = texts;
  const { session, seat, recordedBy, locale, ahead, open } = model;
  if (session.status === 'cancelled')
    return [{ style: 'attention', title: training.cancelledTitle, lines: [training.cancelled] }];
  if (model.taken) return [takenBanner(model, model.taken, texts)];
  if (wasMissed(model))
    return [{ style: 'emphasis', title: training.notListed, lines: [training.notListedText] }];
  const news = newsOf(model, texts);
  if (seat?.status === 'attended')
    return [
      {
        style: 'good',
        title: open
          ? training.inside(dateAndTime(seat.at, locale), timeOfDay(model.starts, locale))
          : training.certificate(dateAndTime(seat.at, locale)),
        lines: recordedBy === null ? [] : [training.recordedBy(displayName(recordedBy, 60))],
      },
    ];
  if (seat?.status === 'waiting') {
    const title = ahead === null ? training.badge.waiting : training.waitingTitle(ahead);
    return [...news, { style: 'warning', title, lines: [training.waiting] }];
  }
  const full = open && isFull(model) && (seat === null || seat.status === 'off');
  return full ? [...news, { style: 'warning', title: training.fullTitle, lines: [training.full] }] : news;
}

/** Who did it and why, and who can put it right. */
function takenBanner(
  { giver, session }: SeatModel,
  { by, why }: NonNullable<SeatModel['taken']>,
  { training }: Texts,
): Banner {
  const who = displayName(by, 60);
  const other = giver === null || giver === by ? null : displayName(giver, 60);
  const names = other === null ? [who] : [who, other];
  const closed = session.status === 'closed';
  return {
    style: 'attention',
    title: training.takenBy(who, displayName(why ?? '', 300)),
    lines: [
      training.takenText(session.id),
      closed ? training.takenClosed(names) : training.takenAsk(names),
      ...(closed && session.facts.mandatory ? [training.takenNext] : []),
    ],
  };
}

const isFull = ({ session: { facts }, places }: SessionModel): boolean =>
  places.waiting > 0 || (facts.places !== null && places.taken >= facts.places);

/** Typed wrong, the code is asked in sight until it is right, with what is wrong. */
const asksInSight = (model: SeatModel): boolean =>
  takesCode(model) && (model.wrongCode !== undefined || model.asksCode === true);

const takesCode = ({ codeCounts, session, seat, taken }: SeatModel): boolean =>
  codeCounts && session.status === 'planned' && seat?.status !== 'attended' && taken === null;

/** At most three: once the code is valid nobody needs the calendar any more. */
function actionsOf(model: SeatModel, texts: Texts) {
  const { training } = texts;
  const { session, seat, open } = model;
  const data = { session: session.id };
  const coming = seat?.status === 'seated' || seat?.status === 'waiting';
  const signUp = press(
    isFull(model) ? training.joinQueue : training.signUp,
    trainingActions.signUp,
    data,
    'positive',
  );
  // Those who had a place may have it in a calendar, which removes what is off.
  const inCalendar =
    seat?.status === 'seated' && (session.status === 'cancelled' || (open && !model.codeCounts));
  const calendar = session.status === 'cancelled' ? training.outOfCalendar : training.calendar;
  const code = takesCode(model);
  const inSight = asksInSight(model);
  return {
    fields: inSight ? [codeField(texts, model.wrongCode)] : [],
    buttons: [
      ...(inSight ? [button(training.sendCode, trainingActions.code, data, { style: 'positive' })] : []),
      ...(open && !coming && seat?.status !== 'attended' ? [signUp] : []),
      ...(inCalendar ? [press(calendar, trainingActions.calendar, data, 'positive')] : []),
      ...(open && coming ? [press(training.signOff, trainingActions.signOff, data)] : []),
      ...(model.taken && session.status === 'closed' ? [commandButton(training.toTraining, 'training')] : []),
    ],
    prompts: code && !inSight ? [codePrompt(data, texts)] : [],
    links: seat?.status === 'seated' && !model.manages ? sessionLinks(session, texts) : [],
    ...besides(model, texts),
  };
}

/** For somebody who has more to do with it than attending. */
function besides({ manages, prints, session }: SeatModel, { training, trainingLists }: Texts) {
  const data = { session: session.id };
  const buttons = manages
    ? [press(training.managedTitle, trainingActions.manage, data)]
    : prints && session.status === 'planned'
      ? [press(training.codeSheet, trainingActions.codeSheet, data)]
      : [];
  return buttons.length > 0 ? { details: { toggle: trainingLists.manage, buttons } } : {};
}

/** @param wrong what was typed before. */
function codeField({ training, shared: { notice } }: Texts, wrong?: string): Field {
  return textInput({
    id: 'code',
    label: training.codeLabel,
    maxLength: 20,
    required: true,
    errorMessage: training.codeError,
    ...(wrong === undefined
      ? {}
      : { value: inputValue(wrong, 20).value, faults: [notice.wrongCode.join('. ')] }),
  });
}

function codePrompt(data: { readonly session: string }, texts: Texts): Prompt {
  const { training } = texts;
  return {
    title: training.enterCode,
    style: 'positive',
    questions: [training.codeQuestion],
    fields: [fieldElement(codeField(texts))],
    buttons: [button(training.sendCode, trainingActions.code, data, { style: 'positive' })],
  };
}
