import { rowKeys } from '../../services/ledger/keys';
import { Table } from '../../services/ledger/table';
import { connectionString } from '../support/azurite';
import type { BotUnderTest } from '../support/bot';
import { startStory } from '../support/incident-story';
import { fillRegister } from '../support/register-fill';
import { costOfView, registerViews, type ViewCost } from '../support/register-views';
import { StorageProxy } from '../support/storage-proxy';
import { median } from './statistics';

/** What the views of the register cost with this many incidents in it (reliability P9). */
export interface RegisterSize {
  readonly incidents: number;
  /** By view. */
  readonly costs: Readonly<Record<string, ViewCost>>;
  /** Milliseconds of a read by key, median. */
  readonly pointGet: number;
}

/** Reads by key, enough for a median. */
const pointGets = 300;

/** @param sizes numbers of incidents, growing; the register is filled up to each and looked through. */
export async function measureRegister(
  sizes: readonly number[],
  say: (what: string) => void,
): Promise<readonly RegisterSize[]> {
  const storage = await StorageProxy.start();
  const bot = await startStory({ storageUrl: storage.url });
  try {
    const table = Table.at({ connectionString: connectionString(), table: bot.table });
    const measured: RegisterSize[] = [];
    let filled = 0;
    for (const incidents of sizes) {
      say(`register of ${incidents}`);
      await fillRegister(table, filled + 1, incidents + 1);
      filled = incidents;
      measured.push({
        incidents,
        costs: await costsOf(bot, storage),
        pointGet: await medianGet(table, incidents),
      });
    }
    return measured;
  } finally {
    await bot.stop();
    await storage.stop();
  }
}

async function costsOf(
  bot: BotUnderTest,
  storage: StorageProxy,
): Promise<Readonly<Record<string, ViewCost>>> {
  const costs: Record<string, ViewCost> = {};
  for (const view of registerViews) costs[view] = await costOfView(bot, storage, view);
  return costs;
}

/** Over incidents throughout the register. */
async function medianGet(table: Table, incidents: number): Promise<number> {
  const took: number[] = [];
  for (let get = 1; get <= pointGets; get += 1) {
    // One in three exists.
    const number = 3 * Math.max(1, Math.floor((get * incidents) / (3 * pointGets)));
    const began = performance.now();
    const row = await table.get('incident|2026', rowKeys.item(`INC-2026-${String(number).padStart(4, '0')}`));
    if (!row) throw new Error(`incident ${number} is not there`);
    took.push(performance.now() - began);
  }
  return median(took);
}

/** Views whose cost differs with size. */
export const unequalViews = (measured: readonly RegisterSize[]): readonly string[] =>
  registerViews.filter((view) => new Set(measured.map(({ costs }) => JSON.stringify(costs[view]))).size > 1);

/** Requests and rows per view and its next page, at each size, with the read by key below. */
export function registerTable(measured: readonly RegisterSize[]): readonly (readonly string[])[] {
  const cost = (each: ViewCost | undefined): string => (each ? `${each.requests.length} / ${each.rows}` : '');
  return [
    ['requests / rows', ...measured.map(({ incidents }) => incidents.toLocaleString('en'))],
    ...registerViews.map((view) => [view, ...measured.map(({ costs }) => cost(costs[view]))]),
    ['point get, median', ...measured.map(({ pointGet }) => `${pointGet.toFixed(2)} ms`)],
  ];
}
