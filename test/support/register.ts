import type { Ledger } from '../../services/ledger/ledger';
import type { OutRow } from '../../services/ledger/out-row';
import { verifyChain } from '../../services/ledger/verify-chain';
import { chatOf, type Someone } from './activities';
import { textOf } from './bot';
import type { ConnectorStandIn } from './connector';
import { handlers } from './incident-story';

/** What must be true of the register and of the chats whatever went wrong on the way (reliability F1–F4). */

export const register = 'incident|2026';

/** Numbers in the register, in order. */
export async function numbersIn(ledger: Ledger, partition = register): Promise<readonly string[]> {
  const items = await ledger.list(partition, 'item|');
  return items.map(({ key }) => key.replace('item|', '')).sort();
}

/** The first `count` numbers of a year. */
export const firstNumbers = (count: number, year = '2026'): readonly string[] =>
  Array.from({ length: count }, (_, place) => `INC-${year}-${String(place + 1).padStart(4, '0')}`);

/** What is wrong with the chain; empty when the history is complete and in order. */
export const brokenLinks = async (ledger: Ledger, partition = register): Promise<readonly string[]> =>
  (await verifyChain(ledger, partition)).map(({ key, fault }) => `${key} ${fault}`);

/** What each message says: with hundreds of reports, each looks through all of them. */
const texts = new WeakMap<object, string>();

function textIn(activity: object): string {
  const text = texts.get(activity) ?? textOf(activity);
  texts.set(activity, text);
  return text;
}

/** Cards about a report that were posted to somebody and are in the chat, oldest first. */
export const cardsIn = (connector: ConnectorStandIn, someone: Someone, id: string): readonly string[] =>
  connector
    .chat(chatOf(someone))
    .map(({ activity }) => textIn(activity as object))
    .filter((text) => text.includes(id));

/** How many cards about a report each of FG and deputies has. */
export const copiesFor = (connector: ConnectorStandIn, id: string): readonly number[] =>
  handlers.map((someone) => cardsIn(connector, someone, id).length);

export const everybodyOnce = handlers.map(() => 1);

/** The cards of a report for FG and deputies, with their fate. */
export async function alertsOf(ledger: Ledger, id: string): Promise<readonly OutRow[]> {
  return (await ledger.messages(register, id)).filter(({ view }) => view === 'incident.alert');
}
