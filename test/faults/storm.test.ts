import { chatOf, type Someone } from '../support/activities';
import type { OutRow } from '../../services/ledger/out-row';
import { type BotUnderTest, cardOf, hasButton, textOf } from '../support/bot';
import { wordsOf } from '../support/card-nodes';
import { enforceLimits, realLimits } from '../support/chat-limits';
import { fg, handlers, idOn, startStory } from '../support/incident-story';
import { firstNumbers, numbersIn, register } from '../support/register';
import { sample } from '../support/size';

const stepMs = 250;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory({ environment: realLimits });
});
afterEach(async () => {
  await bot.stop();
});

const reporters: readonly Someone[] = firstNumbers(200).map((_, place) => ({
  aadObjectId: `00000000-0000-4000-8000-00000001${String(place).padStart(4, '0')}`,
  name: `Melder ${place}`,
  locale: 'nl-NL',
}));
/** What is in the FG's chat now, as text. */
const shownToFg = () => bot.connector.chat(chatOf(fg)).map(({ activity }) => textOf(activity));

/** Reports, each with the time from which it should be on the FG's screen. */
class Lag {
  longestMs = 0;
  private readonly waiting = new Map<string, number>();

  get missing(): readonly string[] {
    return [...this.waiting.keys()];
  }

  expect(id: string): void {
    this.waiting.set(id, bot.clock.now().getTime());
  }

  look(): void {
    const shown = shownToFg();
    for (const [id, since] of this.waiting) {
      this.longestMs = Math.max(this.longestMs, bot.clock.now().getTime() - since);
      if (shown.some((text) => text.includes(id))) this.waiting.delete(id);
    }
  }
}

/** Cards for FG and deputies that are not known to have arrived, alone or in a digest. */
async function undelivered(): Promise<readonly string[]> {
  const rows = await bot.ledger.list<OutRow>(register, 'out|');
  return rows.flatMap(({ key, value: { view, deliveredAt } }) =>
    view === 'incident.alert' && deliveredAt === null ? [key] : [],
  );
}

type Form = Awaited<ReturnType<BotUnderTest['openForm']>> & { readonly reporter: Someone };

/** The reports of a group, all at once. @returns their numbers. */
async function reportAll(forms: readonly Form[]): Promise<readonly string[]> {
  const answers = await Promise.all(
    forms.map(({ reporter, token, messageId }) =>
      bot.forge(reporter, 'incident.report', { token, what: 'Iedereen ziet de map' }, messageId),
    ),
  );
  return answers.map(({ body }) => idOn(cardOf(body)));
}

test.each(sample('incidents at a time', [1, 10], 1))(
  '[P8] 200 incidents in a minute, %i at a time: the FG is never more than 5 s behind, no limit is met, each counts as delivered',
  async (together) => {
    const forms: Form[] = [];
    for (const reporter of reporters) forms.push({ reporter, ...(await bot.openForm(reporter)) });
    const counted = enforceLimits(bot);
    const lag = new Lag();
    const begun = bot.clock.now().getTime();
    const ticks: Promise<void>[] = [];
    const step = async () => {
      bot.clock.advance(stepMs);
      // Not awaited: it lasts as long as the sends it starts, and those wait for the clock.
      if ((bot.clock.now().getTime() - begun) % 60_000 === 0) ticks.push(bot.app.tick());
      // The clock stands still until only waiting for it is left: this machine's time does not count.
      await bot.idle();
      lag.look();
    };
    const steps = 60_000 / stepMs;
    for (let taken = 1; taken <= steps; taken += 1) {
      const due = Math.floor((taken * reporters.length) / steps / together) * together;
      for (const id of await reportAll(forms.splice(0, forms.length + due - reporters.length)))
        lag.expect(id);
      await step();
    }
    expect(await numbersIn(bot.ledger)).toEqual(firstNumbers(reporters.length));
    // One card each would take at least 94 s, and a tenth more is allowed.
    while (bot.clock.now().getTime() < begun + 103_000) await step();
    await Promise.all(ticks);
    expect(counted).toEqual({ violations: 0 });
    expect(lag.missing).toEqual([]);
    expect(lag.longestMs).toBeLessThanOrEqual(5_000);
    expect(await undelivered()).toEqual([]);
    for (const someone of handlers) expectOneDigest(someone);
  },
  300_000,
);

/** One card that was updated, newest first, rather than another one each time. */
function expectOneDigest(someone: Someone): void {
  const digests = bot.connector
    .chat(chatOf(someone))
    .filter(({ activity }) => hasButton(cardOf(activity), 'incident.open'));
  expect(digests.map(({ updates }) => updates > 5)).toEqual([true]);
  const listed = wordsOf(cardOf(digests[0]?.activity)).flatMap(
    (words) => /^INC-\d+-\d+(?= ·)/.exec(words) ?? [],
  );
  expect(listed).toHaveLength(15);
  expect(listed).toEqual([...listed].sort().reverse());
}
