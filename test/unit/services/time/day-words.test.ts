import { dayAt, firstSuch, type SaidDay, wordsOf } from '../../../../services/time/day-words';

/** A Monday. */
const today = '2026-11-23';
const at = (sentence: string, place: Partial<{ today: string; after: string }> = {}) =>
  dayAt(0, { words: wordsOf(sentence), today, after: today, ...place });

const day = (said: string, part = false): SaidDay => ({ kind: 'day', day: said, part });

test.each<readonly [string, string, number]>([
  ['vandaag', '2026-11-23', 1],
  ['today', '2026-11-23', 1],
  ['morgen', '2026-11-24', 1],
  ['Tomorrow', '2026-11-24', 1],
  ['overmorgen', '2026-11-25', 1],
  ['gisteren', '2026-11-22', 1],
  ['yesterday', '2026-11-22', 1],
  ['eergisteren', '2026-11-21', 1],
  ['ma', '2026-11-23', 1],
  ['maandag', '2026-11-23', 1],
  ['mon', '2026-11-23', 1],
  ['monday', '2026-11-23', 1],
  ['di', '2026-11-24', 1],
  ['dinsdag', '2026-11-24', 1],
  ['tue', '2026-11-24', 1],
  ['tues', '2026-11-24', 1],
  ['Tuesday', '2026-11-24', 1],
  ['wo', '2026-11-25', 1],
  ['woensdag', '2026-11-25', 1],
  ['wed', '2026-11-25', 1],
  ['wednesday', '2026-11-25', 1],
  ['do', '2026-11-26', 1],
  ['donderdag', '2026-11-26', 1],
  ['thu', '2026-11-26', 1],
  ['thurs', '2026-11-26', 1],
  ['thursday', '2026-11-26', 1],
  ['vr', '2026-11-27', 1],
  ['vrijdag', '2026-11-27', 1],
  ['fri', '2026-11-27', 1],
  ['friday', '2026-11-27', 1],
  ['za', '2026-11-28', 1],
  ['zaterdag', '2026-11-28', 1],
  ['sat', '2026-11-28', 1],
  ['saturday', '2026-11-28', 1],
  ['zo', '2026-11-29', 1],
  ['zondag', '2026-11-29', 1],
  ['sun', '2026-11-29', 1],
  ['sunday', '2026-11-29', 1],
  ['komende maandag', '2026-11-30', 2],
  ['aanstaande vrijdag', '2026-11-27', 2],
  ['coming friday', '2026-11-27', 2],
  ['volgende week dinsdag', '2026-12-01', 3],
  ['next week sunday', '2026-12-06', 3],
  ['over 2 weken', '2026-12-07', 3],
  ['over 1 week', '2026-11-30', 3],
  ['over twee weken', '2026-12-07', 3],
  ['in 3 days', '2026-11-26', 3],
  ['over 10 dagen', '2026-12-03', 3],
  ['27 nov', '2026-11-27', 2],
  ['27 nov.', '2026-11-27', 2],
  ['27e november', '2026-11-27', 2],
  ['1st december', '2026-12-01', 2],
  ['2nd dec', '2026-12-02', 2],
  ['3rd december', '2026-12-03', 2],
  ['4th december', '2026-12-04', 2],
  ['27 november 2026', '2026-11-27', 3],
  ['5 jan', '2027-01-05', 2],
  ['5 januari', '2027-01-05', 2],
  ['5 january', '2027-01-05', 2],
  ['5 feb', '2027-02-05', 2],
  ['5 februari', '2027-02-05', 2],
  ['5 february', '2027-02-05', 2],
  ['5 mrt', '2027-03-05', 2],
  ['5 maart', '2027-03-05', 2],
  ['5 march', '2027-03-05', 2],
  ['5 apr', '2027-04-05', 2],
  ['5 april', '2027-04-05', 2],
  ['5 mei', '2027-05-05', 2],
  ['5 may', '2027-05-05', 2],
  ['5 juni', '2026-06-05', 2],
  ['5 june', '2026-06-05', 2],
  ['5 jul', '2026-07-05', 2],
  ['5 juli', '2026-07-05', 2],
  ['5 july', '2026-07-05', 2],
  ['5 aug', '2026-08-05', 2],
  ['5 augustus', '2026-08-05', 2],
  ['5 august', '2026-08-05', 2],
  ['5 sep', '2026-09-05', 2],
  ['5 sept', '2026-09-05', 2],
  ['5 september', '2026-09-05', 2],
  ['5 okt', '2026-10-05', 2],
  ['5 oktober', '2026-10-05', 2],
  ['5 oct', '2026-10-05', 2],
  ['5 october', '2026-10-05', 2],
  ['5 dec', '2026-12-05', 2],
  ['5 december', '2026-12-05', 2],
  ['27-11', '2026-11-27', 1],
  ['27/11', '2026-11-27', 1],
  ['27.11.2026', '2026-11-27', 1],
  ['27-11-27', '2027-11-27', 1],
  ['27-11-2027', '2027-11-27', 1],
  ['2026-12-01', '2026-12-01', 1],
  ['27.11.26', '2026-11-27', 1],
  ['5 jun', '2026-06-05', 2],
  ['5 mar', '2027-03-05', 2],
  ['maandag 30 november', '2026-11-30', 3],
  // A day that names no day of the week stands beside a date; and a number after a date is no year.
  ['morgen 24 november', '2026-11-24', 1],
  ['27 november 20261', '2026-11-27', 2],
  ['27 november 12026', '2026-11-27', 2],
])('%s is one day', (sentence, said, taken) => {
  expect(at(sentence)).toEqual({ said: day(said), taken });
});

