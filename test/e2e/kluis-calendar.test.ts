import { chatOf } from '../support/activities';
import { type BotUnderTest, textOf } from '../support/bot';
import { TestClock } from '../support/clock';
import { borrowed, borrower, fg, keeper, passTo, press, settled, startSafe } from '../support/kluis-story';

const cast = { holder: borrower, manager: keeper, FG: fg } as const;

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

/** Who was sent a message about a loan at each moment at which somebody was. */
async function messagesAt(id: string, moments: readonly string[]): Promise<readonly string[]> {
  const heard: string[] = [];
  for (const moment of moments) {
    const before = bot.connector.calls.length;
    await passTo(bot, moment);
    const posts = bot.connector.calls
      .slice(before)
      .filter(({ kind, body }) => kind === 'post' && textOf(body).includes(id));
    const people = Object.entries(cast).flatMap(([name, someone]) =>
      posts.filter(({ conversationId }) => conversationId === chatOf(someone)).map(() => name),
    );
    if (people.length > 0) heard.push(`${moment.slice(0, 16)} ${people.join(' ')}`);
  }
  return heard;
}

/** The half hours of some days, and the quarters at which something could be said; UTC. */
const halfHours = (...days: readonly string[]): readonly string[] =>
  days.flatMap((day) =>
    Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')).flatMap((hour) =>
      ['00', '15', '30', '45'].map((minute) => `${day}T${hour}:${minute}:00Z`),
    ),
  );

/** From the first moment after taking it. */
const after = (start: string, moments: readonly string[]): readonly string[] =>
  moments.filter((moment) => moment > start);

test.each<[string, string, readonly string[], readonly string[]]>([
  [
    'before Koningsdag, which is silent',
    '2027-04-26T07:00:00Z',
    ['2027-04-26', '2027-04-27', '2027-04-28'],
    [
      '2027-04-26T15:00 holder',
      '2027-04-26T15:30 holder',
      '2027-04-26T15:45 manager',
      // At 18:00 the closing card of the office manager names it as well.
      '2027-04-26T16:00 manager FG',
      '2027-04-28T06:00 holder manager FG',
      '2027-04-28T16:00 manager',
    ],
  ],
  [
    'on 24 December: Christmas and the weekend are silent',
    '2026-12-24T08:00:00Z',
    ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'],
    [
      '2026-12-24T16:00 holder',
      '2026-12-24T16:30 holder',
      '2026-12-24T16:45 manager',
      '2026-12-24T17:00 manager FG',
      '2026-12-28T07:00 holder manager FG',
      '2026-12-28T17:00 manager',
    ],
  ],
  [
    'over the start of summer time: Monday is a UTC hour earlier',
    '2028-03-24T08:00:00Z',
    ['2028-03-24', '2028-03-25', '2028-03-26', '2028-03-27'],
    [
      '2028-03-24T16:00 holder',
      '2028-03-24T16:30 holder',
      '2028-03-24T16:45 manager',
      '2028-03-24T17:00 manager FG',
      '2028-03-27T06:00 holder manager FG',
      '2028-03-27T16:00 manager',
    ],
  ],
  [
    'over its end: Monday is a UTC hour later',
    '2026-10-23T07:00:00Z',
    ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26'],
    [
      '2026-10-23T15:00 holder',
      '2026-10-23T15:30 holder',
      '2026-10-23T15:45 manager',
      '2026-10-23T16:00 manager FG',
      '2026-10-26T07:00 holder manager FG',
      '2026-10-26T17:00 manager',
    ],
  ],
])(
  '[B26] [N4] [R24] taken %s: exactly these messages',
  async (_name, start, days, expected) => {
    bot = await startSafe({ clock: new TestClock(start) });
    await bot.app.tick();
    const id = await borrowed(bot);
    await settled(bot);
    expect(await messagesAt(id, after(start, halfHours(...days)))).toEqual(expected);
  },
  240_000,
);

test('[B14] [B26] kept over Easter with permission: reminded on Tuesday, and silent after the return', async () => {
  bot = await startSafe({ clock: new TestClock('2027-03-26T09:00:00Z') });
  await bot.app.tick();
  const id = await borrowed(bot, { until: '2027-03-30' });
  await settled(bot);
  const quiet = await messagesAt(id, [
    '2027-03-26T17:15:00Z',
    '2027-03-29T12:00:00Z',
    '2027-03-30T14:59:00Z',
  ]);
  // Only the closing card of Friday, which lists it as out with permission.
  expect(quiet).toEqual(['2027-03-26T17:15 manager']);
  expect(await messagesAt(id, ['2027-03-30T15:00:00Z'])).toEqual(['2027-03-30T15:00 holder']);
  await press(bot, keeper, id, 'kluis.takeBack');
  await settled(bot);
  expect(
    await messagesAt(id, ['2027-03-30T15:30:00Z', '2027-03-30T16:30:00Z', '2027-03-31T08:00:00Z']),
  ).toEqual([]);
});

test('[B27] everybody reads the safe in the language of the own client', async () => {
  bot = await startSafe();
  const english = { ...borrower, locale: 'en-GB' };
  await bot.say(english, '/safe');
  const form = textOf(bot.newest(english).card);
  expect(form).toContain('What do you need from the safe?');
  expect(form).not.toContain('kluis?');
  const id = await borrowed(bot, {}, english);
  await settled(bot);
  const cards = [english, keeper].map((someone) =>
    bot.connector
      .chat(chatOf(someone))
      .map(({ activity }) => textOf(activity))
      .filter((text) => text.includes(id))
      .at(-1),
  );
  expect(cards[0]).toContain('Back in the safe before');
  expect(cards[1]).toContain('Terug vóór');
});
