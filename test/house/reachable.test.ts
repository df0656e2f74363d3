import { domain, flows } from '../../bot/flows';
import type { HistoryEvent } from '../../services/ledger/decision';
import { everyKey } from '../../services/ledger/keys';
import { partitionTerms } from '../../services/retention/partitions';
import { belongsTo } from '../../services/retention/rules';
import type { Someone } from '../support/activities';
import { BotUnderTest } from '../support/bot';
import { TestClock } from '../support/clock';
import { FileHost } from '../support/file-host';
import { sample } from '../support/size';
import { passTo } from '../support/time';
import { nl } from '../support/person/words';
import { castOf, everyRight, organisation, type Player, unplayed, withheldBy } from './cast';
import { numberOn } from '../support/incident-story';
import { Crawl, type Withheld } from './crawl';
import { playScenes } from './scenes/scenes';
import { seed } from './seeds';
import { undrawn, unreachable } from './unreachable';

/** A Monday morning, and the later moments at which cards change by themselves. */
const start = '2026-11-23T09:00:00Z';
const nextMorning = '2026-11-24T08:05:00Z';
const moments = [
  start,
  '2026-11-23T09:20:00Z',
  '2026-11-23T16:35:00Z',
  '2026-11-23T17:05:00Z',
  nextMorning,
  '2026-12-01T09:05:00Z',
];

const pressesAtATime = 12;

/**
 * `sample`: everybody, on the first morning and the next, each button until it led somewhere; the list is measured by it.
 * `all`: every moment, and each button several times, as far as `mostPresses` goes. `quick`: what one of them, drawn by
 * the seed, finds on the first morning.
 */
const mode = process.env['CRAWL'] ?? 'sample';
const momentsOf: Readonly<Record<string, readonly string[]>> = {
  quick: [start],
  sample: [start, nextMorning],
};
/** Of all of them together, at a time; what is pressed once ends before it by itself. */
const mostPresses = 3_000;

let bot: BotUnderTest;
/** A house of its own for what people open on purpose. */
let aside: BotUnderTest;
let host: FileHost;
const players = castOf(new Date(start));
const playing = mode === 'quick' ? sample('crawl', players, 1) : players;
const handlers = players.filter(({ kind }) => ['fg', 'fgDeputy', 'board'].includes(kind));
let crawl: Crawl;
let scenes: Crawl;
/** Partitions in which somebody did something before the players start. */
let seeded: readonly string[];

type Makers = Record<string, (...args: unknown[]) => unknown>;
/** A mail may have the name of a card. */
interface Made {
  readonly name: string;
  times: number;
  /** The makers are those of every suite of this process. */
  readonly restore: () => void;
}

/** Notes that it is called, and keeps nothing of it: there are tens of thousands of cards. */
function noting(makers: Makers, key: string, name: string): Made {
  const make = makers[key];
  if (!make) throw new Error(`nothing makes ${name}`);
  const made: Made = { name, times: 0, restore: () => void (makers[key] = make) };
  makers[key] = (...args) => {
    made.times += 1;
    return make.apply(makers, args);
  };
  return made;
}

/** What is posted, mailed or made into a file, by name. */
const made = flows.flatMap(({ cards: views, mails = {}, exports = {} }) => [
  ...[views, mails].flatMap((drawers) =>
    Object.keys(drawers).map((name) => noting(drawers as Makers, name, name)),
  ),
  ...Object.entries(exports).map(([name, each]) => noting(each as unknown as Makers, 'produce', name)),
]);

beforeAll(async () => {
  host = await FileHost.start();
  bot = await openHouse();
  await bot.install(...players.map(({ someone }) => someone));
  const byAffiliation = players.flatMap((from) => withheldBy(from).map((words) => ({ words, from })));
  const withheld: Withheld[] = [...byAffiliation];
  crawl = new Crawl(bot, players, withheld);
  for (const handler of handlers) withheld.push(...(await reportAbout([handler])));
  // About all of them: then it is for the outside contact.
  withheld.push(...(await reportAbout(handlers, unplayed)));
  await seed(bot, host);
  seeded = await touchedByPeople();
  if (mode !== 'quick') {
    aside = await openHouse();
    await aside.knows(...players.map(({ someone }) => someone));
    scenes = new Crawl(aside, players, byAffiliation);
    await playScenes({ bot: aside, host, crawl: scenes });
  }
  for (const moment of momentsOf[mode] ?? moments) {
    // At once: what rings on the way is proven elsewhere, and there are hundreds of reports that nobody takes.
    await passTo(bot, moment);
    crawl.startAnew();
    await playAll();
    if (mode !== 'all') continue;
    crawl.startThoroughly();
    await playAll();
  }
}, 10_800_000);
afterAll(async () => {
  await bot?.stop();
  await aside?.stop();
  await host?.stop();
  for (const { restore } of made) restore();
});

