import { type BotUnderTest, cardOf, dataOf, organisationText, textOf } from '../support/bot';
import { chatOf, type Someone } from '../support/activities';
import { accept } from '../support/connector';
import { stored } from '../support/incident-story';
import { noFault, StorageProxy } from '../support/storage-proxy';
import {
  announced,
  arrived,
  bhv,
  bhvHead,
  copiesOf,
  host,
  location,
  partition,
  passTo,
  press,
  receptionist,
  settled,
  startReception,
  untilCard,
} from '../support/visit-story';
import type { RollCall } from '../../services/visit/roll-call';

let storage: StorageProxy;
let bot: BotUnderTest;
const start = async (
  visit: Readonly<Record<string, unknown>> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<void> => {
  storage = await StorageProxy.start();
  const organisation = JSON.stringify({ ...(JSON.parse(organisationText) as object), visit });
  bot = await startReception({
    storageUrl: storage.url,
    organisation,
    environment,
  });
};
afterEach(async () => {
  storage.behave = () => noFault;
  await bot.stop();
  await storage.stop();
});

const list = 'Wie is er in het gebouw?';

test('[N9] [C15] one card for each of the BHV, updated in place at every arrival and departure, with its age', async () => {
  await start();
  const id = await arrived(bot, { people: '2' });
  for (const someone of [bhv, bhvHead]) {
    const card = textOf(await untilCard(bot, someone, list, 'Jan Jansen (2 personen)'));
    expect(card).toContain('Stand van ma 23 nov 2026, 10:00');
    expect(card).toContain('Dit is niet de lijst van het gebouw');
    expect(card).toContain(`bij ${host.name}`);
  }
  await arrived(bot, { name: 'Els' });
  await untilCard(bot, bhv, list, 'Els');
  await press(bot, receptionist, id, 'visit.leave');
  await settled(bot);
  expect(textOf(await untilCard(bot, bhv, list, 'Els'))).not.toContain('Jan Jansen');
  expect(copiesOf(bot, bhv, list)).toBe(1);
  // A new day, a new card; yesterday's is left as it was.
  await passTo(bot, '2026-11-24T09:00:00Z');
  await arrived(bot, { name: 'Nieuwe Dag' });
  await untilCard(bot, bhv, list, 'Nieuwe Dag');
  expect(copiesOf(bot, bhv, list)).toBe(2);
});

test('[N9] [P8] what changes while an update is on its way becomes one update more, and it shows them all', async () => {
  await start();
  await arrived(bot, { name: 'Eerste' });
  await settled(bot);
  const ids: string[] = [];
  for (let at = 0; at < 20; at += 1)
    ids.push(await announced(bot, { name: `Gast ${String(at).padStart(2, '0')}` }));
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  bot.connector.behave = async ({ kind, conversationId }) => {
    if (kind === 'update' && conversationId === chatOf(bhv)) await released;
    return accept;
  };
  const before = updatesOf(bhv);
  for (const id of ids) await bot.forge(receptionist, 'visit.arriveChosen', { id: `${location}/${id}` });
  await bot.connector.until(() => (updatesOf(bhv) > before ? true : null));
  release();
  await settled(bot);
  expect(updatesOf(bhv) - before).toBeLessThanOrEqual(3);
  const card = textOf(await untilCard(bot, bhv, list, 'Gast 19'));
  for (let at = 0; at < 20; at += 1) expect(card).toContain(`Gast ${String(at).padStart(2, '0')}`);
  expect(copiesOf(bot, bhv, list)).toBe(1);
});

const updatesOf = (someone: Someone): number =>
  bot.connector.calls.filter(
    ({ kind, conversationId }) => kind === 'update' && conversationId === chatOf(someone),
  ).length;

test('[C16] roll call: several at once, by several people; the head of the BHV has the result', async () => {
  await start();
  const [one, other] = [await arrived(bot), await arrived(bot, { name: 'Els' })];
  await bot.say(bhv, '/bhv');
  const { card } = bot.newest(bhv);
  const roll = cardOf((await bot.forge(bhv, 'visit.callRoll', dataOf(card, 'visit.callRoll'))).body);
  expect(textOf(roll)).toContain('Nog niet gezien (2)');
  await untilCard(bot, bhvHead, 'Ontruiming: wie is er?', 'Els');
  const data = dataOf(roll, 'visit.found');
  await Promise.all([
    bot.forge(bhv, 'visit.found', { ...data, ids: one, found: 'present' }),
    bot.forge(bhvHead, 'visit.found', { ...data, ids: other, found: 'missing' }),
  ]);
  const now = cardOf((await bot.forge(bhv, 'visit.callRoll', { location })).body);
  expect(textOf(now)).toContain('Vermist (1)');
  expect(textOf(now)).toContain('Aanwezig (1)');
  await bot.forge(bhv, 'visit.endRoll', dataOf(now, 'visit.endRoll'));
  await untilCard(bot, bhvHead, 'Ontruiming: wie is er?', 'Vermist: 1, niet gezien: 0');
  const [, call] = await storedCalls();
  expect(call).toBeUndefined();
});

const storedCalls = async (): Promise<readonly RollCall[]> =>
  (await bot.ledger.list<{ state: RollCall }>(partition, 'item|ontruiming-')).map(({ value }) => value.state);

test('[N9] [C17] storage is gone: the card in the chat still stands, /bhv shows the last list, the roll call goes on in memory', async () => {
  await start({}, { STORAGE_TIMEOUT_MS: '100' });
  const id = await arrived(bot);
  await untilCard(bot, bhv, list, 'Jan Jansen');
  await settled(bot);
  bot.clock.advance(60_000);
  storage.behave = () => ({ kind: 'resetBefore' });
  expect(textOf(await untilCard(bot, bhv, list, 'Jan Jansen'))).toContain('Stand van ma 23 nov 2026, 10:00');
  await bot.say(bhv, '/bhv');
  const shown = bot.newest(bhv).card;
  for (const words of ['Jan Jansen', 'laatst bekende lijst', '10:00']) expect(textOf(shown)).toContain(words);
  const roll = cardOf((await bot.forge(bhv, 'visit.callRoll', { location })).body);
  expect(textOf(roll)).toContain('Niet opgeslagen');
  const data = dataOf(roll, 'visit.found');
  const marked = cardOf((await bot.forge(bhv, 'visit.found', { ...data, ids: id, found: 'present' })).body);
  expect(textOf(marked)).toContain('Niet opgeslagen');
  // Another of the BHV sees the same.
  const seen = cardOf((await bot.forge(bhvHead, 'visit.callRoll', { location })).body);
  expect(textOf(seen)).toContain('Aanwezig (1)');
  expect(await storedCalls()).toEqual([]);
  storage.behave = () => noFault;
  bot.clock.advance(6_000);
  const [call] = await stored(bot, storedCalls, (calls) => calls[0]?.marks[id] !== undefined);
  expect(call).toMatchObject({
    startedBy: bhv.aadObjectId,
    marks: { [id]: { found: 'present', by: bhv.aadObjectId } },
  });
  const after = cardOf((await bot.forge(bhv, 'visit.callRoll', { location })).body);
  expect(textOf(after)).not.toContain('Niet opgeslagen');
  await untilCard(bot, bhvHead, 'Ontruiming: wie is er?', 'Jan Jansen');
});

test('[C18] staff may say that they are in where the organisation wants it; it is off by default', async () => {
  await start();
  await bot.say(host, '/bhv');
  expect(textOf(bot.newest(host).card)).toContain('Deze lijst is voor de BHV');
  expect(textOf((await bot.forge(host, 'visit.staffIn', {})).body)).toContain('Deze lijst is voor de BHV');
  await bot.stop();
  await storage.stop();
  await start({ staffPresence: true });
  await bot.say(host, '/bhv');
  const { card, activityId } = bot.newest(host);
  await bot.forge(host, 'visit.staffIn', dataOf(card, 'visit.staffIn'), activityId);
  await untilCard(bot, bhv, list, host.name);
  await passTo(bot, '2026-11-23T17:00:00Z');
  await bot.say(bhv, '/bhv');
  expect(textOf(bot.newest(bhv).card)).not.toContain(host.name);
});

test('[N15] [R20] only the BHV sees the list or calls the roll', async () => {
  await start();
  await arrived(bot);
  for (const verb of ['visit.floor', 'visit.callRoll'])
    expect(textOf((await bot.forge(receptionist, verb, { location })).body)).not.toContain('Jan Jansen');
  expect(await storedCalls()).toEqual([]);
});

test('reading the day costs the same however many are expected', async () => {
  await start();
  const costOf = async (): Promise<number> => {
    await settled(bot);
    const before = storage.requests.length;
    expect(textOf((await bot.forge(receptionist, 'visit.day', { location })).body)).toContain('Verwacht');
    return storage.requests.length - before;
  };
  await announced(bot);
  const one = await costOf();
  for (let at = 0; at < 15; at += 1) await announced(bot, { name: `Gast ${at}` });
  expect(await costOf()).toBe(one);
});
