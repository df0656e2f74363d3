import type { IncidentKind } from '../people/incident-settings';
import type { Organisation } from '../people/organisation';
import { clocksOf, isDrill } from '../incident/clocks';
import { median } from '../incident/median';
import type { Incident } from '../incident/model';
import { doneAt } from '../incident/process/model';

/** Waiting times of which the register shows the median, in minutes. */
export const waits = ['report', 'see', 'take', 'notify'] as const;
export type Wait = (typeof waits)[number];

export interface YearlyFigures {
  readonly count: number;
  readonly breaches: number;
  /** Datalekken that were withdrawn; not included in any other count here. */
  readonly withdrawnBreaches: number;
  /** Reports by kind, the most frequent first; without those withdrawn or joined to another. */
  readonly kinds: readonly { readonly kind: IncidentKind | null; readonly count: number }[];
  /** Median in minutes; null when there is nothing to count. */
  readonly medians: Readonly<Record<Wait, number | null>>;
  /** Clocks met in time, out of those that ended or were met. */
  readonly met: { readonly inTime: number; readonly of: number };
}

/** Figures over a number of reports: no names and no words. */
export function yearlyFigures(
  all: readonly Incident[],
  organisation: Organisation,
  now: Date,
): YearlyFigures {
  // Several reports about the same thing are one incident.
  const incidents = all.filter(
    (incident) => incident.status !== 'withdrawn' && incident.status !== 'joined' && !isDrill(incident),
  );
  const counts = new Map<IncidentKind | null, number>();
  for (const { facts } of incidents) counts.set(facts.kind, (counts.get(facts.kind) ?? 0) + 1);
  const clocks = incidents
    .flatMap((incident) => clocksOf(incident, organisation))
    .filter(({ informative, metAt, until }) => !informative && (metAt !== null || until <= now));
  return {
    count: incidents.length,
    breaches: incidents.filter(isBreach).length,
    withdrawnBreaches: all.filter((each) => each.status === 'withdrawn' && !isDrill(each) && isBreach(each))
      .length,
    kinds: [...counts]
      .map(([kind, count]) => ({ kind, count }))
      .sort((one, other) => other.count - one.count || String(one.kind).localeCompare(String(other.kind))),
    medians: {
      report: median(incidents.flatMap((each) => minutes(each.facts.noticedAt, each.reportedAt))),
      see: median(incidents.flatMap((each) => minutes(each.reportedAt, firstSeen(each)))),
      take: median(
        incidents.flatMap((each) => minutes(each.reportedAt, each.firstTakenAt ?? each.taken?.at ?? null)),
      ),
      notify: median(incidents.flatMap((each) => minutes(each.awareAt, notifiedAt(each)))),
    },
    met: {
      inTime: clocks.filter(({ metAt, until }) => metAt !== null && metAt <= until).length,
      of: clocks.length,
    },
  };
}

const isBreach = ({ process }: Incident): boolean => process?.classified?.outcome === 'breach';

const firstSeen = ({ seen }: Incident): string | null => Object.values(seen).sort()[0] ?? null;

function notifiedAt({ process }: Incident): string | null {
  const decision = process?.decisions.authority;
  return decision?.state === 'done' ? doneAt(decision) : null;
}

const minutes = (from: string | null, until: string | null): readonly number[] =>
  from === null || until === null
    ? []
    : [Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 60_000))];
