import { borrowed, borrower, fg } from '../support/kluis-story';
import type { BotUnderTest } from '../support/bot';
import {
  arrived,
  colleague,
  fetches,
  nl,
  presses,
  receptionist,
  settled,
  startReception,
} from '../support/visit-story';

const { borrower: borrows } = nl.kluis;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startReception();
  await bot.install(fg);
});
afterEach(async () => {
  await bot.stop();
});

test('[N12] something is out when a visitor comes up: the holder is told once, and it goes when the last one left', async () => {
  const he = bot.person(borrower);
  const loan = await borrowed(bot);
  const before = he.rings(loan);
  const [one, other] = [await arrived(bot, {}, colleague), await arrived(bot, { name: 'Els' }, colleague)];
  // Downstairs is not on the floor.
  expect(he.sees(loan).text).not.toContain(borrows.visitorsTitle);
  await fetches(bot, colleague, one);
  he.sees(loan, borrows.visitorsTitle);
  await fetches(bot, colleague, other);
  expect(he.rings(loan)).toBe(before + 1);
  await presses(bot, receptionist, one, nl.visit.leave);
  expect(he.sees(loan).text).toContain(borrows.visitorsTitle);
  await presses(bot, receptionist, other, nl.visit.leave);
  await settled(bot);
  expect(he.sees(loan).text).not.toContain(borrows.visitorsTitle);
  expect(he.rings(loan)).toBe(before + 1);
});

test('[N12] handed out while a visitor is there: the card that says so says that too, and nothing rings twice', async () => {
  const he = bot.person(borrower);
  await fetches(bot, colleague, await arrived(bot, {}, colleague));
  const loan = await borrowed(bot);
  const card = he.sees(loan, borrows.outTitle('17:30'), borrows.visitorsTitle);
  const rings = he.rings(loan);
  await card.press(borrows.accept);
  await settled(bot);
  expect(he.rings(loan)).toBe(rings);
});
