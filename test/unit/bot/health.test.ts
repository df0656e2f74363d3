import { Health, type Readiness } from '../../../bot/operation/readiness';
import { TestClock } from '../../support/clock';

test('outsiders are told what was found at most ten seconds ago, however often and however many at once they ask', async () => {
  const clock = new TestClock();
  let looked = 0;
  const look = async (): Promise<Readiness> => ({ ready: (looked += 1) % 2 === 0, checks: {} });
  const health = new Health(look, clock);
  const asked = await Promise.all(Array.from({ length: 50 }, () => health.recently()));
  expect(looked).toBe(1);
  expect(new Set(asked.map(({ ready }) => ready))).toEqual(new Set([false]));
  clock.advance(9_999);
  await health.recently();
  expect(looked).toBe(1);
  clock.advance(1);
  expect((await health.recently()).ready).toBe(true);
  // Those who may see all of it see it as it is.
  await health.now();
  expect(looked).toBe(3);
});
