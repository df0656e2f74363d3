import { trainingActions } from '../../services/training/contract';
import type { Locale } from '../../services/people/roles';
import type { Expected } from '../../services/training/attending';
import type { Places, Session } from '../../services/training/model';
import type { RenderedCard } from '../render';
import {
  type Banner,
  type Button,
  button,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../shared/elements';
import { choiceInput, peopleInput, textInput } from '../shared/fields';
import { renderListCard, type Section } from '../shared/list';
import { type Choosable, peopleChoices } from '../shared/people';
import { type Texts, textsFor } from '../texts';
import { displayName, inputValue } from '../user-text';
import type { Comer } from './coming';

export type Attendant = Pick<Expected, 'id' | 'name' | 'attended' | 'standing'>;

/** Before the list is final; or whether these, who came with the code, were not there after all. */
export type AttendanceQuestion =
  | { readonly kind: 'close' }
  | {
      readonly kind: 'takeAway';
      readonly people: readonly { readonly id: string; readonly name: string }[];
      /** What was typed as the reason, and whether it will not do. */
      readonly why: string;
      readonly isFault: boolean;
      /** What was pressed before it was asked. */
      readonly then?: 'close' | undefined;
    };

export interface AttendanceModel {
  readonly locale: Locale;
  /** ISO instant at which it is drawn. */
  readonly now: string;
  readonly session: Session;
  readonly places: Places;
  /** How many are invited. */
  readonly invited: number;
  /** Those on this page: who signed up or came with the code first, then by name. */
  readonly people: readonly Attendant[];
  /** The same, for the buttons to carry. */
  readonly shown: string;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  /** Shown while it is valid; null otherwise. */
  readonly code: string | null;
  /** Not begun: nobody can be there yet. */
  readonly early: boolean;
  /** Those who have a place or wait for one, and before it begins those who did not answer, by name. */
  readonly coming: readonly Comer[];
  /** Those who may have walked in. */
  readonly others: readonly Choosable[];
  /** Names of those who came with the code and were taken off the list. */
  readonly takenOff: readonly string[];
  /** What is asked first; null: nothing. */
  readonly asks: AttendanceQuestion | null;
  /** It is not over yet: those who come later, or type the code later, would be left out. */
  readonly running: boolean;
}

/** Who is coming, and who was there. */
export function renderAttendance(model: AttendanceModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { training, trainingLists, shared } = texts;
  const { session, places, invited, people, page, pages, code } = model;
  const { attended, taken, waiting } = places;
  const present: Field = choiceInput({
    id: 'present',
    label: shared.present,
    placeholder: shared.choose,
    style: 'expanded',
    multiple: true,
    errorMessage: shared.checkField,
    value: people
      .filter((person) => person.attended)
      .map(({ id }) => id)
      .join(','),
    choices: people.map((one) => ({ title: titleOf(one, texts), value: one.id })),
  });
  const asked = model.asks ? [questionOf(model, model.asks, texts)] : [];
  return renderListCard({
    locale: model.locale,
    summary: trainingLists.attendanceSummary,
    eyebrow: training.eyebrow(session.id),
    title: trainingLists.attendanceTitle,
    banners: [
      ...asked,
      ...(code === null
        ? []
        : [{ style: 'accent' as const, title: trainingLists.code(code), lines: [trainingLists.codeText] }]),
    ],
    footnotes: [
      trainingLists.invitedCounts(invited, trainingLists.counts(attended, taken, waiting)),
      ...(pages > 1 ? [trainingLists.attendancePage(page, pages)] : []),
      ...(model.asks ? [] : [hintOf(model, texts)]),
    ],
    sections: model.early ? comingSections(model, texts) : [],
    fields: model.asks ? askedFields(model.asks, texts) : people.length === 0 || model.early ? [] : [present],
    buttons: buttonsOf(model, texts),
    details: { toggle: texts.incident.details, rows: moreRows(model, texts) },
  });
}

function titleOf({ name, standing }: Attendant, { training, trainingLists }: Texts): string {
  const shown = displayName(name, 60);
  if (standing === null) return shown;
  const said =
    standing === 'code'
      ? trainingLists.byCode
      : standing === 'taken'
        ? trainingLists.takenAway
        : training.badge[standing];
  return `${shown} · ${said}`;
}

function hintOf({ people, coming, early, code, session }: AttendanceModel, { trainingLists }: Texts): string {
  if (early)
    return coming.every(({ status }) => status === 'silent')
      ? `${trainingLists.nobody} ${trainingLists.attendanceEarly}`
      : trainingLists.attendanceEarly;
  if (people.length === 0) return trainingLists.nobody;
  if (session.status === 'closed' && session.bySelf !== true) return trainingLists.attendanceClosed;
  return code === null
    ? trainingLists.attendanceHint
    : `${trainingLists.attendanceHint} ${trainingLists.attendanceLive}`;
}

/** Names for the lunch and the door, and of whom nothing is known yet. */
function comingSections({ coming }: AttendanceModel, { training, trainingLists }: Texts): readonly Section[] {
  return (['attended', 'seated', 'waiting', 'silent'] as const)
    .map((status) => ({ status, people: coming.filter((one) => one.status === status) }))
    .filter(({ people }) => people.length > 0)
    .map(({ status, people }) => ({
      title: `${status === 'silent' ? trainingLists.silent : training.badge[status]} (${people.length})`,
      rows: people.map(({ name, company }) => ({
        label: displayName(company, 40),
        lines: [displayName(name, 80)],
      })),
      more: trainingLists.comingMore,
    }));
}

/** As many as somebody reads in one line. */
const mostNamed = 10;

/** How many that makes, before it becomes final; whom it would say was not there. */
function questionOf(
  { places, coming, running, session, takenOff }: AttendanceModel,
  asks: AttendanceQuestion,
  { trainingLists }: Texts,
): Banner {
  if (asks.kind === 'takeAway') {
    const names = asks.people.map(({ name }) => displayName(name, 60));
    return { style: 'warning', title: trainingLists.takeAwayAsk(names), lines: [trainingLists.takeAwayText] };
  }
  const absent = coming.filter(({ status }) => status === 'seated' || status === 'unrecorded').length;
  const early = running ? [trainingLists.closeEarly(session.facts.until)] : [];
  const title = trainingLists.closeAsk(places.attended);
  // Of nobody it cannot be said that they were all there.
  const stayed = places.taken === 0 && absent === 0 ? [] : [trainingLists.closeAbsent(absent)];
  const names = takenOff.slice(0, mostNamed).map((name) => displayName(name, 60));
  const left = takenOff.length - names.length;
  const off = names.length === 0 ? [] : [trainingLists.closeTakenOff(names, left)];
  return { style: 'warning', title, lines: [...early, ...stayed, ...off] };
}

/** Whom of them, and why. */
function askedFields(asks: AttendanceQuestion, { trainingLists, shared }: Texts): readonly Field[] {
  if (asks.kind === 'close') return [];
  return [
    choiceInput({
      id: 'notHere',
      label: trainingLists.takeAwayWho,
      placeholder: shared.choose,
      style: 'expanded',
      multiple: true,
      errorMessage: shared.checkField,
      value: asks.people.map(({ id }) => id).join(','),
      choices: asks.people.map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
    }),
    textInput({
      id: 'why',
      label: trainingLists.takeAwayWhy,
      maxLength: 300,
      required: true,
      errorMessage: trainingLists.takeAwayError,
      value: inputValue(asks.why, 300).value,
      faults: asks.isFault ? [trainingLists.takeAwayError] : [],
    }),
  ];
}

function walkedInPrompt(
  { session, page, others }: AttendanceModel,
  { trainingLists, shared }: Texts,
): Prompt {
  const who = fieldElement(
    peopleInput({
      id: 'who',
      label: trainingLists.walkedInWho,
      placeholder: shared.choose,
      required: true,
      errorMessage: trainingLists.walkedInError,
      choices: peopleChoices(others, '', 100),
    }),
  );
  const data = { session: session.id, page };
  return {
    title: trainingLists.walkedIn,
    style: 'default',
    fields: [who],
    buttons: [button(trainingLists.walkedInSend, trainingActions.walkedIn, data, { style: 'positive' })],
  };
}

/** From the last page on it begins again; what is ticked is saved with it. */
function turning(
  { page, pages }: AttendanceModel,
  here: { readonly session: string; readonly page: number; readonly drawn: string; readonly shown: string },
  { next, previous }: Texts['trainingLists'],
): readonly Button[] {
  if (pages < 2) return [];
  const to = (one: number) => ({ ...here, to: one });
  return [
    ...(page > 1 ? [button(previous, trainingActions.turnPage, to(page - 1))] : []),
    button(next, trainingActions.turnPage, to((page % pages) + 1)),
  ];
}

function buttonsOf(model: AttendanceModel, { trainingLists, shared }: Texts): readonly Button[] {
  const { session, people, shown, page, early, places } = model;
  const on = { session: session.id };
  if (model.asks?.kind === 'takeAway') {
    const { then } = model.asks;
    const asked = then === undefined ? { ...on, page } : { ...on, page, then };
    return [
      button(trainingLists.takeAway, trainingActions.takeAway, asked, { style: 'destructive' }),
      press(trainingLists.takeAwayNot, trainingActions.attendance, { ...on, page }),
    ];
  }
  if (model.asks)
    return [
      press(trainingLists.closeSure(places.attended), trainingActions.close, on, 'positive'),
      press(trainingLists.closeNot, trainingActions.attendance, { ...on, page }),
    ];
  const isUnconfirmed = session.status === 'closed' && session.bySelf === true;
  const open = (session.status === 'planned' && !early) || isUnconfirmed;
  const ticking = people.length > 0 && !early;
  const here = { ...on, page, drawn: model.now, shown };
  return [
    ...(ticking ? [button(shared.save, trainingActions.tick, here, { style: 'positive' })] : []),
    ...(open ? [button(trainingLists.close, trainingActions.closeList, here)] : []),
    ...(model.code === null || ticking
      ? []
      : [press(shared.refresh, trainingActions.attendance, { ...on, page })]),
    ...(ticking ? turning(model, here, trainingLists) : []),
  ];
}

/** What is not needed each time. */
function moreRows(model: AttendanceModel, texts: Texts) {
  const isAdding = !model.early && !model.asks && model.others.length > 0;
  return [
    ...(isAdding ? [{ prompts: [walkedInPrompt(model, texts)] }] : []),
    { buttons: moreButtons(model, texts) },
  ];
}

/** The list as a file, and the way back. */
function moreButtons(
  { session, coming }: AttendanceModel,
  { mine, trainingLists }: Texts,
): readonly Button[] {
  const on = { session: session.id };
  const file = (title: string, format: 'xlsx' | 'csv'): Button =>
    press(title, trainingActions.coming, { ...on, format });
  return [
    ...(coming.length === 0
      ? []
      : [file(trainingLists.comingXlsx, 'xlsx'), file(trainingLists.comingCsv, 'csv')]),
    press(mine.open(session.id), trainingActions.manage, on),
  ];
}
