import { typedIncidentNumber } from '../../../../services/incident/contract';
import { typedLoanNumber } from '../../../../services/kluis/contract';
import { typedTrainingNumber } from '../../../../services/training/contract';
import { visitNumber } from '../../../../services/visit/contract';

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

test.each([
  ['INC-2026-0001', 'INC-2026-0001'],
  ['inc 2026 1', 'INC-2026-0001'],
  ['INC2026-12', 'INC-2026-0012'],
  ['oef-2026-3', 'OEF-2026-0003'],
  ['inc 1', null],
])('a number of a report typed as %j is %j', (typed, id) => {
  expect(typedIncidentNumber(typed)).toBe(id);
});

test('so do visits, sessions and documents', () => {
  expect(visitNumber.typed('bz 3')).toBe('BZ-0003');
  expect(typedTrainingNumber('ks1')).toBe('KS-0001');
  expect(typedTrainingNumber('doc-2')).toBe('DOC-0002');
  expect(typedTrainingNumber('bz-2')).toBeNull();
});
