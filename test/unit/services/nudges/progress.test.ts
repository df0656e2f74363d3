import type { OutRow } from '../../../../services/ledger/out-row';
import type { AllSummaries, Summaries, StoredSummary } from '../../../../services/nudges/summaries';
import { type SummaryState, nothingTold, type Nudge } from '../../../../services/nudges/model';
import { progressOf, refusedPeople } from '../../../../services/nudges/progress';

/** Of a digest only its state, and the fate of its message. */
const digestsOf = (stored: Readonly<Record<string, Partial<StoredSummary>>>): Summaries =>
  ({
    of: (person: string) => ({ state: nothingTold, reached: true, out: undefined, ...stored[person] }),
  }) as unknown as Summaries;
const rows: AllSummaries = new Map();

const line = (subject: string) => ({ subject }) as Nudge;
const lately = (change: Partial<SummaryState> = {}): SummaryState => ({
  ...nothingTold,
  day: '2026-11-23',
  lines: [line('a'), line('b')],
  ...change,
});
const out = (state: OutRow['state'], reason?: string): OutRow =>
  ({ state, ...(reason === undefined ? {} : { reason }) }) as OutRow;
const seenAt = '2026-11-23T12:00:00.000Z';
const none = { all: 1, sent: 0, seen: 0, pending: 0, uncertain: 0, later: 0, failed: [] };
const progress = (
  stored: Partial<StoredSummary>,
  subjects: readonly string[] = ['a'],
  acted: readonly string[] = [],
) => progressOf(digestsOf({ one: stored }), rows, ['one'], subjects, new Set(acted));

test('what stands in the last digest is as far as its message is', () => {
  const state = lately();
  expect(progress({ state, out: out('delivered') })).toEqual({ ...none, sent: 1 });
  expect(progress({ state: lately({ seenAt }), out: out('delivered') })).toEqual({
    ...none,
    sent: 1,
    seen: 1,
  });
  for (const waiting of ['pending', 'sending'] as OutRow['state'][])
    expect(progress({ state, out: out(waiting) })).toEqual({ ...none, pending: 1 });
  expect(progress({ state, out: out('uncertain') })).toEqual({ ...none, uncertain: 1 });
  expect(progress({ state, out: out('withdrawn') })).toEqual({ ...none, later: 1 });
  expect(progress({ state, out: out('parked', 'Blocked') })).toEqual({
    ...none,
    failed: [{ reason: 'Blocked', count: 1 }],
  });
  expect(progress({ state, out: out('parked') })).toEqual({ ...none, failed: [{ reason: '', count: 1 }] });
  expect(progress({ state, out: out('delivered') }, ['z', 'b'])).toEqual({ ...none, sent: 1 });
});

test('what stood in an earlier one was sent, and perhaps looked at; what stood in none comes later', () => {
  const before = { a: { step: 0, day: '2026-11-20' } };
  const looked = { a: { step: 0, day: '2026-11-20', seen: true as const } };
  const others = { lines: [line('z')] };
  expect(progress({ state: lately({ ...others, before }), out: out('pending') })).toEqual({
    ...none,
    sent: 1,
  });
  expect(progress({ state: lately({ ...others, before: looked }), out: out('parked') })).toEqual({
    ...none,
    sent: 1,
    seen: 1,
  });
  expect(progress({ state: lately(others), out: out('delivered') })).toEqual({ ...none, later: 1 });
  expect(progress({})).toEqual({ ...none, later: 1 });
  // It is in the last one, whose message is unknown.
  expect(progress({ state: lately({ seenAt }) })).toEqual({ ...none, later: 1 });
  const either = {
    a: { step: 0, day: '2026-11-20' },
    b: { step: 0, day: '2026-11-21', seen: true as const },
  };
  expect(progress({ state: lately({ ...others, before: either }) }, ['a', 'b'])).toEqual({
    ...none,
    sent: 1,
    seen: 1,
  });
});

test('everybody is counted, refusals by their reason, and those who are refused are known', () => {
  const digests = digestsOf({
    x: { state: lately(), out: out('parked', 'Blocked') },
    y: { state: lately(), out: out('parked', 'Blocked') },
    z: { state: lately(), out: out('parked', 'Gone') },
    w: { state: lately(), out: out('delivered') },
  });
  const people = ['w', 'x', 'y', 'z', 'v'];
  expect(progressOf(digests, rows, people, ['a'])).toEqual({
    ...none,
    all: 5,
    sent: 1,
    later: 1,
    failed: [
      { reason: 'Blocked', count: 2 },
      { reason: 'Gone', count: 1 },
    ],
  });
  expect(refusedPeople(digests, rows, people)).toEqual(['x', 'y', 'z']);
});

test('who did what it asks has seen it, once, whatever became of the message', () => {
  const acted = (stored: Partial<StoredSummary>) => progress(stored, ['a'], ['one', 'somebody else']);
  const looked = { a: { step: 0, day: '2026-11-20', seen: true as const } };
  expect(acted({ state: lately(), out: out('delivered') })).toEqual({ ...none, sent: 1, seen: 1 });
  expect(acted({ state: lately({ seenAt }), out: out('delivered') })).toEqual({ ...none, sent: 1, seen: 1 });
  expect(acted({ state: lately(), out: out('pending') })).toEqual({ ...none, pending: 1, seen: 1 });
  expect(acted({ state: lately({ lines: [], before: looked }) })).toEqual({ ...none, sent: 1, seen: 1 });
  expect(acted({})).toEqual({ ...none, later: 1, seen: 1 });
});
