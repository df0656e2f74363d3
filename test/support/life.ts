import { systemClock } from '../../services/clock';
import { partitionOf } from '../../services/incident/number';
import { Ledger } from '../../services/ledger/ledger';
import type { OutRow } from '../../services/ledger/out-row';
import { Table } from '../../services/ledger/table';
import { botOf, type Channel, chatOf, execute, installed, message } from './activities';
import { Awaited } from './awaited';
import { connectionString, freshTableName } from './azurite';
import { appId, cardOf, dataOf, hasButton, tenantId, textOf } from './bot';
import { BotProcess } from './bot-process';
import { accept, ConnectorStandIn } from './connector';
import { board, employee, handlers, idOn } from './incident-story';
import type { KeyServer } from './key-server';
import { noFault, StorageProxy } from './storage-proxy';

/** A moment in a report: at the k-th request to storage or call to the channel, before or after it is carried out. */
export interface Moment {
  readonly at: 'storage' | 'channel';
  readonly when: 'before' | 'after';
  readonly k: number;
}

export interface Form {
  readonly token: string;
  readonly messageId: string;
}

/** In the chat as it should be: nothing to send, and nothing to update. */
const settled = ({ state, wanted, shown }: OutRow): boolean => state === 'delivered' && wanted === shown;

/**
 * One register and one channel, and the process of the bot that now serves them; it can be killed at a chosen moment
 * and restarted. The bot knows nothing of this: the proxy and the stand-in see the moment come.
 */
export class Life {
  /** Whether the awaited moment has come. */
  struck = false;
  /** What has passed since `await`, as `storage before`: the number of requests that were made. */
  private counted = new Map<string, number>();
  private process: BotProcess | null = null;
  private moment: Moment | null = null;
  private forwarded = 0;
  private held = 0;
  private readonly awaited = new Awaited();

  private constructor(
    readonly storage: StorageProxy,
    readonly connector: ConnectorStandIn,
    private readonly keys: KeyServer,
    private readonly table: string,
  ) {}

  static async start(keys: KeyServer): Promise<Life> {
    const [storage, connector] = await Promise.all([StorageProxy.start(), ConnectorStandIn.start()]);
    const life = new Life(storage, connector, keys, freshTableName());
    life.watch();
    await life.begin();
    for (const someone of [employee, ...handlers, board])
      await life.bot.send(installed(someone, life.channel));
    return life;
  }

  get bot(): BotProcess {
    if (!this.process) throw new Error('the bot was not started');
    return this.process;
  }

  get channel(): Channel {
    return { serviceUrl: this.connector.url, tenantId, botId: botOf(appId) };
  }

  /** A look at what is stored, bypassing the bot. */
  get ledger(): Ledger {
    return new Ledger(Table.at({ connectionString: connectionString(), table: this.table }), systemClock);
  }

  /** Counts from here on, and kills the process when the moment comes. */
  await(moment: Moment | null): void {
    this.moment = moment;
    this.struck = false;
    this.counted.clear();
  }

  count(at: Moment['at'], when: Moment['when']): number {
    return this.counted.get(`${at} ${when}`) ?? 0;
  }

  async openForm(): Promise<Form> {
    await this.bot.send(message(employee, this.channel, '/incident'));
    const forms = this.connector
      .chat(chatOf(employee))
      .map(({ activityId, activity }) => ({ messageId: activityId, card: cardOf(activity) }))
      .filter(({ card }) => hasButton(card, 'incident.report'));
    const form = forms.at(-1);
    if (!form) {
      const said = this.connector.chat(chatOf(employee)).map(({ activity }) => textOf(activity));
      throw new Error(`there is no form, but: ${said.slice(-2).join(' | ')}`);
    }
    return { messageId: form.messageId, token: dataOf(form.card, 'incident.report')['token'] ?? '' };
  }

  /** Presses "Melden". @returns the number on the receipt; null when there was no answer. */
  async submit({ token, messageId }: Form): Promise<string | null> {
    const data = { token, what: 'Laptop kwijt in de trein' };
    const press = execute(employee, this.channel, 'incident.report', data, { messageId });
    const answer = await this.bot.send(press);
    return answer && idOn(cardOf(answer.body));
  }

  async messages(id: string): Promise<readonly OutRow[]> {
    return await this.ledger.messages(partitionOf(id), id);
  }

  /** Waits until everybody has the card as it should be, or the moment has come. */
  async untilDelivered(id: string): Promise<void> {
    for (;;) {
      const seen = this.forwarded;
      if (this.struck || (await this.messages(id)).every(settled)) return;
      await this.awaited.until(() => this.struck || this.forwarded > seen);
    }
  }

  /** Starts the bot again, once what the dead process had sent off is carried out. @param look looks before that. */
  async restart(look: () => Promise<void> = async () => undefined): Promise<void> {
    await this.bot.ended;
    await this.awaited.until(() => this.forwarded + this.held === this.storage.requests.length);
    await look();
    this.await(null);
    await this.begin();
  }

  async stop(): Promise<void> {
    this.bot.signal('SIGTERM');
    await this.bot.ended;
    await Promise.all([this.storage.stop(), this.connector.stop()]);
  }

  private async begin(): Promise<void> {
    this.process = await BotProcess.start({
      keys: this.keys,
      storageUrl: this.storage.url,
      table: this.table,
      // A claim ends after four send time-outs: short, so that what a dead process held is soon free; yet longer than a
      // busy machine takes for a send, which would otherwise count as lost.
      environment: { SEND_TIMEOUT_MS: '1500', CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' },
    });
  }

  private watch(): void {
    const { storage, connector } = this;
    storage.behave = () => {
      if (!this.comes('storage', 'before')) return noFault;
      this.held += 1;
      return { kind: 'hang' };
    };
    storage.afterForward = () => {
      this.forwarded += 1;
      this.comes('storage', 'after');
      this.awaited.tell();
    };
    connector.behave = () => (this.comes('channel', 'before') ? { kind: 'hang' } : accept);
    connector.afterAccept = () => void this.comes('channel', 'after');
  }

  /** @returns true when this is the awaited moment; the process is dead then. */
  private comes(at: Moment['at'], when: Moment['when']): boolean {
    const k = this.count(at, when) + 1;
    this.counted.set(`${at} ${when}`, k);
    const { moment } = this;
    if (moment?.at !== at || moment.when !== when || moment.k !== k) return false;
    this.bot.signal('SIGKILL');
    this.struck = true;
    this.awaited.tell();
    return true;
  }
}
