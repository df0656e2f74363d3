import { installed } from '../support/activities';
import { type BotUnderTest, textOf } from '../support/bot';
import {
  borrowed,
  borrower,
  cardAbout,
  copiesOf as ringsOf,
  fg,
  press as pressSafe,
  untilCard as untilLoanCard,
} from '../support/kluis-story';
import {
  arrived,
  colleague,
  host,
  press,
  receptionist,
  settled,
  startReception,
} from '../support/visit-story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startReception();
  await bot.send(installed(fg, bot.channel));
});
afterEach(async () => {
  await bot.stop();
});

const note = 'Er zijn bezoekers op de verdieping';

test('[N12] something is out when a visitor comes up: the holder is told once, and it goes when the last one left', async () => {
  const loan = await borrowed(bot);
  await settled(bot);
  const before = ringsOf(bot, borrower, loan);
  const [one, other] = [await arrived(bot, {}, colleague), await arrived(bot, { name: 'Els' }, colleague)];
  await settled(bot);
  // Downstairs is not on the floor.
  expect(textOf(cardAbout(bot, borrower, loan).card)).not.toContain(note);
  await press(bot, colleague, one, 'visit.collect');
  await untilLoanCard(bot, borrower, loan, note);
  await press(bot, colleague, other, 'visit.collect');
  await settled(bot);
  expect(ringsOf(bot, borrower, loan)).toBe(before + 1);
  await press(bot, receptionist, one, 'visit.leave');
  await settled(bot);
  expect(textOf(cardAbout(bot, borrower, loan).card)).toContain(note);
  await press(bot, receptionist, other, 'visit.leave');
  await bot.connector.until(() => (textOf(cardAbout(bot, borrower, loan).card).includes(note) ? null : true));
  expect(ringsOf(bot, borrower, loan)).toBe(before + 1);
});

test('[N12] handed out while a visitor is there: the card that says so says that too, and nothing rings twice', async () => {
  const id = await arrived(bot, {}, colleague);
  await press(bot, colleague, id, 'visit.collect');
  await settled(bot);
  const loan = await borrowed(bot);
  await untilLoanCard(bot, borrower, loan, note);
  await settled(bot);
  const rings = ringsOf(bot, borrower, loan);
  await pressSafe(bot, borrower, loan, 'kluis.accept');
  await settled(bot);
  expect(ringsOf(bot, borrower, loan)).toBe(rings);
  expect(host.aadObjectId).toBe(borrower.aadObjectId);
});
