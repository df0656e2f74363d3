import { numbering } from '../../../../services/ledger/numbering';

test.each([
  ['BZ', 'bz 3', 'BZ-0003'],
  ['BZ', 'BZ-12345', 'BZ-12345'],
  ['OEF-KL', 'oef kl 3', 'OEF-KL-0003'],
  ['BZ', 'ks 3', null],
])('numbered by %s, what is typed as %j is %j', (letters, typed, id) => {
  expect(numbering(letters).typed(typed)).toBe(id);
});
