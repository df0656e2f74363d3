/**
 * The machine is in Tokyo, and some of the people elsewhere.
 * @jest-environment ./test/support/tokyo-environment.js
 */

import { message } from '../support/activities';
import type { BotUnderTest } from '../support/bot';
import { TestClock } from '../support/clock';
import {
  employee,
  fg,
  fillIn,
  incidentOf,
  nl,
  numberOn,
  reported,
  startStory,
} from '../support/incident-story';

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

test('the machine of this test really is elsewhere', async () => {
  bot = await startStory();
  expect(new Date('2026-11-23T09:00:00Z').getHours()).toBe(18);
});

describe('[R21] whatever the clocks of server and client say', () => {
  const elsewhere = [
    { localTimestamp: '2026-11-23T18:30:00.000+09:00', localTimezone: 'Asia/Tokyo' },
    { localTimestamp: '2026-11-23T04:30:00.000-05:00', localTimezone: 'America/New_York' },
    // A clock that is three years slow.
    { localTimestamp: '2023-11-23T10:30:00.000+01:00', timestamp: '2023-11-23T09:30:00.000Z' },
  ];

  test.each(elsewhere)('times are those of the office: %j', async (client) => {
    bot = await startStory({ clock: new TestClock('2026-11-23T09:30:00Z') });
    await bot.send({ ...message(employee, bot.channel, '/incident'), ...client });
    const form = bot.person(employee).newest().open(nl.form.more);
    await fillIn(form, 'Tas kwijt', { noticed: 'today', noticedTime: '08:15' });
    const id = numberOn(await form.press(nl.form.report));
    expect(await incidentOf(bot, id)).toMatchObject({
      reportedAt: '2026-11-23T09:30:00.000Z',
      facts: { noticedAt: '2026-11-23T07:15:00.000Z' },
    });
    const alert = bot.person(fg).sees(id).text;
    expect(alert).toContain('ma 23 nov 2026, 08:15');
    expect(alert).toContain('do 26 nov 2026, 08:15');
  });

  test("the year of the register is the office's: still the old one when Tokyo has the new", async () => {
    bot = await startStory({ clock: new TestClock('2026-12-31T22:30:00Z') });
    expect(await reported(bot, 'Laatste van het jaar')).toBe('INC-2026-0001');
    bot.clock.advance(45 * 60_000);
    expect(await reported(bot, 'Eerste van het jaar')).toBe('INC-2027-0001');
  });
});
