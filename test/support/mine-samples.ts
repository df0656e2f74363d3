import {
  renderHeldReports,
  renderOpenReports,
  renderOpenTasks,
  type OwnReport,
  type OwnTask,
} from '../../cards/incident/mine';
import { renderMine } from '../../cards/shared/mine';
import { incidentKinds } from '../../services/people/incident-settings';
import { at, type CardSample, data, hostile, widest } from './card-views';

/** What is open for one person, in ordinary and in worst cases. */

const reports = (count: number): readonly OwnReport[] =>
  Array.from({ length: count }, (_, number) => ({
    id: `INC-2026-${String(1_000 - number).padStart(4, '0')}`,
    kind: incidentKinds[number % incidentKinds.length] ?? null,
    status: number % 3 === 2 ? 'closed' : 'reported',
    reportedAt: at,
    takenBy: null,
    asked: number === 0,
  }));

const tasks = (count: number, text: string): readonly OwnTask[] =>
  Array.from({ length: count }, (_, number) => ({
    id: number + 1,
    kind: 'own',
    text,
    due: '2026-11-27',
    ...data,
  }));

export const mineSamples: readonly CardSample[] = [
  {
    name: 'mine',
    render: (locale) =>
      renderMine(locale, [
        renderOpenTasks(tasks(1, 'Bel de klant.'), locale),
        renderHeldReports(reports(2), locale),
        renderOpenReports(reports(3), locale),
      ]),
  },
  {
    name: 'mine-over',
    render: (locale) => renderMine(locale, [renderOpenReports(reports(3).slice(2), locale)]),
  },
  { name: 'mine-empty', render: (locale) => renderMine(locale, [renderOpenReports([], locale)]) },
  {
    name: 'mine-hostile',
    render: (locale) => renderMine(locale, [renderOpenTasks(tasks(2, hostile), locale)]),
  },
  {
    name: 'mine-full',
    render: (locale) =>
      renderMine(locale, [
        renderOpenTasks(tasks(25, widest(2_000)), locale),
        renderOpenReports(reports(200), locale),
        renderOpenTasks(
          tasks(25, widest(2_000)).map((task) => ({ ...task, incident: 'INC-2026-0043' })),
          locale,
        ),
      ]),
  },
];
