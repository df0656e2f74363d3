import { readFileSync } from 'node:fs';
import type { Activity } from 'botbuilder';
import { referenceOf } from '../../bot/channel/activity';
import { type App, createApp } from '../../bot/composition-root';
import { createLog } from '../../bot/log';
import type { Flow } from '../../bot/routing/flow';
import { readSettings } from '../../bot/settings/settings';
import { Blobs, type BlobStore } from '../../services/blobs/blobs';
import { Ledger } from '../../services/ledger/ledger';
import type { Telemetry } from '../../services/telemetry';
import { References } from '../../services/people/references';
import { Table } from '../../services/ledger/table';
import {
  type ActivityBody,
  botOf,
  type Channel,
  chatOf,
  execute,
  installed,
  message,
  type Someone,
} from './activities';
import { connectionString, freshTableName } from './azurite';
import { dataOf, hasButton } from './card-nodes';
import { TestClock } from './clock';
import { ConnectorStandIn } from './connector';
import { type Answered, postJson } from './json-post';
import { KeyServer } from './key-server';
import { memoryBlobs, memoryTable } from './memory-storage';
import { type Client, Person } from './person/person';
import { channelClaims, sign } from './tokens';
import { quickReporters } from './quick-reporters';

export { dataOf, hasButton } from './card-nodes';
export type { Answered } from './json-post';

export const appId = '0b0b0b0b-0000-4000-8000-000000000001';
export const tenantId = '0a0a0a0a-0000-4000-8000-000000000001';
export const organisationText = readFileSync('deployment/organisation.example.json', 'utf8');

/** People in the example organisation, by their part in the stories of the tests. */
const person = (number: string, name: string): Someone => ({
  aadObjectId: `00000000-0000-4000-8000-0000000000${number}`,
  name,
  locale: 'nl-NL',
});

interface FilePerson {
  readonly aadObjectId: string;
  readonly name: string;
  readonly roles?: readonly (string | { readonly role: string })[];
}
const filePeople = (JSON.parse(organisationText) as { people: readonly FilePerson[] }).people;

/** The n-th person in the example organisation with a role; without a role: with none. */
export function holder(role: string | null, place = 0): Someone {
  const held = (each: FilePerson) =>
    (each.roles ?? []).map((one) => (typeof one === 'string' ? one : one.role));
  const found = filePeople.filter((each) =>
    role === null ? held(each).length === 0 : held(each).includes(role),
  )[place];
  if (!found) throw new Error(`the example organisation has no ${String(role)} number ${place}`);
  return { aadObjectId: found.aadObjectId, name: found.name, locale: 'nl-NL' };
}

export const stranger = person('99', 'Iemand Anders');

export interface BotOptions {
  readonly clock?: TestClock;
  /** Where it keeps everything: in memory by default. A `storageUrl` means Azurite. */
  readonly storage?: 'memory' | 'azurite';
  /** Which client everybody uses by default. */
  readonly client?: Client;
  /** Address of Azurite, or of a proxy in front of it. */
  readonly storageUrl?: string;
  readonly table?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Text of the organisation file; null for none. */
  readonly organisation?: string | null;
  /** A channel that other instances of the bot talk to as well. */
  readonly connector?: ConnectorStandIn;
  readonly keys?: KeyServer;
  readonly telemetry?: Telemetry;
  /** Which flows it has, if not all of the house's. */
  readonly flows?: readonly Flow[];
}

/** The whole bot over real HTTP with a real JWT check, and a Connector of our own. */
export class BotUnderTest {
  /** Told of every button that somebody pressed. */
  onPress: (someone: Someone, verb: string, answered: string) => void = () => undefined;
  private readonly people = new Map<string, Person>();
  /** By service URL. */
  private readonly bearers = new Map<string, string>();

  private constructor(
    readonly app: App,
    /** What was logged. */
    readonly lines: readonly string[],
    readonly url: string,
    readonly clock: TestClock,
    readonly connector: ConnectorStandIn,
    readonly keys: KeyServer,
    readonly table: string,
    private readonly inMemory: boolean,
    private readonly client: Client | undefined,
  ) {}

  static async start(options: BotOptions = {}): Promise<BotUnderTest> {
    const clock = options.clock ?? new TestClock();
    const connector = options.connector ?? (await ConnectorStandIn.start());
    const keys = options.keys ?? (await KeyServer.start());
    const table = options.table ?? freshTableName();
    const inMemory =
      (options.storageUrl ?? options.storage ?? process.env['STORAGE'] ?? 'memory') === 'memory';
    Object.assign(process.env, keys.identityEnvironment);
    const settings = readSettings({
      ...keys.environment,
      HOST: '127.0.0.1',
      PORT: '0',
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      SERVICE_URL_HOSTS: '127.0.0.1',
      AZURE_STORAGE_CONNECTION_STRING: connectionString(options.storageUrl),
      TABLE_NAME: table,
      // Long enough for a machine busy with other things: a send that is given up is retried by the clock, which stands
      // still.
      SEND_TIMEOUT_MS: '4000',
      // A test may press more in a frozen moment than a person can.
      PERSON_LIMITS: '100000/1000',
      ...options.environment,
    });
    if ('faults' in settings) throw new Error(settings.faults.join('; '));
    const lines: string[] = [];
    const log = createLog('debug', { write: (line) => void lines.push(line) });
    const organisation = options.organisation === undefined ? quickReporters : options.organisation;
    const app = await createApp({
      settings,
      clock,
      log,
      ...(inMemory
        ? { storage: { table: memoryTable(table), blobs: memoryBlobs(table), wakeUps: null } }
        : {}),
      ...(options.telemetry ? { telemetry: options.telemetry } : {}),
      ...(options.flows ? { flows: options.flows } : {}),
      ...(organisation === null ? {} : { organisationFile: organisation }),
    });
    const url = `http://127.0.0.1:${await app.listen()}`;
    return new BotUnderTest(app, lines, url, clock, connector, keys, table, inMemory, options.client);
  }

