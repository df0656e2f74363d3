import type { BesideRow } from '../ledger/decision';
import { rowKeys } from '../ledger/keys';
import { newestFirst } from './lists';
import type { Incident } from './model';

/** What a search looks at: the masked words of an incident; its state is read from the incident itself. */
export interface Searchable {
  readonly id: string;
  /** Withheld from these people (features N6). */
  readonly about: readonly string[];
  /** Lower case. */
  readonly text: string;
}

/** Key prefix of a register's searchable rows, newest first. */
export const searchRows = rowKeys.beside('find|');

export const searchKey = (incident: Pick<Incident, 'id' | 'reportedAt'>): string =>
  `${searchRows}${newestFirst(incident)}`;

/** Longest text kept for searching; keeps a page of rows small. */
const longest = 6_000;

/** Never a name: the reporter is kept apart, and it is withheld from those it is about (features N6, N7). */
export function searchable(incident: Incident): BesideRow {
  const { facts, remarks } = incident;
  const words = [
    facts.what,
    facts.done ?? '',
    ...Object.values(facts.answers),
    ...remarks.map(({ text }) => text),
  ];
  const text = words.join('\n').toLowerCase().slice(0, longest);
  const value: Searchable = { id: incident.id, about: incident.about, text };
  return { key: searchKey(incident), value };
}
