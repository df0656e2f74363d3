import { flows } from '../../bot/flows';
import { BotUnderTest } from '../support/bot';
import { TestClock } from '../support/clock';
import { FileHost } from '../support/file-host';
import { passUntil } from '../support/time';
import { nl } from '../support/person/words';
import { castOf, everyRight, organisation, type Player } from './cast';
import { Crawl } from './crawl';
import { seed } from './seeds';
import { unreachable } from './unreachable';

/** A Monday morning, and the moments after it at which cards change by themselves. */
const start = '2026-11-23T09:00:00Z';
const moments = [
  '2026-11-23T09:00:00Z',
  '2026-11-23T09:20:00Z',
  '2026-11-23T16:35:00Z',
  '2026-11-23T17:05:00Z',
  '2026-11-24T08:05:00Z',
  '2026-12-01T09:05:00Z',
];

const pressesAtATime = 12;

let bot: BotUnderTest;
let host: FileHost;
const players = castOf(new Date(start));
const secretAbout = (player: Player): string =>
  `Dossier ${player.someone.aadObjectId.slice(-2)} niet afgehandeld`;
const handlers = players.filter(({ kind }) => ['fg', 'fgDeputy', 'board'].includes(kind));
let crawl: Crawl;

beforeAll(async () => {
  host = await FileHost.start();
  bot = await BotUnderTest.start({
    clock: new TestClock(start),
    organisation,
    environment: {
      ...{ CHAT_LIMITS: '100000/1000', SEND_RATE: '100000', EVIDENCE_HOSTS: '127.0.0.1' },
      PUBLIC_URL: 'http://127.0.0.1',
    },
  });
  await bot.install(...players.map(({ someone }) => someone));
  crawl = new Crawl(
    bot,
    players,
    handlers.map((from) => ({ words: secretAbout(from), from })),
  );
  for (const handler of handlers) await reportAbout(handler);
  await seed(bot, host);
  for (const moment of moments) {
    await passUntil(bot, moment);
    await playAll();
  }
}, 1_200_000);
afterAll(async () => {
  await bot?.stop();
  await host?.stop();
});

/** Somebody reports about somebody who handles reports: it must stay from them, by every door. */
async function reportAbout({ someone }: Player): Promise<void> {
  const [reporter] = players.filter(({ kind }) => kind === 'group');
  if (!reporter) throw new Error('nobody reports');
  const form = await bot.person(reporter.someone).types('/incident');
  await form
    .open(nl.form.more)
    .fill(nl.form.what, secretAbout(players.find((each) => each.someone === someone) ?? reporter))
    .fill(nl.form.about, someone)
    .press(nl.form.report);
}

/** Everybody in turn, a little at a time and each time another first, until nobody finds anything new. */
async function playAll(): Promise<void> {
  crawl.startAnew();
  for (let found = 1, first = 0; found > 0; first += 3) {
    found = 0;
    for (let place = 0; place < players.length; place += 1) {
      const player = players[(first + place) % players.length];
      if (player) found += await crawl.play(player, pressesAtATime);
    }
  }
}

test('every verb that somebody may use is reached by somebody of that role, or stands in the list', () => {
  const missing = everyRight(players).filter((right) => !crawl.reached.has(right));
  console.log(`${crawl.presses} presses`);
  expect([...missing].sort()).toEqual(Object.keys(unreachable).sort());
});

test('nothing went wrong on the way', () => {
  const all = flows.length;
  expect(all).toBeGreaterThan(0);
  expect(crawl.findings).toEqual([]);
});
