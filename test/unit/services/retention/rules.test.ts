import fc from 'fast-check';
import { emptyOrganisation } from '../../../../services/people/organisation';
import { type Candidate, isDisposable, type RetentionRule } from '../../../../services/retention/rules';
import { type Term, termEnd } from '../../../../services/time/term';

const zone = 'Europe/Amsterdam';
const year = { count: 1, unit: 'years' } as const;
const half = { count: 14, unit: 'days' } as const;

test.each<[string, Term, string]>([
  ['2026-11-23T16:30:00.000Z', year, '2027-11-23T16:30:00.000Z'],
  // The same time by the office's clock, even across a clock change.
  ['2026-10-20T10:00:00.000Z', half, '2026-11-03T11:00:00.000Z'],
  ['2028-02-29T11:00:00.000Z', year, '2029-02-28T11:00:00.000Z'],
  ['2026-10-31T11:00:00.000Z', { count: 4, unit: 'months' }, '2027-02-28T11:00:00.000Z'],
])('a term from %s of %j ends at %s', (from, term, end) => {
  expect(termEnd(from, term, zone).toISOString()).toBe(end);
});

const rule: RetentionRule = {
  flow: 'note',
  name: 'kluisMonths',
  endedAt: (_item, state) => state as string | null,
  term: ({ kluisMonths }) => ({ count: kluisMonths, unit: 'months' }),
};
const free: Candidate = { item: 'N-1', state: null, busy: false, held: false, linkedOpen: false };

test('[N18] a record goes exactly when its term is over and nothing keeps it', () => {
  const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(
      fc.option(moments),
      moments,
      fc.record({ busy: fc.boolean(), held: fc.boolean(), linkedOpen: fc.boolean() }),
      (ended, now, reasons) => {
        const state = ended?.toISOString() ?? null;
        const over = state !== null && termEnd(state, { count: 12, unit: 'months' }, zone) <= now;
        const kept = Object.values(reasons).some(Boolean);
        expect(isDisposable({ ...free, ...reasons, state }, rule, now, emptyOrganisation())).toBe(
          over && !kept,
        );
      },
    ),
  );
});
