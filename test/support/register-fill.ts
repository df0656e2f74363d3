import { incidentKinds } from '../../services/people/incident-settings';
import { randomUUID } from 'node:crypto';
import { indexOf, lineOf } from '../../services/incident/lists';
import { type Incident } from '../../services/incident/model';
import { searchable } from '../../services/incident/search';
import { rowKeys } from '../../services/ledger/keys';
import type { Table } from '../../services/ledger/table';
import { client, opened, organisation } from './incident-scene';

/** Rows per transaction, the most that the service accepts, and transactions under way at once. */
const perTransaction = 100;
const atOnce = 2;

/** From the first working day of the year until the day before the tests. */
const firstAt = Date.UTC(2026, 0, 2);
const span = Date.UTC(2026, 10, 22) - firstAt;

/** The n-th of many incidents, spread over the year whatever their number; one in three is open. */
export function nthIncident(number: number): Incident {
  const at = new Date(firstAt + ((number * 7_919_000) % span)).toISOString();
  const first = opened();
  const kind = incidentKinds[number % incidentKinds.length] ?? null;
  const words = number % 6 === 0 ? 'Loonstrook verkeerd bezorgd' : `Melding ${number}`;
  return {
    ...first,
    id: `INC-2026-${String(number).padStart(4, '0')}`,
    status: number % 3 === 0 ? 'reported' : 'closed',
    facts: {
      ...first.facts,
      what: words,
      kind,
      clients: number % 2 === 0 ? [client] : [],
      dataOf: 'both',
      noticedAt: at,
    },
    reporterKey: null,
    reportedAt: at,
    awareAt: at,
  };
}

/** Writes what the register reads of incidents, as the ledger would have. @param until exclusive. */
export async function fillRegister(table: Table, from: number, until: number): Promise<void> {
  let number = from;
  let rows: { key: string; value: unknown }[] = [];
  const write = async (): Promise<void> => {
    for (;;) {
      for (; rows.length < perTransaction && number < until; number += 1)
        rows.push(...rowsOf(nthIncident(number), number));
      const part = rows.slice(0, perTransaction);
      rows = rows.slice(perTransaction);
      if (part.length === 0) return;
      await table.write(
        'incident|2026',
        randomUUID(),
        part.map(({ key, value }) => ({ kind: 'insert', key, value })),
        part[0]?.key ?? '',
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, write));
}

/** What a search looks at, plus the incident itself for one in three: enough for many pages, and quicker to write. */
function rowsOf(incident: Incident, number: number): readonly { key: string; value: unknown }[] {
  const lists = indexOf(incident, organisation).map((entry) => ({
    key: rowKeys.index(entry),
    value: { item: incident.id, listed: lineOf(incident) },
  }));
  if (number % 3 !== 0) return lists;
  const { key, value } = searchable(incident);
  const item = {
    key: rowKeys.item(incident.id),
    value: { state: incident, index: indexOf(incident, organisation) },
  };
  return [...lists, { key, value }, item];
}
