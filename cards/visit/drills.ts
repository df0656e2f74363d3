import type { Locale } from '../../services/people/roles';
import type { RollCall } from '../../services/visit/roll-call';
import type { RollResult } from '../../services/visit/roll-result';
import { dateAndTime, timeNear } from '../dates';
import { type Sheet, tableOf } from '../sheets/sheet';
import { DrillLine } from '../shared/drill';
import { textsFor } from '../texts';
import { displayName } from '../user-text';

/** An evacuation drill, with its result. */
export interface EvacuationDrill {
  readonly call: RollCall;
  readonly result: RollResult;
}

type Names = Readonly<Record<string, string>>;

/** An evacuation drill among the others. */
export function renderDrillLine({ call, result }: EvacuationDrill, names: Names, locale: Locale): DrillLine {
  const { drill, visitLists } = textsFor(locale);
  const { startedAt, startedBy, ended } = call;
  return new DrillLine({
    id: null,
    at: startedAt,
    label: [drill.title, visitLists.evacuation, dateAndTime(startedAt, locale)].join(' · '),
    lines: [
      [
        visitLists.drillLed(displayName(names[startedBy] ?? '–', 60)),
        ended ? visitLists.drillEnded(timeNear(ended.at, startedAt, locale)) : visitLists.drillNotEnded,
      ].join(' · '),
      [
        visitLists.drillCounted(result.seen, result.people, result.missing),
        visitLists.drillAnswered(result.outside + result.absent, result.help, result.asked),
        ...(result.away === undefined ? [] : [visitLists.drillQuiet(result.unreached ?? 0, result.away)]),
      ].join(' · '),
    ],
  });
}

/** Drills of a period, one per row: who led it, when, and what was counted; visitors and colleagues only by number. */
export function evacuationSheet(drills: readonly EvacuationDrill[], names: Names, locale: Locale): Sheet {
  const { drill, visitLists } = textsFor(locale);
  const { drillColumn: column } = visitLists;
  return tableOf<EvacuationDrill>(drill.sheet, drills, [
    [drill.started, 18, ({ call }) => new Date(call.startedAt)],
    [column.led, 24, ({ call }) => names[call.startedBy] ?? '–'],
    [drill.ended, 18, ({ call }) => (call.ended ? new Date(call.ended.at) : null)],
    [column.people, 14, ({ result }) => result.people],
    [column.seen, 14, ({ result }) => result.seen],
    [column.missing, 14, ({ result }) => result.missing],
    [column.asked, 18, ({ result }) => result.asked],
    [column.outside, 18, ({ result }) => result.outside],
    [column.absent, 18, ({ result }) => result.absent],
    [column.help, 18, ({ result }) => result.help],
    [column.unreached, 18, ({ result }) => result.unreached ?? null],
    [column.away, 18, ({ result }) => result.away ?? null],
  ]);
}
