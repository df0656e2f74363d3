import { drawn, long, sample, sampleOfEach, seed } from '../../support/size';

const hundred = Array.from({ length: 100 }, (_, place) => place);

describe('a sample', () => {
  test('is the same for the same key, in the order of the whole, and none is drawn twice', () => {
    const once = drawn('7 kills', hundred, 10);
    expect(drawn('7 kills', hundred, 10)).toEqual(once);
    expect(new Set(once).size).toBe(10);
    expect(once).toEqual(once.toSorted((one, other) => one - other));
  });

  test('differs by seed and by name', () => {
    const keys = ['7 kills', '8 kills', '7 storms'];
    expect(new Set(keys.map((key) => String(drawn(key, hundred, 10)))).size).toBe(3);
  });

  test('reaches everything when the seed varies', () => {
    const reached = hundred.flatMap((number) => drawn(`${number} kills`, hundred, 10));
    expect(new Set(reached).size).toBe(100);
  });

  test('is everything when there is no more', () => {
    expect(drawn('7 kills', hundred, 100)).toEqual(hundred);
    expect(drawn('7 kills', hundred.slice(0, 3), 10)).toEqual([0, 1, 2]);
    expect(drawn('7 kills', [], 10)).toEqual([]);
  });

  test('of this run goes by its seed, unless the tests are long', () => {
    const expected = long ? hundred : drawn(`${seed} kills`, hundred, 10);
    expect(sample('kills', hundred, 10)).toEqual(expected);
    expect(String(seed)).toBe(process.env['TEST_SEED']);
  });

  test('of each kind holds every kind, however small it is and however few are asked for', () => {
    const kindOf = (number: number): string => (number < 97 ? 'usual' : `odd ${number}`);
    for (const most of [1, 4, 10]) {
      const chosen = sampleOfEach('kinds', hundred, kindOf, most);
      expect(new Set(chosen.map(kindOf)).size).toBe(4);
      expect(chosen).toHaveLength(long ? 100 : Math.max(4, most));
      expect(chosen).toEqual(chosen.toSorted((one, other) => one - other));
    }
  });
});
