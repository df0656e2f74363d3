import type { Locale } from '../../services/people/roles';
import { trainingActions } from '../../services/training/contract';
import type { PublishedDocument, Session } from '../../services/training/model';
import { dayName } from '../dates';
import { press } from '../shared/elements';
import { OpenSection } from '../shared/mine';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { type ComingSession, comingRow, signRow } from './lists';

export interface OpenTrainings {
  readonly coming: readonly ComingSession[];
  /** What must be attended but has no date: the session that was missed. */
  readonly without: readonly { readonly id: string; readonly title: string }[];
  /** Sessions somebody gives, or gave without a final list yet. */
  readonly giving: readonly Session[];
  readonly toSign: readonly PublishedDocument[];
  /** Next year's, that wait for the reader's word. */
  readonly proposals: readonly Session[];
  /** Topics of the reader's sessions that people wait for a date of. */
  readonly undated: readonly { readonly topic: string; readonly title: string; readonly waiting: number }[];
  /** Sessions to come that the reader gives or organises. */
  readonly given: readonly Session[];
  /** In force, published by the reader. */
  readonly published: readonly PublishedDocument[];
}

/** Sessions somebody attends, gives or must choose, and documents they sign or published, for `/mijn`. */
export function renderOpenTrainings(
  open: OpenTrainings,
  /** `YYYY-MM-DD`. */
  today: string,
  locale: Locale,
): readonly OpenSection[] {
  const texts = textsFor(locale);
  const more = texts.mine.more('training');
  const own = [
    { title: texts.mine.waits.training, lines: waitingLines(open, today, locale, texts) },
    { title: texts.mine.sessions, lines: comingLines(open, today, locale, texts) },
    { title: texts.mine.documents, lines: signLines(open, today, locale, texts) },
    { title: texts.mine.given, lines: givenLines(open.given, today, locale, texts) },
    { title: texts.mine.published, lines: publishedLines(open.published, locale, texts) },
  ];
  return own.map((section) => new OpenSection({ ...section, more }));
}

/** What only the reader can do. */
const waitingLines = (
  { giving, proposals, undated }: OpenTrainings,
  today: string,
  locale: Locale,
  texts: Texts,
) => [
  ...givenLines(giving, today, locale, texts),
  ...proposals.map((session) => ({
    label: session.id,
    lines: [displayName(session.facts.title, 120), texts.training.proposedTitle],
    button: press(texts.mine.open(session.id), trainingActions.manage, { session: session.id }),
  })),
  ...undated.map(({ topic, title, waiting }) => ({
    label: texts.nudges.kind.noDate.label,
    lines: [displayName(title, 120), texts.nudges.waiting(waiting)],
    button: press(texts.nudges.plan, trainingActions.planForm, { topic }),
  })),
];

const comingLines = ({ without, coming }: OpenTrainings, today: string, locale: Locale, texts: Texts) => [
  ...without.map(({ id, title }) => ({
    label: id,
    lines: [displayName(title, 120), texts.mine.noDate],
    button: press(texts.mine.open(id), trainingActions.view, { session: id }),
  })),
  ...coming.map((one) => ({
    ...comingRow(one, today, locale, texts),
    button: press(texts.mine.open(one.session.id), trainingActions.view, { session: one.session.id }),
  })),
];

const signLines = ({ toSign }: OpenTrainings, today: string, locale: Locale, texts: Texts) =>
  toSign.map((document) => ({
    ...signRow(document, today, locale, texts),
    button: press(texts.mine.open(document.id), trainingActions.read, { document: document.id }),
  }));

const givenLines = (sessions: readonly Session[], today: string, locale: Locale, texts: Texts) =>
  sessions.map((session) => ({
    ...comingRow({ session, seat: null, gives: true }, today, locale, texts),
    button: press(texts.mine.open(session.id), trainingActions.manage, { session: session.id }),
  }));

const publishedLines = (documents: readonly PublishedDocument[], locale: Locale, texts: Texts) =>
  documents.map(({ id, facts }) => ({
    label: id,
    lines: [
      displayName(`${facts.title} (${facts.version})`, 160),
      texts.trainingLists.signBefore(dayName(facts.deadline, locale)),
    ],
    button: press(texts.mine.open(id), trainingActions.manageDocument, { document: id }),
  }));
