import { incidentKinds } from '../../../../../services/people/incident-settings';
import type { IncidentChange } from '../../../../../services/incident/commands';
import { type Incident } from '../../../../../services/incident/model';
import { noProcess } from '../../../../../services/incident/process/model';
import { tasksFor } from '../../../../../services/incident/process/tasks';
import {
  accept,
  after,
  board,
  colleague,
  deputy,
  employee,
  fg,
  opened,
  organisation,
  refusalOf,
  report,
  take,
  words,
} from '../../../../support/incident-scene';
import {
  assessed,
  carriedOut,
  classified,
  classifying,
  concerned,
  taken,
} from '../../../../support/process-scene';

const plan = (change: { readonly owner?: string; readonly due?: string } = {}): IncidentChange => ({
  type: 'plan',
  by: fg,
  owner: colleague,
  due: '2026-11-25',
  ...words,
  ...change,
});
const fresh = { remindedOn: null, done: null };
const tasksOf = ({ process }: Incident) => process?.followUps ?? [];

describe('tasks that come by themselves', () => {
  test.each(incidentKinds)('taking a report of %s', (kind) => {
    const state = accept(opened({ facts: { ...report().facts, kind } }), take(deputy), after(1)).state;
    const note = kind === 'unlawful_instruction' || kind === 'data_minimisation';
    expect(tasksOf(state)).toEqual(
      note ? [{ id: 1, kind: 'clientNote', text: '', owner: deputy, due: '2026-11-24', ...fresh }] : [],
    );
    expect(state.process === undefined).toBe(!note);
  });

  test('a report without a kind, and a drill, bring none', () => {
    const drill = {
      ...opened({ facts: { ...report().facts, kind: 'unlawful_instruction' } }),
      id: 'OEF-2026-0001',
    };
    expect(tasksOf(accept(drill, take(fg), after(1)).state)).toEqual([]);
    expect(tasksOf(accept(opened(), take(fg), after(1)).state)).toEqual([]);
  });

  test('a datalek: the insurer and the police, once, after those that were there', () => {
    expect(tasksOf(classified)).toEqual([
      { id: 1, kind: 'insurer', text: '', owner: fg, due: '2026-11-24', ...fresh },
      { id: 2, kind: 'police', text: '', owner: fg, due: '2026-11-24', ...fresh },
    ]);
    const again = carriedOut(
      classified,
      [{ ...classifying, outcome: 'other', ...words } as IncidentChange, { ...classifying, ...words }],
      30,
    );
    expect(tasksOf(again)).toEqual(tasksOf(classified));
    const planned = carriedOut(assessed, [plan(), classifying], 30);
    expect(tasksOf(planned).map(({ id, kind }) => [id, kind])).toEqual([
      [1, 'own'],
      [2, 'insurer'],
      [3, 'police'],
    ]);
  });

  test('no datalek, or a drill: nobody', () => {
    for (const outcome of ['deviation', 'nearMiss', 'other'] as const)
      expect(tasksFor(outcome, noProcess, fg, after(1))).toBe(noProcess);
    expect(tasksFor('breach', noProcess, fg, { ...after(1), id: 'OEF-2026-0001' })).toBe(noProcess);
    expect(tasksFor('breach', noProcess, fg, after(1)).followUps).toHaveLength(2);
  });

  test('are due on the next working day of the office', () => {
    const friday = tasksFor('breach', noProcess, fg, { ...after(0), now: new Date('2026-11-27T22:59:00Z') });
    expect(friday.followUps.map(({ due }) => due)).toEqual(['2026-11-30', '2026-11-30']);
  });
});

describe('a task that is written down', () => {
  test('is kept with its words, and posted to who has to do it, unless that is oneself', () => {
    const decision = accept(taken, plan(), after(10));
    expect(tasksOf(decision.state)).toEqual([
      { id: 1, kind: 'own', text: 'woorden', owner: colleague, due: '2026-11-25', ...fresh },
    ]);
    expect(decision.messages).toEqual([
      {
        person: colleague,
        view: 'incident.task',
        class: 'operational',
        as: { kind: 'post' },
        follows: 'item',
      },
    ]);
    expect(accept(taken, plan({ owner: fg }), after(10)).messages).toEqual([]);
    expect(tasksOf(accept(decision.state, plan(), after(11)).state).map(({ id }) => id)).toEqual([1, 2]);
  });

  test('is for somebody who works here and whom it is not about', () => {
    expect(refusalOf(taken, plan({ owner: 'niemand' }), after(10))).toBe('ownerNotPossible');
    expect(refusalOf({ ...taken, about: [colleague] }, plan(), after(10))).toBe('ownerNotPossible');
    const left = {
      ...organisation,
      people: organisation.people.map((one) =>
        one.aadObjectId === colleague ? { ...one, end: '2026-11-22' } : one,
      ),
    };
    expect(refusalOf(taken, plan(), after(10, left))).toBe('ownerNotPossible');
  });

  test('is due today or later, on the office’s clock', () => {
    expect(refusalOf(taken, plan({ due: '2026-11-22' }), after(10))).toBe('momentNotPossible');
    expect(tasksOf(accept(taken, plan({ due: '2026-11-23' }), after(10)).state)).toHaveLength(1);
    // Half past midnight in Amsterdam.
    const night = { ...after(0), now: new Date('2026-11-23T23:30:00Z') };
    expect(refusalOf(taken, plan({ due: '2026-11-23' }), night)).toBe('momentNotPossible');
  });

  test('is one of twenty-five at most', () => {
    const many = carriedOut(
      taken,
      Array.from({ length: 24 }, () => plan()),
      10,
    );
    const full = accept(many, plan(), after(11)).state;
    expect(tasksOf(full)).toHaveLength(25);
    expect(refusalOf(full, plan(), after(12))).toBe('tooManyTasks');
  });
});

