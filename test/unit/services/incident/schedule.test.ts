import type { Incident } from '../../../../services/incident/model';
import { type FollowUp, noProcess } from '../../../../services/incident/process/model';
import { nextTimer, openFollowUps, remindAt } from '../../../../services/incident/schedule';
import {
  accept,
  after,
  fg,
  id,
  opened,
  organisation,
  person,
  report,
  take,
} from '../../../support/incident-scene';

/** No summary of the day reaches them. */
const guest = person(12);
const task = (change: Partial<FollowUp> = {}): FollowUp => ({
  id: 1,
  kind: 'own',
  text: '',
  owner: guest,
  due: '2026-11-24',
  remindedOn: null,
  done: null,
  ...change,
});
const withTasks = (state: Incident, ...followUps: readonly FollowUp[]): Incident => ({
  ...state,
  process: { ...noProcess, followUps },
});
const taken = accept(opened({ facts: { ...report().facts, dataOf: 'optimo' } }), take(fg), after(5)).state;
const done = { by: fg, at: after(1).now.toISOString() };

test.each([
  ['due on a working day: that morning', { due: '2026-11-24' }, '2026-11-24T07:00:00.000Z'],
  ['due in summer: the office opens earlier by UTC', { due: '2027-06-01' }, '2027-06-01T06:00:00.000Z'],
  ['due on a Saturday: on Monday', { due: '2026-11-28' }, '2026-11-30T07:00:00.000Z'],
  ['due on a closing day: when it opens again', { due: '2026-12-25' }, '2026-12-28T07:00:00.000Z'],
  [
    'reminded of: the working day after that',
    { due: '2026-11-24', remindedOn: '2026-11-27' },
    '2026-11-30T07:00:00.000Z',
  ],
] as const)('a task %s', (_, change, expected) => {
  expect(remindAt(task(change), organisation).toISOString()).toBe(expected);
});

test('tasks that are done, or of a withdrawn incident, ask nothing', () => {
  const state = withTasks(taken, task(), task({ id: 2, done }));
  expect(openFollowUps(state).map((each) => each.id)).toEqual([1]);
  expect(openFollowUps({ ...state, status: 'withdrawn' })).toEqual([]);
  expect(openFollowUps({ ...state, status: 'closed' })).toHaveLength(1);
  expect(openFollowUps(taken)).toEqual([]);
});

describe('the one next step', () => {
  test('of a report is the ladder, of a taken one the nearest clock, of a task its morning', () => {
    expect(nextTimer(opened(), organisation)).toEqual({ at: after(15).now, step: 'escalation' });
    const half = new Date('2026-11-24T21:00:00Z');
    expect(nextTimer(taken, organisation)).toEqual({ at: half, step: 'clock' });
    const soon = withTasks(taken, task());
    expect(nextTimer(soon, organisation)).toEqual({ at: new Date('2026-11-24T07:00:00Z'), step: 'followUp' });
    const later = withTasks(taken, task({ due: '2026-11-25' }));
    expect(nextTimer(later, organisation)).toEqual({ at: half, step: 'clock' });
  });

  test('of a task of anybody else is none: the summary of the day reminds of it', () => {
    const own = withTasks(taken, task({ owner: fg }));
    expect(nextTimer(own, organisation)?.step).toBe('clock');
  });

  test('is that of the earliest of several tasks, in whatever order they were written down', () => {
    const tasks = ['2026-11-26', '2026-11-24', '2026-11-25'].map((due, at) => task({ id: at + 1, due }));
    for (const order of [tasks, [...tasks].reverse()])
      expect(nextTimer(withTasks(taken, ...order), organisation)?.at).toEqual(
        new Date('2026-11-24T07:00:00Z'),
      );
  });

  test('of two at the same moment is what comes first in the law: the clock', () => {
    const state: Incident = withTasks(
      { ...taken, awareAt: '2026-11-22T19:00:00.000Z' },
      task({ due: '2026-11-24' }),
    );
    expect(nextTimer(state, organisation)).toEqual({ at: new Date('2026-11-24T07:00:00Z'), step: 'clock' });
  });

  test('is none when nothing is left', () => {
    const over: Incident = { ...withTasks(taken, task({ done })), status: 'closed' };
    expect(nextTimer(over, organisation)).toBeNull();
    expect(nextTimer({ ...opened(), id, status: 'withdrawn' }, organisation)).toBeNull();
  });
});
