import { Lately } from '../../../services/lately';

function counted(most: number) {
  const lately = new Lately<string | undefined>(most);
  const workedOut: string[] = [];
  const ask = (key: string): string | undefined =>
    lately.of(key, () => {
      workedOut.push(key);
      return key === 'nothing' ? undefined : `of ${key}`;
    });
  return { ask, workedOut };
}

test('what was asked for lately is not worked out again, not even when nothing came of it', () => {
  const { ask, workedOut } = counted(3);
  for (const key of ['a', 'nothing', 'a', 'nothing']) ask(key);
  expect(ask('a')).toBe('of a');
  expect(ask('nothing')).toBeUndefined();
  expect(workedOut).toEqual(['a', 'nothing']);
});

test('what was not asked for longest gives way, and only that', () => {
  const { ask, workedOut } = counted(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b', 'c']) ask(key);
  // 'b' gave way to 'c', 'c' to 'b', then 'a' to 'c'.
  expect(workedOut).toEqual(['a', 'b', 'c', 'b', 'c']);
  ask('a');
  expect(workedOut.at(-1)).toBe('a');
});
