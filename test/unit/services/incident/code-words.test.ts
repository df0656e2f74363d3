import { codeWords, hashOfCode, newCode, readCode } from '../../../../services/incident/code-words';

test('a code has 80 bits or more, of words that differ and can be typed', () => {
  expect(new Set(codeWords).size).toBe(512);
  for (const word of codeWords) expect(word).toMatch(/^[a-z]{2,9}$/);
  const words = newCode().split(' ');
  expect(words.length * Math.log2(codeWords.length)).toBeGreaterThanOrEqual(80);
  for (const word of words) expect(codeWords).toContain(word);
});

test('no two codes are the same, and every word comes up', () => {
  const codes = Array.from({ length: 2_000 }, newCode);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(codes.flatMap((code) => code.split(' '))).size).toBe(512);
});

test('a code is read however it was written down, and nothing else is one', () => {
  const code = newCode();
  const [first = '', ...others] = code.split(' ');
  expect(readCode(code)).toBe(code);
  expect(readCode(` ${first.toUpperCase()},\n${others.join(' - ')}. `)).toBe(code);
  for (const wrong of ['', others.join(' '), `${code} ${first}`, ['piraat', ...others].join(' ')])
    expect(readCode(wrong)).toBeNull();
});

test('what is stored of it tells nothing of it', () => {
  const code = newCode();
  expect(hashOfCode(code)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOfCode(code)).toBe(hashOfCode(code));
  expect(hashOfCode(newCode())).not.toBe(hashOfCode(code));
});
