import type { IncidentKind } from '../../services/people/incident-settings';
import type { BotUnderTest } from './bot';
import { fg, nl } from './incident-story';
import type { Message } from './person/person';
import type { StorageProxy } from './storage-proxy';

const { register, kinds, shared } = nl;

/** What viewing the register asks of storage. */
export interface ViewCost {
  /** Each request, without what differs by chance (keys, times, ids), sorted alphabetically. */
  readonly requests: readonly string[];
  /** Rows that storage returned. */
  readonly rows: number;
}

/** Every view of `/register`: the lists with their next page, a number, and words. */
export const registerViews = [
  'newest',
  'open',
  'overdue',
  'month:2026-02',
  'kind:other',
  'client:Bakkerij De Halm',
  'search:loonstrook',
  'number:INC-2026-0300',
] as const;

/** Opens a view as the FG does, and its next page. @throws when there is nothing to see. */
export async function costOfView(bot: BotUnderTest, storage: StorageProxy, view: string): Promise<ViewCost> {
  // Once beforehand: that somebody saw an incident is only written at the first look.
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
  const [list = '', of = ''] = view.split(':');
  const person = bot.person(fg);
  if (list === 'number') {
    seen(await person.types(`/register ${of}`), of);
    return;
  }
  const searching = list === 'search';
  const card = searching
    ? await person.types(`/register ${of}`)
    : await (
        await person.types('/register')
      )
        .open(shared.more)
        .answer(register.look, { [register.lookLabel]: titleOf(list, of) });
  seen(card, 'INC-2026-');
  seen(await card.press(searching ? register.searchOn : register.older), 'INC-2026-');
}

/** As shown in "Wat wil je zien?". */
function titleOf(list: string, of: string): string {
  const { view } = register;
  if (list === 'month') return view.month(of);
  if (list === 'kind') return kinds.names[of as IncidentKind];
  if (list === 'client') return view.client(of);
  return view[list as 'newest' | 'open' | 'overdue'];
}

function seen({ text }: Message, words: string): void {
  if (!text.includes(words)) throw new Error(`no ${words} on ${text.slice(0, 2_000)}`);
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
