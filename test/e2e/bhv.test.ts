import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chatOf, type Someone } from '../support/activities';
import { BotUnderTest, holder } from '../support/bot';
import { accept } from '../support/connector';
import { fetched, unpacked } from '../support/download';
import type { Message } from '../support/person/person';
import { noFault, StorageProxy } from '../support/storage-proxy';
import {
  announced,
  arrived,
  bhv,
  bhvHead,
  choose,
  colleague,
  fromYourAbility,
  host,
  keeper,
  nl,
  partition,
  passTo,
  presses,
  receptionist,
  startReception,
} from '../support/visit-story';
import type { RollCall } from '../../services/visit/roll-call';

const { visit: words, visitLists: lists, shared } = nl;
const [list, fg] = [lists.floorTitle, holder('fg')];

let bot: BotUnderTest;
/** Where a test is about storage. */
let storage: StorageProxy | null = null;
afterEach(async () => {
  if (storage) storage.behave = () => noFault;
  await bot.stop();
  await storage?.stop();
  storage = null;
});

test('[N9] [C15] one card for each of the BHV, updated in place at every arrival and departure, with its age', async () => {
  bot = await startReception();
  const id = await arrived(bot, { people: '2' });
  for (const someone of [bhv, bhvHead]) {
    const card = bot.person(someone).sees(list, 'Jan Jansen (2 personen)', lists.floorBelow(1, 2)).text;
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
  // The update is held until everybody has come in: on a slow machine that takes longer than a send may.
  bot = await startReception({ environment: { SEND_TIMEOUT_MS: '60000' } });
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
  await bot.idle();
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
  const roll = await evacuates();
  expect(roll.text).toContain(lists.rollUnknown(3));
  const heads = bot.person(bhvHead).sees(lists.rollTitle);
  await Promise.all([
    roll.fill(lists.rollChoose, ticks(roll, 'Jan Jansen', 'Piet')).press(shared.present),
    heads.fill(lists.rollChoose, ticks(heads, 'Els')).press(lists.rollMissingSend),
  ]);
  // Anybody who looks again sees what both said.
  await (await bot.person(bhv).types('/bhv')).press(lists.toRoll);
  const now = bot.person(bhv).newest();
  expect(roll.text).toContain(lists.rollElsewhere);
  for (const said of [lists.rollMissing(1), lists.rollPresent(2), lists.rollUnknown(0)])
    expect(now.text).toContain(said);
  // Ending is confirmed once, with the number of people not seen.
  expect(now.open(lists.rollEnd).text).toContain(
    lists.rollEndOpen({ missing: 1, unknown: 0, part: 0, all: 3 }),
  );
  await now.press(lists.rollEndSend);
  const result = bot.person(bhvHead).sees(lists.rollTitle, lists.rollCounted(2, 3, false));
  expect(result.text).toContain(lists.rollNotStaff);
  expect(await storedCalls()).toHaveLength(1);
});

/** "Ontruiming", which is asked once. @returns the roll call. */
async function evacuates(send: string = lists.callSend): Promise<Message> {
  await (await bot.person(bhv).types('/bhv')).open(lists.callRoll).press(send);
  return bot.person(bhv).sees(lists.rollTitle);
}

/** The boxes of some visitors: each says in one line who it is. */
const ticks = (roll: Message, ...names: readonly string[]): readonly string[] =>
  roll.card.choices(lists.rollChoose).filter((title) => names.some((name) => title.startsWith(name)));

test('[C16] [C21] a group is counted by number, and a box says name, number of people, company, host and number', async () => {
  bot = await startReception();
  const id = await arrived(bot, { name: 'Klas 4B', people: '5' });
  const roll = await evacuates();
  expect(roll.card.choices(lists.rollChoose)).toEqual([
    `Klas 4B (5 personen) · Bouwbedrijf Noord · ${lists.floorFor(host.name)} · ${id}`,
  ]);
  // The boxes come before anything that one only reads.
  expect(roll.text.indexOf(lists.rollChoose)).toBeLessThan(roll.text.indexOf(lists.rollMissing(0)));
  await roll.press(shared.present);
  expect(bot.person(bhv).said).toContain('Vink aan');
  const [group = ''] = roll.card.choices(lists.rollChoose);
  const some = { [lists.rollGroup]: group, [lists.rollSeen]: '6' };
  await roll.answer(lists.rollPartTitle, some, lists.rollSeenSend);
  expect(bot.person(bhv).said).toContain('niet meer dan er zijn');
  await roll.answer(lists.rollPartTitle, { ...some, [lists.rollSeen]: '4' }, lists.rollSeenSend);
  for (const said of [lists.rollPart(1), lists.rollSeenOf(4, 5)]) expect(roll.text).toContain(said);
  expect(roll.open(lists.rollEnd).text).toContain(
    lists.rollEndOpen({ missing: 0, unknown: 0, part: 1, all: 5 }),
  );
  bot.clock.advance(1_000);
  await roll.fill(lists.rollChoose, ticks(roll, 'Klas')).press(shared.present);
  expect(roll.open(lists.rollEnd).text).toContain(lists.rollEndAll(5));
  await roll.press(lists.rollEndSend);
  bot.person(bhvHead).sees(lists.rollCounted(5, 5, false));
});

test('[C16] over nobody it does not say that everybody is there, and who comes in during the count is counted', async () => {
  bot = await startReception();
  const empty = await evacuates();
  await empty.open(lists.rollEnd).press(lists.rollEndSend);
  expect(bot.person(bhvHead).sees(lists.rollTitle, lists.rollNobody).text).not.toContain('Iedereen');
  bot.clock.advance(60_000);
  await arrived(bot, { name: 'Eerste' });
  const roll = await evacuates();
  await roll.fill(lists.rollChoose, ticks(roll, 'Eerste')).press(shared.present);
  await arrived(bot, { name: 'Late Gast' });
  // By itself on everybody's card.
  const other = bot.person(bhvHead).sees(lists.rollTitle, lists.rollUnknown(1));
  expect(other.card.choices(lists.rollChoose)).toMatchObject([expect.stringContaining('Late Gast')]);
  await bot
    .person(bhv)
    .sees(lists.rollTitle, lists.rollUnknown(1))
    .open(lists.rollEnd)
    .press(lists.rollEndSend);
  bot.person(bhvHead).sees(lists.rollCounted(1, 2, false));
});

test('[C16] everybody is asked at once; the answers stand live on the card of the BHV, and are gone after the day', async () => {
  bot = await startReception();
  await bot.person(keeper).types('/afwezig vandaag');
  await evacuates();
  const asked = bot.person(host).sees(lists.safetyTitle, lists.safetyFirst);
  expect(bot.person(bhv).sees(lists.rollTitle).text).toContain(lists.safetySection);
  await asked.press(lists.safetyIsOutside);
  expect(asked.text).toContain(lists.safetySaid.outside('10:00'));
  await bot.person(colleague).sees(lists.safetyTitle).press(lists.safetyIsAbsent);
  const rang = bot.person(bhvHead).rings(lists.rollTitle);
  await bot
    .person(fromYourAbility)
    .sees(lists.safetyTitle)
    .answer(lists.safetyNeedsHelp, { [lists.safetyWhere]: 'zolder, ik ben 123456782' }, lists.safetyHelpSend);
  // Help rings; other answers are merely shown.
  expect(bot.person(bhvHead).rings(lists.rollTitle)).toBe(rang + 1);
  const live = bot.person(bhv).sees(lists.rollTitle, lists.safetyHelp(1)).text;
  for (const said of [
    lists.safetyOutside(1),
    lists.safetyAbsent(1),
    'zolder',
    host.name,
    lists.rollPresent(0),
  ])
    expect(live).toContain(said);
  expect(live).toMatch(new RegExp(`geen chat: bel[^]*Afwezig vandaag \\(1\\)\\n${keeper.name}`));
  expect(live).not.toContain('123456782');
  expect(bot.person(bhv).sees(lists.rollTitle, lists.safetyHelp(1)).open(lists.rollEnd).text).toContain(
    lists.rollEndHelp(1),
  );
  // Finished: everybody who was asked reads so on the card they have, and nothing can be pressed on it any more.
  await bot
    .person(bhv)
    .sees(lists.rollTitle, lists.safetyHelp(1))
    .open(lists.rollEnd)
    .press(lists.rollEndSend);
  for (const someone of [host, colleague, fromYourAbility, keeper]) {
    const ended = bot.person(someone).sees(lists.safetyOver(false), lists.safetyEndedHelp);
    expect(ended.buttons).toEqual([]);
  }
  expect(asked.text).toContain(lists.safetySaid.outside('10:00'));
  // Only the BHV sees them, and the history names nobody.
  for (const { text } of bot.person(keeper).messages()) expect(text).not.toContain('zolder');
  const [call] = await storedCalls();
  const history = await bot.ledger.history(partition, call?.id ?? '');
  expect(JSON.stringify(history)).not.toMatch(new RegExp(`zolder|${host.aadObjectId}`));
  await passTo(bot, '2026-11-23T23:01:00Z');
  expect(JSON.stringify(await storedCalls())).not.toMatch(new RegExp(`zolder|${host.aadObjectId}|answers`));
  for (const someone of [bhv, bhvHead])
    for (const { text } of bot.person(someone).messages()) expect(text).not.toMatch(/zolder|Niet geantwoord/);
});

test('[C16] [N14] a drill says so on every card; the FG finds afterwards who led it and how many, of visitors no name', async () => {
  bot = await startReception({ environment: { PUBLIC_URL: 'https://veilig.example/' } });
  await bot.knows(fg);
  for (const name of ['Jan Jansen', 'Els']) await arrived(bot, { name });
  const roll = await evacuates(lists.callDrill);
  expect(roll.text).toContain(lists.drill);
  await bot.person(host).sees(lists.safetyTitle, lists.drill).press(lists.safetyIsOutside);
  await roll.fill(lists.rollChoose, ticks(roll, 'Jan Jansen')).press(shared.present);
  bot.clock.advance(1_000);
  await roll.fill(lists.rollChoose, ticks(roll, 'Els')).press(lists.rollMissingSend);
  await roll.open(lists.rollEnd).press(lists.rollEndSend);
  expect(bot.person(host).sees(lists.safetyOver(true), lists.drill).buttons).toEqual([]);
  await passTo(bot, '2026-11-23T23:01:00Z');
  expect(JSON.stringify(await storedCalls())).not.toMatch(/Jan Jansen|Els|Bouwbedrijf/);
  const result = bot.person(bhvHead).sees(lists.rollCounted(1, 2, false)).text;
  expect(result).toContain(lists.rollNamesGone);
  expect(result).not.toMatch(/Jan Jansen|Els/);
  // Longer than visitors are kept.
  await passTo(bot, '2026-12-21T09:00:00Z');
  const drills = await (await bot.person(fg).types('/oefening')).press(nl.drill.earlier);
  for (const said of [
    lists.drillLed(bhv.name),
    lists.drillCounted(1, 2, 1),
    `1 van ${(await storedCalls())[0]?.result?.asked ?? 0} collega’s veilig`,
  ])
    expect(drills.text).toContain(said);
  drills.open(nl.shared.more);
  const sought = { [nl.register.searchDrillsLabel]: `ontruiming ${bhv.name}` };
  expect((await drills.answer(nl.shared.search, sought)).text).toContain(lists.drillCounted(1, 2, 1));
  const pack = (await bot.person(fg).types('/register')).open(nl.shared.more).open(nl.register.export);
  pack.fill(nl.register.exportFrom, '2026-11-01').fill(nl.register.exportUntil, '2026-11-30');
  const files = unpacked((await fetched(bot, await pack.press(nl.register.pack.send))).bytes);
  const sheet = files[nl.register.pack.files.evacuationDrills]?.toString('utf8') ?? '';
  expect(sheet).toContain(`"${bhv.name}"`);
  expect(sheet).toContain(';2;1;1;');
});

const storedCalls = async (): Promise<readonly RollCall[]> =>
  (await bot.ledger.list<{ state: RollCall }>(partition, 'item|ontruiming-')).map(({ value }) => value.state);

describe('on storage', () => {
  const start = async (environment: Readonly<Record<string, string>> = {}): Promise<StorageProxy> => {
    storage = await StorageProxy.start();
    bot = await startReception({ storageUrl: storage.url, environment });
    return storage;
  };

  test('[N9] [C17] storage is gone: the card in the chat still stands, /bhv shows the last list, the roll call goes on in memory', async () => {
    const proxy = await start({ STORAGE_TIMEOUT_MS: '600' });
    const id = await arrived(bot);
    const posted = bot.person(bhv).sees(list, 'Jan Jansen');
    bot.clock.advance(60_000);
    proxy.behave = () => ({ kind: 'resetBefore' });
    expect(posted.text).toContain('Stand van ma 23 nov 2026, 10:00');
    const shown = await bot.person(bhv).types('/bhv');
    for (const said of ['Jan Jansen', lists.floorOld, '10:00']) expect(shown.text).toContain(said);
    const roll = await shown.open(lists.callRoll).press(lists.callSend);
    expect(roll.text).toContain(lists.rollNotStoredTitle);
    await roll.fill(lists.rollChoose, ticks(roll, 'Jan Jansen')).press(shared.present);
    expect(roll.text).toContain(lists.rollNotStoredTitle);
    // Another member of the BHV sees the same.
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
    await (await bot.person(bhv).types('/bhv')).press(lists.toRoll);
    const after = bot.person(bhv).newest();
    expect(after.text).not.toContain(lists.rollNotStoredTitle);
    bot.person(bhvHead).sees(lists.rollTitle, 'Jan Jansen');
    bot.person(host).sees(lists.safetyTitle);
  });

  test('[N9] [C17] a roll call begun without storage outlives the process that began it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spool-'));
    const environment = { STORAGE_TIMEOUT_MS: '600', SPOOL_FOLDER: folder };
    const proxy = await start(environment);
    const id = await arrived(bot);
    await bot.person(bhv).types('/bhv');
    proxy.behave = () => ({ kind: 'resetBefore' });
    const roll = await (await bot.person(bhv).types('/bhv')).open(lists.callRoll).press(lists.callSend);
    await roll.fill(lists.rollChoose, ticks(roll, 'Jan Jansen')).press(shared.present);
    expect(await storedCalls()).toEqual([]);
    expect(await readdir(folder)).toHaveLength(1);
    // Storage is back, but this process does not look until the clock moves.
    proxy.behave = () => noFault;
    await bot.app.stop();
    expect(await storedCalls()).toEqual([]);
    const { clock, connector, keys, table } = bot;
    const storageUrl = proxy.url;
    bot = await BotUnderTest.start({ clock, connector, keys, table, storageUrl, environment });
    await bot.idle();
    expect(await readdir(folder)).toEqual([]);
    expect(await storedCalls()).toMatchObject([{ marks: { [id]: { found: 'present' } } }]);
    bot.person(host).sees(lists.safetyTitle);
    const [call] = await storedCalls();
    expect(call?.startedBy).toBe(bhv.aadObjectId);
  });
});
