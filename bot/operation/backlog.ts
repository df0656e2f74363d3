import { clocksAtRisk } from '../../services/incident/at-risk';
import type { Due } from '../../services/ledger/due';
import { dueInstant } from '../../services/ledger/keys';
import type { Gauge } from '../../services/telemetry';
import type { Container } from '../routing/container';

/** What waits, read from the partitions that have anything to do; for `/readyz` and for the gauges. */

/** Due rows of one partition that are counted; more than these is a backlog however many there are. */
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

/** How long the oldest thing that is due has waited, in milliseconds; 0 when nothing is due. */
export const oldestDueMs = async (container: Container): Promise<number> => ageOf(await dueNow(container, 1));

/** How many reports have reached nobody. @param most of one partition that are counted. */
export async function countUnreached({ ledger }: Container, most: number): Promise<number> {
  const partitions = await ledger.livePartitions();
  const lost = await Promise.all(partitions.map((partition) => ledger.indexed(partition, 'unreached', most)));
  return lost.flat().length;
}

/** Every gauge as it stands now. */
export async function readGauges(container: Container): Promise<Readonly<Record<Gauge, number>>> {
  const { ledger, organisation, clock } = container;
  const [due, unreached, atRisk] = await Promise.all([
    dueNow(container, mostCounted),
    countUnreached(container, mostCounted),
    ledger
      .livePartitions()
      .then((partitions) => clocksAtRisk(ledger, partitions, organisation(), clock.now())),
  ]);
  return {
    'veilig.outbox.age': ageOf(due) / 1_000,
    'veilig.outbox.depth': due.rows.filter(({ value }) => (value as Due).kind === 'out').length,
    'veilig.statutory.undelivered': unreached,
    'veilig.clocks.at_risk': atRisk,
  };
}
