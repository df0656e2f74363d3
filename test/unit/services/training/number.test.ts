import { typedTrainingNumber } from '../../../../services/training/number';

test.each([
  ['ks1', 'KS-0001'],
  ['doc-2', 'DOC-0002'],
  ['bz-2', null],
])('a number of a session or a document typed as %j is %j', (typed, id) => {
  expect(typedTrainingNumber(typed)).toBe(id);
});
