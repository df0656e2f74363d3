import type { Happened } from '../../services/incident/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { Texts } from '../texts';

/**
 * When it happened as far as handlers found out, one line each; nothing when nothing is known.
 * @param moment how to write an instant: a letter writes it out.
 */
export function happenedLines(
  happened: Happened | undefined,
  { correcting }: Texts,
  locale: Locale,
  moment: (iso: string, locale: Locale) => string = dateAndTime,
): readonly string[] {
  if (!happened) return [];
  const { from, until, ongoing, undeterminable } = happened;
  return [
    ...(from === null ? [] : [correcting.since(moment(from, locale))]),
    ...(until === null ? [] : [correcting.upTo(moment(until, locale))]),
    ...(ongoing === null ? [] : [ongoing ? correcting.ongoingYes : correcting.ongoingNo]),
    ...(undeterminable === true ? [correcting.undeterminable] : []),
  ];
}
