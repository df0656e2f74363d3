import type { Locale } from '../../services/people/roles';
import type { Session } from '../../services/training/model';
import { dayName, timeOfDay } from '../dates';
import type { PdfReport } from '../sheets/pdf';
import { textsFor } from '../texts';

export interface CodeSheetModel {
  readonly locale: Locale;
  readonly session: Session;
  readonly code: string;
  /** ISO instants between which it is valid. */
  readonly counts: { readonly from: string; readonly until: string };
  /** Name of the colleague whose session it is. */
  readonly organiser: string;
}

/**
 * The code on paper, for a room in which nobody of ours shows it on a screen. It admits nobody: it only counts for
 * colleagues in their own chat, while the session lasts.
 */
export function codeSheet({ locale, session, code, counts, organiser }: CodeSheetModel): PdfReport {
  const { training, trainingLists } = textsFor(locale);
  const { facts, id, changedAt, publishedAt } = session;
  const given = facts.outside ? [`${training.fact.outside}: ${facts.outside.name}`] : [];
  return {
    title: trainingLists.codeSheetTitle,
    language: locale,
    // No clock: printed twice it is the same sheet.
    madeAt: new Date(changedAt ?? publishedAt),
    lines: [
      `${id} · ${facts.title}`,
      [training.block(dayName(facts.day, locale), facts.from, facts.until), facts.where]
        .filter((part) => part !== '')
        .join(' · '),
      ...given,
    ],
    poster: {
      words: code,
      below: [
        ...trainingLists.codeSheetSteps.map((step, place) => `${place + 1}. ${step}`),
        trainingLists.codeSheetCounts(timeOfDay(counts.from, locale), timeOfDay(counts.until, locale)),
        `${trainingLists.codeSheetElse} ${organiser}`,
      ],
    },
    tables: [],
    footer: trainingLists.codeSheetFooter,
  };
}
