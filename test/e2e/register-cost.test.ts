import { Table } from '../../services/ledger/table';
import { connectionString } from '../support/azurite';
import { type BotUnderTest, cardOf, textOf } from '../support/bot';
import { fg, startStory } from '../support/incident-story';
import { fillRegister } from '../support/register-fill';
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

/** Five times as many; Azurite takes ever longer to fill a table, so that 10,000 would take minutes. */
const [few, many] = [800, 4_000] as const;

/** Every view, and the next page of it. */
const views = [
  'newest',
  'open',
  'overdue',
  'month:2026-02',
  'kind:other',
  'client:bakkerij-de-halm',
  'search:loonstrook',
];

/** What is asked of the storage for a page, without what differs by chance: keys, times, ids. */
async function costOf(list: string): Promise<readonly string[]> {
  const asked: string[] = [];
  let after = '';
  for (let page = 0; page < 2; page += 1) {
    const before = storage.requests.length;
    const card = textOf(cardOf((await bot.press(fg, 'register.show', { list, after })).body));
    expect(card).toContain('INC-2026-');
    const requests = storage.requests.slice(before).map(({ method, path }) => {
      const top = /[?&](?:\$|%24)top=(\d+)/.exec(path)?.[1] ?? 'one';
      return `${method} ${top}`;
    });
    asked.push(...requests.sort());
    after = /"after":"([^"]+)"/.exec(card)?.[1] ?? '';
  }
  return asked;
}

test('[P9] [A21] every view of the register costs the same at 800 and at 4,000 incidents, page by page', async () => {
  const table = Table.at({ connectionString: connectionString(), table: bot.table });
  const small: Record<string, readonly string[]> = {};
  await fillRegister(table, 1, few + 1);
  for (const list of views) small[list] = await costOf(list);
  await fillRegister(table, few + 1, many + 1);
  for (const list of views) expect([list, await costOf(list)]).toEqual([list, small[list]]);
  // Nothing is ever read without an end.
  for (const asked of Object.values(small)) {
    expect(asked.every((request) => /^(?:GET \d+|GET one|POST one)$/.test(request))).toBe(true);
    expect(asked.length).toBeLessThan(70);
  }
}, 120_000);
