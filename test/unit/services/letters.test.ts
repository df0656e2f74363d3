import fc from 'fast-check';
import { clipped, plainLetters } from '../../../services/language/letters';

test('a text is never cut through a character', () => {
  expect(clipped('abc😱', 4)).toBe('abc');
  expect(clipped('abc😱', 5)).toBe('abc😱');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, most) => {
      expect(clipped(text, most)).not.toMatch(/[\ud800-\udfff]/u);
      expect(text.startsWith(clipped(text, most))).toBe(true);
    }),
  );
});

test('what is plain stays plain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainLetters(plainLetters(text))).toBe(plainLetters(text));
    }),
  );
});
