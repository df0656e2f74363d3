import type { Locale } from '../../services/people/roles';
import type { Visit } from '../../services/visit/model';
import { type Sheet, tableOf } from '../sheets/sheet';
import { textsFor } from '../texts';

/** Visits of which somebody is the host. */
export function ownVisits(visits: readonly Visit[], locale: Locale): Sheet {
  const { personalData, visit: texts } = textsFor(locale);
  const { visit } = personalData;
  return tableOf<Visit>(personalData.visits, visits, [
    [visit.id, 12, ({ id }) => id],
    [visit.status, 14, ({ status }) => texts.status[status]],
    [visit.day, 12, ({ facts }) => facts.day],
    [visit.from, 8, ({ facts }) => facts.from],
    [visit.until, 8, ({ facts }) => facts.until],
    [visit.name, 30, ({ facts }) => facts.name],
    [visit.company, 30, ({ facts }) => facts.company],
    [visit.remark, 40, ({ facts }) => facts.remark],
  ]);
}
