import fc from 'fast-check';
import {
  summaryPartition,
  type SummaryState,
  nothingTold,
  type Nudge,
} from '../../../../services/nudges/model';
import { summaryRetention } from '../../../../services/nudges/retention';
import { seen, snooze, tell } from '../../../../services/nudges/tell';
import { organisation } from '../../../support/training-scene';

const nudge = (subject: string, step = 0, change: Partial<Nudge> = {}): Nudge => ({
  subject,
  step,
  kind: 'invited',
  record: null,
  title: subject,
  day: null,
  time: null,
  lines: [],
  pressing: false,
  ...change,
});
const on = (day: string, reached = true) => ({ day, at: `${day}T08:00:00.000Z`, reached });
const subjects = (state: SummaryState | null) => state?.lines.map(({ subject }) => subject);
function told(state: SummaryState, nudges: readonly Nudge[], telling: ReturnType<typeof on>): SummaryState {
  const next = tell(state, nudges, telling);
  if (!next) throw new Error('nothing was told');
  return next;
}
const first = told(nothingTold, [nudge('a'), nudge('b', 2)], on('2026-11-23'));

test('what is told is kept: which step, and when', () => {
  expect(first).toEqual({
    day: '2026-11-23',
    at: '2026-11-23T08:00:00.000Z',
    lines: [nudge('a'), nudge('b', 2)],
    told: { a: { step: 0, day: '2026-11-23' }, b: { step: 2, day: '2026-11-23' } },
    before: {},
    seenAt: null,
    snoozedUntil: null,
  });
  expect(tell(nothingTold, [], on('2026-11-23'))).toBeNull();
});

test('[N16] one a day, and each step once', () => {
  for (const day of ['2026-11-22', '2026-11-23']) expect(tell(first, [nudge('c')], on(day))).toBeNull();
  const next = (...nudges: readonly Nudge[]) => subjects(tell(first, nudges, on('2026-11-24')));
  expect(next(nudge('a'), nudge('b', 2), nudge('b', 1))).toBeUndefined();
  expect(next(nudge('a', 1), nudge('b', 2), nudge('c'))).toEqual(['a', 'c']);
});

test('what never arrived is told again, what arrived is not', () => {
  const again = tell(first, [nudge('a')], on('2026-11-24', false));
  expect(subjects(again)).toEqual(['a']);
  expect(again?.before).toEqual({});
  const second = told(first, [nudge('c')], on('2026-11-24'));
  expect(second.before).toEqual(first.told);
  expect(second.told).toEqual({ ...first.told, c: { step: 0, day: '2026-11-24' } });
  // The one before it did arrive.
  expect(tell(second, [nudge('a'), nudge('c')], on('2026-11-25', false))?.lines).toEqual([nudge('c')]);
});

test('that it was looked at is kept when the next one comes', () => {
  const looked = seen(first, '2026-11-23T12:00:00.000Z');
  if (!looked) throw new Error('it was not seen');
  expect(looked).toEqual({ ...first, seenAt: '2026-11-23T12:00:00.000Z' });
  expect(seen(looked, 'later')).toBeNull();
  expect(seen(nothingTold, 'now')).toBeNull();
  const next = told(looked, [nudge('c')], on('2026-11-24'));
  expect(next.before).toEqual({
    a: { step: 0, day: '2026-11-23', seen: true },
    b: { step: 2, day: '2026-11-23', seen: true },
  });
  expect(next.seenAt).toBeNull();
  const third = told(next, [nudge('d')], on('2026-11-25'));
  // Nobody looked at the second one.
  expect(third.before['c']).toEqual({ step: 0, day: '2026-11-24' });
  expect(third.before['a']).toMatchObject({ seen: true });
});

test('[D11] [N16] what was put off waits until that day, but for what cannot wait', () => {
  const off = snooze(first, '2026-11-30');
  expect(off).toEqual({ ...first, snoozedUntil: '2026-11-30' });
  expect(tell(off, [nudge('c')], on('2026-11-29'))).toBeNull();
  const pressed = told(off, [nudge('c'), nudge('d', 0, { pressing: true })], on('2026-11-29'));
  expect(subjects(pressed)).toEqual(['d']);
  expect(pressed.snoozedUntil).toBe('2026-11-30');
  const after = told(off, [nudge('c')], on('2026-11-30'));
  expect(subjects(after)).toEqual(['c']);
  expect(after.snoozedUntil).toBeNull();
});

test('[N16] of many the pressing come first, then the nearest days; eight at most, and the others the next time', () => {
  const many = fc.uniqueArray(
    fc.record({
      name: fc.integer({ min: 0, max: 99 }),
      pressing: fc.boolean(),
      day: fc.option(fc.integer({ min: 10, max: 28 }).map((day) => `2026-12-${day}`)),
    }),
    { minLength: 1, maxLength: 20, selector: ({ name }) => name },
  );
  fc.assert(
    fc.property(many, (all) => {
      const nudges = all.map(({ name, pressing, day }) => nudge(`n${name}`, 0, { pressing, day }));
      const state = told(nothingTold, nudges, on('2026-11-23'));
      expect(state.lines).toHaveLength(Math.min(8, nudges.length));
      const rank = ({ pressing, day }: Nudge) => `${pressing ? 0 : 1}${day ?? ''}`;
      const ranks = state.lines.map(rank);
      expect(ranks).toEqual([...ranks].sort());
      const left = nudges.filter((one) => !state.lines.includes(one)).map(rank);
      for (const one of left) expect(one >= (ranks.at(-1) ?? '')).toBe(true);
      expect(Object.keys(state.told).sort()).toEqual(state.lines.map(({ subject }) => subject).sort());
    }),
  );
});

test('what was told long ago is forgotten, so that a row does not grow with the years', () => {
  const state = (day: string): SummaryState => ({ ...first, told: { old: { step: 3, day } } });
  // 800 days before 24 November 2026.
  expect(tell(state('2024-09-15'), [nudge('c')], on('2026-11-24'))?.before).toHaveProperty('old');
  expect(tell(state('2024-09-14'), [nudge('c')], on('2026-11-24'))?.before).toEqual({});
});

test('how long it is kept: from the last digest', () => {
  const ended = (state: unknown) => summaryRetention.endedAt('item', state, organisation);
  expect(summaryRetention).toMatchObject({ flow: 'digest', name: 'trainingYears' });
  expect(summaryPartition).toBe('digest');
  expect(summaryRetention.term({ ...organisation.retention, trainingYears: 3 })).toEqual({
    count: 3,
    unit: 'years',
  });
  expect(ended(first)).toBe('2026-11-23T08:00:00.000Z');
  expect(ended(nothingTold)).toBeNull();
  expect(ended({ lastAt: '2026-11-23T08:00:00.000Z' })).toBeNull();
});

test('who heard nothing yet', () => {
  expect(nothingTold).toEqual({
    day: null,
    at: null,
    lines: [],
    told: {},
    before: {},
    seenAt: null,
    snoozedUntil: null,
  });
});
