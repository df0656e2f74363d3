import { isRefusal } from '../../../../services/ledger/decision';
import { decideRound, type RoundCommand, type RoundState } from '../../../../services/nudges/round';
import { at } from '../../../../services/time/calendar';
import { organisation } from '../../../support/training-scene';

const local = (time: string): Date => at(time.slice(0, 10), time.slice(11), organisation.office);
const begin: RoundCommand = { type: 'begin' };
const hurry: RoundCommand = { type: 'hurry' };
const made = (told: number): RoundCommand => ({ type: 'timer', told });
const before: RoundState = { lastAt: local('2026-11-20 09:00').toISOString() };

function decided(state: RoundState | null, command: RoundCommand, time: string, of = organisation) {
  const outcome = decideRound(state, command, { now: local(time), organisation: of });
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}

test('the round is put in motion once', () => {
  expect(decided(null, begin, '2026-11-23 07:00')).toEqual({
    state: { lastAt: null },
    events: [{ type: 'begun', by: null, payload: {} }],
    messages: [],
    index: [],
    timer: { at: local('2026-11-23 09:00'), step: 'round' },
  });
  const again = decideRound(before, begin, { now: local('2026-11-23 07:00'), organisation });
  expect(again).toEqual({ refused: 'unchanged' });
});

test('made: the next is on the next working morning, at the time of the organisation', () => {
  expect(decided(before, made(12), '2026-11-23 09:00')).toEqual({
    state: { lastAt: local('2026-11-23 09:00').toISOString() },
    events: [{ type: 'made', by: null, payload: { told: 12 } }],
    messages: [],
    index: [],
    timer: { at: local('2026-11-24 09:00'), step: 'round' },
  });
  expect(decided(before, made(0), '2026-11-27 09:00').timer?.at).toEqual(local('2026-11-30 09:00'));
  const late = { ...organisation, training: { ...organisation.training, nudgeAt: '14:30' } };
  expect(decided(before, made(0), '2026-11-23 14:30', late).timer?.at).toEqual(local('2026-11-24 14:30'));
  const early = { ...organisation, training: { ...organisation.training, nudgeAt: '06:00' } };
  expect(decided(before, made(0), '2026-11-23 09:00', early).timer?.at).toEqual(local('2026-11-24 08:00'));
});

test('[D8] found that nobody is at work: nothing was made, and it comes when they are', () => {
  for (const [now, next] of [
    ['2026-11-23 19:00', '2026-11-24 09:00'],
    ['2026-11-28 12:00', '2026-11-30 09:00'],
    ['2026-11-23 07:59', '2026-11-23 09:00'],
  ] as const)
    expect(decided(before, made(0), now)).toMatchObject({
      state: before,
      events: [],
      timer: { at: local(next), step: 'round' },
    });
});

test('in a hurry: at once while people are at work, else as soon as they are', () => {
  for (const [now, next] of [
    ['2026-11-23 11:11', '2026-11-23 11:11'],
    ['2026-11-23 08:30', '2026-11-23 09:00'],
    ['2026-11-23 18:00', '2026-11-24 09:00'],
  ] as const)
    expect(decided(before, hurry, now)).toMatchObject({
      state: before,
      events: [],
      timer: { at: local(next), step: 'round' },
    });
  expect(decided(null, hurry, '2026-11-23 11:11').state).toEqual({ lastAt: null });
});
