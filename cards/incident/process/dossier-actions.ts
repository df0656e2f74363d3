import { classifications, decidedDuties, incidentActions } from '../../../services/incident/contract';
import type { AssessmentQuestionId } from '../../../services/incident/assessment/questions';
import { registerActions } from '../../../services/register/contract';
import { inputMoment } from '../../dates';
import {
  askedText,
  button,
  type Button,
  type Field,
  fieldElement,
  press,
  type Prompt,
  textPrompt,
} from '../../shared/elements';
import type { ListCard } from '../../shared/list';
import type { Texts } from '../../texts';
import { displayName } from '../../user-text';
import { choiceInput, optionalText } from '../../shared/fields';
import { isDrill } from '../../shared/drill';
import { callPrompts } from './cyber';
import type { ProcessModel } from './model';
import { documentRow } from './papers';
import { signButton, takeBackButton } from './second';
import { asksMore, isComplete, missingButton, nextMissing } from './way';

export type FileActions = Pick<ListCard, 'fields' | 'buttons' | 'prompts'> & {
  readonly details: NonNullable<ListCard['details']>;
};

/** What can be done with a file now; only what its state allows (architecture §7: one thing at a time). */
export function fileActions(model: ProcessModel, texts: Texts): FileActions {
  const { process, shared } = texts;
  const { data } = model;
  const back = press(process.back, incidentActions.view, data);
  const evidence = press(texts.evidence.title, incidentActions.evidence, data);
  const reporter = reporterButton(model, texts);
  // A closed incident must be reopened first; its tasks go on.
  if (model.process.closed)
    return {
      buttons: [back],
      prompts: [reopenPrompt(model, texts)],
      details: {
        toggle: shared.more,
        rows: [
          { buttons: [evidence, press(process.tasks, incidentActions.tasks, data), ...reporter] },
          ...documentRow(model, texts),
          ...paperRows(model, texts),
        ],
      },
    };
  const step = stepNow(model, texts);
  return {
    fields: step.fields,
    buttons: [...step.buttons, ...signButton(model, texts), back],
    details: { toggle: shared.more, rows: moreRows(model, texts, step) },
  };
}

/** The next step, as taken from the file; `besides`: what can be asked anyway. */
interface StepNow {
  readonly fields: readonly Field[];
  readonly buttons: readonly Button[];
  readonly besides: readonly Button[];
  readonly classifies?: true;
}

function stepNow(model: ProcessModel, texts: Texts): StepNow {
  const { process } = texts;
  const { data } = model;
  const drill = isDrill(model.incident.id);
  const next = asksMore(model) ? [press(process.nextQuestion, incidentActions.next, data, 'positive')] : [];
  const closing = button(process.close, incidentActions.close, data, {
    style: isComplete(model) ? 'positive' : 'default',
  });
  // It is next to the button, and may stay empty. Nobody waits for the end of a drill.
  const toReporter = drill ? [] : [optionalText('toReporter', process.toReporter, process.fault.tooLong)];
  if (isComplete(model)) return { fields: toReporter, buttons: [closing], besides: next };
  if (model.missing.length === 0) return { fields: [], buttons: [...next, closing], besides: [] };
  // A notification that turned out to be no datalek does not wait for any question.
  const wrong = model.missing.find(({ what }) => what === 'retraction');
  if (wrong?.what === 'retraction')
    return {
      fields: [],
      buttons: [missingButton(wrong, model, texts)],
      besides: asksMore(model) ? [press(process.nextQuestion, incidentActions.next, data)] : [],
    };
  if (next.length > 0) return { fields: [], buttons: next, besides: [] };
  const missing = nextMissing(model);
  if (missing?.what === 'classification' && model.assessment.classified.outcome !== null) {
    const save = button(process.classify, incidentActions.classify, data, { style: 'positive' });
    return { fields: classifyFields(model, texts), buttons: [save], besides: [], classifies: true };
  }
  return {
    fields: [],
    buttons: missing && missing.what !== 'classification' ? [missingButton(missing, model, texts)] : [],
    besides: [],
  };
}

/** A door that cannot be opened is not shown. */
const reporterButton = ({ mayKnowReporter, data }: ProcessModel, { register }: Texts): readonly Button[] =>
  mayKnowReporter ? [press(register.reporter, registerActions.reporter, data)] : [];

function moreRows(model: ProcessModel, texts: Texts, { besides, classifies }: StepNow) {
  const { process, outcomes } = texts;
  const { data } = model;
  const breach = model.process.classified?.outcome === 'breach';
  const waiting = takeBackButton(model, texts);
  return [
    ...(waiting.length > 0 ? [{ buttons: waiting }] : []),
    {
      buttons: besides,
      prompts: [...(classifies ? [] : [classifyPrompt(model, texts)]), ...changePrompt(model, texts)],
    },
    ...(breach
      ? [
          {
            buttons: decidedDuties.map((duty) =>
              press(outcomes.duty[duty], incidentActions.duty, { ...data, duty }),
            ),
          },
        ]
      : []),
    ...documentRow(model, texts),
    {
      buttons: [
        press(process.clients, incidentActions.clients, data),
        ...(model.systems.involved ? [press(texts.systems.open, incidentActions.systems, data)] : []),
        press(process.tasks, incidentActions.tasks, data),
      ],
    },
    {
      buttons: [
        press(texts.correcting.open, incidentActions.facts, data),
        press(process.hands, incidentActions.holding, data),
        press(texts.along.open, incidentActions.invited, data),
      ],
    },
    {
      buttons: [press(texts.evidence.title, incidentActions.evidence, data), ...reporterButton(model, texts)],
      prompts: [awarePrompt(model, texts)],
    },
    { buttons: [historyButton(model, texts), ...joiningButton(model, texts), ...holdButton(model, texts)] },
    ...cyberRows(model, texts),
  ];
}

