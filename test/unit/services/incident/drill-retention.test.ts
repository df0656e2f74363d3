import { drillRetention } from '../../../../services/incident/drill-retention';
import { opened, organisation } from '../../../support/incident-scene';
import { closed, taken } from '../../../support/process-scene';

const { beside, endedAt, term } = drillRetention;

test('drills have a term of their own, in years, by the organisation', () => {
  expect(drillRetention).toMatchObject({ flow: 'drill', name: 'drillYears' });
  expect(term({ ...organisation.retention, drillYears: 2, incidentYears: 5 })).toEqual({
    count: 2,
    unit: 'years',
  });
  expect(term({ ...organisation.retention, drillYears: 4 })).toEqual({ count: 4, unit: 'years' });
});

test('it runs from when the drill was closed, and of one that nobody closed from when it was played', () => {
  expect(endedAt('OEF-2026-0001', closed, organisation)).toBe('2026-11-23T11:20:00.000Z');
  for (const drill of [opened(), taken])
    expect(endedAt('OEF-2026-0001', drill, organisation)).toBe('2026-11-23T10:00:00.000Z');
});

test('the row by which it is searched goes along', () => {
  const drill = { ...opened(), id: 'OEF-2026-0001', reportedAt: '2026-11-23T10:00:00.000Z' };
  // The newest first: the moment of the report, counted down.
  expect(beside?.(drill)).toEqual(['row|find|8204571999999|OEF-2026-0001']);
});
