import type { Incident } from '../../services/incident/model';
import type { Locale } from '../../services/people/roles';
import { type Sheet, tableOf } from '../sheets/sheet';
import { textsFor } from '../texts';
import { wordsOrGone } from './words';

/** Drills of a period, one per row, with how long everything took: proof of practice. */
export function drillSheet(
  drills: readonly Incident[],
  names: Readonly<Record<string, string>>,
  locale: Locale,
): Sheet {
  const texts = textsFor(locale);
  const { drill, register } = texts;
  const name = (id: string | undefined): string | null => (id === undefined ? null : (names[id] ?? '–'));
  return tableOf<Incident>(drill.sheet, drills, [
    [register.column.id, 16, ({ id }) => id],
    [drill.storyColumn, 50, ({ facts }) => wordsOrGone(facts.what, texts)],
    [drill.started, 18, ({ reportedAt }) => new Date(reportedAt)],
    [drill.firstSeen, 18, (each) => minutesUntil(each, Object.values(each.seen).sort()[0])],
    [drill.takenAfter, 18, (each) => minutesUntil(each, each.firstTakenAt ?? each.taken?.at)],
    [drill.takenBy, 24, ({ taken }) => name(taken?.by)],
    [drill.endedAfter, 18, (each) => minutesUntil(each, each.process?.closed?.at)],
    [drill.endedBy, 24, ({ process }) => name(process?.closed?.by)],
  ]);
}

const minutesUntil = ({ reportedAt }: Incident, at: string | undefined): number | null =>
  at === undefined ? null : Math.floor((Date.parse(at) - Date.parse(reportedAt)) / 60_000);
