import { dueInstant } from '../../services/ledger/keys';
import type { OutRow } from '../../services/ledger/out-row';
import type { BotUnderTest } from './bot';
import { untilStored } from './incident-story';
import { register } from './register';

/** Waits until the bot has done what was due: no message is being sent, and none should be by now. */
export async function untilAtRest(bot: BotUnderTest): Promise<void> {
  const now = bot.clock.now();
  await untilStored(
    () => bot.ledger.list<OutRow>(register, 'out|'),
    (rows) =>
      rows.every(
        ({ value: { state, due } }) => state !== 'sending' && (due === null || dueInstant(due) > now),
      ),
  );
}

/** Lets seconds go by one at a time, with the tick at each full minute; the bot does all of each before the next. */
export async function secondsPass(bot: BotUnderTest, seconds: number): Promise<void> {
  await untilAtRest(bot);
  for (let second = 0; second < seconds; second += 1) {
    bot.clock.advance(1_000);
    if (bot.clock.now().getUTCSeconds() === 0) await bot.app.tick();
    await untilAtRest(bot);
  }
}
