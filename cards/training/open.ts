import type { Locale } from '../../services/people/roles';
import { trainingActions } from '../../services/training/contract';
import type { PublishedDocument, Session } from '../../services/training/model';
import { press } from '../shared/elements';
import { OpenSection } from '../shared/mine';
import { textsFor } from '../texts';
import { displayName } from '../user-text';
import { type ComingSession, comingRow, signRow } from './lists';

export interface OpenTrainings {
  readonly coming: readonly ComingSession[];
  /** What must be attended but has no date: the session that was missed. */
  readonly without: readonly { readonly id: string; readonly title: string }[];
  /** Sessions somebody gives, or gave without a final list yet. */
  readonly giving: readonly Session[];
  readonly toSign: readonly PublishedDocument[];
}

/** Sessions somebody attends or must choose, and documents to sign, for `/mijn`. */
export function renderOpenTrainings(
  { coming, without, giving, toSign }: OpenTrainings,
  locale: Locale,
): readonly OpenSection[] {
  const texts = textsFor(locale);
  const { mine } = texts;
  const more = mine.more('training');
  return [
    new OpenSection({
      title: mine.waits.training,
      lines: giving.map((session) => ({
        ...comingRow({ session, seat: null, gives: true }, locale, texts),
        button: press(mine.open(session.id), trainingActions.manage, { session: session.id }),
      })),
      more,
    }),
    new OpenSection({
      title: mine.sessions,
      lines: [
        ...without.map(({ id, title }) => ({
          label: id,
          lines: [displayName(title, 120), mine.noDate],
          button: press(mine.open(id), trainingActions.view, { session: id }),
        })),
        ...coming.map((one) => ({
          ...comingRow(one, locale, texts),
          button: press(mine.open(one.session.id), trainingActions.view, { session: one.session.id }),
        })),
      ],
      more,
    }),
    new OpenSection({
      title: mine.documents,
      lines: toSign.map((document) => ({
        ...signRow(document, locale, texts),
        button: press(mine.open(document.id), trainingActions.read, { document: document.id }),
      })),
      more,
    }),
  ];
}
