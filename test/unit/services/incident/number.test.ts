import { numberOf, partitionOf, typedIncidentNumber } from '../../../../services/incident/number';

test.each([
  ['INC-2026-0001', 'INC-2026-0001'],
  ['inc 2026 1', 'INC-2026-0001'],
  ['INC2026-12', 'INC-2026-0012'],
  ['oef-2026-3', 'OEF-2026-0003'],
  [' INC-2026-0001\n', 'INC-2026-0001'],
  ['inc 1', null],
])('a number of a report typed as %j is %j', (typed, id) => {
  expect(typedIncidentNumber(typed)).toBe(id);
});

test.each([
  ['an incident', 'incident|2026', 1, 'INC-2026-0001'],
  ['a drill', 'drill|2026', 3, 'OEF-2026-0003'],
  ['another year', 'incident|2027', 1, 'INC-2027-0001'],
  ['a full register', 'incident|2026', 12_345, 'INC-2026-12345'],
])('%s is numbered within its register and year', (_what, partition, number, id) => {
  expect(numberOf(partition, number)).toBe(id);
});

test.each([
  ['INC-2026-0001', 'incident|2026'],
  ['INC-2027-12345', 'incident|2027'],
  ['OEF-2026-0003', 'drill|2026'],
  // No register has it: nothing is found there.
  ['KL-0001', 'incident|none'],
  ['', 'incident|none'],
])('by its number, %j is kept in %s', (id, partition) => {
  expect(partitionOf(id)).toBe(partition);
});
