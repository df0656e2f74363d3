import fc from 'fast-check';
import type { SendOutcome } from '../../../../services/ledger/send-outcome';
import type { Message, MessageClass } from '../../../../services/ledger/decision';
import {
  claim,
  type OutRow,
  type OutStep,
  possiblyDouble,
  request,
  resume,
  settle,
  touch,
} from '../../../../services/ledger/out-row';

const start = Date.parse('2026-11-23T09:00:00Z');
const leaseMs = 30_000;

const messageOf = (urgency: MessageClass): Message => ({
  person: 'fg',
  view: 'incident.alert',
  class: urgency,
  as: { kind: 'post' },
  follows: 'item',
});

/** One chat as it really is: what was posted, whatever the sender believes. */
interface World {
  step: OutStep;
  now: number;
  sent: OutRow | null;
  posts: number;
  accepted: number;
  marked: number;
  unanswered: number;
}

type Happening =
  | { readonly kind: 'send'; readonly outcome: SendOutcome['kind']; readonly arrives: boolean }
  | { readonly kind: 'crash'; readonly posted: boolean }
  | { readonly kind: 'change' | 'contact' }
  | { readonly kind: 'wait'; readonly seconds: number };

const happening = fc.oneof(
  fc.record({
    kind: fc.constant('send' as const),
    outcome: fc.constantFrom<SendOutcome['kind']>('delivered', 'notDelivered', 'refused', 'gone', 'unknown'),
    arrives: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('crash' as const), posted: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('change' as const, 'contact' as const) }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 2_000 }) }),
);

const newWorld = (urgency: MessageClass): World => ({
  step: request(undefined, 'INC-2026-0001', messageOf(urgency), new Date(start)),
  now: start,
  sent: null,
  posts: 0,
  accepted: 0,
  marked: 0,
  unanswered: 0,
});

const outcomeOf = (kind: SendOutcome['kind'], id: string): SendOutcome => {
  switch (kind) {
    case 'delivered':
      return { kind, activityId: id };
    case 'refused':
      return { kind, code: 'BotNotInConversationRoster' };
    default:
      return { kind };
  }
};

function live(world: World, event: Happening): void {
  const now = new Date(world.now);
  const { row } = world.step;
  switch (event.kind) {
    case 'wait':
      world.now += event.seconds * 1_000;
      return;
    case 'change':
      world.step = touch(row, now);
      return;
    case 'contact':
      world.step = resume(row, now);
      return;
    case 'send':
    case 'crash': {
      const claimed = claim(row, `op-${world.now}-${world.posts}`, now, leaseMs);
      if (claimed.kind === 'held') return;
      world.step = claimed.step;
      if (claimed.kind === 'rest') return;
      const sent = claimed.step.row;
      const reaches =
        event.kind === 'crash'
          ? event.posted
          : event.outcome === 'delivered' || (event.outcome === 'unknown' && event.arrives);
      if (sent.post) {
        world.posts += 1;
        if (reaches) world.accepted += 1;
        if (possiblyDouble(sent)) world.marked += 1;
        if (event.kind === 'crash' || event.outcome === 'unknown') world.unanswered += 1;
      }
      if (event.kind === 'send')
        world.step = settle(sent, sent, outcomeOf(event.outcome, `a${world.posts}`), now, 0.5);
      return;
    }
  }
}

const history = fc.array(happening, { maxLength: 40 });

test.each(['statutory', 'operational', 'nudge'] as const)(
  'a %s message is in the chat at most once more than there were unknown outcomes, and a repeat is marked',
  (urgency) => {
    fc.assert(
      fc.property(history, (events) => {
        const world = newWorld(urgency);
        // A message that was edited away is reposted on purpose; that is not a duplicate.
        for (const event of events)
          if (!(event.kind === 'send' && event.outcome === 'gone')) live(world, event);
        expect(world.accepted).toBeLessThanOrEqual(1 + world.unanswered);
        if (urgency !== 'statutory') expect(world.marked).toBe(0);
        expect(world.unanswered).toBeLessThanOrEqual(urgency === 'statutory' ? 2 : 1);
      }),
      { numRuns: 500 },
    );
  },
);

