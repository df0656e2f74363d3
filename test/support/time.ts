import type { BotUnderTest } from './bot';
import { dueInstant } from '../../services/ledger/keys';

/** Does what is due by now, and waits until nothing more happens. */
export async function settled(bot: BotUnderTest): Promise<void> {
  await bot.app.idle();
  await bot.app.tick();
  await bot.app.idle();
}

/** Moves the clock to a moment at once, and lets everything that fell due happen. @param time an ISO instant. */
export async function passTo(bot: BotUnderTest, time: string): Promise<void> {
  // What is under way must not find that hours have passed: a send that takes that long counts as lost.
  await settled(bot);
  bot.clock.advance(Date.parse(time) - bot.clock.now().getTime());
  await settled(bot);
}

/**
 * Lets time pass as for a bot that ticks every minute, skipping the minutes in which nothing is due: from due row to
 * due row. @param time an ISO instant. @param each called after each moment at which something was due.
 */
export async function passUntil(
  bot: BotUnderTest,
  time: string,
  each: (moment: Date) => void = () => undefined,
): Promise<void> {
  const end = new Date(time);
  await settled(bot);
  for (let next = await nextDue(bot, end); next; next = await nextDue(bot, end)) {
    bot.clock.advance(next.getTime() - bot.clock.now().getTime());
    await settled(bot);
    each(next);
  }
  bot.clock.advance(end.getTime() - bot.clock.now().getTime());
  await settled(bot);
}

/** The full minute at which a tick will find the next due thing; null when there is none until then. */
async function nextDue(bot: BotUnderTest, end: Date): Promise<Date | null> {
  const now = bot.clock.now().getTime();
  const partitions = await bot.ledger.livePartitions();
  const first = await Promise.all(
    partitions.map(async (partition) => (await bot.ledger.dueRows(partition, end, 1))[0]),
  );
  const instants = first.flatMap((row) => (row ? [dueInstant(row.key).getTime()] : []));
  const next = Math.ceil(Math.max(Math.min(...instants), now + 1) / minuteMs) * minuteMs;
  return next <= end.getTime() ? new Date(next) : null;
}

const minuteMs = 60_000;