describe('a task that is done', () => {
  const finish = (task: number, owner: string): IncidentChange => ({ type: 'finish', task, owner });

  test('is signed by who did it, and the others stay open', () => {
    const done = accept(concerned, finish(3, colleague), after(80)).state;
    expect(tasksOf(done).map((task) => task.done)).toEqual([
      null,
      null,
      { by: colleague, at: after(80).now.toISOString() },
    ]);
    expect(refusalOf(done, finish(3, fg), after(81))).toBe('unchanged');
  });

  test('may be said by whose it is or by who handles the incident, and by nobody else', () => {
    for (const owner of [fg, deputy])
      expect(accept(concerned, finish(3, owner), after(80)).events).toHaveLength(1);
    expect(refusalOf(concerned, finish(3, employee), after(80))).toBe('notFound');
    expect(refusalOf(concerned, finish(1, colleague), after(80))).toBe('notFound');
    expect(refusalOf(concerned, finish(9, colleague), after(80))).toBe('notFound');
    expect(refusalOf(concerned, finish(9, fg), after(80))).toBe('unchanged');
    expect(refusalOf(taken, finish(1, fg), after(80))).toBe('unchanged');
    expect(refusalOf(concerned, finish(3, board), after(80))).toBe('notFound');
  });
});

describe('a task that is changed', () => {
  const planned = accept(taken, plan(), after(10)).state;
  const replan = (change: { readonly owner?: string; readonly due?: string }, task = 1): IncidentChange => ({
    type: 'replan',
    by: fg,
    task,
    ...change,
  });

  test('goes to somebody who is told, and stands in the history as it was and is', () => {
    const { state, events, messages } = accept(planned, replan({ owner: employee }), after(20));
    expect(tasksOf(state)).toMatchObject([{ owner: employee, due: '2026-11-25' }]);
    expect(messages).toMatchObject([{ person: employee, view: 'incident.task' }]);
    expect(events).toEqual([
      {
        type: 'replanned',
        by: fg,
        payload: {
          task: 1,
          owner: employee,
          due: '2026-11-25',
          wasOwner: colleague,
          wasDue: '2026-11-25',
        },
      },
    ]);
    expect(accept(planned, replan({ owner: fg }), after(20)).messages).toEqual([]);
  });

  test('on another day is reminded of anew, and whoever has it is not called for that', () => {
    const reminded: Incident = {
      ...planned,
      process: {
        ...(planned.process ?? noProcess),
        followUps: tasksOf(planned).map((task) => ({ ...task, remindedOn: '2026-11-25' })),
      },
    };
    const { state, messages } = accept(reminded, replan({ due: '2026-11-27' }), after(20));
    expect(tasksOf(state)).toMatchObject([{ due: '2026-11-27', remindedOn: null, owner: colleague }]);
    expect(messages).toEqual([]);
  });

  test('never to whom it is about or who is not there, never to a day behind; nothing changes nothing', () => {
    const about = { ...planned, about: [employee] };
    expect(refusalOf(about, replan({ owner: employee }), after(20))).toBe('ownerNotPossible');
    expect(refusalOf(planned, replan({ owner: 'niemand' }), after(20))).toBe('ownerNotPossible');
    expect(refusalOf(planned, replan({ due: '2026-11-22' }), after(20))).toBe('momentNotPossible');
    expect(refusalOf(planned, replan({}), after(20))).toBe('unchanged');
    expect(refusalOf(planned, replan({ owner: colleague, due: '2026-11-25' }), after(20))).toBe('unchanged');
    expect(refusalOf(planned, replan({ owner: employee }, 7), after(20))).toBe('unchanged');
  });
});
