import fc from 'fast-check';
import { fallenDue, mostSkipped, type Rung } from '../../../../services/time/rungs';

const at = (minute: number): Date => new Date(minute * 60_000);
const ladder: readonly Rung[] = [10, 20, 30].map((minute, index) => ({ index, at: at(minute) }));
const indexesOf = (acted: number, minute: number): readonly number[] => {
  const due = fallenDue(ladder, acted, at(minute));
  return due ? [...due.skipped, due.latest].map(({ index }) => index) : [];
};

describe('what fell due on a ladder', () => {
  test('is nothing before the first rung, and nothing twice', () => {
    expect(indexesOf(0, 9)).toEqual([]);
    expect(indexesOf(0, 10)).toEqual([0]);
    expect(indexesOf(1, 19)).toEqual([]);
    expect(indexesOf(3, 100)).toEqual([]);
  });

  test('after downtime is the latest to act on, and those before it as skipped', () => {
    expect(fallenDue(ladder, 0, at(25))).toEqual({ latest: ladder[1], skipped: [ladder[0]], unnamed: 0 });
    expect(fallenDue(ladder, 1, at(99))).toEqual({ latest: ladder[2], skipped: [ladder[1]], unnamed: 0 });
  });

  test('after a night of it no more are named than a transaction holds, and the rest is counted', () => {
    const long = Array.from({ length: 70 }, (_, index): Rung => ({ index, at: at(index) }));
    const due = fallenDue(long, 0, at(100));
    expect(due).toEqual({ latest: long[69], skipped: long.slice(0, mostSkipped), unnamed: 69 - mostSkipped });
    expect(fallenDue(long, 0, at(mostSkipped))?.unnamed).toBe(0);
    expect(fallenDue(long, 0, at(mostSkipped + 1))?.unnamed).toBe(1);
  });

  test('each rung is acted on or told as skipped once, whenever somebody looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), (looks) => {
        let acted = 0;
        const seen: number[] = [];
        for (const minute of [...looks].sort((one, other) => one - other)) {
          const due = fallenDue(ladder, acted, at(minute));
          if (!due) continue;
          seen.push(...[...due.skipped, due.latest].map(({ index }) => index));
          acted = due.latest.index + 1;
        }
        const last = Math.max(...looks);
        expect(seen).toEqual(ladder.filter((rung) => rung.at <= at(last)).map(({ index }) => index));
      }),
    );
  });
});
