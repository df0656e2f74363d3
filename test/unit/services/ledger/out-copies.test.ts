import { type OutRow, pressedOn, request, settle, touch } from '../../../../services/ledger/out-row';
import { heldCopy, standsSo } from '../../../../services/ledger/out-copies';
import type { Message } from '../../../../services/ledger/decision';

const at = (minutes: number): Date => new Date(Date.parse('2026-11-23T09:00:00Z') + minutes * 60_000);
const message: Message = {
  person: 'fg',
  view: 'incident.alert',
  class: 'statutory',
  as: { kind: 'post' },
  follows: 'item',
};

/** What is in a chat, at rest. */
const standing = (change: Partial<OutRow> = {}): OutRow => ({
  ...request(undefined, 'INC-2026-0001', message, at(0)).row,
  state: 'delivered',
  post: false,
  shown: 1,
  activities: ['card'],
  deliveredAt: at(0).toISOString(),
  ...change,
});

const sentAs = (row: OutRow, minutes: number): OutRow => ({
  ...row,
  state: 'sending',
  lease: { operation: 'a', until: at(minutes + 1).toISOString() },
});

const delivered = (
  row: OutRow,
  activityId: string,
  minutes: number,
  reduced: readonly string[] = [],
): OutRow =>
  settle(
    sentAs(row, minutes),
    sentAs(row, minutes),
    { kind: 'delivered', activityId, reduced },
    at(minutes),
    0,
  ).row;

test('a copy that is typed on is told of once, by a line, and is never drawn again by somebody else', () => {
  const typing = pressedOn(standing(), 'card', true, at(0)).row;
  const told = touch(typing, at(1));
  expect(told.row).toMatchObject({ post: true, told: true, state: 'pending' });
  expect(told.dueAt).toEqual(at(1));
  const line = delivered(told.row, 'line', 1);
  expect(line.activities).toEqual(['card', 'line']);
  expect(touch(line, at(2))).toEqual({ row: line, dueAt: 'asBefore' });
});

test('a press on the line, or on the form, makes that copy the living one', () => {
  const line = standing({
    activities: ['card', 'line'],
    told: true,
    held: { copy: 'card', until: at(60).toISOString() },
  });
  const updated = pressedOn(line, 'line', false, at(3)).row;
  expect(updated).toMatchObject({ activities: ['card', 'line'], post: false, state: 'pending' });
  expect(updated).not.toHaveProperty('held');
  expect(updated).not.toHaveProperty('told');
  const sent = pressedOn(line, 'card', false, at(3)).row;
  expect(sent.activities).toEqual(['line', 'card']);
  expect(delivered(sent, 'card', 3, ['line'])).toMatchObject({ activities: ['card'], lines: ['line'] });
});

test('what is a line lives again when it is pressed', () => {
  const row = pressedOn(standing({ lines: ['older', 'oldest'] }), 'older', false, at(3)).row;
  expect(row).toMatchObject({ activities: ['card', 'older'], lines: ['oldest'], state: 'pending' });
});

test('a reminder stands beside what is typed, and follows from then on', () => {
  const told = touch(pressedOn(standing(), 'card', true, at(0)).row, at(1)).row;
  const rung = request(told, 'INC-2026-0001', message, at(2)).row;
  expect(rung).not.toHaveProperty('told');
  expect(rung.post).toBe(true);
  const both = delivered(rung, 'ring', 2);
  expect(both.activities).toEqual(['card', 'ring']);
  expect(heldCopy(both, at(3))).toBe('card');
  expect(touch(both, at(3)).row).toMatchObject({ post: false, state: 'pending' });
});

test('a line that arrives when the form was sent already is none that lives', () => {
  const told = touch(pressedOn(standing(), 'card', true, at(0)).row, at(1)).row;
  const sending = sentAs(told, 1);
  const released = pressedOn(sending, 'card', false, at(1)).row;
  const late = settle(released, sending, { kind: 'delivered', activityId: 'line' }, at(1), 0);
  expect(late.row.activities).toEqual(['line', 'card']);
  // It has yet to become a line that leads to the card.
  expect(late.row).toMatchObject({ state: 'pending', post: false });
});

test('nobody types any more on what was opened twelve hours ago', () => {
  const typing = pressedOn(standing(), 'card', true, at(0)).row;
  expect(heldCopy(typing, at(12 * 60 - 1))).toBe('card');
  expect(heldCopy(typing, at(12 * 60))).toBeNull();
  expect(touch(typing, at(12 * 60)).row).toMatchObject({ post: false, state: 'pending' });
});

test('an ordinary press on the only copy writes nothing', () => {
  expect(standsSo(standing(), 'card', false, at(0))).toBe(true);
  expect(standsSo(standing(), 'card', true, at(0))).toBe(false);
  expect(standsSo(pressedOn(standing(), 'card', true, at(0)).row, 'card', true, at(1))).toBe(true);
});

test('what rang leads: the copy before it becomes a line in a moment of its own, or with the next change', () => {
  const rung = sentAs(request(standing(), 'INC-2026-0001', message, at(2)).row, 2);
  const { row, dueAt } = settle(rung, rung, { kind: 'delivered', activityId: 'ring', leads: true }, at(2), 0);
  expect(row).toMatchObject({ activities: ['card', 'ring'], reduces: true, state: 'pending', post: false });
  expect(dueAt).toEqual(at(2));
  expect(delivered(row, 'ring', 3, ['card'])).toMatchObject({ activities: ['ring'], state: 'delivered' });
  expect(delivered(row, 'ring', 3, ['card'])).not.toHaveProperty('reduces');
  // Then the living copy is drawn as well.
  expect(touch(row, at(3)).row).not.toHaveProperty('reduces');
});
