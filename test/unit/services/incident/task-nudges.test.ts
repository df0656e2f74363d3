import { taskNudges } from '../../../../services/incident/task-nudges';
import { colleague, fg } from '../../../support/incident-scene';
import { concerned } from '../../../support/process-scene';

const today = (person: string, day: string) =>
  taskNudges([concerned], person, day).map(({ subject, step, kind, title, lines }) => [
    subject,
    step,
    kind,
    title,
    lines,
  ]);

test('from the day it is due, each day a step further, so that it is told every day', () => {
  expect(today(colleague, '2026-11-24')).toEqual([]);
  const subject = 'task:INC-2026-0001:3:2026-11-25';
  expect(today(colleague, '2026-11-25')).toEqual([[subject, 0, 'taskDue', 'Etiketten nakijken', []]]);
  expect(today(colleague, '2026-11-27')).toEqual([[subject, 2, 'taskLate', 'Etiketten nakijken', []]]);
});

test('tasks that come by themselves are named by their kind', () => {
  expect(today(fg, '2026-11-24').map(([, , , title, lines]) => [title, lines])).toEqual([
    ['', ['insurer']],
    ['', ['police']],
  ]);
});

test('[N6] never of what is about the reader, nor of what was withdrawn', () => {
  expect(taskNudges([{ ...concerned, about: [colleague] }], colleague, '2026-11-25')).toEqual([]);
  expect(taskNudges([{ ...concerned, status: 'withdrawn' }], colleague, '2026-11-25')).toEqual([]);
});
