import { trainingActions } from '../../services/training/contract';
import type { Locale } from '../../services/people/roles';
import type { PublishedDocument, Seat, Session, SignOff } from '../../services/training/model';
import { dateAndTime, dayName, dayOfInstant, shortDay } from '../dates';
import type { RenderedCard } from '../render';
import {
  type Banner,
  type Button,
  button,
  type Fact,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../shared/elements';
import { dateInput } from '../shared/fields';
import { chooser, renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';

/** A session with the reader's place in it; null when they did not sign up. */
export interface ComingSession {
  readonly session: Session;
  readonly seat: Seat | null;
  /** The reader gives it, and is not asked to come. */
  readonly gives?: boolean;
  /** Its code counts now. */
  readonly isOn?: boolean;
  /** The reader did what it asks, at another date or by another way. */
  readonly isDone?: boolean;
}

export interface MyTrainingModel {
  readonly locale: Locale;
  /** ISO instant. */
  readonly now: string;
  readonly coming: readonly ComingSession[];
  /** Sessions the reader gives or organises today, or did without a final list yet; the nearest first. */
  readonly giving: readonly Session[];
  /** Sessions the reader gave or organised, whose list is final; the oldest first. */
  readonly gave: readonly Session[];
  /** Titles of what the reader must do and has no date for. */
  readonly undated: readonly string[];
  readonly toSign: readonly PublishedDocument[];
  readonly attended: readonly { readonly session: Session; readonly at: string }[];
  readonly signed: readonly { readonly document: PublishedDocument; readonly signOff: SignOff }[];
  /** Days of the reader's absence; null when there is none. */
  readonly absence: { readonly from: string; readonly until: string } | null;
  /** What else the reader may do. */
  readonly may: { readonly train: boolean; readonly oversee: boolean; readonly staff: boolean };
}

/** What there is for one person. */
export function renderMyTraining(model: MyTrainingModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { trainingLists, shared } = texts;
  const choices = choicesOf(model);
  const words = {
    label: trainingLists.choose,
    placeholder: texts.shared.choose,
    error: shared.chooseOne,
  };
  const nothing = model.coming.length + model.toSign.length === 0;
  return renderListCard({
    locale: model.locale,
    summary: trainingLists.mineSummary,
    eyebrow: trainingLists.mineEyebrow(dateAndTime(model.now, model.locale)),
    title: trainingLists.mineTitle,
    banners: [...givingBanners(model, texts), ...absenceBanner(model, texts)],
    footnotes: [
      ...(nothing ? [trainingLists.nothing] : []),
      ...(model.undated.length === 0
        ? []
        : [trainingLists.undated(model.undated.map((title) => displayName(title, 120)))]),
    ],
    sections: sectionsOf(model, texts),
    fields: choices.length === 0 ? [] : [chooser(words, choices)],
    buttons: [
      ...attendanceButtons(model, texts),
      ...arrivalButtons(model, texts),
      ...(choices.length === 0 ? [] : [button(shared.open, trainingActions.open, {}, openStyle(model))]),
    ],
    details: { toggle: manages(model) ? trainingLists.manage : shared.more, rows: moreRows(model, texts) },
  });
}

/** Next to "Openen": at most three actions. */
const mostGiven = 2;

const givenNow = ({ giving }: MyTrainingModel): readonly Session[] => giving.slice(0, mostGiven);

const arriving = ({ coming }: MyTrainingModel): readonly ComingSession[] =>
  coming.filter(({ isOn, gives }) => isOn && !gives).slice(0, mostGiven);

const openStyle = (model: MyTrainingModel) =>
  model.giving.length + arriving(model).length === 0 ? ({ style: 'positive' } as const) : {};

/** In the room there is no time to search for it. */
function givingBanners(model: MyTrainingModel, { training, trainingLists }: Texts): readonly Banner[] {
  return givenNow(model).map(({ facts }) => ({
    style: 'accent',
    title: trainingLists[facts.outside ? 'youOrganise' : 'youGive'](displayName(facts.title, 80)),
    lines: [training.block(dayName(facts.day, model.locale), facts.from, facts.until)],
  }));
}

/** With one session just the word; with two it says which. */
function attendanceButtons(model: MyTrainingModel, { training }: Texts): readonly Button[] {
  const given = givenNow(model);
  return given.map(({ id }, place) =>
    press(
      given.length === 1 ? training.attendance : `${training.attendance} ${id}`,
      trainingActions.attendance,
      { session: id },
      place === 0 ? 'positive' : 'default',
    ),
  );
}

/** The field for the code is one press away: in the room there is no time to search for it either. */
function arrivalButtons(model: MyTrainingModel, { training }: Texts): readonly Button[] {
  const now = arriving(model);
  return now.map(({ session: { id } }, place) =>
    press(
      now.length === 1 ? training.enterCode : `${training.enterCode} ${id}`,
      trainingActions.view,
      { session: id, asks: 'code' },
      place === 0 && model.giving.length === 0 ? 'positive' : 'default',
    ),
  );
}

function absenceBanner({ absence, locale }: MyTrainingModel, { trainingLists }: Texts): readonly Banner[] {
  if (absence === null) return [];
  const title = trainingLists.absenceNow(dayName(absence.from, locale), dayName(absence.until, locale));
  return [{ style: 'emphasis', title, lines: [] }];
}

/** The latest; the others are found by their number, as the section says. */
const mostGave = 10;

const gaveLately = ({ gave }: MyTrainingModel): readonly Session[] => gave.slice(-mostGave).reverse();

const sessionsOf = (model: MyTrainingModel): readonly Session[] => [
  ...[...model.coming, ...model.attended].map(({ session }) => session),
  ...gaveLately(model),
];

const choicesOf = (model: MyTrainingModel) => [
  ...sessionsOf(model).map((session) => ({
    title: `${session.id} · ${displayName(session.facts.title, 60)}`,
    value: session.id,
  })),
  ...[...model.toSign, ...model.signed.map(({ document }) => document)].map(({ id, facts }) => ({
    title: `${id} · ${displayName(facts.title, 60)}`,
    value: id,
  })),
];

function sectionsOf(model: MyTrainingModel, texts: Texts) {
  const { trainingLists } = texts;
  const { locale, coming, toSign, attended, signed } = model;
  const today = dayOfInstant(model.now);
  const comingRows = coming.map((one) => comingRow(one, today, locale, texts));
  const signRows = toSign.map((document) => signRow(document, today, locale, texts));
  const doneRows = [
    ...attended.map(({ session, at }): Fact => ({
      label: session.id,
      lines: [displayName(session.facts.title, 120), trainingLists.attendedOn(dateAndTime(at, locale))],
    })),
    ...signed.map(({ document, signOff }): Fact => ({
      label: document.id,
      lines: [
        displayName(document.facts.title, 120),
        trainingLists.signedOn(dateAndTime(signOff.at, locale)),
      ],
    })),
  ];
  const { more } = trainingLists;
  const gaveRows = gaveLately(model).map(({ id, facts }): Fact => ({
    label: id,
    lines: [
      displayName(facts.title, 120),
      texts.training.block(dayName(facts.day, locale), facts.from, facts.until),
    ],
  }));
  return [
    { title: trainingLists.coming(coming.length), rows: comingRows, more },
    { title: trainingLists.toSign(toSign.length), rows: signRows, more },
    { title: trainingLists.done(doneRows.length), rows: doneRows, more },
    { title: texts.mine.gave(gaveRows.length), rows: gaveRows, more },
  ].filter(({ rows }) => rows.length > 0);
}

/** @param today `YYYY-MM-DD`. */
export function comingRow(
  { session: { id, facts }, seat, gives = false, isDone = false }: ComingSession,
  today: string,
  locale: Locale,
  { training, trainingLists }: Texts,
): Fact {
  const { mandatory, deadline, title } = facts;
  const duty = gives
    ? [facts.outside ? trainingLists.organisesIt : trainingLists.givesIt]
    : mandatory && seat === null && !isDone
      ? [
          deadline < today
            ? trainingLists.lateSince(dayName(deadline, locale))
            : trainingLists.mandatoryBefore(dayName(deadline, locale)),
        ]
      : [];
  // A tick by mistake says nothing of somebody who never signed up.
  const badge = seat && !(seat.status === 'off' && seat.taken) ? ` · ${training.badge[seat.status]}` : '';
  const moment = training.block(dayName(facts.day, locale), facts.from, facts.until);
  return { label: `${id}${badge}`, lines: [displayName(title, 120), moment, ...duty] };
}

export const signRow = (
  { id, facts }: PublishedDocument,
  today: string,
  locale: Locale,
  { trainingLists }: Texts,
): Fact => ({
  label: id,
  lines: [
    displayName(`${facts.title} (${facts.version})`, 160),
    facts.deadline < today
      ? trainingLists.lateSince(dayName(facts.deadline, locale))
      : trainingLists.signBefore(dayName(facts.deadline, locale)),
  ],
});

const manages = ({ may }: MyTrainingModel): boolean => may.train || may.oversee || may.staff;

function moreRows({ absence, may, now, locale }: MyTrainingModel, texts: Texts) {
  const { trainingLists, shared } = texts;
  return [
    absence === null
      ? { prompts: [absencePrompt(now, texts)] }
      : { buttons: [press(backTitle(absence, now, locale, shared), trainingActions.back, {})] },
    ...(may.train
      ? [
          {
            buttons: [
              press(trainingLists.newSession, trainingActions.planForm, {}),
              press(trainingLists.newDocument, trainingActions.documentForm, {}),
            ],
          },
        ]
      : []),
    ...(may.oversee ? [{ buttons: [press(trainingLists.overview, trainingActions.overview, {})] }] : []),
    ...(may.staff ? [{ buttons: [press(trainingLists.staff, trainingActions.staff, {})] }] : []),
  ];
}

/** A future absence is cancelled by its days. */
const backTitle = (
  { from, until }: NonNullable<MyTrainingModel['absence']>,
  now: string,
  locale: Locale,
  shared: Texts['shared'],
): string =>
  from > dayOfInstant(now) ? shared.stay(shortDay(from, locale), shortDay(until, locale)) : shared.backAgain;

function absencePrompt(now: string, { trainingLists, shared }: Texts): Prompt {
  const date = (id: 'from' | 'until', label: string): Field =>
    dateInput({
      id,
      label,
      value: dayOfInstant(now),
      errorMessage: trainingLists.absenceError,
    });
  return {
    title: trainingLists.absence,
    style: 'default',
    questions: [trainingLists.absenceQuestion],
    fields: [date('from', trainingLists.absenceFrom), date('until', trainingLists.absenceUntil)].map(
      fieldElement,
    ),
    buttons: [button(shared.save, trainingActions.away, {}, { style: 'positive' })],
  };
}
