import fc from 'fast-check';
import { fromEntity, limits, toEntity } from '../../../../services/ledger/entity';

const most = limits.propertyCharacters;
const piecesOf = (value: unknown): readonly string[] =>
  Object.entries(toEntity('incident|2026', 'item|INC-2026-0001', value, 'op'))
    .filter(([name]) => /^d\d+$/.test(name))
    .map(([, piece]) => String(piece));

/** What the service keeps of a string: it is sent as UTF-8, in which half a character is something else. */
const overTheWire = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

test('a row comes back as it was, wherever it is cut, also where a character takes two', () => {
  fc.assert(
    fc.property(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 3 }), (before, times) => {
      const value = { text: 'x'.repeat(before) + '😀'.repeat((times * most) / 2) };
      const pieces = piecesOf(value).map(overTheWire);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(most);
      const stored = Object.fromEntries(pieces.map((piece, at) => [`d${at}`, piece]));
      expect(fromEntity({ ...stored, rowKey: 'k', etag: 'e', op: 'op' }).value).toEqual(value);
    }),
    { numRuns: 20 },
  );
});

test('half a character that somebody sent is kept as it came', () => {
  const value = { text: `${'x'.repeat(most - 10)}\ud83d` };
  expect(JSON.parse(piecesOf(value).map(overTheWire).join(''))).toEqual(value);
});
