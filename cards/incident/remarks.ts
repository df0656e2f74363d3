import type { IncidentRemark } from '../../services/incident/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { Fact } from '../shared/elements';
import type { Texts } from '../texts';
import { displayLines } from '../user-text';
import { wordsOrGone } from './words';

/** `at` is null for a reader who is not told when others did something. */
export type ShownRemark = Omit<IncidentRemark, 'at'> & { readonly at: string | null };

/** How many remarks a card shows; older ones are in the register. */
const shown = 5;

/** What was said after the report, newest first. @param labels of each sort of remark, for this reader. */
export function remarkPassages(
  remarks: readonly ShownRemark[],
  texts: Texts,
  locale: Locale,
  labels: Readonly<Record<IncidentRemark['kind'], string>> = texts.incident.remark,
): readonly Fact[] {
  const newest = [...remarks].reverse();
  const passages = newest.slice(0, shown).map(({ kind, text, at, from }) => ({
    label: [
      at === null ? labels[kind] : texts.alert.remark(labels[kind], dateAndTime(at, locale)),
      // From a report about the same thing.
      ...(from === undefined ? [] : [from]),
    ].join(' · '),
    lines: displayLines(wordsOrGone(text, texts), { max: 250, cut: texts.shared.shortened }),
  }));
  const rest = newest.length - passages.length;
  return rest > 0
    ? [...passages, { label: texts.incident.more(rest), lines: [texts.shared.shortened] }]
    : passages;
}
