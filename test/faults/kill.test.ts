import { systemClock } from '../../services/clock';
import { yearOf } from '../../services/time/zone';
import { employee, handlers } from '../support/incident-story';
import { KeyServer } from '../support/key-server';
import { Life, type Moment } from '../support/life';
import { long, sampleOfEach } from '../support/size';
import { brokenLinks, cardsIn, copiesFor, everybodyOnce, firstNumbers, numbersIn } from '../support/register';

const doubtful = 'Mogelijk dubbel';
/** Lives at a time: each spends most of it waiting for a dead process's claim to end. */
const together = long ? 5 : 1;

const year = String(yearOf(systemClock.now(), 'Europe/Amsterdam'));
const register = `incident|${year}`;
const ids = firstNumbers(1_000, year);
const idAt = (place: number): string => ids[place] ?? '';

let keys: KeyServer;
beforeAll(async () => {
  keys = await KeyServer.start();
});
afterAll(() => keys.stop());

const lives: Life[] = [];
afterEach(async () => {
  await Promise.all(lives.splice(0).map((life) => life.stop()));
});

async function begin(): Promise<Life> {
  const life = await Life.start(keys);
  lives.push(life);
  return life;
}

/** Who may have two cards: those to whom the dead process was sending, and whose card the channel had taken. */
async function betweenPostAndMark(life: Life, id: string): Promise<readonly string[]> {
  const sending = (await life.messages(id)).filter(({ state }) => state === 'sending');
  return handlers
    .filter(({ aadObjectId }) => sending.some(({ person }) => person === aadObjectId))
    .filter((someone) => cardsIn(life.connector, someone, id).length > 0)
    .map(({ aadObjectId }) => aadObjectId);
}

/** One report with the process killed on the way. @returns who may have two cards; null when the moment never came. */
async function reportKilledAt(life: Life, moment: Moment | null, id: string) {
  const form = await life.openForm();
  life.await(moment);
  const first = await life.submit(form);
  if (first !== null) await life.untilDelivered(id);
  if (!life.struck) return null;
  let doubles: readonly string[] = [];
  await life.restart(async () => {
    doubles = await betweenPostAndMark(life, id);
  });
  // The channel redelivers what was not answered, and nothing else.
  expect(first ?? (await life.submit(form))).toBe(id);
  await life.untilDelivered(id);
  return doubles;
}

function expectEverybodyReached(life: Life, id: string, doubles: readonly string[]): void {
  for (const someone of handlers) {
    const [first, ...more] = cardsIn(life.connector, someone, id);
    expect(first).toBeDefined();
    expect(more.length).toBeLessThanOrEqual(doubles.includes(someone.aadObjectId) ? 1 : 0);
    expect(more.every((copy) => copy.includes(doubtful))).toBe(true);
  }
  const receipts = cardsIn(life.connector, employee, id);
  expect(receipts.map((text) => text.match(/Afgeleverd bij/g)?.length)).toEqual([handlers.length]);
}

function earlier(moment: Moment): Moment {
  if (moment.k === 1) throw new Error(`no report has a moment ${moment.when} a request to the ${moment.at}`);
  return { ...moment, k: moment.k - 1 };
}

/** How many reports are studied to know what one needs. */
const looks = long ? 5 : 2;

/** Every moment that each report has: the number of updates depends on how many people are reached at a time. */
async function momentsOfAReport(life: Life): Promise<Moment[]> {
  const places = (['storage', 'channel'] as const).flatMap((at) =>
    (['before', 'after'] as const).map((when) => ({ at, when, fewest: Number.POSITIVE_INFINITY })),
  );
  for (let look = 0; look < looks; look += 1) {
    await reportKilledAt(life, null, idAt(look));
    for (const place of places) place.fewest = Math.min(place.fewest, life.count(place.at, place.when));
  }
  return places.flatMap(({ at, when, fewest }) =>
    Array.from({ length: fewest }, (_, place): Moment => ({ at, when, k: place + 1 })),
  );
}

test(
  '[R8] [F1] killed before and after a request of a report: nothing is lost, and a double only where none can tell',
  async () => {
    const studied = await begin();
    const moments = await momentsOfAReport(studied);
    expect(moments.length).toBeGreaterThan(30);
    // One before and one after a request, each to storage or to the channel: every start of the bot takes seconds.
    const left = [...sampleOfEach('kills of a report', moments, ({ when }) => when, 2)];
    const live = async (life: Life, before: number) => {
      let reports = before;
      for (let moment = left.shift(); moment; moment = left.shift()) {
        const id = idAt(reports);
        const doubles = await reportKilledAt(life, moment, id);
        expectEverybodyReached(life, id, doubles ?? []);
        reports += 1;
        // A report may need one request fewer than those studied; it is then struck at the previous one.
        if (!doubles) left.unshift(earlier(moment));
      }
      expect(await numbersIn(life.ledger, register)).toEqual(ids.slice(0, reports));
      expect(await brokenLinks(life.ledger, register)).toEqual([]);
    };
    const others = Array.from({ length: together - 1 }, async () => await live(await begin(), 0));
    await Promise.all([live(studied, looks), ...others]);
  },
  long ? 1_800_000 : 300_000,
);

/** Requests until nobody listens any more. */
async function untilClosed(url: string): Promise<void> {
  for (;;) {
    try {
      await (await fetch(`${url}/healthz`)).text();
    } catch {
      return;
    }
  }
}

test('[R8] SIGTERM during a report: it is answered, nothing new is let in, and what is left goes after the next start', async () => {
  const life = await begin();
  const form = await life.openForm();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const watch = life.storage.behave;
  life.storage.behave = async (request) => {
    if (request.text.includes(idAt(0))) await released;
    return await watch(request);
  };
  const answer = life.submit(form);
  await life.storage.until(() => life.storage.requests.some(({ text }) => text.includes(idAt(0))));
  life.bot.signal('SIGTERM');
  await life.bot.says('stopping');
  await untilClosed(life.bot.url);
  release();
  expect(await answer).toBe(idAt(0));
  expect(await life.bot.ended).toBe(0);
  await life.restart();
  await life.untilDelivered(idAt(0));
  expect(copiesFor(life.connector, idAt(0))).toEqual(everybodyOnce);
});
