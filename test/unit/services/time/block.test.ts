import { missingOrWrong, readMoments } from '../../../../services/time/block';

const zone = 'Europe/Amsterdam';
const typed = { day: '2026-11-23', from: '10:00', until: '11:30' };

test('a day with its hours is read on the clock of the office', () => {
  expect(readMoments({ ...typed, from: '10.00', until: '11.30' }, zone)).toEqual({
    ...typed,
    start: new Date('2026-11-23T09:00:00Z'),
    end: new Date('2026-11-23T10:30:00Z'),
  });
});

test.each([
  [{ day: '' }, { day: 'required' }],
  [{ day: ' ' }, { day: 'required' }],
  [{ day: '31 februari' }, { day: 'invalid' }],
  [{ from: '' }, { from: 'required' }],
  [{ from: 'straks' }, { from: 'invalid' }],
  [{ until: '' }, { until: 'required' }],
  [{ until: '25:00' }, { until: 'invalid' }],
  [{ from: '', until: '' }, { from: 'required' }],
  // The hour that is skipped as summer time begins.
  [{ day: '2026-03-29', from: '02:30' }, { from: 'invalid' }],
  [{ day: '2026-03-29', from: '01:30', until: '02:30' }, { until: 'invalid' }],
] as const)('of %j the first that is missing or no moment is said', (change, faults) => {
  expect(readMoments({ ...typed, ...change }, zone)).toEqual({ faults });
});

test('nothing typed is missing, anything else is wrong', () => {
  expect(missingOrWrong('  ')).toBe('required');
  expect(missingOrWrong('x')).toBe('invalid');
});
