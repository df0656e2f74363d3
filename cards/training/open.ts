import type { Locale } from '../../services/people/roles';
import { trainingActions } from '../../services/training/contract';
import type { PublishedDocument } from '../../services/training/model';
import { press } from '../shared/elements';
import { OpenSection } from '../shared/mine';
import { textsFor } from '../texts';
import { type ComingSession, comingRow, signRow } from './lists';

/** Sessions somebody goes to or must choose, and documents to sign, for `/mijn`. */
export function renderOpenTrainings(
  coming: readonly ComingSession[],
  toSign: readonly PublishedDocument[],
  locale: Locale,
): readonly OpenSection[] {
  const texts = textsFor(locale);
  const { mine } = texts;
  const more = mine.more('training');
  return [
    new OpenSection({
      title: mine.sessions,
      lines: coming.map((one) => ({
        ...comingRow(one, locale, texts),
        button: press(mine.open(one.session.id), trainingActions.view, { session: one.session.id }),
      })),
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
