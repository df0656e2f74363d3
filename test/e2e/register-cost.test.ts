import { Table } from '../../services/ledger/table';
import { connectionString } from '../support/azurite';
import type { BotUnderTest } from '../support/bot';
import { startStory } from '../support/incident-story';
import { fillRegister } from '../support/register-fill';
import { costOfView, registerViews, type ViewCost } from '../support/register-views';
import { long } from '../support/size';
import { StorageProxy } from '../support/storage-proxy';

let storage: StorageProxy;
let bot: BotUnderTest;
beforeAll(async () => {
  storage = await StorageProxy.start();
  bot = await startStory({ storageUrl: storage.url });
});
afterAll(async () => {
  await bot.stop();
  await storage.stop();
});

/** What grows with the register shows in four times as many; a hundred thousand are in the bench (`-- --register --full`). */
const [few, many] = long ? ([1_000, 10_000] as const) : ([1_000, 4_000] as const);

test(`[P9] [A21] every view of the register costs the same at ${few} and at ${many} incidents, page by page`, async () => {
  const table = Table.at({ connectionString: connectionString(), table: bot.table });
  const small: Record<string, ViewCost> = {};
  await fillRegister(table, 1, few + 1);
  for (const view of registerViews) small[view] = await costOfView(bot, storage, view);
  await fillRegister(table, few + 1, many + 1);
  for (const view of registerViews)
    expect([view, await costOfView(bot, storage, view)]).toEqual([view, small[view]]);
  // No read is ever unbounded.
  for (const { requests } of Object.values(small)) {
    expect(requests.every((request) => /^(?:GET \d+|GET one|POST one)$/.test(request))).toBe(true);
    expect(requests.length).toBeLessThan(70);
  }
});
