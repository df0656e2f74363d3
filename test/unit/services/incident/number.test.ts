import { typedIncidentNumber } from '../../../../services/incident/number';

test.each([
  ['INC-2026-0001', 'INC-2026-0001'],
  ['inc 2026 1', 'INC-2026-0001'],
  ['INC2026-12', 'INC-2026-0012'],
  ['oef-2026-3', 'OEF-2026-0003'],
  ['inc 1', null],
])('a number of a report typed as %j is %j', (typed, id) => {
  expect(typedIncidentNumber(typed)).toBe(id);
});
