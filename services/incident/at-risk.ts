import { compactInstant } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Organisation } from '../people/organisation';
import { runningClocks } from './clocks';
import { isForgotten } from './ladder';
import { registerLists } from './lists';
import type { Incident } from './model';

/** This close to its end a clock needs somebody now. */
const nearMs = 12 * 3_600_000;
/** More open incidents than this in a year, all close to their deadline, deserve the same alarm. */
const most = 200;

export interface AtRisk {
  /** Clocks that end within twelve hours or have ended, and still require something of us. */
  readonly clocks: number;
  /** Reports that nobody took while the ladder ran, although such a clock is running. */
  readonly untaken: number;
}

/** What needs somebody now, over all registers. */
export async function atRisk(
  ledger: Ledger,
  partitions: readonly string[],
  organisation: Organisation,
  now: Date,
): Promise<AtRisk> {
  const limit = new Date(now.getTime() + nearMs);
  const list = `idx|${registerLists.open}|`;
  const range = { from: list, below: `${list}${compactInstant(limit)}~` };
  const found = partitions
    .filter((partition) => partition.startsWith('incident|'))
    .map(async (partition) => {
      const rows = await ledger.range(partition, range, most);
      const items = await Promise.all(
        rows.map(({ value }) => ledger.item<Incident>(partition, (value as { item: string }).item)),
      );
      return items.flatMap((item) => item?.state ?? []);
    });
  const near = (await Promise.all(found))
    .flat()
    .map((incident) => ({
      incident,
      clocks: runningClocks(incident, organisation).filter(({ until }) => until <= limit).length,
    }))
    .filter(({ clocks }) => clocks > 0);
  return {
    clocks: near.reduce((sum, { clocks }) => sum + clocks, 0),
    // Reports that reached nobody have a gauge of their own, and nobody could have taken them.
    untaken: near.filter(({ incident }) => !incident.unreached && isForgotten(incident, organisation, now))
      .length,
  };
}