test.each<readonly [string, string, number]>([
  ['vanmiddag', '2026-11-23', 1],
  ['vanavond', '2026-11-23', 1],
  ['vanochtend', '2026-11-23', 1],
  ['morgenmiddag', '2026-11-24', 1],
  ['vrijdagmiddag', '2026-11-27', 1],
  ['vrijdagnamiddag', '2026-11-27', 1],
  ['dinsdagmorgen', '2026-11-24', 1],
  ['vrijdag middag', '2026-11-27', 2],
  ['vrijdag namiddag', '2026-11-27', 2],
  ['tomorrow morning', '2026-11-24', 2],
  ['friday afternoon', '2026-11-27', 2],
  ['friday evening', '2026-11-27', 2],
  ['morgen ochtend', '2026-11-24', 2],
  ['morgen avond', '2026-11-24', 2],
])('%s is part of a day', (sentence, said, taken) => {
  expect(at(sentence)).toEqual({ said: day(said, true), taken });
});

test.each<readonly [string, number | null, number]>([
  ['elke maandag', 1, 2],
  ['iedere vrijdag', 5, 2],
  ['every sunday', 7, 2],
  ['each monday', 1, 2],
  ['elke maandagen', 1, 2],
  ['maandagen', 1, 1],
  ['woensdagen', 3, 1],
  ['fridays', 5, 1],
  ['elke week', null, 2],
  ['ieder week', null, 2],
  ['wekelijks', null, 1],
  ['weekly', null, 1],
])('%s comes back every week', (sentence, weekday, taken) => {
  expect(at(sentence)).toEqual({ said: { kind: 'weekly', weekday }, taken });
});

test.each<readonly [string, number, number]>([
  ['4 weken', 4, 2],
  ['4 weken lang', 4, 3],
  ['2 weeks long', 2, 3],
  ['1 week', 1, 2],
  ['drie weken', 3, 2],
])('%s is so many weeks', (sentence, weeks, taken) => {
  expect(at(sentence)).toEqual({ said: { kind: 'weeks', weeks }, taken });
});

test.each<readonly [string, number]>([
  ['elke 2 weken', 2],
  ['elke dag', 2],
  ['every day', 2],
  ['volgende week', 2],
  ['volgende week klanten', 2],
  ['komende week', 2],
  ['volgende klant vrijdag', 1],
  ['volgende maand', 2],
  ['next months', 2],
  ['binnenkort', 1],
  ['soon', 1],
  ['halve dagen', 2],
  ['weekend', 1],
  ['dinsdag 30 november', 3],
  ['ochtend', 1],
])('%s may mean several days, and is not guessed', (sentence, taken) => {
  expect(at(sentence)).toEqual({ said: { kind: 'unclear' }, taken });
});

test.each([
  '31 februari',
  'maandag 31 februari',
  '31-02',
  '2026-02-30',
  '29 februari 2027',
  '00-01',
  '12-13',
])('%s is a day that does not exist', (sentence) => {
  expect(at(sentence)?.said).toEqual({ kind: 'noSuchDay' });
});

test.each([
  'Jan',
  '10.30',
  '10:30',
  '27',
  'over 2 klanten',
  '0 weken',
  '3 mensen',
  'elke klant',
  'elke 2x',
  'over 2x dagen',
  'over enkele dagen',
  'Jan 2 weken',
  '100 weken',
  'Jan komt vrijdag',
  'een week vrijdag',
  '127 november',
  '27tig november',
  'KL-27-11',
  '27-11-2026-1',
  'x2026-11-27',
  '2026-11-27T10:00',
  'feestdagavond',
  'x-vrijdagmiddag',
  'vrijdagmiddagen',
  '27 mensen',
  '',
])('%s says nothing of days', (sentence) => {
  expect(at(sentence)).toBeNull();
});

test('29 February without a year is of the next that has one', () => {
  expect(at('29 februari', { today: '2027-11-23' })?.said).toEqual(day('2028-02-29'));
});

test('a day that was less than half a year ago is that day; one of longer ago is next year’s', () => {
  expect(at('24 mei')?.said).toEqual(day('2026-05-24'));
  expect(at('23 mei')?.said).toEqual(day('2027-05-23'));
  expect(at('22 nov')?.said).toEqual(day('2026-11-22'));
});

test('a day of the week is the first from the day on that is meant, and the next is never today', () => {
  expect(at('dinsdag', { after: '2026-11-25' })?.said).toEqual(day('2026-12-01'));
  expect(at('woensdag', { after: '2026-11-25' })?.said).toEqual(day('2026-11-25'));
  expect(firstSuch(1, '2026-11-23')).toBe('2026-11-23');
  expect(firstSuch(7, '2026-11-23')).toBe('2026-11-29');
  expect(firstSuch(1, '2026-11-24')).toBe('2026-11-30');
});

test('a month that is cut short may have its point', () => {
  expect(dayAt(0, { words: ['27', 'nov.'], today, after: today })).toEqual({
    said: day('2026-11-27'),
    taken: 2,
  });
});

test('words are read from where they stand, without the signs around them', () => {
  const words = wordsOf('Jan komt vrijdag, om 10:30; echt. Tot dan.');
  expect(words).toEqual(['Jan', 'komt', 'vrijdag', 'om', '10:30', 'echt', 'Tot', 'dan']);
  expect(dayAt(1, { words, today, after: today })).toBeNull();
  expect(dayAt(2, { words, today, after: today })).toEqual({ said: day('2026-11-27'), taken: 1 });
});
