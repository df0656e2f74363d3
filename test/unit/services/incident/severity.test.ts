import fc from 'fast-check';
import {
  bandOf,
  breachLevels,
  contexts,
  contextScore,
  identificationLevels,
  severityOf,
} from '../../../../services/incident/assessment/severity';

// The golden cases of domain §4.6: DPC, EI, C, I, A, malicious, SE, band.
test.each([
  ['E1', 1, 0.25, 0, 0, 0, false, 0.25, 'low'],
  ['E2', 1, 1, 0.25, 0, 0, false, 1.25, 'low'],
  ['E3', 4, 0.25, 0.5, 0, 0, false, 1.5, 'low'],
  ['E4', 2, 0.5, 0.25, 0.25, 0, false, 1.5, 'low'],
  ['E5', 1, 1, 0.25, 0, 0, true, 1.75, 'low'],
  ['E6', 2, 1, 0, 0, 0, false, 2, 'medium'],
  ['E7', 1, 0.75, 0.5, 0.25, 0.5, false, 2, 'medium'],
  ['E8', 1, 1, 0.5, 0, 0, true, 2, 'medium'],
  ['E9', 4, 0.5, 0, 0, 0.5, false, 2.5, 'medium'],
  ['E10', 3, 0.75, 0.5, 0, 0, false, 2.75, 'medium'],
  ['E11', 3, 1, 0, 0, 0, false, 3, 'high'],
  ['E12', 3, 1, 0.25, 0, 0, false, 3.25, 'high'],
  ['E13', 4, 0.75, 0, 0, 0.25, true, 3.75, 'high'],
  ['E14', 3, 1, 0.5, 0, 0, true, 4, 'veryHigh'],
  ['E15', 4, 1, 0.5, 0.5, 0.5, true, 6, 'veryHigh'],
] as const)('[%s] DPC %d × EI %d + C %d, I %d, A %d, malicious %s', (...row) => {
  const [, dpc, ei, confidentiality, integrity, availability, malicious, score, band] = row;
  const severity = severityOf({ dpc, ei, confidentiality, integrity, availability, malicious });
  expect(severity).toEqual({ dpc, ei, cb: score - dpc * ei, score, band });
});

const some = { dpc: 2, ei: 0.5, confidentiality: 0, integrity: 0, availability: 0, malicious: false };

test.each([
  ['DPC 0 is none of 1, 2, 3, 4', { dpc: 0 }],
  ['DPC 5 is none of 1, 2, 3, 4', { dpc: 5 }],
  ['DPC 2.5 is none of 1, 2, 3, 4', { dpc: 2.5 }],
  ['DPC NaN is none of 1, 2, 3, 4', { dpc: Number.NaN }],
  ['EI 0.6 is none of 0.25, 0.5, 0.75, 1', { ei: 0.6 }],
  ['CB 0.3 is none of 0, 0.25, 0.5', { confidentiality: 0.3 }],
  ['CB 0.75 is none of 0, 0.25, 0.5', { integrity: 0.75 }],
  ['CB -0.25 is none of 0, 0.25, 0.5', { availability: -0.25 }],
])('refused, not rounded: %s', (fault, wrong) => {
  const refused = (): unknown => severityOf({ ...some, ...wrong });
  expect(refused).toThrow(RangeError);
  expect(refused).toThrow(fault);
});

test('a factor that grows never lowers the score, and every score is a multiple of a quarter', () => {
  const factors = fc.record({
    dpc: fc.constantFrom(1, 2, 3, 4),
    ei: fc.constantFrom(...identificationLevels),
    confidentiality: fc.constantFrom(...breachLevels),
    integrity: fc.constantFrom(...breachLevels),
    availability: fc.constantFrom(...breachLevels),
    malicious: fc.boolean(),
  });
  fc.assert(
    fc.property(factors, factors, (one, other) => {
      const worst = {
        dpc: Math.max(one.dpc, other.dpc),
        ei: Math.max(one.ei, other.ei),
        confidentiality: Math.max(one.confidentiality, other.confidentiality),
        integrity: Math.max(one.integrity, other.integrity),
        availability: Math.max(one.availability, other.availability),
        malicious: one.malicious || other.malicious,
      };
      const { score } = severityOf(one);
      expect(severityOf(worst).score).toBeGreaterThanOrEqual(score);
      expect(Number.isInteger(score * 4)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(0.25);
      expect(score).toBeLessThanOrEqual(6);
    }),
  );
});

test.each([
  [1.75, 'low'],
  [2, 'medium'],
  [2.75, 'medium'],
  [3, 'high'],
  [3.75, 'high'],
  [4, 'veryHigh'],
] as const)('a score of %d is %s', (score, band) => {
  expect(bandOf(score)).toBe(band);
});

// The criteria of the method, one row each (domain §4.2), as its class and what the data reveal in their context.
test.each([
  ['customer list of a supermarket', contextScore('simple', 'plain'), 1],
  ['customers of luxury goods', contextScore('simple', 'profile'), 2],
  ['deliveries of an adult bookshop', contextScore('simple', 'assumptions'), 3],
  ['undercover officers', contextScore('simple', 'vulnerable'), 4],
  ['incoming calls of a helpdesk', contextScore('behavioural', 'noInsight'), 1],
  ['one week of calls', contextScore('behavioural', 'plain'), 2],
  ['one year of calls', contextScore('behavioural', 'dailyLife'), 3],
  ['calls to a psychological helpline', contextScore('behavioural', 'sensitiveProfile'), 4],
  ['monthly purchases on a loyalty card', contextScore('behavioural', 'plain'), 2],
  ['a transport card over a year', contextScore('behavioural', 'dailyLife'), 3],
  ['purchases at a pharmacy', contextScore('behavioural', 'sensitiveProfile'), 4],
  ["a letter that shows somebody is a bank's customer", contextScore('financial', 'noInsight'), 1],
  ['one day of transactions without details', contextScore('financial', 'someInsight'), 2],
  ['one month of balances', contextScore('financial', 'plain'), 3],
  ['one year of detailed statements', contextScore('financial', 'fullInsight'), 4],
  ['old credit cards, no longer valid', contextScore('financial', 'noInsight'), 1],
  ['"had general blood tests"', contextScore('sensitive', 'noInsight'), 1],
  ['a blood test in an emergency room', contextScore('sensitive', 'generalAssumptions'), 2],
  ['a test for a specific disease', contextScore('sensitive', 'assumptions'), 3],
  ['the results of that test', contextScore('sensitive', 'plain'), 4],
])('[A16] the context of %s counts as the method says', (_, score, expected) => {
  expect(score).toBe(expected);
});

test('every context of every class stays between one and four', () => {
  for (const [dataClass, all] of Object.entries(contexts))
    for (const context of Object.keys(all))
      expect([1, 2, 3, 4]).toContain(contextScore(dataClass as 'simple', context as 'plain'));
});
