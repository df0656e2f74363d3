import { timesAt } from '../../../../services/time/time-words';

/** All times in a sentence, as the sentences for visits and the safe read them. */
function timesOf(sentence: string): readonly string[] {
  const words = sentence.split(' ');
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const { times, taken } = timesAt(words, at);
    found.push(...times);
    at += taken;
  }
  return found;
}

test.each([
  ['10:00', ['10:00']],
  ['om 14:30', ['14:30']],
  ['om 14.30', ['14:30']],
  ['om 14.30 uur', ['14:30']],
  ['14:30 uur', ['14:30']],
  ['14u30', ['14:30']],
  ['14h', ['14:00']],
  ['10uur', ['10:00']],
  ['10 uur', ['10:00']],
  ['09 uur', ['09:00']],
  ['24 uur', []],
  ['10:30 am', ['10:30']],
  ['10:30 pm', ['22:30']],
  ['3 pm', ['15:00']],
  ['3 PM', ['15:00']],
  ['12 am', ['00:00']],
])('a time as people say it: %s', (sentence, times) => {
  expect(timesOf(sentence)).toEqual(times);
});

test.each([
  ['om 3 uur', ['15:00']],
  ['om 6 uur', ['18:00']],
  ['om 7 uur', ['07:00']],
  ['om 03 uur', ['03:00']],
  ['om 0 uur', ['00:00']],
  ['om 3', ['15:00']],
  ['om 16', ['16:00']],
  ['om 12 uur', ['12:00']],
  ['at 9', ['09:00']],
])('who says an hour and nothing more means the one of a working day: %s', (sentence, times) => {
  expect(timesOf(sentence)).toEqual(times);
});

test.each([
  ['10-11:30', ['10:00', '11:30']],
  ['10:00-11:30', ['10:00', '11:30']],
  ['10:00–12:00', ['10:00', '12:00']],
  ['10-12 uur', ['10:00', '12:00']],
  ['10.30-12 uur', ['10:30', '12:00']],
  ['van 10 tot 12', ['10:00', '12:00']],
  ['van 10 tot 12 uur', ['10:00', '12:00']],
  ['from 10 until 12', ['10:00', '12:00']],
  ['from 10 to 12', ['10:00', '12:00']],
  ['tussen 9 en 11', ['09:00', '11:00']],
  ['between 9 and 11', ['09:00', '11:00']],
  ['van 10:00 tot 12', ['10:00', '12:00']],
  ['om 10 tot 12', ['10:00', '12:00']],
])('from and until: %s', (sentence, times) => {
  expect(timesOf(sentence)).toEqual(times);
});

test.each([
  ['10:00 met 12 klanten', ['10:00']],
  ['10:00 en 12 klanten', ['10:00']],
  ['van 10:00 met 12 klanten', ['10:00']],
  ['10:00 van 3 bedrijven', ['10:00']],
  ['10:00 from 3 companies', ['10:00']],
  ['10:00 tot 12', ['10:00', '12:00']],
])('a number beside a time is another time only where that is said: %s', (sentence, times) => {
  expect(timesOf(sentence)).toEqual(times);
});

test.each([
  'van 3 bedrijven',
  'van 3 klanten 5 dossiers',
  'van 10 en meer',
  'tot 10 klanten',
  '10-ish uur',
  '10:00-ish',
  'kamer A14u',
  'kamer 14h2',
  'lokaal 3 urenlang',
  'lokaal 3 per.uur',
  'om 3x',
  'met 4 personen',
  'van 10 klanten en 12 mensen',
  '10-11-12',
  '10-11-12 uur',
  '25:00',
  'om tien',
  'uur',
  '',
])('what is no time: %s', (sentence) => {
  expect(timesOf(sentence)).toEqual([]);
});