const openHouse = (): Promise<BotUnderTest> =>
  BotUnderTest.start({
    clock: new TestClock(start),
    organisation,
    environment: {
      CHAT_LIMITS: '100000/1000',
      SEND_RATE: '100000',
      EVIDENCE_HOSTS: '127.0.0.1',
      PUBLIC_URL: 'http://127.0.0.1',
    },
  });

/** What the bot does by itself, such as starting its day, is no record of a flow. */
async function touchedByPeople(): Promise<readonly string[]> {
  const partitions = await bot.ledger.partitionsWith('log|');
  const histories = await Promise.all(
    partitions.map(async (partition) => await bot.ledger.list<HistoryEvent>(partition, 'log|')),
  );
  return partitions.filter((_, at) => histories[at]?.some(({ value }) => value.by !== null));
}

/** Somebody reports about people who handle reports: its words and number must be kept from them, by every door. */
async function reportAbout(
  concerned: readonly Player[],
  ...others: readonly Someone[]
): Promise<readonly Withheld[]> {
  const [reporter] = players.filter(({ kind }) => kind === 'group');
  if (!reporter) throw new Error('nobody reports');
  const secret = `Dossier ${concerned.map(({ someone }) => someone.aadObjectId.slice(-2)).join(' en ')} niet afgehandeld`;
  const form = await bot.person(reporter.someone).types('/incident');
  const receipt = await form
    .open(nl.form.more)
    .fill(nl.form.what, secret)
    .fill(nl.form.about, [...concerned.map(({ someone }) => someone), ...others])
    .press(nl.form.report);
  const words = [secret, numberOn(receipt)];
  return concerned.flatMap((from) => words.map((each) => ({ words: each, from })));
}

/** Everybody in turn, a little at a time and each time starting with another, until nobody finds anything new. */
async function playAll(): Promise<void> {
  const end = crawl.presses + mostPresses;
  for (let found = 1, first = 0; found > 0 && crawl.presses < end; first += 3) {
    found = 0;
    for (let place = 0; place < playing.length; place += 1) {
      const player = playing[(first + place) % playing.length];
      // The calls, not the chats: they would fill the memory.
      bot.connector.reset();
      if (player) found += await crawl.play(player, pressesAtATime);
    }
  }
}

/** What they come to by trying, and by opening it on purpose. */
const hasReached = (right: string): boolean => [crawl, scenes].some((each) => each?.reached.has(right));

/** Rights that nobody reached. */
const missing = (): readonly string[] => everyRight(players).filter((right) => !hasReached(right));

test('a flow that keeps records has some before anybody plays', () => {
  const unseeded = domain.filter(({ retention }) => {
    const kept = retention && seeded.filter((partition) => belongsTo(retention.flow, partition));
    return kept?.length === 0;
  });
  expect(unseeded.map(({ id }) => id)).toEqual([]);
});

test('every kind of partition that there is has a term, and a rule of a flow that it names', async () => {
  const places = await bot.rows.locate(everyKey);
  const kinds = new Set(places.map(({ partition }) => partition.split('|', 1)[0] ?? ''));
  expect([...kinds].filter((kind) => partitionTerms[kind] === undefined)).toEqual([]);
  const rules = flows.flatMap(({ retention, keepsBesides = [] }) => [
    ...(retention ? [retention] : []),
    ...keepsBesides,
  ]);
  for (const { flow, name } of rules) expect([flow, partitionTerms[flow]]).toEqual([flow, name]);
});

test('nothing went wrong on the way', () => {
  expect(crawl.presses).toBeGreaterThan(0);
  expect(crawl.findings).toEqual([]);
  expect(scenes?.findings ?? []).toEqual([]);
});

test('every page that a card links to here answers', async () => {
  const own = [...crawl.links.keys()].filter((url) => url.startsWith('http://127.0.0.1/'));
  expect(own.length).toBeGreaterThan(0);
  const statuses = await Promise.all(
    own.map(async (url) => (await fetch(url.replace('http://127.0.0.1', bot.url))).status),
  );
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
});

test('what stands in the list is a right that there is', () => {
  const rights = everyRight(players);
  expect(Object.keys(unreachable).filter((right) => !rights.includes(right))).toEqual([]);
});

if (mode !== 'quick')
  test('every verb that somebody may use is reached by somebody of that role, or stands in the list', () => {
    expect(missing().filter((right) => !(right in unreachable))).toEqual([]);
  });

if (mode === 'sample')
  test('every card that is posted and every file that is made was drawn, or stands in the list', () => {
    const missed = made.filter(({ times }) => times === 0).map(({ name }) => name);
    expect(missed.sort()).toEqual(Object.keys(undrawn).sort());
  });

// The whole crawl gets further than its sample, by which the list is measured.
if (mode === 'sample')
  test('nobody came to what stands in the list: a line that is no longer needed goes', () => {
    expect(Object.keys(unreachable).filter(hasReached)).toEqual([]);
  });
