import type { Locale } from '../../services/people/roles';
import { visitActions } from '../../services/visit/contract';
import type { Visit } from '../../services/visit/model';
import { press } from '../shared/elements';
import { OpenSection } from '../shared/mine';
import { textsFor } from '../texts';
import { myVisitRow } from './lists';

/** Who comes for somebody, for `/mijn`. */
export function renderOpenVisits(visits: readonly Visit[], locale: Locale): OpenSection {
  const texts = textsFor(locale);
  const { mine } = texts;
  return new OpenSection({
    title: mine.visits,
    lines: visits.map((visit) => ({
      ...myVisitRow(visit, locale, texts),
      button: press(mine.open(visit.id), visitActions.view, { location: visit.location, visit: visit.id }),
    })),
    more: mine.more('bezoek'),
  });
}
