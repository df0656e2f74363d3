import { mask } from '../../../../services/masking/mask';

/** What is just a number, and what is just not: every rule at its border. */

test.each([
  // Not the shape of a time, so the digits may belong together.
  ['12 :34 56782', '[BSN]'],
  ['12:3 456782', '[BSN]'],
  ['12:60 00001', '[BSN]'],
  ['12:75 00005', '[BSN]'],
  ['012:34 0005', '[BSN]'],
  ['24:15 00011', '[BSN]'],
  // Day and month are far from what could be their year.
  ['1-1 van 2026 12351', '1-1 van [BSN]'],
  // No amount is that long.
  ['€ 123.456.789.012.345.678.111.222.333', '€ 123.456.789.012.345.678.[BSN]'],
  ['A111222333', 'A[BSN]'],
  // Half of a sign, as some clients cut a text.
  ['\ud835111222333', '\ud835[BSN]'],
])('%j loses its citizen service number', (typed, masked) => {
  expect(mask(typed)).toEqual({ text: masked, masked: ['bsn'] });
});

test.each([
  // Two times, an amount of money.
  '23:15-03:00',
  '€ 123.456.111.222.333',
  // Further from each other than the parts of one number, or with something masked in between.
  '1234    56782',
  '1234[BSN]56782',
  // Of another country, with a digit too many, or without the beginning of a telephone number.
  '0021612345678, 0021687654321',
  '1231612345678, 1231687654321',
  '+316 012345678, +316 087654321',
  '1612345678, 1687654321',
  '0012345678, 0087654321',
])('%j is left as it is', (typed) => {
  expect(mask(typed)).toEqual({ text: typed, masked: [] });
});

test.each([
  ['0612345670, 0687654321', '[telefoon], [telefoon]'],
  ['0318 123456, 0318 654321', '[telefoon], [telefoon]'],
])('%j is a list of telephone numbers', (typed, masked) => {
  expect(mask(typed)).toEqual({ text: masked, masked: ['phones'] });
});

test('citizens and telephones are masked where they stand, in whatever order', () => {
  expect(mask('06-12345678, 111222333, 033-4612345, 123456782')).toEqual({
    text: '[telefoon], [BSN], [telefoon], [BSN]',
    masked: ['bsn', 'phones'],
  });
});

test('a bank account begins with two letters and two digits, however much white space is before it', () => {
  expect(mask('op:      NL91ABNA0417164300').text).toBe('op:      [IBAN]');
  // These would pass the sum.
  for (const none of ['NLEZABNA0417164300', 'NL0SABNA0417164300', 'NLC5ABNA0417164300', 'NL12AéNA0417164300'])
    expect(mask(none).text).toBe(none);
});

test.each(['mail jan@klant.example, of nog eens jan@klant.example.', 'jan@piet@klant.example'])(
  '%j is one address, and is left',
  (typed) => {
    expect(mask(typed)).toEqual({ text: typed, masked: [] });
  },
);

test.each(['a@b.c@dd en e@f.g@hh', 'jan@@klant.example en piet@@klant.example'])('%j has none', (typed) => {
  expect(mask(typed)).toEqual({ text: typed, masked: [] });
});

test('an address with a sign before it, as somebody is mentioned, is one all the same', () => {
  expect(mask('@jan@klant.example @piet@klant.example').text).toBe('[e-mail] [e-mail]');
});
