import { withLacking } from '../../cards/shared/lacking';
import { renderTasks } from '../../cards/incident/process/tasks';
import type { ProcessModel } from '../../cards/incident/process/model';
import { type CardSample, hostile } from './card-views';
import { colleague } from './incident-scene';
import { sample } from './process-samples';
import { taken } from './process-scene';

/** A card that says who cannot get what was promised on it. */

const tasks = (of: ProcessModel) =>
  renderTasks({ ...of, due: '2026-11-24', people: [{ id: colleague, name: 'Fenna Vos' }] });
const lacking = (name: string, phone?: string) => (of: ProcessModel) =>
  withLacking(tasks(of), {
    locale: of.locale,
    promised: 'task',
    without: [
      { name, phone },
      { name: 'Daan de Wit', phone: undefined },
    ],
    reached: [name],
  });

export const lackingSamples: readonly CardSample[] = [
  sample('lacking', taken, lacking('Fenna Vos', '033 555 01 10')),
  sample('lacking-hostile', taken, lacking(hostile, hostile)),
];
