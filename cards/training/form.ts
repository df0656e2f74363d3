import { trainingActions, type TrainingField, trainingFields } from '../../services/training/contract';
import type { Locale } from '../../services/people/roles';
import type { TrainingFaults, TrainingTyped } from '../../services/training/form';
import { compileCard, type RenderedCard, renderCard } from '../render';
import {
  actionRow,
  type Banner,
  button,
  type Choice,
  type Field,
  fieldData,
  frame,
  header,
  pickerValue,
} from '../shared/elements';
import { choiceInput, dateInput, peopleInput, textInput, timeInput } from '../shared/fields';
import layout from '../shared/form.json';
import { type Choosable, notUnderstood, peopleChoices } from '../shared/people';
import { type Texts, textsFor } from '../texts';
import { inputValue } from '../user-text';

const template = compileCard(layout);

interface AnyForm {
  readonly locale: Locale;
  readonly typed: TrainingTyped;
  readonly faults: TrainingFaults;
  readonly expired: boolean;
  /** Somebody else changed the session since the form was opened. */
  readonly changedMeanwhile: boolean;
  /** Days that stand in it at the beginning, `YYYY-MM-DD`. */
  readonly start: { readonly day: string; readonly deadline: string };
  /** Groups to choose from, in the reader's language. */
  readonly audiences: readonly Choice[];
  /** For clients that cannot look people up themselves. */
  readonly people: readonly Choosable[];
}

interface Fresh {
  readonly mode: 'plan';
  readonly data: { readonly token: string };
}

interface Changed {
  readonly mode: 'change';
  /** The form's token, and what is changed. */
  readonly data: { readonly token: string; readonly session: string };
}

export type SessionFormModel = AnyForm & { readonly topics: readonly Choice[] } & (Fresh | Changed);

export interface DocumentFormModel extends AnyForm {
  readonly data: { readonly token: string };
}

/** A session. Actions: `training.plan` or `training.change`, with the inputs of `services/training/form.ts`. */
export function renderSessionForm(model: SessionFormModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { training } = texts;
  const change = model.mode === 'change';
  const { typed } = model;
  const details = [
    textField(model, texts, 'places'),
    choiceField(model, texts, 'audience', model.audiences, true),
    peopleField(model, texts),
    choiceField(model, texts, 'yearly', yesNo(texts, 'no')),
    textField(model, texts, 'link'),
  ];
  return render(model, texts, {
    title: change ? training.changeTitle : training.formTitle,
    summary: training.formSummary,
    intro: training.formIntro,
    fields: [
      textField(model, texts, 'title', { required: true }),
      choiceField(model, texts, 'topic', model.topics),
      dateInput({
        ...shared(model, texts, 'day'),
        value: pickerValue('date', typed.day, model.start.day),
      }),
      timeInput({ ...shared(model, texts, 'from'), value: pickerValue('time', typed.from, '10:00') }),
      timeInput({ ...shared(model, texts, 'until'), value: pickerValue('time', typed.until, '11:00') }),
      textField(model, texts, 'where'),
      choiceField(model, texts, 'mandatory', yesNo(texts, 'yes')),
      dateInput({
        ...shared(model, texts, 'deadline'),
        value: pickerValue('date', typed.deadline, model.start.deadline),
      }),
    ],
    details,
    send:
      model.mode === 'change'
        ? button(training.save, trainingActions.change, model.data, { style: 'positive' })
        : button(training.plan, trainingActions.plan, model.data, { style: 'positive' }),
  });
}

/** A document to sign. Action: `training.publish`, with the inputs of `services/training/form.ts`. */
export function renderDocumentForm(model: DocumentFormModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { training } = texts;
  return render(model, texts, {
    title: training.documentFormTitle,
    summary: training.documentFormSummary,
    intro: training.documentFormIntro,
    fields: [
      textField(model, texts, 'title', { required: true }),
      textField(model, texts, 'version', { required: true }),
      textField(model, texts, 'summary', { multiline: true }),
      textField(model, texts, 'link'),
      dateInput({
        ...shared(model, texts, 'deadline'),
        value: model.typed.deadline ?? model.start.deadline,
      }),
    ],
    details: [choiceField(model, texts, 'audience', model.audiences, true), peopleField(model, texts)],
    send: button(training.publish, trainingActions.publish, model.data, { style: 'positive' }),
  });
}