  get channel(): Channel {
    return { serviceUrl: this.connector.url, tenantId, botId: botOf(appId) };
  }

  /** A look at what is stored, bypassing the bot and any proxy. */
  get ledger(): Ledger {
    return new Ledger(this.rows, this.clock);
  }

  get rows(): Table {
    return this.inMemory
      ? memoryTable(this.table)
      : Table.at({ connectionString: connectionString(), table: this.table });
  }

  /** The files, bypassing the bot. */
  get blobs(): BlobStore {
    if (this.inMemory) return memoryBlobs(this.table);
    return new Blobs({ connectionString: connectionString(), container: this.table });
  }

  /** Somebody with Teams open; the same each time, so that what is on the screen stays. */
  person(someone: Someone, client = this.client): Person {
    const name = `${someone.aadObjectId} ${someone.locale} ${client ?? ''}`;
    const known = this.people.get(name) ?? new Person(this, someone, 'own', client);
    this.people.set(name, known);
    return known;
  }

  /** Resolves when nothing more happens until the clock moves or somebody does something. */
  async idle(): Promise<void> {
    await this.app.idle();
  }

  /** Sends an activity as the channel would: signed. */
  async send(activity: ActivityBody): Promise<Answered> {
    return await this.post(activity, this.bearerFor(String(activity['serviceUrl'])));
  }

  /** As with the channel, the same token for what follows: it is valid for an hour. */
  private bearerFor(serviceUrl: string): string {
    const bearer =
      this.bearers.get(serviceUrl) ?? `Bearer ${sign(this.keys.key, channelClaims(appId, serviceUrl))}`;
    this.bearers.set(serviceUrl, bearer);
    return bearer;
  }

  async post(activity: unknown, authorization: string): Promise<Answered> {
    return await postJson(`${this.url}/api/messages`, authorization, activity);
  }

  /** They have had the bot for long: their chats are kept as it keeps them, and nobody is welcomed any more. */
  async knows(...people: readonly Someone[]): Promise<void> {
    const references = new References(this.rows, this.clock);
    for (const someone of people) {
      const activity = installed(someone, this.channel) as unknown as Activity;
      await references.remember(someone.aadObjectId, referenceOf(activity));
    }
  }

  /** As the channel says it when they add the bot. */
  async install(...people: readonly Someone[]): Promise<void> {
    for (const someone of people) await this.send(installed(someone, this.channel));
  }

  async say(someone: Someone, text: string): Promise<Answered> {
    return await this.send(message(someone, this.channel, text));
  }

  /**
   * Posts a verb by hand, as nobody can who only has what their cards show. Only for suites about forgery, stale cards,
   * redelivery and permission; whoever does something presses a button (`person`).
   */
  async forge(
    someone: Someone,
    verb: string,
    data: Readonly<Record<string, unknown>>,
    messageId?: string,
  ): Promise<Answered> {
    return await this.send(
      execute(someone, this.channel, verb, data, messageId === undefined ? {} : { messageId }),
    );
  }

  /** The newest card in somebody's own chat. */
  newest(someone: Someone): { readonly activityId: string; readonly card: Card } {
    const shown = this.connector.chat(chatOf(someone)).at(-1);
    if (!shown) throw new Error(`${someone.name} has no card`);
    return { activityId: shown.activityId, card: cardOf(shown.activity) };
  }

  /** Requests the form and returns its token. */
  async openForm(
    someone: Someone,
    text = '/incident',
  ): Promise<{ token: string; messageId: string; card: Card }> {
    await this.say(someone, text);
    // Not simply the newest message: something about an earlier report may just have come in.
    const form = this.connector
      .chat(chatOf(someone))
      .findLast(({ activity }) => hasButton(cardOf(activity), 'incident.report'));
    if (!form) throw new Error(`${someone.name} has no form`);
    const card = cardOf(form.activity);
    const { token = '' } = dataOf(card, 'incident.report');
    return { messageId: form.activityId, card, token };
  }

  /** Reports in one go, as somebody who types only what happened. @returns the receipt that was answered. */
  async report(
    someone: Someone,
    what: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    const { token, messageId } = await this.openForm(someone);
    return await this.forge(someone, 'incident.report', { token, what, ...more }, messageId);
  }

  /** Moves on by minutes, with a tick at each, until nothing more follows. */
  async pass(minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute += 1) {
      this.clock.advance(60_000);
      await this.app.tick();
    }
  }

  async stop(): Promise<void> {
    await this.app.stop();
    await Promise.all([this.connector.stop(), this.keys.stop()]);
  }
}

export type Card = Readonly<Record<string, unknown>>;

/** The card of a message or of the answer to an invoke. */
export function cardOf(given: unknown): Card {
  const activity = given as { attachments?: readonly { content: Card }[]; value?: Card };
  const card = activity.attachments?.[0]?.content ?? activity.value;
  if (!card) throw new Error('there is no card');
  return card;
}

/** Everything a card says, as one text. */
export const textOf = (card: unknown): string => JSON.stringify(card);
