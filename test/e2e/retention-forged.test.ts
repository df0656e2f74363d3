import { type BotUnderTest, textOf } from '../support/bot';
import { borrowed, fg, keeper, loanOf, passTo, settled, startSafe } from '../support/kluis-story';
import { nl } from '../support/person/words';

/** The FG's legal hold on a loan, posted by hand; `retention.test.ts` presses the button. */

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startSafe();
  await bot.app.tick();
});
afterEach(async () => {
  await bot.stop();
});

test('[N18] what the FG ordered to keep stays, and is let go after that', async () => {
  const kept = await borrowed(bot, { dossier: 'Map 2' });
  await settled(bot);
  await bot.person(keeper).sees(kept).press(nl.kluis.keeper.takeBack);
  const held = async (someone: typeof fg, verb: string, reason: string) =>
    textOf((await bot.forge(someone, verb, { loan: kept, reason })).body);
  expect(await held(keeper, 'kluis.hold', 'Mag niet')).toContain('Dit is niet voor jou');
  const card = await held(fg, 'kluis.hold', 'Lopende rechtszaak');
  expect(card).toContain(`${kept} wordt bewaard`);
  expect(card).toContain('Lopende rechtszaak');
  await passTo(bot, '2028-06-01T10:00:00Z');
  expect((await loanOf(bot, kept)).status).toBe('back');
  await held(fg, 'kluis.release', 'Voorbij');
  await passTo(bot, '2028-06-02T10:00:00Z');
  expect(await bot.ledger.item('kluis', kept)).toBeUndefined();
});
