import fc from 'fast-check';
import { submit } from '../support/activities';
import { secondsPass } from '../support/at-rest';
import { type Answered, type BotUnderTest, cardOf, textOf } from '../support/bot';
import {
  copiesOf,
  deputy,
  employee,
  fg,
  historyOf,
  idOn,
  pressOn,
  second,
  shownAbout,
  startStory,
} from '../support/incident-story';
import { brokenLinks, cardsIn, copiesFor, everybodyOnce, firstNumbers, numbersIn } from '../support/register';
import { long, sample, seed } from '../support/size';
import { noFault, type StorageFault, StorageProxy, type StorageRequest } from '../support/storage-proxy';

/** One try; what hangs or comes late is given up after it. */
const tryMs = 500;

let proxy: StorageProxy;
let bot: BotUnderTest;
beforeEach(async () => {
  proxy = await StorageProxy.start();
});
afterEach(async () => {
  proxy.behave = () => noFault;
  await bot.stop();
  await proxy.stop();
});

async function start(environment: Readonly<Record<string, string>> = { STORAGE_TIMEOUT_MS: String(tryMs) }) {
  bot = await startStory({ storageUrl: proxy.url, environment });
  await bot.app.idle();
}

/** The answer to a press: nothing of the machinery, and either a card or a sentence that says what to do. */
function judged({ status, body }: Answered): { readonly card: unknown } | { readonly told: string } {
  expect(status).toBe(200);
  expect(textOf(body)).not.toMatch(
    /RestError|odata|EntityAlreadyExists|UpdateConditionNotSatisfied|\bat .+:\d+:\d+/,
  );
  const { type, value } = body as { type: string; value: { message?: string } };
  if (type === 'application/vnd.microsoft.card.adaptive') return { card: cardOf(body) };
  expect(value.message).toMatch(/^Het is nog niet zeker opgeslagen\. Probeer het zo nog een keer\./);
  return { told: value.message ?? '' };
}

/** Presses again, as a person does who was told to. */
async function insisted(press: () => Promise<Answered>): Promise<unknown> {
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = judged(await press());
    if ('card' in answer) return answer.card;
  }
  throw new Error('it never worked');
}

type Breaking = (request: StorageRequest) => StorageFault;
const nothing: Breaking = () => noFault;

/** Breaks requests as told, counted from now. @returns counts the writes. */
function breakRequests(breaking: Breaking): () => number {
  proxy.reset();
  proxy.behave = breaking;
  const { requests } = proxy;
  return () => requests.filter(({ write }) => write > 0).length;
}

type Form = Awaited<ReturnType<BotUnderTest['openForm']>>;

const pressReport = ({ token, messageId }: Form): Promise<Answered> =>
  bot.forge(employee, 'incident.report', { token, what: 'Laptop kwijt in de trein' }, messageId);

/** Everything that must hold for a report that was acknowledged and taken, whatever went wrong meanwhile. */
async function expectWhole(id: string): Promise<void> {
  expect(copiesFor(bot.connector, id)).toEqual(everybodyOnce);
  expect(await historyOf(bot, id)).toEqual(['reported', 'taken']);
  for (const someone of [deputy, second]) expect(cardsIn(bot.connector, someone, id)[0]).toContain(fg.name);
  expect(copiesOf(bot, employee, id)).toBe(1);
  expect(shownAbout(bot, employee, id)).toContain(`${fg.name} is ermee bezig`);
}

/** One report and one take, each under faults of its own. */
async function storyUnder(
  onReport: Breaking,
  onTake: Breaking,
): Promise<{ readonly id: string; readonly writes: number }> {
  const form = await bot.openForm(employee);
  const writesOfReport = breakRequests(onReport);
  const id = idOn(await insisted(() => pressReport(form)));
  await secondsPass(bot, 4);
  const writes = writesOfReport();
  const writesOfTake = breakRequests(onTake);
  await insisted(() => pressOn(bot, fg, id, 'incident.take'));
  await secondsPass(bot, 4);
  await expectWhole(id);
  return { id, writes: Math.max(writes, writesOfTake()) };
}

async function expectRegister(count: number): Promise<void> {
  expect(await numbersIn(bot.ledger)).toEqual(firstNumbers(count));
  expect(await brokenLinks(bot.ledger)).toEqual([]);
}

const faults: [string, StorageFault][] = [
  ['is done, and the answer is lost', { kind: 'lostAnswer' }],
  ['is done, and answered 500', { kind: 'statusAfterCommit', status: 500 }],
  ['is answered 503', { kind: 'status', status: 503 }],
  ['is answered 500', { kind: 'status', status: 500 }],
  ['is answered 409', { kind: 'status', status: 409 }],
  ['is answered 412', { kind: 'status', status: 412 }],
  ['is reset', { kind: 'resetBefore' }],
  ['is never answered', { kind: 'hang' }],
  ['is done too late', { kind: 'delay', milliseconds: 1.5 * tryMs }],
];

/** As many as a report or a take has when nothing goes wrong; 0 until that was measured. */
let writesOfStory = 0;

