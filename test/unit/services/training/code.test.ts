import { codeOf, isCode, isTypedAlone, meansCode, typedCode } from '../../../../services/training/code';

const secret = 'x'.repeat(32);
const code = codeOf('KS-0001', secret);

test('six characters that nobody takes for others, of that session and that secret', () => {
  for (let number = 0; number < 200; number += 1)
    expect(codeOf(`KS-${number}`, secret)).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
  expect(new Set(Array.from({ length: 200 }, (_, number) => codeOf(`KS-${number}`, secret))).size).toBe(200);
  expect(codeOf('KS-0001', secret)).toBe(code);
  expect(codeOf('KS-0001', 'y'.repeat(32))).not.toBe(code);
  // The code on a printed sheet must still be valid after an update of the bot.
  expect(code).toBe('EPMT8Y');
});

test('typed in any case, with spaces or dashes; and nothing else', () => {
  const spaced = `${code.slice(0, 3)}-${code.slice(3)}`;
  for (const typed of [code, code.toLowerCase(), ` ${spaced} `, [...code].join(' ')])
    expect(isCode(typed, 'KS-0001', [secret])).toBe(true);
  for (const typed of ['', code.slice(1), `${code}2`, codeOf('KS-0002', secret), 'ééé'])
    expect(isCode(typed, 'KS-0001', [secret])).toBe(false);
});

test('typed behind the command or by itself it is told from words', () => {
  for (const typed of ['K59H7P', 'k59h7p', 'k59 h7p', 'K59-H7P.', 'KHPRTW'])
    expect([typedCode(typed) !== null, meansCode(typed)]).toEqual([true, true]);
  expect(meansCode('cursus')).toBe(false);
  for (const typed of ['', 'K59H7', 'K59H7PP', 'K19H7P', 'KS-0007']) expect(typedCode(typed)).toBeNull();
  for (const typed of ['K59H7P', ' k59h7p ']) expect(isTypedAlone(typed)).toBe(true);
  // May be the beginning of a report.
  for (const typed of ['LEKKEN', 'help 24', 'BSN 22']) expect(isTypedAlone(typed)).toBe(false);
});
