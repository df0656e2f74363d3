import { chatOf, type Someone } from '../support/activities';
import { type BotUnderTest, organisationText } from '../support/bot';
import { accept } from '../support/connector';
import { noFault, StorageProxy } from '../support/storage-proxy';
import {
  announced,
  arrived,
  bhv,
  bhvHead,
  choose,
  host,
  nl,
  partition,
  passTo,
  presses,
  receptionist,
  startReception,
} from '../support/visit-story';
import type { RollCall } from '../../services/visit/roll-call';

const { visit: words, visitLists: lists } = nl;
const list = lists.floorTitle;

let bot: BotUnderTest;
/** Where a test is about storage. */
let storage: StorageProxy | null = null;
afterEach(async () => {
  if (storage) storage.behave = () => noFault;
  await bot.stop();
  await storage?.stop();
  storage = null;
});

/** An organisation that wants something of its own of visitors. */
const wanting = (visit: Readonly<Record<string, unknown>>) => ({
  organisation: JSON.stringify({ ...(JSON.parse(organisationText) as object), visit }),
});

test('[N9] [C15] one card for each of the BHV, updated in place at every arrival and departure, with its age', async () => {
  bot = await startReception();
  const id = await arrived(bot, { people: '2' });
  for (const someone of [bhv, bhvHead]) {
    const card = bot.person(someone).sees(list, 'Jan Jansen (2 personen)').text;
    for (const said of ['Stand van ma 23 nov 2026, 10:00', lists.floorNotBuilding, `bij ${host.name}`])
      expect(card).toContain(said);
  }
  await arrived(bot, { name: 'Els' });
  bot.person(bhv).sees(list, 'Jan Jansen', 'Els');
  await presses(bot, receptionist, id, words.leave);
  expect(bot.person(bhv).sees(list, 'Els').text).not.toContain('Jan Jansen');
  expect(bot.person(bhv).rings(list)).toBe(1);
  // A new day, a new card; yesterday's is left as it was.
  await passTo(bot, '2026-11-24T09:00:00Z');
  await arrived(bot, { name: 'Nieuwe Dag' });
  bot.person(bhv).sees(list, 'Nieuwe Dag');
  expect(bot.person(bhv).rings(list)).toBe(2);
});

test('[N9] what changes while an update is on its way becomes one update more, and it shows them all', async () => {
  bot = await startReception();
  await arrived(bot, { name: 'Eerste' });
  const guests = Array.from({ length: 12 }, (_, at) => `Gast ${String(at).padStart(2, '0')}`);
  for (const name of guests) await announced(bot, { name });
  const desk = bot.person(receptionist);
  const chosen = [];
  for (const name of guests) {
    const day = await desk.types('/bezoek');
    const [, id = ''] =
      new RegExp(`(BZ-\\d{4}) · ${name}`).exec(day.card.choices(lists.choose).join('\n')) ?? [];
    chosen.push(choose(day, id));
  }
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  bot.connector.behave = async ({ kind, conversationId }) => {
    if (kind === 'update' && conversationId === chatOf(bhv)) await released;
    return accept;
  };
  const before = updatesOf(bhv);
  const came = bot.person(host).rings(words.arrivedTitle) + guests.length;
  const pressed = Promise.all(chosen.map(async (day) => await day.press(lists.arrive)));
  await bot.connector.until(
    () => updatesOf(bhv) > before && bot.person(host).rings(words.arrivedTitle) === came,
  );
  release();
  await pressed;
  expect(updatesOf(bhv) - before).toBeLessThanOrEqual(3);
  bot.person(bhv).sees(list, ...guests);
  expect(bot.person(bhv).rings(list)).toBe(1);
});

const updatesOf = (someone: Someone): number =>
  bot.connector.calls.filter(
    ({ kind, conversationId }) => kind === 'update' && conversationId === chatOf(someone),
  ).length;

