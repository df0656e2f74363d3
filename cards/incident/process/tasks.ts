import { incidentActions } from '../../../services/incident/contract';
import type { FollowUp } from '../../../services/incident/process/model';
import { dayName } from '../../dates';
import type { RenderedCard } from '../../render';
import {
  askedText,
  button,
  type Button,
  type Fact,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../../shared/elements';
import { dateInput, peopleInput } from '../../shared/fields';
import { chooser, renderListCard } from '../../shared/list';
import { commandButton } from '../../shared/plain';
import { type Texts, textsFor } from '../../texts';
import { displayLines, displayName } from '../../user-text';
import { nameOf, type ProcessModel, signature } from './model';
import { wayButtons } from './way';

export interface TasksModel extends ProcessModel {
  /** Object ids and names of people who may be given a task. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** `YYYY-MM-DD` proposed as the due day. */
  readonly due: string;
}

/** Follow-up actions of an incident. */
export function renderTasks(model: TasksModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { process, shared } = texts;
  const { followUps } = model.process;
  const open = followUps.filter(({ done }) => done === null);
  return renderListCard({
    locale: model.locale,
    summary: process.taskSummary(model.incident.id),
    eyebrow: process.fileEyebrow(model.incident.id),
    title: process.tasks,
    footnotes: open.length === 0 ? [process.noTasks] : [],
    sections: [{ title: process.tasks, rows: followUps.map((task) => taskRow(task, model, texts)) }].filter(
      ({ rows }) => rows.length > 0,
    ),
    ...(open.length > 0 ? { fields: [finishField(open, texts)] } : {}),
    prompts: [planPrompt(model, texts)],
    buttons: [
      ...(open.length > 0
        ? [finishButton(model, texts.process.taskFinish)]
        : wayButtons(model, texts, 'tasks')),
      button(process.file, incidentActions.file, model.data, { sendsInputs: false }),
    ],
    details: {
      toggle: shared.more,
      rows: [
        {
          buttons: [commandButton(process.allTasks, 'taken')],
          prompts: open.length > 0 ? [replanPrompt(open, model, texts)] : [],
        },
      ],
    },
  });
}

/** In what role somebody may also open the incident of their task; null: they have only the task. */
export type OpensAs = 'report' | 'along' | null;

/**
 * What somebody is asked to do, and nothing else of the incident: it may be anybody. Those who may see more are led to
 * its one living card.
 */
export function renderOwnTasks(model: ProcessModel, owner: string, opensAs: OpensAs = null): RenderedCard {
  const texts = textsFor(model.locale);
  const { process } = texts;
  const own = model.process.followUps.filter((task) => task.owner === owner);
  const open = own.filter(({ done }) => done === null);
  return renderListCard({
    locale: model.locale,
    summary: process.taskSummary(model.incident.id),
    eyebrow: process.fileEyebrow(model.incident.id),
    title: open.length > 0 ? process.taskTitle : process.noTasks,
    sections: [{ title: process.tasks, rows: own.map((task) => taskRow(task, model, texts)) }],
    buttons: opensAs === null ? [] : [openButton(model, opensAs, texts)],
    prompts: open.length > 0 ? [finishPrompt(open, model, texts)] : [],
  });
}

function openButton(
  { incident: { id: incident } }: ProcessModel,
  opensAs: 'report' | 'along',
  { mine }: Texts,
): Button {
  const title = mine.open(incident);
  return opensAs === 'report'
    ? press(title, incidentActions.view, { incident, from: 'card' })
    : press(title, incidentActions.along, { incident, part: 'card', from: 'card' });
}

/** What, by whom and by when. */
export function taskRow(task: FollowUp, model: ProcessModel, texts: Texts): Fact {
  const { process } = texts;
  const said = task.kind === 'own' ? displayLines(task.text, { max: 300, cut: texts.shared.shortened }) : [];
  return {
    label: `${task.id}. ${process.taskKind[task.kind]}`,
    lines: [
      ...said,
      task.done
        ? process.taskDone(...signature(model, task.done))
        : process.taskLine(nameOf(model, task.owner), dayName(task.due, model.locale)),
    ],
  };
}

const finishPrompt = (open: readonly FollowUp[], model: ProcessModel, texts: Texts): Prompt => ({
  title: texts.process.taskFinish,
  style: 'positive',
  fields: [fieldElement(finishField(open, texts))],
  buttons: [finishButton(model, texts.process.taskFinishSend)],
});

/** The first open one is preselected. */
const finishField = (open: readonly FollowUp[], { process }: Texts): Field =>
  chooser(
    { label: process.taskChoose, placeholder: '', error: process.fault.required },
    open.map(({ id, kind }) => ({ title: `${id}. ${process.taskKind[kind]}`, value: String(id) })),
  );

const finishButton = ({ data }: ProcessModel, title: string): Button =>
  button(title, incidentActions.finish, data, { style: 'positive' });

function replanPrompt(open: readonly FollowUp[], model: TasksModel, { process, shared }: Texts): Prompt {
  const words = { label: process.replanWhich, placeholder: shared.choose, error: process.fault.required };
  const which = chooser(
    words,
    open.map(({ id, kind, text }) => ({
      title: `${id}. ${kind === 'own' ? displayName(text, 60) : process.taskKind[kind]}`,
      value: String(id),
    })),
  );
  return {
    title: process.replan,
    style: 'default',
    fields: [
      fieldElement({ ...which, id: 'task' }),
      fieldElement({
        ...ownerField(model, process.replanOwner, shared.choose, shared.checkField),
        id: 'newOwner',
      }),
      fieldElement(
        dateInput({
          id: 'newDue',
          label: process.replanDue,
          errorMessage: shared.checkField,
        }),
      ),
    ],
    buttons: [button(shared.record, incidentActions.replan, model.data, { style: 'positive' })],
  };
}

/** For clients that do not look people up themselves; as many as keep the card within its size. */
const choosable = 40;

const ownerField = ({ people }: TasksModel, label: string, placeholder: string, errorMessage: string) =>
  peopleInput({
    id: 'owner',
    label,
    placeholder,
    errorMessage,
    choices: people.slice(0, choosable).map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
  });

function planPrompt(model: TasksModel, { process, shared }: Texts): Prompt {
  const owner: Field = {
    ...ownerField(model, process.planOwner, shared.choose, process.fault.required),
    required: true,
  };
  const due: Field = dateInput({
    id: 'due',
    label: process.planDue,
    value: model.due,
    errorMessage: shared.checkField,
  });
  const words = {
    id: 'words',
    label: process.planText,
    errorMessage: process.fault.required,
    maxLength: 400,
  };
  return {
    title: process.plan,
    style: 'default',
    fields: [fieldElement(askedText(words)), fieldElement(owner), fieldElement(due)],
    buttons: [button(shared.record, incidentActions.plan, model.data, { style: 'positive' })],
  };
}
