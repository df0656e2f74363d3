import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Pacer } from '../../../../services/delivery/pacer';
import { TestClock } from '../../../support/clock';

test.each([
  [1, 0],
  [30, 0],
  [50, 0],
  [50, 300],
])('at %i a second no second ever sees more, also after a stall of %i ms', async (rate, stall) => {
  const clock = new TestClock();
  const pacer = new Pacer(clock, () => rate);
  const beats: number[] = [];
  const all = Array.from({ length: 3 * rate }, async () => {
    await pacer.beat();
    beats.push(clock.now().getTime());
  });
  while (beats.length < all.length) {
    await letOthersRun();
    // Once, in the middle: what fell due meanwhile is only seen afterwards.
    clock.advance(stall > 0 && beats.length === rate ? stall : 1);
  }
  await Promise.all(all);
  for (const beat of beats)
    expect(beats.filter((other) => beat <= other && other < beat + 1_000).length).toBeLessThanOrEqual(rate);
  // Nor is it much slower than it must be.
  const took = Math.max(...beats) - Math.min(...beats);
  expect(took).toBeLessThanOrEqual(((3 * rate - 1) / rate) * 1_050 + stall);
});
