import type { IncidentKind } from '../people/incident-settings';
import type { StoredItem } from '../ledger/item';
import type { Ledger } from '../ledger/ledger';
import { yearOf } from '../time/zone';
import { isWithheld } from './handlers';
import type { Incident } from './model';

/** What may be known about reports without knowing any one of them: numbers, no names and no words. */
export interface IncidentFigures {
  /** Reports by kind within the period, without those withdrawn. */
  readonly kinds: ReadonlyMap<IncidentKind, number>;
  /** The same for those that were given no kind. */
  readonly unsorted: number;
  /** ISO instant of the latest report; null when there is none in this register or the previous one. */
  readonly latest: string | null;
}

interface Period {
  readonly from: Date;
  /** The first instant after the period. */
  readonly until: Date;
}

/**
 * Reads the registers of two years: for daily use only.
 * @returns the figures that a person (Entra object id) may know: without the reports about that person.
 */
export async function incidentFigures(
  ledger: Ledger,
  period: Period,
  now: Date,
  timeZone: string,
): Promise<(person: string) => IncidentFigures> {
  const year = yearOf(now, timeZone);
  const registers = await Promise.all(
    [year, year - 1].map((each) => ledger.list<StoredItem<Incident>>(`incident|${each}`, 'item|')),
  );
  const incidents = registers.flat().map(({ value }) => value.state);
  const all = countedIn(incidents, period);
  const concerned = new Set(incidents.flatMap(({ about }) => about));
  return (person) =>
    concerned.has(person)
      ? countedIn(
          incidents.filter((incident) => !isWithheld(incident, person)),
          period,
        )
      : all;
}

function countedIn(incidents: readonly Incident[], { from, until }: Period): IncidentFigures {
  const [first, end] = [from.toISOString(), until.toISOString()];
  const kinds = new Map<IncidentKind, number>();
  let unsorted = 0;
  for (const { facts, reportedAt, status } of incidents) {
    const counts = status !== 'withdrawn' && status !== 'joined' && first <= reportedAt && reportedAt < end;
    if (!counts) continue;
    if (facts.kind === null) unsorted += 1;
    else kinds.set(facts.kind, (kinds.get(facts.kind) ?? 0) + 1);
  }
  const latest = incidents.map(({ reportedAt }) => reportedAt).reduce(later, '');
  return { kinds, unsorted, latest: latest === '' ? null : latest };
}

const later = (one: string, other: string): string => (one > other ? one : other);
