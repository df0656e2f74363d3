import type { BotUnderTest } from './bot';
import { accept, type Call, throttle } from './connector';

/** What the channel accepts in one chat: sends in milliseconds (reliability §A3). */
const windows = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;

/** Settings of a bot whose chats accept what real ones do. */
export const realLimits = {
  CHAT_LIMITS: windows.map((window) => window.join('/')).join(),
  SEND_RATE: '30',
};

/** Refuses, and counts, whatever exceeds what a chat may get; every send and every update counts. */
export function enforceLimits(bot: BotUnderTest): { violations: number } {
  const counted = { violations: 0 };
  const sends = new Map<string, number[]>();
  bot.connector.behave = ({ kind, conversationId }: Call) => {
    if (kind === 'other') return accept;
    const now = bot.clock.now().getTime();
    const earlier = sends.get(conversationId) ?? [];
    sends.set(conversationId, [...earlier, now]);
    const tooMany = windows.some(
      ([most, within]) => earlier.filter((time) => time > now - within).length >= most,
    );
    if (tooMany) counted.violations += 1;
    return tooMany ? throttle() : accept;
  };
  return counted;
}