test.each(faults)(
  '[R19] [F2] a write %s: one report, one card each, one who took it',
  async (name, fault) => {
    await start();
    let reports = 0;
    if (writesOfStory === 0) {
      writesOfStory = (await storyUnder(nothing, nothing)).writes;
      reports = 1;
    }
    expect(writesOfStory).toBeGreaterThanOrEqual(6);
    const all = Array.from({ length: writesOfStory }, (_, place) => place + 1);
    for (const k of sample(`a write ${name}`, all, 1)) {
      const breaking: Breaking = ({ write }) => (write === k ? fault : noFault);
      const { id } = await storyUnder(breaking, breaking);
      reports += 1;
      expect(id).toBe(firstNumbers(reports).at(-1));
    }
    await expectRegister(reports);
  },
);

/** A fault that fits reads and writes alike: a read is never refused for a version. */
const place = fc.record({
  number: fc.integer({ min: 1, max: 30 }),
  fault: fc.constantFrom(...faults.map(([, fault]) => fault)),
});

test('[F2] any two faults in a report and in a take, reads too', async () => {
  // Two that hang must leave time for a third try.
  await start({ STORAGE_TIMEOUT_MS: '600' });
  let reports = 0;
  const pair = fc.tuple(place, place);
  const breaking =
    (places: readonly { readonly number: number; readonly fault: StorageFault }[]): Breaking =>
    ({ number, write }) => {
      const { fault = noFault } = places.find((each) => each.number === number) ?? {};
      const forWrites = fault.kind === 'status' && [409, 412].includes(fault.status);
      return forWrites && write === 0 ? { kind: 'status', status: 503 } : fault;
    };
  const stories = fc.asyncProperty(pair, pair, async (onReport, onTake) => {
    const { id } = await storyUnder(breaking(onReport), breaking(onTake));
    reports += 1;
    expect(id).toBe(firstNumbers(reports).at(-1));
  });
  await fc.assert(
    stories,
    long ? { numRuns: 40, seed: 2026, endOnFailure: true } : { numRuns: 4, seed, endOnFailure: true },
  );
  await expectRegister(reports);
});

const outages: [string, Breaking][] = [
  ['answers 503 to everything', () => ({ kind: 'status', status: 503 })],
  ['answers 503 to reads', ({ write }) => (write === 0 ? { kind: 'status', status: 503 } : noFault)],
  ['answers 503 to writes', ({ write }) => (write > 0 ? { kind: 'status', status: 503 } : noFault)],
  ['resets everything', () => ({ kind: 'resetBefore' })],
  ['hangs', () => ({ kind: 'hang' })],
  ['does everything and loses every answer', () => ({ kind: 'lostAnswer' })],
];

test.each(outages)(
  '[R19] storage %s for long: the person is told, nothing is made up, and the same form makes one report',
  async (_name, breaking) => {
    await start();
    const form = await bot.openForm(employee);
    breakRequests(breaking);
    expect(judged(await pressReport(form))).toHaveProperty('told');
    breakRequests(nothing);
    expect(idOn(await insisted(() => pressReport(form)))).toBe(firstNumbers(1)[0]);
    await bot.app.tick();
    await secondsPass(bot, 4);
    await expectRegister(1);
    expect(copiesFor(bot.connector, 'INC-2026-0001')).toEqual(everybodyOnce);
  },
);

/** Storage takes its time over everything from the k-th request on. @returns lets it go on. */
function slowFrom(k: number): () => void {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  proxy.reset();
  proxy.behave = async ({ number }) => {
    if (number >= k) await released;
    return noFault;
  };
  return release;
}

/** The time budget of an answer is spent; the clock says so, whatever this machine does. */
async function budgetSpent(k: number): Promise<void> {
  await proxy.until(() => proxy.requests.length >= k);
  bot.clock.advance(12_000);
}

describe.each([1, 3, 4])('storage takes 20 s from request %i of a report on', (k) => {
  beforeEach(() => start({}));

  test('[R3] the press is answered in time, and the same form gives one report', async () => {
    const form = await bot.openForm(employee);
    const release = slowFrom(k);
    const answer = pressReport(form);
    await budgetSpent(k);
    expect(judged(await answer)).toHaveProperty('told');
    const again = pressReport(form);
    bot.clock.advance(8_000);
    release();
    expect(idOn(await insisted(() => again))).toBe('INC-2026-0001');
    await secondsPass(bot, 4);
    await expectRegister(1);
    expect(copiesFor(bot.connector, 'INC-2026-0001')).toEqual(everybodyOnce);
  });

  test('[R3] a press that comes as a message fails in time, and its redelivery meets the one report', async () => {
    const { token, messageId } = await bot.openForm(employee);
    const data = { token, what: 'Laptop kwijt in de trein' };
    const press = submit(employee, bot.channel, 'incident.report', data, messageId);
    const release = slowFrom(k);
    const answer = bot.send(press);
    await budgetSpent(k);
    expect((await answer).status).toBe(500);
    const again = bot.send(press);
    release();
    expect((await again).status).toBe(200);
    await secondsPass(bot, 4);
    expect(shownAbout(bot, employee, 'INC-2026-0001')).toContain('Afgeleverd bij');
    await expectRegister(1);
    expect(copiesFor(bot.connector, 'INC-2026-0001')).toEqual(everybodyOnce);
  });
});
