import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../services/clock';
import { Ledger } from '../../services/ledger/ledger';
import type { OutRow } from '../../services/ledger/out-row';
import { startingWith } from '../../services/ledger/keys';
import { Table } from '../../services/ledger/table';
import { summaryPartition } from '../../services/nudges/model';
import { botOf, type Channel, chatOf, execute, installed } from '../support/activities';
import { install, peopleOf, toMonday, writeOrganisation } from '../support/audience';
import { connectionString, freshTableName } from '../support/azurite';
import { appId, cardOf, dataOf, tenantId, textOf } from '../support/bot';
import { BotProcess } from '../support/bot-process';
import { accept, ConnectorStandIn, throttle } from '../support/connector';
import { KeyServer } from '../support/key-server';
import { long } from '../support/size';
import { StorageProxy } from '../support/storage-proxy';
import { trainer } from '../support/training-story';

const people = peopleOf(long ? 240 : 60);
const rate = 40;

/** As if two and a half minutes had passed: until then the killed instance keeps its share (`RateShare`). */
async function forgetInstances(table: Table): Promise<void> {
  for (const row of await table.list('lease', startingWith('rate|'))) await table.remove('lease', row);
}

/** A company of many, its trainer and the channel; the bot itself is started by the test, on a Monday at ten. */
async function company() {
  const folder = mkdtempSync(join(tmpdir(), 'nudges-'));
  const organisation = join(folder, 'organisation.json');
  writeOrganisation(organisation, readFileSync('deployment/organisation.example.json', 'utf8'), people);
  const keys = await KeyServer.start();
  const [connector, storage] = await Promise.all([ConnectorStandIn.start(), StorageProxy.start()]);
  const name = freshTableName();
  const table = Table.at({ connectionString: connectionString(), table: name });
  await table.prepare();
  const channel: Channel = { serviceUrl: connector.url, tenantId, botId: botOf(appId) };
  await install(table, people, channel, appId);
  const ledger = new Ledger(table, systemClock);
  const start = (days = 0, sendTimeoutMs = 1_000): Promise<BotProcess> =>
    BotProcess.start({
      keys,
      storageUrl: storage.url,
      table: name,
      script: 'test/support/shifted-bot.cjs',
      environment: {
        CLOCK_OFFSET_MS: String(toMonday(days)),
        ORGANISATION_FILE: organisation,
        SEND_RATE: String(rate),
        SEND_TIMEOUT_MS: String(sendTimeoutMs),
        CHAT_LIMITS: '100000/1000',
      },
    });
  const publish = async (bot: BotProcess): Promise<void> => {
    await bot.send(installed(trainer, channel));
    const form = await bot.send(execute(trainer, channel, 'training.planForm', {}));
    const typed = { title: 'AVG', topic: 'avg', day: '2026-12-10', from: '10:00', until: '11:00' };
    const data = { ...dataOf(cardOf(form?.body), 'training.plan'), ...typed, deadline: '2026-12-31' };
    await bot.send(execute(trainer, channel, 'training.plan', { ...data, mandatory: 'yes' }));
  };
  const rows = async () => (await ledger.list<OutRow>(summaryPartition, 'out|')).map(({ value }) => value);
  const close = async (bot: BotProcess): Promise<void> => {
    bot.signal('SIGKILL');
    await bot.ended;
    await Promise.all([connector.stop(), storage.stop(), keys.stop()]);
    rmSync(folder, { recursive: true });
  };
  return { connector, storage, table, start, publish, rows, close };
}

const isSettled = ({ state }: OutRow): boolean => ['delivered', 'uncertain', 'parked'].includes(state);
const allSettled = (rows: readonly OutRow[]): boolean => rows.length > people.length && rows.every(isSettled);

/** Chats that hold an invitation, once for each copy. */
const invitations = (connector: ConnectorStandIn): readonly string[] =>
  people.flatMap((one) =>
    connector
      .chat(chatOf(one))
      .filter(({ activity }) => textOf(activity).includes('Uitnodiging'))
      .map(({ conversationId }) => conversationId),
  );

test('[P7] killed halfway through a round and started again: nobody twice, and who was in flight is uncertain and told by the next', async () => {
  const { connector, storage, table, start, publish, rows, close } = await company();
  let bot = await start();
  try {
    await publish(bot);
    await connector.until(() => invitations(connector).length >= people.length / 2);
    bot.signal('SIGKILL');
    await bot.ended;
    expect(invitations(connector).length).toBeLessThan(people.length);
    await forgetInstances(table);
    bot = await start();
    const all = await storage.untilStored(rows, allSettled);
    const told = invitations(connector);
    // Nobody twice.
    expect(new Set(told).size).toBe(told.length);
    // None only for sends in flight at the kill, which are listed as uncertain.
    const none = people.filter((one) => !told.includes(chatOf(one))).map(({ aadObjectId }) => aadObjectId);
    const uncertain = all.filter(({ state }) => state === 'uncertain').map(({ person }) => person);
    expect(uncertain).toEqual(expect.arrayContaining(none));
    expect(uncertain.length).toBeLessThanOrEqual(60);
    // The next round covers them, and nobody else hears the same again.
    bot.signal('SIGTERM');
    await bot.ended;
    await forgetInstances(table);
    bot = await start(1);
    const isTold = (each: readonly OutRow[], id: string): boolean =>
      each.some((row) => row.person === id && row.state === 'delivered');
    await storage.untilStored(rows, (each) => uncertain.every((id) => isTold(each, id)));
    expect(invitations(connector)).toHaveLength(told.length + uncertain.length);
  } finally {
    await close(bot);
  }
}, 300_000);

test('[P7] refused now and then (429): who was refused is told a little later, and everybody once', async () => {
  const { connector, storage, start, publish, rows, close } = await company();
  // Every seventh call, and a burst of twenty in the middle.
  connector.behave = ({ number }) =>
    number % 7 === 0 || (number >= 100 && number < 120) ? throttle('1') : accept;
  // Patient: a send that a busy machine holds up must not count as one of unknown fate.
  const bot = await start(0, 10_000);
  try {
    await publish(bot);
    await storage.untilStored(rows, allSettled);
    expect([...invitations(connector)].sort()).toEqual(people.map(chatOf).sort());
  } finally {
    await close(bot);
  }
}, 300_000);