const historyButton = ({ data }: ProcessModel, { history }: Texts): Button =>
  press(history.open, incidentActions.history, { incident: data.incident, page: 1 });

/** Only for those who may order it: others would find a closed door. */
const holdButton = ({ mayKeep, data }: ProcessModel, { holds }: Texts): readonly Button[] =>
  mayKeep ? [press(holds.open, registerActions.holds, { number: data.incident })] : [];

/** Drills stay on their own. */
const joiningButton = ({ data }: ProcessModel, { joining }: Texts): readonly Button[] =>
  isDrill(data.incident) ? [] : [press(joining.open, incidentActions.joining, data)];

/** What is over can still be put on paper: what happened, and every document it had. */
function paperRows(model: ProcessModel, texts: Texts) {
  const { data, process, clients } = model;
  const ofClients = press(texts.process.clients, incidentActions.clients, data);
  const duties = decidedDuties.filter((duty) => process.decisions[duty]);
  return [
    {
      buttons: [
        historyButton(model, texts),
        ...(clients.length > 0 ? [ofClients] : []),
        ...holdButton(model, texts),
      ],
    },
    {
      buttons: duties.map((duty) =>
        press(texts.outcomes.duty[duty], incidentActions.duty, { ...data, duty }),
      ),
    },
  ].filter(({ buttons }) => buttons.length > 0);
}

/** Nothing where the Cyberbeveiligingswet is not switched on. */
function cyberRows(model: ProcessModel, texts: Texts) {
  const cyber = press(texts.cyber.title, incidentActions.cyber, model.data);
  const said = model.process.cyber !== undefined;
  return said || model.cyber.offered
    ? [{ buttons: said ? [cyber] : [], prompts: callPrompts(model, texts) }]
    : [];
}

function classifyFields(model: ProcessModel, texts: Texts): readonly Field[] {
  const { process, outcomes } = texts;
  const outcome: Field = choiceInput({
    id: 'outcome',
    label: process.classifyLabel,
    style: 'expanded',
    required: true,
    errorMessage: process.fault.unknown,
    value: model.process.classified?.outcome ?? model.assessment.classified.outcome ?? '',
    choices: classifications.map((value) => ({ title: outcomes.classification[value], value })),
  });
  return [outcome, optionalText('why', process.classifyReason, process.fault.tooLong)];
}

const classifyPrompt = (model: ProcessModel, texts: Texts): Prompt => ({
  title: model.process.classified ? texts.process.reclassify : texts.process.classify,
  style: !asksMore(model) && !model.process.classified ? 'positive' : 'default',
  fields: classifyFields(model, texts).map(fieldElement),
  buttons: [button(texts.shared.record, incidentActions.classify, model.data, { style: 'positive' })],
});

/** An answer that turned out otherwise, or one that nobody was asked for and that could change something. */
function changePrompt(model: ProcessModel, texts: Texts): readonly Prompt[] {
  const given = Object.keys(model.process.answers) as AssessmentQuestionId[];
  if (given.length === 0) return [];
  const tipping = model.tips.filter(({ changes }) => changes.length > 0).map(({ question }) => question);
  const answered = [...new Set([...given, ...tipping])];
  const { process, shared } = texts;
  const question: Field = choiceInput({
    id: 'question',
    label: process.chooseQuestion,
    required: true,
    errorMessage: process.fault.required,
    value: given.at(-1) ?? '',
    choices: answered.map((id) => ({ title: texts.assessment[id].label, value: id })),
  });
  return [
    {
      title: process.answers,
      style: 'default',
      questions: given.map((id) => givenAnswer(id, model, texts)),
      fields: [fieldElement(question)],
      buttons: [button(shared.change, incidentActions.question, model.data, { style: 'positive' })],
    },
  ];
}

/** What was asked and what was answered, on one line. */
function givenAnswer(id: AssessmentQuestionId, { process }: ProcessModel, { assessment }: Texts): string {
  const { label, options }: { readonly label: string; readonly options: Readonly<Record<string, string>> } =
    assessment[id];
  const value = process.answers[id]?.value ?? [];
  return `${label} ${displayName(value.map((one) => options[one] ?? one).join(', '), 120)}`;
}

/** The moment of kennisname, with its reason: only the handler may move it (domain §1.4). */
function awarePrompt(model: ProcessModel, { process, shared }: Texts): Prompt {
  const { date, time } = inputMoment(model.incident.awareAt);
  const moment = (type: 'date' | 'time', id: string, label: string, value: string): Field => ({
    type,
    id,
    label,
    value,
    errorMessage: shared.checkField,
    faults: [],
  });
  return {
    title: process.moveAware,
    style: 'default',
    fields: [
      fieldElement(moment('date', 'day', process.awareDay, date)),
      fieldElement(moment('time', 'time', process.awareTime, time)),
      fieldElement(
        askedText({ id: 'reason', label: process.awareReason, errorMessage: process.fault.required }),
      ),
    ],
    buttons: [button(shared.record, incidentActions.aware, model.data, { style: 'positive' })],
  };
}

const reopenPrompt = (model: Pick<ProcessModel, 'data'>, { process, incident }: Texts): Prompt =>
  textPrompt(process.reopen, {
    id: 'reason',
    label: process.reopenReason,
    errorMessage: incident.textError,
    send: button(process.reopenSend, incidentActions.reopen, model.data, { style: 'positive' }),
  });
