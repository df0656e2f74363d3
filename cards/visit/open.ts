import type { Locale } from '../../services/people/roles';
import { isForUnknown, visitActions } from '../../services/visit/contract';
import { press } from '../shared/elements';
import { OpenSection } from '../shared/mine';
import { textsFor } from '../texts';
import { displayName } from '../user-text';
import type { VisitLine } from './lists';
import { myVisitRow } from './mine';

/** What is before somebody at the desk of a place, in numbers. */
export interface DeskToday {
  readonly location: string;
  readonly name: string;
  readonly expected: number;
  readonly inside: number;
  readonly parcels: number;
}

interface OpenVisits {
  readonly locale: Locale;
  readonly lines: readonly VisitLine[];
  /** For who runs the office: came on a day before, and nobody signed them out. */
  readonly forgotten?: readonly VisitLine[];
  /** For who is at the desk. */
  readonly desks?: readonly DeskToday[];
  /** Whose list it is (Entra object id). */
  readonly reader: string;
}

/** Who comes for somebody, for `/mijn`; and apart from that what lies for who nobody knows, which the office finds out. */
export function renderOpenVisits({
  lines,
  forgotten = [],
  desks = [],
  ...model
}: OpenVisits): readonly OpenSection[] {
  const { mine } = textsFor(model.locale);
  const unknown = lines.filter(({ visit }) => isForUnknown(visit));
  const known = lines.filter(({ visit }) => !isForUnknown(visit));
  const { visitLists } = textsFor(model.locale);
  const today = new OpenSection({
    title: mine.desk,
    lines: desks.map(({ location, name, ...counts }) => ({
      label: displayName(name, 60),
      lines: [visitLists.deskToday(counts)],
      button: press(visitLists.openToday, visitActions.day, { location }),
    })),
    more: mine.more('bezoek'),
  });
  return [
    today,
    sectionOf(mine.waits.forgotten, { ...model, lines: forgotten }),
    sectionOf(mine.waits.visit, { ...model, lines: unknown }),
    sectionOf(mine.visits, { ...model, lines: known }),
  ];
}

function sectionOf(
  title: string,
  { lines, reader, locale }: Omit<OpenVisits, 'forgotten' | 'desks'>,
): OpenSection {
  const texts = textsFor(locale);
  const { mine } = texts;
  return new OpenSection({
    title,
    lines: lines.map((line) => {
      const { location, id: visit } = line.visit;
      const open =
        line.times === undefined
          ? press(mine.open(visit), visitActions.view, { location, visit })
          : press(mine.openSeries, visitActions.series, { location, visit });
      return { ...myVisitRow(line, reader, locale, texts), button: open };
    }),
    more: mine.more('bezoek'),
  });
}
