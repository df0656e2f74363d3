import type { BotUnderTest } from './bot';

/** Lets seconds go by one at a time, with the tick at each full minute; the bot finishes each before the next. */
export async function secondsPass(bot: BotUnderTest, seconds: number): Promise<void> {
  await bot.app.idle();
  for (let second = 0; second < seconds; second += 1) {
    bot.clock.advance(1_000);
    if (bot.clock.now().getUTCSeconds() === 0) await bot.app.tick();
    await bot.app.idle();
  }
}
