import type { Answers } from '../../../../services/incident/assessment/questions';
import { edpbOf, filledIn, saying } from '../../../support/notification-scene';

/** Sections 3.3 to 3.5 of the EDPB template: whom it concerns, which data, and what protected them. */

const fieldOf = (number: number, answers: Answers) => edpbOf(saying(answers))[number];

describe('whom it concerns', () => {
  test.each([
    ['clients', 'a'],
    ['employees', 'b'],
    ['minors', 'd'],
    ['patients', 'e'],
    ['users', 'h'],
    ['vulnerable', 'i'],
    ['other', 'j'],
  ])('%s have a key of their own', (subjects, key) => {
    expect(fieldOf(65, { subjects: [subjects] })).toEqual({ keys: [key] });
  });

  test('several are given in the order of the template', () => {
    expect(fieldOf(65, { subjects: ['users', 'employees'] })).toEqual({ keys: ['b', 'h'] });
  });

  test('while nobody knows, it is still to follow', () => {
    expect(fieldOf(65, { subjects: ['unknown'] })).toBeNull();
    expect(fieldOf(65, {})).toBeNull();
  });

  test('more about them is asked', () => {
    expect(fieldOf(66, {})).toBeNull();
    expect(edpbOf(filledIn(saying({}), { 66: ['Alle chauffeurs.'] }))[66]).toEqual({
      text: 'Alle chauffeurs.',
    });
  });
});

describe('how many: people estimate, and the template is told so', () => {
  test.each([
    ['people', 67, 68],
    ['records', 72, 73],
  ] as const)('%s', (question, how, number) => {
    const counted = edpbOf(saying({ [question]: ['250'] }));
    expect(counted[how]).toEqual({ keys: ['b'] });
    expect(counted[number]).toEqual({ number: 250 });
  });

  test.each([
    ['people', 67, '68'],
    ['records', 72, '73'],
  ] as const)('while nobody knows how many %s, no number is given', (question, how, number) => {
    for (const open of [saying({}), saying({ [question]: ['unknown'] })]) {
      expect(edpbOf(open)[how]).toBeNull();
      expect(edpbOf(open)).not.toHaveProperty(number);
    }
  });
});

describe('which data', () => {
  test.each([
    ['data', 'name', 'a'],
    ['data', 'gender', 'a'],
    ['data', 'birthDate', 'a'],
    ['data', 'contact', 'b'],
    ['special', 'biometric', 'c'],
    ['data', 'criminal', 'd'],
    ['special', 'politics', 'e'],
    ['special', 'race', 'f'],
    ['special', 'religion', 'g'],
    ['special', 'sexual', 'h'],
    ['special', 'union', 'i'],
    ['special', 'genetic', 'j'],
    ['special', 'health', 'k'],
    ['data', 'financial', 'l'],
    ['payroll', 'oneSlip', 'l'],
    ['payroll', 'yearOfSlips', 'l'],
    ['payroll', 'garnishment', 'l'],
    ['payroll', 'absenceRate', 'm'],
    ['payroll', 'absenceReason', 'm'],
    ['data', 'bsn', 'n'],
    ['data', 'location', 'o'],
    ['data', 'identityDocument', 'p'],
    ['payroll', 'accountNumber', 'q'],
    ['data', 'credentials', 's'],
    ['data', 'other', 'u'],
  ])('whatever they were asked under (%s), %s are one list', (question, value, key) => {
    expect(fieldOf(70, { [question]: [value] })).toEqual({ keys: [key] });
  });

  test('what was said in three places is said once, in the order of the template', () => {
    const answers = { data: ['bsn', 'name', 'gender'], special: ['union'], payroll: ['oneSlip'] };
    expect(fieldOf(70, answers)).toEqual({ keys: ['a', 'i', 'l', 'n'] });
  });

  test('none of a kind is no kind, and while nothing else was said it is still to follow', () => {
    expect(fieldOf(70, { data: ['name'], special: ['none'], payroll: ['none'] })).toEqual({ keys: ['a'] });
    expect(fieldOf(70, { special: ['none'], payroll: ['none'] })).toBeNull();
    expect(fieldOf(70, {})).toBeNull();
  });

  test('more about them is asked', () => {
    expect(fieldOf(71, {})).toBeNull();
    expect(edpbOf(filledIn(saying({}), { 71: ['Eén loonstrook.'] }))[71]).toEqual({
      text: 'Eén loonstrook.',
    });
  });
});

describe('what protected them', () => {
  test.each([
    ['pseudonymisation', 'a'],
    ['backup', 'b'],
    ['encryption', 'c'],
    ['policy', 'd'],
    ['training', 'e'],
    ['access', 'g'],
    ['audit', 'i'],
    ['physical', 'j'],
    ['none', 'l'],
  ])('%s has a key of its own', (measure, key) => {
    expect(fieldOf(75, { measuresBefore: [measure] })).toEqual({ keys: [key] });
  });

  test.each<[string, Answers, readonly string[]]>([
    ['it was locked', { encrypted: ['yes'] }, ['c', 'd']],
    ['it was hashed', { encrypted: ['hashed'] }, ['c', 'd']],
    ['it was locked, and open to whoever got in', { encrypted: ['readable'] }, ['c', 'd']],
    ['a copy was kept', { backupKept: ['yes'] }, ['b', 'd']],
    ['everything could be restored', { missing: ['restored'] }, ['b', 'd']],
    ['it was locked, and a copy was kept', { encrypted: ['yes'], backupKept: ['yes'] }, ['b', 'c', 'd']],
  ])('what proved to be there counts, whether or not it was named: %s', (_, proved, keys) => {
    expect(fieldOf(75, { measuresBefore: ['policy'], ...proved })).toEqual({ keys });
  });

  test.each<[string, Answers]>([
    ['it was not locked', { encrypted: ['no'] }],
    ['nobody knows whether it was locked', { encrypted: ['unknown'] }],
    ['no copy was kept', { backupKept: ['no'] }],
    ['it is gone for good', { missing: ['forGood'] }],
  ])('what did not prove to be there does not: %s', (_, proved) => {
    expect(fieldOf(75, { measuresBefore: ['policy'], ...proved })).toEqual({ keys: ['d'] });
  });

  test('who says there was nothing is corrected by what was there', () => {
    expect(fieldOf(75, { measuresBefore: ['none'], encrypted: ['yes'] })).toEqual({ keys: ['c'] });
    expect(fieldOf(75, { measuresBefore: ['none'], encrypted: ['no'] })).toEqual({ keys: ['l'] });
  });

  test('while nobody knows the rest, it is still to follow, whatever proved to be there', () => {
    expect(fieldOf(75, { encrypted: ['yes'] })).toBeNull();
    expect(fieldOf(75, { measuresBefore: ['unknown'], encrypted: ['yes'] })).toBeNull();
  });

  test('more about them is asked', () => {
    expect(fieldOf(76, {})).toBeNull();
    expect(edpbOf(filledIn(saying({}), { 76: ['Jaarlijkse sessie.'] }))[76]).toEqual({
      text: 'Jaarlijkse sessie.',
    });
  });
});
