import { type AtRisk, atRisk } from '../../services/incident/at-risk';
import type { Incident } from '../../services/incident/model';
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

const freshMs = 24 * 3_600_000;
/** Of one register, the newest: an old one that stays unreached must not hide a new one. */
const newestLooked = 5;

/**
 * Whether a report of the last day has reached nobody. One that stays so for longer has been shouted about: it stands on
 * the card of the administrators and in the gauge, and no longer makes the bot unhealthy.
 */
export async function freshlyUnreached({ ledger, clock }: Container): Promise<boolean> {
  const since = new Date(clock.now().getTime() - freshMs).toISOString();
  const partitions = await ledger.livePartitions();
  const found = await Promise.all(
    partitions.map(async (partition) => {
      const ids = await ledger.indexed(partition, 'unreached', mostCounted);
      const newest = ids.slice(-newestLooked);
      const items = await Promise.all(newest.map((id) => ledger.item<Incident>(partition, id)));
      return items.some((item) => item !== undefined && item.state.reportedAt >= since);
    }),
  );
  return found.some(Boolean);
}

/** What of the incidents needs somebody now. */
export const incidentsAtRisk = async ({ ledger, organisation, clock }: Container): Promise<AtRisk> =>
  await atRisk(ledger, await ledger.livePartitions(), organisation(), clock.now());

/** Every gauge as it stands now. */
export async function readGauges(container: Container): Promise<Readonly<Record<Gauge, number>>> {
  const [due, unreached, { clocks, untaken }] = await Promise.all([
    dueNow(container, mostCounted),
    countUnreached(container, mostCounted),
    incidentsAtRisk(container),
  ]);
  return {
    'veilig.outbox.age': ageOf(due) / 1_000,
    'veilig.outbox.depth': due.rows.filter(({ value }) => (value as Due).kind === 'out').length,
    'veilig.statutory.undelivered': unreached,
    'veilig.clocks.at_risk': clocks,
    'veilig.reports.untaken': untaken,
  };
}
