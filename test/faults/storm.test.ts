import { chatOf, execute, type Someone } from '../support/activities';
import type { OutRow } from '../../services/ledger/out-row';
import { type BotUnderTest, cardOf, textOf } from '../support/bot';
import { accept, type Call, throttle } from '../support/connector';
import { fg, idOn, startStory } from '../support/incident-story';
import { firstNumbers, register } from '../support/register';
import { StorageProxy } from '../support/storage-proxy';

/** What the channel takes in one chat: sends in milliseconds (reliability §A3). */
const windows = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;
const stepMs = 250;

let storage: StorageProxy;
/** Requests of the bot that storage has answered. */
let answered: number;
let bot: BotUnderTest;
beforeEach(async () => {
  storage = await StorageProxy.start();
  answered = 0;
  storage.afterForward = () => void (answered += 1);
  bot = await startStory({
    storageUrl: storage.url,
    environment: { CHAT_LIMITS: windows.map((window) => window.join('/')).join(), SEND_RATE: '30' },
  });
});
afterEach(async () => {
  await bot.stop();
  await storage.stop();
});

/** Refuses, and counts, whatever is more than a chat may get; every send and every update counts. */
function enforceLimits(): { violations: number } {
  const counted = { violations: 0 };
  const sends = new Map<string, number[]>();
  bot.connector.behave = ({ kind, conversationId }: Call) => {
    if (kind === 'other') return accept;
    const now = bot.clock.now().getTime();
    const earlier = sends.get(conversationId) ?? [];
    sends.set(conversationId, [...earlier, now]);
    const tooMany = windows.some(
      ([most, within]) => earlier.filter((time) => time > now - within).length >= most,
    );
    if (tooMany) counted.violations += 1;
    return tooMany ? throttle() : accept;
  };
  return counted;
}

/** The clock stands still until the bot has nothing under way: only its own waiting counts then, not this machine's. */
async function quiet(): Promise<void> {
  const seen = () => [storage.requests.length, answered, bot.connector.calls.length].join();
  for (let [same, before] = [0, '']; same < 5;) {
    await fetch(`${bot.url}/healthz`);
    const now = seen();
    same = now === before && storage.requests.length === answered ? same + 1 : 0;
    before = now;
  }
}

const reporters: readonly Someone[] = firstNumbers(200).map((_, place) => ({
  aadObjectId: `00000000-0000-4000-8000-00000001${String(place).padStart(4, '0')}`,
  name: `Melder ${place}`,
  locale: 'nl-NL',
}));
/** Everything in the FG's chat, as text. */
const shownToFg = () => bot.connector.chat(chatOf(fg)).map(({ activity }) => textOf(activity));

/** Cards for FG and deputies that are not known to have arrived, alone or in a digest. */
async function undelivered(): Promise<readonly string[]> {
  const rows = await bot.ledger.list<OutRow>(register, 'out|');
  return rows
    .filter(({ value: { view, person } }) => view === 'incident.alert' && person === fg.aadObjectId)
    .flatMap(({ key, value: { deliveredAt } }) => (deliveredAt === null ? [key] : []));
}

test.each([1, 10])(
  '[P8] 200 incidents in a minute, %i at a time: the FG is never more than 5 s behind, no limit is met, each counts as delivered',
  async (together) => {
    const forms = await Promise.all(reporters.map((someone) => bot.openForm(someone)));
    const counted = enforceLimits();
    const waiting = new Map<string, number>();
    let behindMs = 0;
    const end = bot.clock.now().getTime() + 5 * 60_000;
    const pass = async (milliseconds: number) => {
      for (let gone = 0; gone < milliseconds; gone += stepMs) {
        bot.clock.advance(stepMs);
        await quiet();
        const shown = shownToFg();
        for (const [id, since] of waiting) {
          behindMs = Math.max(behindMs, bot.clock.now().getTime() - since);
          if (shown.some((text) => text.includes(id))) waiting.delete(id);
        }
      }
    };
    for (let place = 0; place < reporters.length; place += together) {
      const group = forms.slice(place, place + together);
      const presses = group.map(({ token, messageId }, at) => {
        const data = { token, what: `Melding ${place + at}` };
        const reporter = reporters[place + at] ?? fg;
        return bot.send(execute(reporter, bot.channel, 'incident.report', data, { messageId }));
      });
      for (const { body } of await Promise.all(presses))
        waiting.set(idOn(cardOf(body)), bot.clock.now().getTime());
      await pass((60_000 / reporters.length) * together);
    }
    await pass(10_000);
    expect([...waiting.keys()]).toEqual([]);
    expect(behindMs).toBeLessThanOrEqual(5_000);
    while ((await undelivered()).length > 0 && bot.clock.now().getTime() < end) await pass(1_000);
    expect(await undelivered()).toEqual([]);
    expect(counted).toEqual({ violations: 0 });
    const digests = shownToFg().filter((text) => text.includes('incident.open'));
    expect(digests).toHaveLength(1);
    expect(digests[0]).toContain(' meldingen');
    expect(bot.connector.chat(chatOf(fg)).length).toBeLessThan(100);
  },
  300_000,
);
