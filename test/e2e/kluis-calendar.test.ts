import { chatOf } from '../support/activities';
import { type BotUnderTest, textOf } from '../support/bot';
import { TestClock } from '../support/clock';
import { en } from '../support/person/words';
import {
  borrowed,
  borrower,
  fg,
  keeper,
  nl,
  openLoanForm,
  passUntil,
  settled,
  startSafe,
} from '../support/kluis-story';

const cast = { holder: borrower, manager: keeper, FG: fg } as const;
const { keeper: keeps, borrower: borrows } = nl.kluis;

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

/** A bot on a day, and something that was taken from the safe. @returns the number. */
async function taken(start: string, until?: string): Promise<string> {
  bot = await startSafe({ clock: new TestClock(start) });
  await bot.app.tick();
  const id = await borrowed(bot, until === undefined ? {} : { until });
  await settled(bot);
  return id;
}

/** Records who is sent a message about a loan, with the moment, until a certain time; `pass` lets the time go by. */
async function heardUntil(
  id: string,
  time: string,
  pass: (time: string, each: (moment: Date) => void) => Promise<void> = (end, each) =>
    passUntil(bot, end, each),
): Promise<readonly string[]> {
  const heard: string[] = [];
  let before = bot.connector.calls.length;
  await pass(time, (moment) => {
    const posts = bot.connector.calls
      .slice(before)
      .filter(({ kind, body }) => kind === 'post' && textOf(body).includes(id));
    before = bot.connector.calls.length;
    const people = Object.entries(cast).flatMap(([name, someone]) =>
      posts.filter(({ conversationId }) => conversationId === chatOf(someone)).map(() => name),
    );
    if (people.length > 0) heard.push(`${moment.toISOString().slice(0, 16)} ${people.join(' ')}`);
  });
  return heard;
}

/** Every minute, as a running bot experiences it. */
async function everyMinute(time: string, each: (moment: Date) => void): Promise<void> {
  while (bot.clock.now().getTime() < Date.parse(time)) {
    await bot.pass(1);
    await bot.idle();
    each(bot.clock.now());
  }
}

const overSummer = {
  start: '2028-03-24T08:00:00Z',
  saturday: '2028-03-25T20:00:00Z',
  monday: '2028-03-27T07:00:00Z',
  end: '2028-03-28T00:00:00Z',
  expected: [
    '2028-03-24T16:00 holder',
    '2028-03-24T16:30 holder',
    '2028-03-24T16:45 manager',
    '2028-03-24T17:00 manager FG',
    '2028-03-27T06:00 holder manager FG',
    '2028-03-27T16:00 manager',
  ],
};
const overWinter = {
  start: '2026-10-23T07:00:00Z',
  saturday: '2026-10-24T20:00:00Z',
  monday: '2026-10-26T08:00:00Z',
  end: '2026-10-27T00:00:00Z',
  expected: [
    '2026-10-23T15:00 holder',
    '2026-10-23T15:30 holder',
    '2026-10-23T15:45 manager',
    '2026-10-23T16:00 manager FG',
    '2026-10-26T07:00 holder manager FG',
    '2026-10-26T17:00 manager',
  ],
};

test.each<[string, string, string, readonly string[]]>([
  [
    'before Koningsdag, which is silent',
    '2027-04-26T07:00:00Z',
    '2027-04-29T00:00:00Z',
    [
      '2027-04-26T15:00 holder',
      '2027-04-26T15:30 holder',
      '2027-04-26T15:45 manager',
      // At 18:00 the office manager's closing card names it as well.
      '2027-04-26T16:00 manager FG',
      '2027-04-28T06:00 holder manager FG',
      '2027-04-28T16:00 manager',
    ],
  ],
  [
    'on 24 December: Christmas and the weekend are silent',
    '2026-12-24T08:00:00Z',
    '2026-12-29T00:00:00Z',
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
    overSummer.start,
    overSummer.end,
    overSummer.expected,
  ],
  ['over its end: Monday is a UTC hour later', overWinter.start, overWinter.end, overWinter.expected],
])('[B26] [N4] [R24] taken %s: exactly these messages', async (_name, start, end, expected) => {
  const id = await taken(start);
  expect(await heardUntil(id, end)).toEqual(expected);
});

test.each([
  ['starts', overSummer],
  ['ends', overWinter],
])(
  '[R11] something is out over the Sunday on which summer time %s, minute by minute: no miss, no double',
  async (_name, { start, saturday, monday, end, expected }) => {
    const id = await taken(start);
    const heard = [
      ...(await heardUntil(id, saturday)),
      ...(await heardUntil(id, monday, everyMinute)),
      ...(await heardUntil(id, end)),
    ];
    expect(heard).toEqual(expected);
  },
);

test('[B14] [B26] kept over Easter with permission: reminded on Tuesday, and silent after the return', async () => {
  const id = await taken('2027-03-26T09:00:00Z', '2027-03-30');
  // Only Friday's closing card, which lists it as out with permission.
  expect(await heardUntil(id, '2027-03-30T14:59:00Z')).toEqual(['2027-03-26T17:00 manager']);
  expect(await heardUntil(id, '2027-03-30T15:00:00Z')).toEqual(['2027-03-30T15:00 holder']);
  await bot.person(keeper).withButton(keeps.takeBack, id).press(keeps.takeBack);
  expect(await heardUntil(id, '2027-03-31T08:00:00Z')).toEqual([]);
});

test('[B27] everybody reads the safe in the language of the own client', async () => {
  bot = await startSafe();
  const english = { ...borrower, locale: 'en-GB' };
  const form = await openLoanForm(bot, english);
  expect(form.text).toContain('What do you need from the safe?');
  expect(form.text).not.toContain('kluis?');
  const id = await borrowed(bot, {}, english);
  expect(bot.person(english).sees(id, 'Back in the safe before').has(en.kluis.borrower.accept)).toBe(true);
  expect(bot.person(keeper).sees(id, 'Terug vóór').has(keeps.takeBack)).toBe(true);
  expect(bot.person(english).sees(id).text).not.toContain(borrows.outTitle('17:30'));
});
