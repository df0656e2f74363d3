import type { IncidentKind } from '../people/incident-settings';
import type { StoredItem } from '../ledger/item';
import type { Ledger } from '../ledger/ledger';
import { yearOf } from '../time/zone';
import type { Incident } from './model';

/** What may be known of reports without knowing any of them: numbers, no names and no words. */
export interface IncidentFigures {
  /** Reports by kind within the period, those that were withdrawn left out. */
  readonly kinds: ReadonlyMap<IncidentKind, number>;
  /** ISO instant of the latest report of all; null when there is none in this register or the last. */
  readonly latest: string | null;
}

/** @param until the first instant after the period. Reads the registers of two years: for a daily look only. */
export async function incidentFigures(
  ledger: Ledger,
  { from, until }: { readonly from: Date; readonly until: Date },
  now: Date,
  timeZone: string,
): Promise<IncidentFigures> {
  const year = yearOf(now, timeZone);
  const [first, end] = [from.toISOString(), until.toISOString()];
  const registers = await Promise.all(
    [year, year - 1].map((each) => ledger.list<StoredItem<Incident>>(`incident|${each}`, 'item|')),
  );
  const incidents = registers.flat().map(({ value }) => value.state);
  const kinds = new Map<IncidentKind, number>();
  for (const { facts, reportedAt, status } of incidents) {
    const counts = status !== 'withdrawn' && first <= reportedAt && reportedAt < end;
    if (facts.kind === null || !counts) continue;
    kinds.set(facts.kind, (kinds.get(facts.kind) ?? 0) + 1);
  }
  const latest = incidents.map(({ reportedAt }) => reportedAt).reduce(later, '');
  return { kinds, latest: latest === '' ? null : latest };
}

const later = (one: string, other: string): string => (one > other ? one : other);
