import { asQuestion, readAnswer } from '../../../../services/incident/assessment/answer';
import { type Question, questionIds, questions } from '../../../../services/incident/assessment/questions';

const value = (...values: readonly string[]) => ({ value: values, masked: [] });

test('every answer of every question is taken as it is', () => {
  for (const id of questionIds) {
    const question: Question = questions[id];
    if (!('options' in question)) continue;
    for (const option of question.options) expect(readAnswer(id, ` ${option} `)).toEqual(value(option));
  }
});

test('an answer that could be given once is offered no more', () => {
  expect(readAnswer('missing', 'temporarily')).toEqual({ fault: 'unknown' });
  expect(readAnswer('measuresBefore', 'backup')).toEqual({ fault: 'unknown' });
});

test('"weet ik niet" is an answer to every question', () => {
  for (const id of questionIds) expect(readAnswer(id, ' unknown ')).toEqual(value('unknown'));
});

test('nothing, or nothing but blanks, is no answer', () => {
  for (const id of questionIds)
    for (const typed of ['', '   ']) expect(readAnswer(id, typed)).toEqual({ fault: 'required' });
});

test.each([
  ['name,bsn', ['name', 'bsn']],
  ['bsn, name', ['name', 'bsn']],
  [' bsn ,name,bsn', ['name', 'bsn']],
  ['name', ['name']],
])('several: %j is %j', (typed, expected) => {
  expect(readAnswer('data', typed)).toEqual(value(...expected));
});

test.each([
  ['data', 'name,unknown', 'contradictory'],
  ['special', 'none,health', 'contradictory'],
  ['special', 'health,union,none', 'contradictory'],
  ['special', 'none,unknown', 'contradictory'],
  ['data', 'name,', 'unknown'],
  ['data', 'name;bsn', 'unknown'],
  ['role', 'controller,processor', 'unknown'],
] as const)('%s: %j is %s', (id, typed, fault) => {
  expect(readAnswer(id, typed)).toEqual({ fault });
});

test('nothing chosen beside nothing is no contradiction', () => {
  expect(readAnswer('special', 'none,none')).toEqual(value('none'));
});

test.each([
  ['0', '0'],
  ['7', '7'],
  ['007', '7'],
  ['123456789', '123456789'],
  ['1.250', '1250'],
  ['1 250', '1250'],
  ['12.500', '12500'],
  ['125.000', '125000'],
  ['1.250.000', '1250000'],
  ['1 250 000', '1250000'],
])('a number: %j is %s', (typed, expected) => {
  expect(readAnswer('people', typed)).toEqual(value(expected));
});

test.each([
  '1234567890',
  '1.25',
  '1.2500',
  '1250.000',
  '1.250.000.000',
  '1,250',
  '-1',
  '1e3',
  'x1',
  '1x',
  '1..250',
  '.250',
])('a number: %j is none', (typed) => {
  expect(readAnswer('people', typed)).toEqual({ fault: 'invalid' });
});

test('words: as long as they may be and no longer, masked, without the blanks around them', () => {
  expect(readAnswer('measuresTaken', `  ${'x'.repeat(2_000)} `)).toEqual(value('x'.repeat(2_000)));
  expect(readAnswer('measuresTaken', 'x'.repeat(2_001))).toEqual({ fault: 'tooLong' });
  const read = readAnswer('measuresAgainst', 'BSN 111222333 gewist');
  expect(read).toMatchObject({ masked: ['bsn'] });
  expect(JSON.stringify(read)).not.toContain('111222333');
});

test('an id is that of a question, or none', () => {
  for (const id of questionIds) expect(asQuestion(id)).toBe(id);
  for (const id of ['', 'People', 'toString']) expect(asQuestion(id)).toBeNull();
});
