import { systemClock } from '../../services/clock';
import { Ledger } from '../../services/ledger/ledger';
import { type OutRow, outKey } from '../../services/ledger/out-row';
import { Table } from '../../services/ledger/table';
import { yearOf } from '../../services/time/zone';
import {
  botOf,
  type Channel,
  chatOf,
  execute,
  installed,
  message,
  type Someone,
} from '../support/activities';
import { connectionString, freshTableName } from '../support/azurite';
import { appId, cardOf, dataOf, hasButton, tenantId, textOf } from '../support/bot';
import { BotProcess } from '../support/bot-process';
import { accept, type Call, ConnectorStandIn } from '../support/connector';
import { board, employee, handlers, idOn } from '../support/incident-story';
import { KeyServer } from '../support/key-server';
import { brokenLinks, cardsIn, firstNumbers, numbersIn } from '../support/register';
import { noFault, StorageProxy } from '../support/storage-proxy';

const year = String(yearOf(systemClock.now(), 'Europe/Amsterdam'));
const register = `incident|${year}`;
const doubtful = 'Mogelijk dubbel';
const reportsEach = 10;
/** Sends by the first process after which one hangs, and the next ends it. */
const sendsBefore = 8;
const said = { first: 'Laptop kwijt bij de eerste', second: 'Laptop kwijt bij de tweede' };

interface Form {
  readonly token: string;
  readonly messageId: string;
}

/** Two processes as in production, on one table and one channel, with no settings about each other. */
class Pair {
  private constructor(
    readonly first: BotProcess,
    readonly second: BotProcess,
    readonly connector: ConnectorStandIn,
    readonly ledger: Ledger,
    private readonly storage: StorageProxy,
    /** The second one's requests to storage. */
    readonly ofSecond: StorageProxy,
    private readonly keys: KeyServer,
  ) {}

