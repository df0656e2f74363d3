import { Pace } from '../../../../services/delivery/pace';

const second = { sends: 4, milliseconds: 1_000 };

/** Moments that successive sends get. */
const reserved = (pace: Pace, ...asked: readonly number[]) =>
  asked.map((now) => pace.reserve('chat', now, 10_000));

test('no window ever holds more than it may', () => {
  const pace = new Pace([second, { sends: 6, milliseconds: 5_000 }]);
  expect(reserved(pace, 0, 0, 0, 0, 0, 0, 0)).toEqual([0, 0, 0, 0, 1_000, 1_000, 5_000]);
});

test('what is taken ahead leaves the room before it to others', () => {
  const pace = new Pace([second]);
  pace.take('chat', 2_500);
  expect(reserved(pace, 0, 0, 0, 0)).toEqual([0, 0, 0, 0]);
  expect(pace.next('chat', 0)).toBe(1_000);
});

test('but not the room it needs itself', () => {
  const pace = new Pace([second]);
  for (let sends = 0; sends < 3; sends += 1) pace.take('chat', 600);
  // With those three, a second one would make five within a second.
  expect(reserved(pace, 0, 0)).toEqual([0, 1_000]);
});

test('a share is a part of the windows, and what is taken ahead counts in full', () => {
  const pace = new Pace([second]);
  pace.take('chat', 700);
  expect(pace.reserve('chat', 0, 0, 0.5)).toBe(0);
  expect(pace.reserve('chat', 0, 0, 0.5)).toBe(0);
  expect(pace.reserve('chat', 0, 0, 0.5)).toBeNull();
  expect(pace.reserve('chat', 0, 0)).toBe(0);
  expect(pace.reserve('chat', 0, 0)).toBeNull();
});
