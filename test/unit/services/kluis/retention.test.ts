import type { StockCount } from '../../../../services/kluis/count';
import type { Loan, LoanStatus } from '../../../../services/kluis/model';
import { kluisRetention } from '../../../../services/kluis/retention';
import {
  accept,
  after,
  fg,
  local,
  moment,
  officeManager,
  organisation,
  request,
  takeBack,
} from '../../../support/kluis-scene';
import {
  approved,
  back,
  late,
  link,
  lose,
  morning,
  out,
  report,
  requested,
} from '../../../support/loan-stages';

const now = morning.toISOString();
const ended = (state: unknown, item = 'KL-0001') => kluisRetention.endedAt(item, state, organisation);
const linked = (state: unknown) => kluisRetention.linkedTo?.(state);
const lost = accept(out, lose, moment(morning)).state;
const lostAndLinked = accept(lost, link('lost'), moment(late)).state;
const incident = { partition: 'incident|2026', item: 'INC-2026-0007' };
const count = (change: Partial<StockCount>): StockCount => ({
  id: 'telling-2026-11-23',
  started: { by: officeManager, at: now },
  lines: [],
  outcome: null,
  report: null,
  ...change,
});
const outcome = { by: officeManager, at: late.toISOString(), missing: [], unexpected: [], extra: null };

test('the rule of the safe: a year of twelve months, by the organisation', () => {
  expect(kluisRetention).toMatchObject({ flow: 'kluis', name: 'kluisMonths' });
  expect(kluisRetention.term({ ...organisation.retention, kluisMonths: 7 })).toEqual({
    count: 7,
    unit: 'months',
  });
});

test.each<readonly [LoanStatus, Loan, string | null]>([
  ['requested', requested, null],
  ['approved', approved, null],
  ['out', out, null],
  ['back', back, now],
  ['lost', lost, null],
  ['lost', lostAndLinked, now],
  ['refused', after(morning, request(), { type: 'refuse', by: officeManager, reason: 'Nee' }), now],
  ['withdrawn', after(morning, request(), { type: 'withdraw', borrower: requested.borrower }), now],
  [
    'expired',
    accept(approved, { type: 'timer', step: 'expire' }, moment(local('2026-11-23 18:30'))).state,
    local('2026-11-23 18:30').toISOString(),
  ],
])('a loan that is %s was over at its own moment, or is not', (status, loan, at) => {
  expect(loan.status).toBe(status);
  expect(ended(loan)).toBe(at);
});

test('a count is over when it was finished; the key and the day of the safe never are', () => {
  expect(ended(count({}), 'telling-2026-11-23')).toBeNull();
  expect(ended(count({ outcome }), 'telling-2026-11-23')).toBe(late.toISOString());
  expect(ended(count({ outcome }), 'other')).toBeNull();
  expect(ended({ holder: officeManager }, 'key')).toBeNull();
});

test('it waits for the incident it led to', () => {
  expect(linked(back)).toEqual([]);
  expect(linked(requested)).toEqual([]);
  expect(linked(lost)).toEqual([]);
  expect(linked(lostAndLinked)).toEqual([incident]);
  const reported = accept(out, report, moment(late)).state;
  expect(linked(reported)).toEqual([]);
  const returned = accept(accept(reported, link('late'), moment(late)).state, takeBack(), moment(late)).state;
  expect(linked(returned)).toEqual([incident]);
  expect(linked(count({}))).toEqual([]);
  expect(linked(count({ report: { by: fg, at: now, incident: null } }))).toEqual([]);
  expect(linked(count({ report: { by: fg, at: now, incident: 'INC-2027-0001' } }))).toEqual([
    { partition: 'incident|2027', item: 'INC-2027-0001' },
  ]);
});
