import { compactInstant } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Organisation } from '../people/organisation';
import { runningClocks } from './clocks';
import { registerLists } from './lists';
import type { Incident } from './model';

/** So near its end a clock needs somebody now. */
const nearMs = 12 * 3_600_000;
/** More open incidents than this a year, all of them near their end, are worth the same alarm. */
const most = 200;

/** How many clocks end within twelve hours or have ended, and still ask something of us. */
export async function clocksAtRisk(
  ledger: Ledger,
  partitions: readonly string[],
  organisation: Organisation,
  now: Date,
): Promise<number> {
  const limit = new Date(now.getTime() + nearMs);
  const list = `idx|${registerLists.open}|`;
  const range = { from: list, below: `${list}${compactInstant(limit)}~` };
  const counts = partitions
    .filter((partition) => partition.startsWith('incident|'))
    .map(async (partition) => {
      const rows = await ledger.range(partition, range, most);
      const items = await Promise.all(
        rows.map(({ value }) => ledger.item<Incident>(partition, (value as { item: string }).item)),
      );
      const clocks = items.flatMap((item) => (item ? runningClocks(item.state, organisation) : []));
      return clocks.filter(({ until }) => until <= limit).length;
    });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
