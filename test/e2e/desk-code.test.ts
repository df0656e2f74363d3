import type { BotUnderTest } from '../support/bot';
import { AtDesk } from '../support/person/at-desk';
import { announced, desksCard, keeper, nl, passTo, startReception } from '../support/visit-story';

/** A desk is paired on the spot: by typing a code there. */

const { deskPage: page, visitLists: lists } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startReception();
});
afterEach(async () => {
  await bot.stop();
});

/** A new code, as the office manager reads it. */
async function newCode(): Promise<string> {
  const card = await (await desksCard(bot)).press(lists.deskMake);
  expect(card.text).toContain('/desk');
  expect(card.text).toContain(lists.deskQr);
  expect(JSON.stringify(card.card.content)).toContain('data:image/png;base64,');
  return /Code: (\d{3} \d{3})/.exec(card.text)?.[1] ?? '';
}

test('[C24] [N11] the code typed at the tablet makes it the desk, once, and only the newest counts', async () => {
  await announced(bot);
  const first = await newCode();
  bot.clock.advance(1_000);
  const code = await newCode();
  const tablet = await AtDesk.at(bot);
  expect(tablet.text).toContain(page.call('').trim());
  expect(tablet.text).toContain(page.freshTitle);
  expect(tablet.text).not.toContain(page.goneTitle);
  await tablet.fill(page.code, first).presses(page.codeSend);
  expect(tablet.status).toBe(404);
  // The same for a former code and one that never existed; another can be typed there.
  expect(tablet.text).toContain(page.wrongCodeTitle);
  await tablet.fill(page.code, code).presses(page.codeSend);
  expect(tablet.text).toContain('Jan Jansen');
  const other = await AtDesk.at(bot);
  await other.fill(page.code, code).presses(page.codeSend);
  expect(other.status).toBe(404);
});

test('[C24] a code ends after ten minutes; wrong ones are limited, and end nobody else’s', async () => {
  const late = await newCode();
  bot.clock.advance(11 * 60_000);
  const tablet = await AtDesk.at(bot);
  await tablet.fill(page.code, late).presses(page.codeSend);
  expect(tablet.status).toBe(404);
  const code = await newCode();
  const wrong = code === '000 000' ? '000001' : '000000';
  for (let tries = 0; tries < 4; tries += 1) await tablet.fill(page.code, wrong).presses(page.codeSend);
  await tablet.looks();
  await tablet.fill(page.code, code).presses(page.codeSend);
  expect(tablet.status).toBe(429);
  // A minute later another try is allowed, and the code is still valid.
  bot.clock.advance(61_000);
  await tablet.looks();
  await tablet.fill(page.code, code).presses(page.codeSend);
  expect(tablet.status).toBe(200);
});

test('[C24] the office sees the last sign of life, is told a working day before the end, and renews with one press', async () => {
  const tablet = await AtDesk.at(bot);
  await tablet.fill(page.code, await newCode()).presses(page.codeSend);
  bot.clock.advance(2 * 3_600_000);
  await tablet.looks();
  expect((await desksCard(bot)).text).toContain(lists.deskSeen('ma 23 nov 2026, 12:00'));
  await passTo(bot, '2027-02-19T09:30:00Z');
  const told = bot.person(keeper).sees(lists.deskEnds);
  const [which = ''] = told.card.choices(lists.deskChoose);
  await told.fill(lists.deskChoose, which).press(lists.deskRenew);
  expect(told.text).not.toContain(lists.deskEnds);
  await passTo(bot, '2027-03-01T09:30:00Z');
  expect((await tablet.looks()).status).toBe(200);
});

test('[C24] a desk that nobody opened in the morning is told to the office, once, until it is there again', async () => {
  const tablet = await AtDesk.at(bot);
  await tablet.fill(page.code, await newCode()).presses(page.codeSend);
  await passTo(bot, '2026-11-24T07:10:00Z');
  await tablet.looks();
  await passTo(bot, '2026-11-24T09:00:00Z');
  expect(bot.person(keeper).finds(lists.deskMissed(lists.deskRow(1)))).toBe(null);
  await passTo(bot, '2026-11-26T09:00:00Z');
  expect(bot.person(keeper).rings(lists.deskMissed(lists.deskRow(1)))).toBe(1);
  await tablet.looks();
  expect((await desksCard(bot)).text).not.toContain(lists.deskMissed(lists.deskRow(1)));
  await passTo(bot, '2026-11-27T09:00:00Z');
  expect(bot.person(keeper).rings(lists.deskMissed(lists.deskRow(1)))).toBe(2);
});
