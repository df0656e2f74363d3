import { incidentActions } from '../../services/incident/contract';
import type { FollowUp } from '../../services/incident/process/model';
import type { Locale } from '../../services/people/roles';
import { dayName } from '../dates';
import type { RenderedCard } from '../render';
import { press } from '../shared/elements';
import { type OpenLine, OpenSection, renderOpen } from '../shared/mine';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import { drillMark } from '../shared/drill';

export interface TaskOfIncident extends Pick<FollowUp, 'id' | 'kind' | 'text' | 'due'> {
  readonly incident: string;
  /** Name of the person doing it. */
  readonly name: string;
}

export interface AllTasksModel {
  readonly locale: Locale;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The first due first. */
  readonly tasks: readonly TaskOfIncident[];
}

/** Tasks over all incidents, for their handlers; overdue ones first. Action: `incident.tasks`. */
export function renderAllTasks({ locale, today, tasks }: AllTasksModel): RenderedCard {
  const texts = textsFor(locale);
  const { process } = texts;
  const section = (title: string, some: readonly TaskOfIncident[]) =>
    new OpenSection({
      title,
      lines: some.map((task) => lineOf(task, locale, texts)),
      more: process.allTasksMore,
    });
  return renderOpen(locale, { title: process.allTasksTitle, nothing: process.allTasksNone }, [
    section(
      process.late,
      tasks.filter(({ due }) => due < today),
    ),
    section(
      process.dueToday,
      tasks.filter(({ due }) => due >= today),
    ),
  ]);
}

const lineOf = (
  { incident, id, kind, text, due, name }: TaskOfIncident,
  locale: Locale,
  texts: Texts,
): OpenLine => ({
  label: [...drillMark(incident, texts), incident, `${id}. ${texts.process.taskKind[kind]}`].join(' · '),
  lines: [
    ...(kind === 'own' ? displayLines(text, { max: 200, cut: texts.shared.shortened }) : []),
    texts.process.taskLine(displayName(name, 60), dayName(due, locale)),
  ],
  button: press(texts.process.taskAt(id, incident), incidentActions.tasks, { incident }),
});
