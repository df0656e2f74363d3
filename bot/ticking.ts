import { schedule } from 'node-cron';
import type { Logger } from 'pino';

/**
 * The minute tick, the only use of node-cron: in UTC, because with a zone it is silent around clock changes
 * (reliability fact 8). A missed tick is made up for by the next: what is due is in the ledger. @returns function that
 * stops the ticking.
 */
export function startTicking(tick: () => Promise<void>, log: Logger): () => Promise<void> {
  const task = schedule(
    '* * * * *',
    async () => {
      try {
        await tick();
      } catch (error) {
        log.error({ err: error }, 'tick failed');
      }
    },
    { timezone: 'UTC', noOverlap: true, name: 'minute' },
  );
  return async () => {
    await task.destroy();
  };
}
