import type { ChainLink } from '../../services/ledger/chain';
import { chainOrigin, digestOf, linkTo } from '../../services/ledger/chain';
import type { HistoryRow } from '../../services/ledger/head';
import type { Ledger } from '../../services/ledger/ledger';
import type { OutRow } from '../../services/ledger/out-row';
import { chatOf, type Someone } from './activities';
import { textOf } from './bot';
import type { ConnectorStandIn } from './connector';
import { handlers } from './incident-story';

/** What must be true of the register and of the chats whatever went wrong on the way (reliability F1–F4). */

export const register = 'incident|2026';

/** Numbers in the register, in their order. */
export async function numbersIn(ledger: Ledger, partition = register): Promise<readonly string[]> {
  const items = await ledger.list(partition, 'item|');
  return items.map(({ key }) => key.replace('item|', '')).sort();
}

/** The first `count` numbers of a year. */
export const firstNumbers = (count: number, year = '2026'): readonly string[] =>
  Array.from({ length: count }, (_, place) => `INC-${year}-${String(place + 1).padStart(4, '0')}`);

/** Links of the chain that do not cover what they should; none when the history is whole and in order. */
export async function brokenLinks(ledger: Ledger, partition = register): Promise<readonly string[]> {
  const [links, entries] = await Promise.all([
    ledger.list<ChainLink>(partition, 'chain|'),
    ledger.list<HistoryRow>(partition, 'log|'),
  ]);
  const history = new Map(entries.map(({ key, value }) => [key, value]));
  let previous = chainOrigin;
  const broken: string[] = [];
  for (const [place, { key, value }] of links.entries()) {
    const { salt = '', ...content } = history.get(value.entry) ?? {};
    const expected = linkTo(previous, place + 1, value.entry, digestOf(salt, content));
    if (JSON.stringify(expected) !== JSON.stringify(value)) broken.push(key);
    previous = value.hash;
  }
  return links.length === entries.length ? broken : [...broken, 'an entry without a link'];
}

/** Cards about a report that were posted to somebody and are in the chat, oldest first. */
export const cardsIn = (connector: ConnectorStandIn, someone: Someone, id: string): readonly string[] =>
  connector
    .chat(chatOf(someone))
    .map(({ activity }) => textOf(activity))
    .filter((text) => text.includes(id));

/** How many cards about a report each of FG and deputies has. */
export const copiesFor = (connector: ConnectorStandIn, id: string): readonly number[] =>
  handlers.map((someone) => cardsIn(connector, someone, id).length);

export const everybodyOnce = handlers.map(() => 1);

/** The cards of a report for FG and deputies, with their fate. */
export async function alertsOf(ledger: Ledger, id: string): Promise<readonly OutRow[]> {
  return (await ledger.messages(register, id)).filter(({ view }) => view === 'incident.alert');
}
