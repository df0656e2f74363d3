import { renderAllTasks, type TaskOfIncident } from '../../cards/incident/all-tasks';
import { type CardSample, hostile, widest } from './card-views';

/** Tasks over all incidents. */

const task = (number: number, change: Partial<TaskOfIncident> = {}): TaskOfIncident => ({
  incident: `INC-2026-${String(number).padStart(4, '0')}`,
  id: (number % 20) + 1,
  kind: number % 3 === 0 ? 'insurer' : 'own',
  text: 'Etiketten nakijken',
  due: `2026-11-${String(10 + (number % 20)).padStart(2, '0')}`,
  name: 'Fenna Vos',
  ...change,
});
const all = (name: string, tasks: readonly TaskOfIncident[]): CardSample => ({
  name,
  render: (locale) => renderAllTasks({ locale, today: '2026-11-24', tasks }),
});

export const taskSamples: readonly CardSample[] = [
  all('all-tasks-none', []),
  all('all-tasks', [task(1), task(2, { incident: 'OEF-2026-0001' }), task(16)]),
  all(
    'all-tasks-many',
    Array.from({ length: 200 }, (_, number) => task(number, { text: widest(400), name: widest(60) })),
  ),
  all('all-tasks-hostile', [task(1, { text: hostile, name: hostile })]),
];
