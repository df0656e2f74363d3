import type { Due } from '../../services/ledger/due';
import { dueInstant } from '../../services/ledger/keys';
import type { Gauge } from '../../services/telemetry';
import type { Container } from '../routing/container';
import type { Flow } from '../routing/flow';

/** What is waiting, read from the partitions that have anything to do; for `/readyz` and for the gauges. */

/** Due rows counted per partition; more than this is a backlog, whatever the exact number. */
const mostCounted = 1_000;

async function dueNow({ ledger, clock }: Container, most: number) {
  const now = clock.now();
  const partitions = await ledger.livePartitions();
  const rows = await Promise.all(partitions.map((partition) => ledger.dueRows(partition, now, most)));
  return { now, rows: rows.flat() };
}

function ageOf({ now, rows }: Awaited<ReturnType<typeof dueNow>>): number {
  const oldest = Math.min(now.getTime(), ...rows.map(({ key }) => dueInstant(key).getTime()));
  return now.getTime() - oldest;
}

/** How long the oldest due thing has waited, in milliseconds; 0 when nothing is due. */
export const oldestDueMs = async (container: Container): Promise<number> => ageOf(await dueNow(container, 1));

/** Every gauge's present value. */
export async function readGauges(
  container: Container,
  flows: readonly Flow[],
): Promise<Readonly<Partial<Record<Gauge, number>>>> {
  const [due, ...own] = await Promise.all([
    dueNow(container, mostCounted),
    ...flows.map(async ({ gauges }) => (await gauges?.(container)) ?? {}),
  ]);
  return Object.assign(
    {
      'veilig.outbox.age': ageOf(due) / 1_000,
      'veilig.outbox.depth': due.rows.filter(({ value }) => (value as Due).kind === 'out').length,
    },
    ...own,
  ) as Partial<Record<Gauge, number>>;
}
