import fc from 'fast-check';
import { type Mark, quietOf, resultOf, type Rollee } from '../../../../services/visit/roll-result';

const visitor = (id: string, people = 1): Rollee => ({ id, name: id, company: '', host: '', people });
const mark = (found: Mark['found'], seen?: number): Mark => ({
  found,
  by: 'bhv',
  at: '10:00',
  ...(seen === undefined ? {} : { seen }),
});

test('[C21] seen and missing are counted by heads, whatever nobody looked for by neither', () => {
  const people = [
    visitor('one'),
    visitor('class', 12),
    visitor('pair', 2),
    visitor('lost', 3),
    visitor('late'),
  ];
  const marks = {
    one: mark('present'),
    class: mark('present', 10),
    pair: mark('present'),
    lost: mark('missing'),
    'not on the list': mark('present'),
  };
  expect(resultOf({ people, marks })).toEqual({
    people: 19,
    seen: 13,
    missing: 3,
    asked: 0,
    outside: 0,
    help: 0,
    absent: 0,
  });
});

test('of a group of which nobody was seen, nobody is counted', () => {
  const { seen, missing } = resultOf({
    people: [visitor('class', 12)],
    marks: { class: mark('present', 0) },
  });
  expect([seen, missing]).toEqual([0, 0]);
});

test('colleagues are counted by what they said, and by why they said nothing', () => {
  const answers = {
    a: { answer: 'outside' },
    b: { answer: 'outside' },
    c: { answer: 'help' },
    d: { answer: 'absent' },
    e: { answer: 'outside' },
  } as const;
  const asked = [...'abcdefghi'];
  const call = { people: [], marks: {}, asked, answers, away: ['f', 'a'], unreached: ['g', 'h', 'f', 'b'] };
  expect(resultOf(call)).toEqual({
    people: 0,
    seen: 0,
    missing: 0,
    asked: 9,
    outside: 3,
    help: 1,
    absent: 1,
    away: 1,
    unreached: 2,
  });
  expect(quietOf(call)).toEqual({ away: ['f'], unreached: ['g', 'h'], silent: ['i'] });
});

test('a call from before anybody looked who is away says nothing about it', () => {
  const result = resultOf({ people: [], marks: {}, asked: ['a'] });
  expect(result).not.toHaveProperty('away');
  expect(result).not.toHaveProperty('unreached');
  expect(quietOf({ asked: ['a'] })).toEqual({ away: [], unreached: [], silent: ['a'] });
  expect(quietOf({})).toEqual({ away: [], unreached: [], silent: [] });
});

test('what was kept when the names went stays the result', () => {
  const result = resultOf({ people: [visitor('one', 4)], marks: { one: mark('present') }, asked: ['a'] });
  expect(resultOf({ people: [], marks: {}, result })).toEqual(result);
});

test('everybody who was asked answered, or stands in exactly one of the three lists; nobody else does', () => {
  const some = fc.subarray([...'abcdefgh']);
  fc.assert(
    fc.property(some, some, some, some, (asked, away, unreached, said) => {
      const answers = Object.fromEntries(said.map((one) => [one, { answer: 'outside' as const }]));
      const quiet = quietOf({ asked, away, unreached, answers });
      const listed = [...quiet.away, ...quiet.unreached, ...quiet.silent];
      expect(listed.sort()).toEqual(asked.filter((one) => !said.includes(one)).sort());
    }),
  );
});
