import type { BesideRow } from '../ledger/decision';
import { rowKeys } from '../ledger/keys';
import { newestFirst } from './lists';
import type { Incident } from './model';

/** What a search looks at: the masked words of an incident; how it stands is read from the incident itself. */
export interface Searchable {
  readonly id: string;
  /** Withheld from these (features N6). */
  readonly about: readonly string[];
  /** Lower case. */
  readonly text: string;
}

/** Beginning of the rows of a register that are searched, newest first. */
export const searchRows = rowKeys.beside('find|');

export const searchKey = (incident: Pick<Incident, 'id' | 'reportedAt'>): string =>
  `${searchRows}${newestFirst(incident)}`;

/** Longest text kept for searching; keeps a page of them short. */
const longest = 6_000;

/** Never a name: who reported is kept apart, and who it is about is withheld (features N6, N7). */
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