interface Parts {
  readonly title: string;
  readonly summary: string;
  readonly intro: string;
  readonly fields: readonly Field[];
  readonly details: readonly Field[];
  readonly send: ReturnType<typeof button>;
}

function render(model: AnyForm, texts: Texts, parts: Parts): RenderedCard {
  const { training } = texts;
  const data = {
    ...frame(model.locale),
    header: header(texts.shared.product, parts.title, null),
    intro: [parts.intro],
    banners: bannersOf(model, texts),
    fields: parts.fields.map(fieldData),
    moreRows: actionRow({ toggles: [training.more] }),
    details: parts.details.map(fieldData),
    detailsVisible: parts.details.some(
      ({ id, faults }) =>
        faults.length > 0 || (typedDetails.has(id) && (model.typed[id as TrainingField] ?? '') !== ''),
    ),
    actionRows: actionRow({ buttons: [parts.send] }),
    footnotes: [],
  };
  return renderCard(template, data, parts.summary);
}

function bannersOf(model: AnyForm, { training, shared: words }: Texts): readonly Banner[] {
  if (model.changedMeanwhile)
    return [{ style: 'warning', title: words.changedMeanwhileTitle, lines: [words.changedMeanwhile] }];
  if (model.expired) return [{ style: 'warning', title: training.expiredTitle, lines: [training.expired] }];
  return Object.keys(model.faults).length > 0
    ? [{ style: 'attention', title: training.faultsTitle, lines: [training.faults] }]
    : [];
}

/** Shown at once when something was typed in one of them. */
const typedDetails: ReadonlySet<string> = new Set(['places', 'audience', 'people', 'link']);

/** @param first what stands in it at the beginning. */
const yesNo = ({ training }: Texts, first: 'yes' | 'no'): readonly Choice[] => {
  const both = [
    { title: training.yes, value: 'yes' },
    { title: training.no, value: 'no' },
  ];
  return first === 'yes' ? both : both.reverse();
};

const textField = (
  model: AnyForm,
  texts: Texts,
  name: TrainingField,
  change: { readonly required?: boolean; readonly multiline?: boolean } = {},
): Field =>
  textInput({
    ...shared(model, texts, name),
    value: inputValue(model.typed[name] ?? '', trainingFields[name]).value,
    maxLength: trainingFields[name],
    ...change,
  });

function choiceField(
  model: AnyForm,
  texts: Texts,
  name: TrainingField,
  choices: readonly Choice[],
  multiple = false,
): Field {
  const known = (model.typed[name] ?? '')
    .split(',')
    .filter((one) => choices.some(({ value }) => value === one));
  const first = multiple ? '' : (choices[0]?.value ?? '');
  return choiceInput({
    ...shared(model, texts, name),
    value: known.length > 0 ? known.join(',') : first,
    placeholder: texts.training.choose,
    style: multiple ? 'expanded' : 'compact',
    multiple,
    choices,
  });
}

/** As many as leave the card within its size. */
const mostPeople = 60;

function peopleField(model: AnyForm, texts: Texts): Field {
  const { people: value = '' } = model.typed;
  const field = shared(model, texts, 'people');
  const strange = notUnderstood(value);
  return peopleInput({
    ...field,
    value,
    faults: strange.length > 0 ? [texts.shared.notUnderstood(strange)] : field.faults,
    placeholder: texts.training.choose,
    choices: peopleChoices(model.people, value, mostPeople),
  });
}

function shared(model: AnyForm, { training }: Texts, name: TrainingField) {
  const fault = model.faults[name];
  return {
    id: name,
    label: training.field[name],
    errorMessage: training.faultError,
    faults: fault ? [training.fault[fault]] : [],
  };
}
