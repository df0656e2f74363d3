import fc from 'fast-check';
import type { Loan } from '../../../../services/kluis/model';
import { firstWaiting, lists } from '../../../../services/kluis/outcome';
import type { Decision } from '../../../../services/ledger/decision';
import { accept, approve, local, moment, request } from '../../../support/kluis-scene';

const morning = local('2026-11-23 09:00');

/** Somebody who asked this many minutes after nine; with two clocks an earlier request may get a later number. */
interface Waiting {
  readonly number: number;
  readonly minutes: number;
  readonly approved: boolean;
}

const queues = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 9_999 }),
    minutes: fc.integer({ min: 0, max: 500 }),
    approved: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6, selector: ({ number }) => number },
);

function asked({ number, minutes, approved }: Waiting): Decision<Loan> {
  const id = `KL-${String(number).padStart(4, '0')}`;
  const now = new Date(morning.getTime() + minutes * 60_000);
  const requested = accept(null, request(), moment(now, { id }));
  return approved ? accept(requested.state, approve(), moment(now, { id })) : requested;
}

/** As the ledger lists it: in the order of the entries. */
const queueOf = (decisions: readonly Decision<Loan>[]): readonly Loan[] =>
  decisions
    .map(({ state, index }) => ({
      state,
      key: index.find((entry) => entry.startsWith(lists.queue(state.object))) ?? '',
    }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ state }) => state);

test('[B12] whoever asked first is first in the queue, and of those who may fetch it the first hears that it is free', () => {
  fc.assert(
    fc.property(queues, (all) => {
      const queue = queueOf(all.map(asked));
      const times = queue.map(({ askedAt }) => askedAt);
      expect(times).toEqual([...times].sort());
      const first = firstWaiting(queue, '2026-11-23');
      const earliest = Math.min(...all.filter(({ approved }) => approved).map(({ minutes }) => minutes));
      expect(first?.askedAt).toBe(
        Number.isFinite(earliest) ? new Date(morning.getTime() + earliest * 60_000).toISOString() : undefined,
      );
    }),
  );
});

test('[B12] what is over waits no longer', () => {
  const requested = accept(null, request(), moment(morning));
  const withdrawn = accept(
    requested.state,
    { type: 'withdraw', borrower: requested.state.borrower },
    moment(morning),
  );
  expect(withdrawn.index.filter((entry) => entry.startsWith('queue|'))).toEqual([]);
});
