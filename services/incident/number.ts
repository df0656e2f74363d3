import { between, numbering } from '../ledger/numbering';
import { incidentNumberPattern } from './contract';

/** Drills have a register of their own: outside the numbers, lists and counts of real incidents (features N14). */
const series = { incident: 'INC', drill: 'OEF' } as const;
export type RegisterName = keyof typeof series;

/** @param partition `incident|2026` or `drill|2026`. */
export function numberOf(partition: string, number: number): string {
  const [register = '', year = ''] = partition.split('|');
  return `${register === 'drill' ? series.drill : series.incident}-${year}-${String(number).padStart(4, '0')}`;
}

/** An incident stays in the register it was born in, also after New Year (architecture §3). */
export function partitionOf(id: string): string {
  const [, prefix, year = 'none'] = incidentNumberPattern.exec(id) ?? [];
  return `${prefix === series.drill ? 'drill' : 'incident'}|${year}`;
}

const typedIncident = new RegExp(`^(inc|oef)${between}(\\d{4})${between}(\\d{1,9})[.?!]?$`, 'iu');
/** The number as it is stored of one that somebody typed: `inc 2026 1`, `INC2026-0001`; null: it is none. */
export function typedIncidentNumber(text: string): string | null {
  const [, letters = '', year = '', number] = typedIncident.exec(text.trim()) ?? [];
  return number === undefined ? null : numbering(`${letters.toUpperCase()}-${year}`).numbered(Number(number));
}
