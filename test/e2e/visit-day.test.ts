import { mostSkipped } from '../../services/time/rungs';
import { dayItem, type VisitDay } from '../../services/visit/day';
import { Evacuation } from '../../services/visit/evacuation';
import { rollList } from '../../services/visit/roll-call';
import { type BotUnderTest, textOf } from '../support/bot';
import { TestClock } from '../support/clock';
import { StorageProxy } from '../support/storage-proxy';
import {
  announce,
  announced,
  arrive,
  arrived,
  bhv,
  bhvHead,
  fetches,
  historyOf,
  host,
  keeper,
  nl,
  openVisit,
  partition,
  passTo,
  passUntil,
  presses,
  receptionist,
  settled,
  startReception,
  visitOf,
} from '../support/visit-story';

const { visit: words, visitLists: lists } = nl;

let bot: BotUnderTest;
/** Where a test is about storage. */
let storage: StorageProxy | null = null;
afterEach(async () => {
  await bot.stop();
  await storage?.stop();
  storage = null;
});

describe('on a working day', () => {
  beforeEach(async () => {
    bot = await startReception();
  });

  test.each([
    ['reception', receptionist],
    ['the office', keeper],
  ])('%s opens a visitor from the list of the day', async (_name, someone) => {
    const id = await announced(bot);
    await announced(bot, { name: 'Els' });
    const opened = (await openVisit(bot, someone, id)).text;
    for (const said of [id, 'Jan Jansen', host.name]) expect(opened).toContain(said);
    expect(opened).not.toContain('Els');
  });

  test('[C6] [R10] nobody answered, and the bot was off all night: the next call is made, and no step comes again for ever', async () => {
    const id = await arrived(bot);
    await passTo(bot, '2026-11-24T08:00:00Z');
    const history = await historyOf(bot, id);
    expect(history.slice(0, 3)).toEqual(['announced', 'arrived', 'skipped']);
    expect(history.filter((type) => type === 'skipped').length).toBeLessThanOrEqual(mostSkipped + 1);
    expect(history).toContain('calledAgain');
    const due = await bot.ledger.list(partition, 'due|');
    expect(due.filter(({ key }) => key < 'due|20261124T080000')).toEqual([]);
  });

  test('[C13] not signed out at the planned end: the host is asked once, and may say that it takes longer', async () => {
    const id = await arrived(bot, { from: '09:00', until: '11:00' });
    await fetches(bot, host, id);
    await passTo(bot, '2026-11-23T10:00:00Z');
    const asked = bot.person(host).sees(id, words.stillHereTitle);
    const rings = bot.person(host).rings(id);
    await asked.press(words.stay);
    await passTo(bot, '2026-11-23T12:00:00Z');
    expect(bot.person(host).rings(id)).toBe(rings);
  });

  test('[C14] the end of the day: the office confirms who is gone, and it is recorded as that', async () => {
    const [one, other] = [await arrived(bot), await arrived(bot, { name: 'Els' })];
    const late = await announced(bot, { name: 'Niet gekomen' });
    await passTo(bot, '2026-11-23T17:00:00Z');
    bot.person(host).sees(late, words.noShowTitle);
    const sweep = bot.person(keeper).sees(lists.sweepTitle, 'Jan Jansen');
    const still = sweep.card.choices(lists.sweepChoose);
    expect(still).toEqual([expect.stringContaining('Jan Jansen'), expect.stringContaining('Els')]);
    expect((await visitOf(bot, one)).status).toBe('arrived');
    // Those ticked have left; everybody has, until she says otherwise.
    await sweep.fill(lists.sweepChoose, still.slice(0, 1)).press(lists.sweepSend);
    expect(bot.person(host).sees(one, words.leftTitle).text).toContain('Office-manager');
    expect(await visitOf(bot, one)).toMatchObject({
      status: 'left',
      swept: true,
      left: { by: { person: keeper.aadObjectId } },
    });
    expect((await visitOf(bot, other)).status).toBe('arrived');
    // On a quiet day nobody hears anything.
    await presses(bot, receptionist, other, words.leave);
    const rings = bot.person(keeper).rings(lists.sweepTitle);
    await passTo(bot, '2026-11-24T17:00:00Z');
    expect(bot.person(keeper).rings(lists.sweepTitle)).toBe(rings);
  });

  test('[C23] outside the hours guards are at the desk, and the card says so', async () => {
    await passTo(bot, '2026-11-23T18:30:00Z');
    const id = await announced(bot, { from: '20:00', until: '21:00' });
    await arrive(bot, id);
    expect(bot.person(host).sees(id, words.arrivedTitle).text).toContain(words.deskName.guards);
  });

  test('[C19] [N18] two weeks after the visit name and company are gone, with everything that hung on it; counts stay', async () => {
    const id = await arrived(bot, { people: '2', remark: 'Geheime opmerking' });
    await presses(bot, receptionist, id, words.leave);
    await settled(bot);
    await passTo(bot, '2026-12-06T09:00:00Z');
    expect((await visitOf(bot, id)).status).toBe('left');
    await passTo(bot, '2026-12-07T10:00:00Z');
    expect(await bot.ledger.item(partition, id)).toBeUndefined();
    const rows = await Promise.all(
      (await bot.rows.locate({ from: '', below: '~' })).map((row) => bot.rows.get(row.partition, row.key)),
    );
    const stored = textOf(rows.map((row) => row?.value));
    for (const said of ['Jan Jansen', 'Bouwbedrijf Noord', 'Geheime opmerking'])
      expect(stored).not.toContain(said);
    expect(await bot.ledger.row(partition, `purged|${id}`)).toMatchObject({
      flow: 'visit',
      remains: { day: '2026-11-23', people: 2, kind: 'guest', status: 'left' },
    });
  });

  test('[C19] nobody signs a visitor out: after a week they have left, and two weeks after the visit nothing is left', async () => {
    const id = await arrived(bot);
    await passTo(bot, '2026-11-29T17:00:00Z');
    expect((await visitOf(bot, id)).status).toBe('arrived');
    await passTo(bot, '2026-11-30T17:00:00Z');
    expect(await visitOf(bot, id)).toMatchObject({ status: 'left', swept: true });
    const day = await bot.ledger.item<VisitDay>(partition, dayItem);
    // The closing of that day asks nobody about them.
    expect(day?.state.closed?.inside).toEqual([]);
    expect((await bot.person(bhv).types('/bhv')).text).not.toContain('Jan Jansen');
    await passTo(bot, '2026-12-08T10:00:00Z');
    expect(await bot.ledger.item(partition, id)).toBeUndefined();
  });
});

