import { cardOf, textOf, type BotUnderTest } from './bot';
import { fg } from './incident-story';
import type { StorageProxy } from './storage-proxy';

/** What a look at the register asks of storage. */
export interface ViewCost {
  /** Each request, without what differs by chance (keys, times, ids), in the order of the alphabet. */
  readonly requests: readonly string[];
  /** Rows that storage gave. */
  readonly rows: number;
}

/** Every view of `/register`: the lists with the page after, a number, and words. */
export const registerViews = [
  ...['newest', 'open', 'overdue', 'month:2026-02', 'kind:other', 'client:bakkerij-de-halm'],
  ...['search:loonstrook', 'number:INC-2026-0300'],
] as const;

/** Looks at a view as the FG does, and at its next page. @throws when there is nothing to see. */
export async function costOfView(bot: BotUnderTest, storage: StorageProxy, view: string): Promise<ViewCost> {
  // Once before: that somebody saw an incident is written at the first look alone.
  await lookAt(bot, view);
  const before = storage.requests.length;
  let rows = 0;
  storage.afterForward = (_, answer) => {
    rows += rowsIn(answer.toString());
  };
  await lookAt(bot, view);
  storage.afterForward = () => undefined;
  const requests = storage.requests.slice(before).map(({ method, path }) => {
    const top = /[?&](?:\$|%24)top=(\d+)/.exec(path)?.[1] ?? 'one';
    return `${method} ${top}`;
  });
  return { requests: requests.sort(), rows };
}

async function lookAt(bot: BotUnderTest, view: string): Promise<void> {
  const number = /^number:(.*)$/.exec(view)?.[1];
  if (number !== undefined) {
    await seen(bot, 'register.search', { words: number }, number);
    return;
  }
  const first = await seen(bot, 'register.show', { list: view, after: '' }, 'INC-2026-');
  const after = /"after":"([^"]+)"/.exec(first)?.[1];
  if (after === undefined) throw new Error(`${view} has no second page`);
  await seen(bot, 'register.show', { list: view, after }, 'INC-2026-');
}

async function seen(
  bot: BotUnderTest,
  verb: string,
  data: Readonly<Record<string, string>>,
  words: string,
): Promise<string> {
  const card = textOf(cardOf((await bot.forge(fg, verb, data)).body));
  if (!card.includes(words)) throw new Error(`no ${words} on ${card.slice(0, 2_000)}`);
  return card;
}

/** A list answers with many, a key with one, a write with nothing that was read. */
function rowsIn(answer: string): number {
  if (!answer.startsWith('{')) return 0;
  const { value, RowKey } = JSON.parse(answer) as {
    readonly value?: readonly unknown[];
    readonly RowKey?: string;
  };
  return value?.length ?? (RowKey === undefined ? 0 : 1);
}