test('an expired lease becomes uncertain, never pending, when the message was a post', () => {
  fc.assert(
    fc.property(
      history,
      fc.constantFrom<MessageClass>('statutory', 'operational', 'nudge'),
      (events, urgency) => {
        const world = newWorld(urgency);
        for (const event of events) {
          const before = world.step.row;
          live(world, event);
          const { row } = world.step;
          if (before.state === 'sending' && before.post && event.kind === 'send' && row.lease === null)
            expect(row.state).toBe('uncertain');
        }
      },
    ),
  );
});

test('whatever happened, a statutory message that is not in the chat is looked at again, unless it is uncertain', () => {
  fc.assert(
    fc.property(history, (events) => {
      const world = newWorld('statutory');
      let due: Date | null = null;
      for (const event of events) {
        live(world, event);
        const { dueAt } = world.step;
        due = dueAt === 'asBefore' ? due : dueAt === 'never' ? null : dueAt;
      }
      const { row } = world.step;
      if (row.deliveredAt === null && row.state !== 'uncertain' && events.length > 0 && row.attempts > 0)
        expect(due ?? world.step.dueAt).not.toBe('never');
    }),
  );
});

test('a late completion that lost its lease still records its activity id, and saves the repeat', () => {
  const first = claim(newWorld('statutory').step.row, 'one', new Date(start), leaseMs);
  if (first.kind !== 'send') throw new Error('not claimed');
  const expired = claim(first.step.row, 'two', new Date(start + leaseMs), leaseMs);
  expect(expired.kind === 'rest' && expired.step.row.state).toBe('uncertain');
  if (expired.kind !== 'rest') throw new Error('still held');
  const late = settle(
    expired.step.row,
    first.step.row,
    { kind: 'delivered', activityId: 'a1' },
    new Date(start + leaseMs + 1),
    0,
  );
  expect(late.row.activities).toEqual(['a1']);
  expect(possiblyDouble(late.row)).toBe(false);
  expect(late.row.deliveredAt).not.toBeNull();
  expect(late).toMatchObject({ row: { state: 'delivered' }, dueAt: 'never' });
});

test('what changes while a first message is on its way follows it: else the card would stay as it was drawn', () => {
  const now = new Date(start);
  const { row } = request(undefined, 'INC-2026-0001', messageOf('operational'), now);
  const claimed = claim(row, 'op', now, leaseMs);
  if (claimed.kind !== 'send') throw new Error(claimed.kind);
  const sent = claimed.step.row;
  const changed = touch(sent, now).row;
  const settled = settle(changed, sent, { kind: 'delivered', activityId: '1' }, now, 0.5);
  expect(settled.row).toMatchObject({ state: 'pending', post: false, shown: 1, wanted: 2 });
  expect(settled.dueAt).toEqual(now);
});

test('a card that may be double says so until somebody acts on it', () => {
  const now = new Date(start);
  const first = claim(newWorld('statutory').step.row, 'one', now, leaseMs);
  if (first.kind !== 'send') throw new Error('not claimed');
  const unknown = settle(first.step.row, first.step.row, { kind: 'unknown' }, now, 0).row;
  const again = claim({ ...unknown, due: null }, 'two', now, leaseMs);
  if (again.kind !== 'send') throw new Error('not repeated');
  const arrived = { kind: 'delivered', activityId: 'a2' } as const;
  const double = settle(again.step.row, again.step.row, arrived, now, 0).row;
  expect(possiblyDouble(double)).toBe(true);
  expect(possiblyDouble(touch(double, now).row)).toBe(false);
  const reminded = request(double, 'INC-2026-0001', messageOf('statutory'), now).row;
  expect(possiblyDouble(reminded)).toBe(false);
});