test('[C16] roll call: several at once, by several people; the head of the BHV has the result', async () => {
  bot = await startReception();
  for (const name of ['Jan Jansen', 'Els', 'Piet']) await arrived(bot, { name });
  const roll = await (await bot.person(bhv).types('/bhv')).press(lists.callRoll);
  expect(roll.text).toContain(lists.rollUnknown(3));
  const heads = bot.person(bhvHead).sees(lists.rollTitle, 'Els');
  await Promise.all([
    roll.fill(lists.rollChoose, ['Jan Jansen', 'Piet']).press(lists.rollPresentSend),
    heads.fill(lists.rollChoose, ['Els']).press(lists.rollMissingSend),
  ]);
  // Whoever looks again sees what both said.
  const now = await (await bot.person(bhv).types('/bhv')).press(lists.toRoll);
  for (const said of [lists.rollMissing(1), lists.rollPresent(2), lists.rollUnknown(0)])
    expect(now.text).toContain(said);
  await now.press(lists.rollEnd);
  bot.person(bhvHead).sees(lists.rollTitle, lists.rollEndedTitle(1, 0));
  expect(await storedCalls()).toHaveLength(1);
});

const storedCalls = async (): Promise<readonly RollCall[]> =>
  (await bot.ledger.list<{ state: RollCall }>(partition, 'item|ontruiming-')).map(({ value }) => value.state);

test('[C18] staff may say that they are in where the organisation wants it; it is off by default', async () => {
  bot = await startReception();
  expect((await bot.person(host).types('/bhv')).text).toContain('Deze lijst is voor de BHV');
  await bot.stop();
  bot = await startReception(wanting({ staffPresence: true }));
  const card = await (await bot.person(host).types('/bhv')).press(lists.staffIn);
  expect(card.text).toContain(lists.staffIs);
  bot.person(bhv).sees(list, host.name);
  await passTo(bot, '2026-11-23T17:00:00Z');
  expect((await bot.person(bhv).types('/bhv')).text).not.toContain(host.name);
});

describe('on storage', () => {
  const start = async (environment: Readonly<Record<string, string>> = {}): Promise<StorageProxy> => {
    storage = await StorageProxy.start();
    bot = await startReception({ storageUrl: storage.url, environment });
    return storage;
  };

  test('[N9] [C17] storage is gone: the card in the chat still stands, /bhv shows the last list, the roll call goes on in memory', async () => {
    const proxy = await start({ STORAGE_TIMEOUT_MS: '100' });
    const id = await arrived(bot);
    const posted = bot.person(bhv).sees(list, 'Jan Jansen');
    bot.clock.advance(60_000);
    proxy.behave = () => ({ kind: 'resetBefore' });
    expect(posted.text).toContain('Stand van ma 23 nov 2026, 10:00');
    const shown = await bot.person(bhv).types('/bhv');
    for (const said of ['Jan Jansen', lists.floorOld, '10:00']) expect(shown.text).toContain(said);
    const roll = await shown.press(lists.callRoll);
    expect(roll.text).toContain(lists.rollNotStoredTitle);
    await roll.fill(lists.rollChoose, ['Jan Jansen']).press(lists.rollPresentSend);
    expect(roll.text).toContain(lists.rollNotStoredTitle);
    // Another of the BHV sees the same.
    const seen = await (await bot.person(bhvHead).types('/bhv')).press(lists.toRoll);
    expect(seen.text).toContain(lists.rollPresent(1));
    expect(await storedCalls()).toEqual([]);
    proxy.behave = () => noFault;
    bot.clock.advance(6_000);
    await bot.idle();
    expect(await storedCalls()).toMatchObject([
      {
        startedBy: bhv.aadObjectId,
        marks: { [id]: { found: 'present', by: bhv.aadObjectId } },
      },
    ]);
    const after = await (await bot.person(bhv).types('/bhv')).press(lists.toRoll);
    expect(after.text).not.toContain(lists.rollNotStoredTitle);
    bot.person(bhvHead).sees(lists.rollTitle, 'Jan Jansen');
  });

  test('reading the day costs the same however many are expected', async () => {
    const proxy = await start();
    const costOf = async (): Promise<number> => {
      const day = (await bot.person(receptionist).types('/bezoek')).open(lists.manage);
      const before = proxy.requests.length;
      expect((await day.press(lists.refresh)).text).toContain('Verwacht');
      return proxy.requests.length - before;
    };
    await announced(bot);
    const one = await costOf();
    for (let at = 0; at < 8; at += 1) await announced(bot, { name: `Gast ${at}` });
    expect(await costOf()).toBe(one);
  });
});