  static async start(): Promise<Pair> {
    const [keys, connector] = await Promise.all([KeyServer.start(), ConnectorStandIn.start()]);
    const [storage, ofSecond] = await Promise.all([StorageProxy.start(), StorageProxy.start()]);
    // Both would start at one send a second (`RateShare`, tested separately), and a storm's digests would take over.
    storage.behave = ({ path }) =>
      decodeURIComponent(path).includes("'lease'") ? { kind: 'status', status: 403 } : noFault;
    const table = freshTableName();
    // Longer than a busy machine takes for a send, which would otherwise count as lost.
    const environment = { SEND_TIMEOUT_MS: '1500', CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' };
    const start = (storageUrl: string) => BotProcess.start({ keys, table, environment, storageUrl });
    // One after the other, or both would import the organisation file at the same moment.
    const first = await start(storage.url);
    const second = await start(ofSecond.url);
    const rows = Table.at({ connectionString: connectionString(), table });
    const pair = new Pair(first, second, connector, new Ledger(rows, systemClock), storage, ofSecond, keys);
    for (const someone of [employee, ...handlers, board])
      await pair.second.send(installed(someone, pair.channel));
    return pair;
  }

  get channel(): Channel {
    return { serviceUrl: this.connector.url, tenantId, botId: botOf(appId) };
  }

  async openForm(bot: BotProcess): Promise<Form> {
    await bot.send(message(employee, this.channel, '/incident'));
    const form = this.connector
      .chat(chatOf(employee))
      .map(({ activityId, activity }) => ({ messageId: activityId, card: cardOf(activity) }))
      .findLast(({ card }) => hasButton(card, 'incident.report'));
    if (!form) throw new Error('there is no form');
    return { messageId: form.messageId, token: dataOf(form.card, 'incident.report')['token'] ?? '' };
  }

  /** @returns the number that was acknowledged; null when there was no answer. */
  async submit(bot: BotProcess, { token, messageId }: Form, what: string): Promise<string | null> {
    const press = execute(employee, this.channel, 'incident.report', { token, what }, { messageId });
    const answer = await bot.send(press);
    return answer && idOn(cardOf(answer.body));
  }

  /** The cards for FG and deputies, with their fate. */
  async alerts(): Promise<readonly OutRow[]> {
    const rows = await this.ledger.list<OutRow>(register, 'out|');
    return rows.map(({ value }) => value).filter(({ view }) => view === 'incident.alert');
  }

  async stop(): Promise<void> {
    for (const bot of [this.first, this.second]) bot.signal('SIGKILL');
    await Promise.all([this.first.ended, this.second.ended]);
    await Promise.all([this.storage.stop(), this.ofSecond.stop(), this.connector.stop(), this.keys.stop()]);
  }
}

/** Kills the first process with one card on its way that never arrives, and one that did without its knowing. */
function killFirstAmidSends({ connector, first }: Pair): void {
  let sends = 0;
  let hanging: string | null = null;
  const isOfFirst = ({ kind, body }: Call): boolean => kind === 'post' && textOf(body).includes(said.first);
  const chats = handlers.map(chatOf);
  connector.behave = (call) => {
    if (!isOfFirst(call) || !chats.includes(call.conversationId)) return accept;
    sends += 1;
    if (sends <= sendsBefore) return accept;
    hanging ??= call.conversationId;
    if (hanging === call.conversationId) return { kind: 'hang' };
    connector.behave = () => accept;
    first.signal('SIGKILL');
    return { kind: 'acceptThenHang' };
  };
}

const isSettled = ({ state, wanted, shown }: OutRow): boolean => state === 'delivered' && wanted === shown;

const hasDoubtful = (connector: ConnectorStandIn, someone: Someone): boolean =>
  connector.chat(chatOf(someone)).some(({ activity }) => textOf(activity).includes(doubtful));

/** FG and deputies have each report, and a second card only for those that were on their way at the kill. */
function expectEverybodyReached({ connector }: Pair, ids: readonly string[], inFlight: Set<string>): void {
  for (const id of ids)
    for (const someone of handlers) {
      const [card, ...more] = cardsIn(connector, someone, id);
      expect([id, someone.name, card !== undefined]).toEqual([id, someone.name, true]);
      const doubted = inFlight.has(outKey({ item: id, person: someone.aadObjectId, view: 'incident.alert' }));
      expect(more.length).toBeLessThanOrEqual(doubted ? 1 : 0);
      expect(more.every((copy) => copy.includes(doubtful))).toBe(true);
    }
}

test('[R1] [R8] two processes on one storage account: one is killed amid its sends, the other loses nothing and repeats nothing', async () => {
  const pair = await Pair.start();
  try {
    const { first, second } = pair;
    const forms: { bot: BotProcess; form: Form; what: string }[] = [];
    for (let count = 0; count < reportsEach; count += 1) {
      forms.push({ bot: first, form: await pair.openForm(first), what: said.first });
      forms.push({ bot: second, form: await pair.openForm(second), what: said.second });
    }
    killFirstAmidSends(pair);
    const answers = await Promise.all(
      forms.map(async ({ bot, form, what }) => ({ form, what, id: await pair.submit(bot, form, what) })),
    );
    expect(await first.ended).toBeNull();
    const ofSecond = answers.filter(({ what }) => what === said.second).map(({ id }) => id);
    const claimed = (await pair.alerts()).filter(
      ({ state, item }) => state === 'sending' && !ofSecond.includes(item),
    );
    expect(claimed.length).toBeGreaterThan(0);
    // The channel redelivers what was not answered, to the one that is left.
    const ids: string[] = [];
    for (const { form, what, id } of answers) {
      const known = id ?? (await pair.submit(second, form, what));
      if (known !== null) ids.push(known);
    }
    const all = firstNumbers(2 * reportsEach, year);
    expect([...ids].sort()).toEqual(all);
    expect(await numbersIn(pair.ledger, register)).toEqual(all);
    expect(await brokenLinks(pair.ledger, register)).toEqual([]);
    const isWhole = (rows: readonly OutRow[]): boolean =>
      rows.length === all.length * handlers.length && rows.every(isSettled);
    // What the dead one left behind is found at the other's next minute.
    await pair.connector.until(() => handlers.some((someone) => hasDoubtful(pair.connector, someone)));
    const settled = await pair.ofSecond.untilStored(() => pair.alerts(), isWhole);
    const inFlight = new Set(claimed.map(outKey));
    expectEverybodyReached(pair, all, inFlight);
    // What the dead one had claimed was taken over, and says so: nobody can know the fate of its last sends.
    const repeated = settled.filter(({ lost }) => lost > 0).map(outKey);
    expect(repeated.length).toBeGreaterThan(0);
    expect([...inFlight]).toEqual(expect.arrayContaining(repeated));
  } finally {
    await pair.stop();
  }
}, 240_000);
