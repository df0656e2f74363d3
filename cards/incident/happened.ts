import type { Happened } from '../../services/incident/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { Texts } from '../texts';

/** When it happened as far as handlers found out, a line each; nothing when nothing is known. */
export function happenedLines(
  happened: Happened | undefined,
  { correcting }: Texts,
  locale: Locale,
): readonly string[] {
  if (!happened) return [];
  const { from, until, ongoing, undeterminable } = happened;
  return [
    ...(from === null ? [] : [correcting.since(dateAndTime(from, locale))]),
    ...(until === null ? [] : [correcting.upTo(dateAndTime(until, locale))]),
    ...(ongoing === null ? [] : [ongoing ? correcting.ongoingYes : correcting.ongoingNo]),
    ...(undeterminable === true ? [correcting.undeterminable] : []),
  ];
}
