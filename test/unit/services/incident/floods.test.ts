import { Floods } from '../../../../services/incident/floods';
import { TestClock } from '../../../support/clock';

const setUp = () => {
  const clock = new TestClock();
  const floods = new Floods(clock);
  let forms = 0;
  /** A report with a new form, a minute after the previous one. */
  const slowly = (sender: string, most = 10): string | null => {
    clock.advance(60_000);
    return floods.batchOf(sender, `form-${(forms += 1)}`, most);
  };
  return { clock, floods, slowly };
};

const times = <Value>(count: number, of: () => Value): readonly Value[] => Array.from({ length: count }, of);

test('ten reports an hour ring by themselves; the others of that person stand in one batch, and nobody else’s', () => {
  const { slowly } = setUp();
  expect(times(10, () => slowly('a'))).toEqual(Array(10).fill(null));
  const [batch, ...rest] = times(5, () => slowly('a'));
  expect(batch).toMatch(/^[0-9a-f]{12}$/);
  expect(rest).toEqual(Array(4).fill(batch));
  expect(slowly('b')).toBeNull();
});

test('a batch is named by chance: two floods have two, and the same person another one later', () => {
  const { clock, slowly } = setUp();
  const ofOne = (sender: string) => times(11, () => slowly(sender)).at(-1);
  const names = [ofOne('a'), ofOne('b')];
  clock.advance(3_600_000);
  names.push(ofOne('a'));
  expect(new Set(names).size).toBe(3);
});

test('it is any hour: what lies an hour back does not count', () => {
  const { clock, slowly } = setUp();
  times(10, () => slowly('a'));
  clock.advance(49 * 60_000);
  expect(slowly('a')).not.toBeNull();
  clock.advance(60_000);
  expect(slowly('a')).toBeNull();
});

test('a third of them within ten seconds: a program does not fill the second in which somebody else reports', () => {
  const { clock, floods } = setUp();
  const atOnce = (from: number) => [1, 2, 3, 4].map((form) => floods.batchOf('a', `${from}-${form}`, 10));
  expect(atOnce(1).map((batch) => batch === null)).toEqual([true, true, true, false]);
  clock.advance(9_999);
  expect(floods.batchOf('a', 'x', 10)).not.toBeNull();
  clock.advance(1);
  expect(atOnce(2).map((batch) => batch === null)).toEqual([true, true, true, false]);
  expect(floods.batchOf('b', 'first', 1)).toBeNull();
});

test('the same form sent again is the same report', () => {
  const { clock, floods } = setUp();
  for (let again = 0; again < 50; again += 1) {
    clock.advance(1_000);
    expect(floods.batchOf('a', 'form', 10)).toBeNull();
  }
  expect(floods.batchOf('a', 'another', 10)).toBeNull();
});
