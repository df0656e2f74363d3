import type { Locale } from '../../services/people/roles';
import { isForUnknown, visitActions } from '../../services/visit/contract';
import type { Visit } from '../../services/visit/model';
import { press } from '../shared/elements';
import { OpenSection } from '../shared/mine';
import { textsFor } from '../texts';
import { myVisitRow } from './lists';

/** Somebody's visitors, for `/mijn`; and separately the parcels for unknown receivers, which the office has to find. */
export function renderOpenVisits(visits: readonly Visit[], locale: Locale): readonly OpenSection[] {
  const { mine } = textsFor(locale);
  return [
    sectionOf(mine.waits.visit, visits.filter(isForUnknown), locale),
    sectionOf(
      mine.visits,
      visits.filter((visit) => !isForUnknown(visit)),
      locale,
    ),
  ];
}

function sectionOf(title: string, visits: readonly Visit[], locale: Locale): OpenSection {
  const texts = textsFor(locale);
  const { mine } = texts;
  return new OpenSection({
    title,
    lines: visits.map((visit) => ({
      ...myVisitRow(visit, locale, texts),
      button: press(mine.open(visit.id), visitActions.view, { location: visit.location, visit: visit.id }),
    })),
    more: mine.more('bezoek'),
  });
}