describe('[R11] somebody is in the building in the night in which the clock changes, minute by minute', () => {
  test.each([
    ['forward', '2027-03-27T22:00:00Z', { day: '2027-03-28', until: '03:30' }, '2027-03-28T01:30:00.000Z'],
    // 02:30 occurs twice: the first one counts.
    ['back', '2026-10-24T21:00:00Z', { day: '2026-10-25', until: '02:30' }, '2026-10-25T00:30:00.000Z'],
  ])('%s: asked once whether the visitor is still there', async (_name, start, when, asked) => {
    bot = await startReception({ clock: new TestClock(start) });
    const id = await announced(bot, { ...when, from: '01:00' });
    await passUntil(bot, new Date(Date.parse(asked) - 80 * 60_000).toISOString());
    await arrive(bot, id);
    await fetches(bot, host, id);
    const he = bot.person(host);
    const heard: string[] = [];
    for (let minute = 0, before = he.rings(id); minute < 6 * 60; minute += 1) {
      await bot.pass(1);
      await bot.idle();
      if (he.rings(id) > before) heard.push(bot.clock.now().toISOString());
      before = he.rings(id);
    }
    expect(heard).toEqual([asked]);
    he.sees(id, words.stillHereTitle);
  });
});

test('half past two is not there in the night of the start, and nobody is announced until then', async () => {
  bot = await startReception({ clock: new TestClock('2027-03-27T22:00:00Z') });
  const form = await announce(bot, { day: '2027-03-28', from: '01:00', until: '02:30' });
  expect(form.text).toContain(words.wrong.until);
});

test('reading the day costs the same however many are expected', async () => {
  const proxy = await StorageProxy.start();
  storage = proxy;
  bot = await startReception({ storageUrl: proxy.url });
  const costOf = async (): Promise<number> => {
    const day = (await bot.person(receptionist).types('/bezoek')).open(lists.manage);
    const before = proxy.requests.length;
    expect((await day.press(nl.shared.refresh)).text).toContain('Verwacht');
    return proxy.requests.length - before;
  };
  await announced(bot);
  const one = await costOf();
  for (let at = 0; at < 8; at += 1) await announced(bot, { name: `Gast ${at}` });
  expect(await costOf()).toBe(one);
});

test('[C16] pressed by two of the BHV in one moment, and twice by one, it is one evacuation', async () => {
  bot = await startReception();
  const open = async (someone: typeof bhv) => (await bot.person(someone).types('/bhv')).open(lists.callRoll);
  const [his, hers] = [await open(bhv), await open(bhvHead)];
  // Each has looked whether one goes on before any of them begins.
  const written: { list: Evacuation['list']; start: Evacuation['start'] } = Evacuation.prototype;
  const { list: read, start: begin } = written;
  let pressed = 0;
  let release = (): void => undefined;
  const all = new Promise<void>((resolve) => (release = resolve));
  const starting = jest.spyOn(Evacuation.prototype, 'start').mockImplementation(function (
    this: Evacuation,
    ...of
  ) {
    pressed += 1;
    if (pressed === 3) release();
    return begin.apply(this, of);
  });
  const reading = jest.spyOn(Evacuation.prototype, 'list').mockImplementation(async function (
    this: Evacuation,
    at,
  ) {
    await all;
    return await read.call(this, at);
  });
  const now = bot.clock.now.bind(bot.clock);
  const passing = jest.spyOn(bot.clock, 'now').mockImplementation(() => {
    bot.clock.advance(1);
    return now();
  });
  await Promise.all([his, hers, his].map((question) => question.press(lists.callSend)));
  await bot.idle();
  for (const spy of [starting, reading, passing]) spy.mockRestore();
  expect(await bot.ledger.indexed(partition, rollList)).toHaveLength(1);
  expect(bot.person(host).rings(lists.safetyTitle)).toBe(1);
});
