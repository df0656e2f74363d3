import { typedLoanNumber } from '../../../../services/kluis/number';

test.each([
  ['kl-1', 'KL-0001'],
  ['KL 1', 'KL-0001'],
  ['KL1', 'KL-0001'],
  [' kl – 0012. ', 'KL-0012'],
  ['KL-12345', 'KL-12345'],
  ['oef kl 3', 'OEF-KL-0003'],
  ['OEF-KL-0003', 'OEF-KL-0003'],
  ['klant 1', null],
  ['kl', null],
  ['map KL-1', null],
])('a number of the safe typed as %j is %j', (typed, id) => {
  expect(typedLoanNumber(typed)).toBe(id);
});
