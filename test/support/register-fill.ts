import { randomUUID } from 'node:crypto';
import { indexOf, lineOf } from '../../services/incident/lists';
import { type Incident, incidentKinds } from '../../services/incident/model';
import { searchable } from '../../services/incident/search';
import { rowKeys } from '../../services/ledger/keys';
import type { Table } from '../../services/ledger/table';
import { client, opened, organisation } from './incident-scene';

/** Rows of a transaction (reliability §B1), and transactions under way at once. */
const perTransaction = 96;
const atOnce = 2;

/** The n-th of many incidents, spread over the year until the start of the tests. */
export function nthIncident(number: number): Incident {
  const at = new Date(Date.UTC(2026, 0, 2) + number * 7_919_000).toISOString();
  const first = opened();
  const kind = incidentKinds[number % incidentKinds.length] ?? null;
  const words = number % 30 === 0 ? 'Loonstrook verkeerd bezorgd' : `Melding ${number}`;
  return {
    ...first,
    id: `INC-2026-${String(number).padStart(4, '0')}`,
    facts: { ...first.facts, what: words, kind, clients: [client], dataOf: 'both', noticedAt: at },
    reportedAt: at,
    awareAt: at,
  };
}

/** Writes what the register reads of incidents, as the ledger would have. @param until exclusive. */
export async function fillRegister(table: Table, from: number, until: number): Promise<void> {
  const rows: { key: string; value: unknown }[] = [];
  for (let number = from; number < until; number += 1) {
    const incident = nthIncident(number);
    const { key, value } = searchable(incident);
    // What a search looks at, of one in three: enough for many pages of it, and Azurite is slow in a large partition.
    if (number % 3 === 0)
      rows.push({ key, value }, { key: rowKeys.item(incident.id), value: { state: incident, index: [] } });
    for (const entry of indexOf(incident, organisation))
      rows.push({ key: rowKeys.index(entry), value: { item: incident.id, listed: lineOf(incident) } });
  }
  const write = async (): Promise<void> => {
    for (let part = rows.splice(0, perTransaction); part.length > 0; part = rows.splice(0, perTransaction))
      await table.write(
        'incident|2026',
        randomUUID(),
        part.map(({ key, value }) => ({ kind: 'insert', key, value })),
        part[0]?.key ?? '',
      );
  };
  await Promise.all(Array.from({ length: atOnce }, write));
}
