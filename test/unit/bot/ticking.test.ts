import { startTicking } from '../../../bot/ticking';
import { createLog } from '../../../bot/log';

/** Node-cron itself, on a test clock. */

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
let stop: () => Promise<void> = async () => undefined;
const lines: string[] = [];

function begin(from: string, tick: () => Promise<void>): void {
  jest.useFakeTimers({ now: new Date(from) });
  lines.length = 0;
  stop = startTicking(tick, createLog('info', { write: (line) => void lines.push(line) }));
}

afterEach(async () => {
  await stop();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test.each([
  ['the Sunday of 23 hours', '2026-03-28T23:00:30Z', 23],
  ['the Sunday of 25 hours', '2026-10-24T22:00:30Z', 25],
])('[R11] %s: one tick every minute, none missed, none double', async (_name, from, hours) => {
  const ticks: string[] = [];
  begin(from, async () => void ticks.push(new Date(jest.now()).toISOString().slice(0, 16)));
  await jest.advanceTimersByTimeAsync(hours * hourMs);
  const first = Date.parse(from) + minuteMs / 2;
  const minutes = Array.from({ length: hours * 60 }, (_, minute) =>
    new Date(first + minute * minuteMs).toISOString().slice(0, 16),
  );
  expect(ticks).toEqual(minutes);
});

test('a tick that takes long is not overtaken by the next, and one that fails does not end the ticking', async () => {
  // Node-cron itself says so.
  jest.spyOn(console, 'warn').mockImplementation();
  let under = 0;
  let most = 0;
  let ticks = 0;
  begin('2026-11-23T09:00:30Z', async () => {
    ticks += 1;
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setTimeout(resolve, ticks === 1 ? 2.5 * minuteMs : 0));
    under -= 1;
    if (ticks === 2) throw new Error('storage is away');
  });
  await jest.advanceTimersByTimeAsync(6 * minuteMs);
  expect(most).toBe(1);
  // The first lasts through two others; the second fails.
  expect(ticks).toBe(4);
  expect(lines.filter((line) => line.includes('tick failed'))).toHaveLength(1);
});
