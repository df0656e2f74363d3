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
} from '../shared/elements';
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

export type SessionFormView = AnyForm & { readonly topics: readonly Choice[] } & (Fresh | Changed);

export interface DocumentFormView extends AnyForm {
  readonly data: { readonly token: string };
}

/** A session. Actions: `training.plan` or `training.change`, with the inputs of `services/training/form.ts`. */
export function renderSessionForm(view: SessionFormView): RenderedCard {
  const texts = textsFor(view.locale);
  const { training } = texts;
  const change = view.mode === 'change';
  const { typed } = view;
  const details = [
    textField(view, texts, 'places'),
    choiceField(view, texts, 'audience', view.audiences, true),
    peopleField(view, texts),
    choiceField(view, texts, 'yearly', yesNo(texts, 'no')),
    textField(view, texts, 'link'),
  ];
  return render(view, texts, {
    title: change ? training.changeTitle : training.formTitle,
    summary: training.formSummary,
    intro: training.formIntro,
    fields: [
      textField(view, texts, 'title', { required: true }),
      choiceField(view, texts, 'topic', view.topics),
      { type: 'date', ...shared(view, texts, 'day'), value: typed.day ?? view.start.day },
      { type: 'time', ...shared(view, texts, 'from'), value: typed.from ?? '10:00' },
      { type: 'time', ...shared(view, texts, 'until'), value: typed.until ?? '11:00' },
      textField(view, texts, 'where'),
      choiceField(view, texts, 'mandatory', yesNo(texts, 'yes')),
      { type: 'date', ...shared(view, texts, 'deadline'), value: typed.deadline ?? view.start.deadline },
    ],
    details,
    send:
      view.mode === 'change'
        ? button(training.save, trainingActions.change, view.data, { style: 'positive' })
        : button(training.plan, trainingActions.plan, view.data, { style: 'positive' }),
  });
}

/** A document to sign. Action: `training.publish`, with the inputs of `services/training/form.ts`. */
export function renderDocumentForm(view: DocumentFormView): RenderedCard {
  const texts = textsFor(view.locale);
  const { training } = texts;
  return render(view, texts, {
    title: training.documentFormTitle,
    summary: training.documentFormSummary,
    intro: training.documentFormIntro,
    fields: [
      textField(view, texts, 'title', { required: true }),
      textField(view, texts, 'version', { required: true }),
      textField(view, texts, 'summary', { multiline: true }),
      textField(view, texts, 'link'),
      { type: 'date', ...shared(view, texts, 'deadline'), value: view.typed.deadline ?? view.start.deadline },
    ],
    details: [choiceField(view, texts, 'audience', view.audiences, true), peopleField(view, texts)],
    send: button(training.publish, trainingActions.publish, view.data, { style: 'positive' }),
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

function render(view: AnyForm, texts: Texts, parts: Parts): RenderedCard {
  const { training } = texts;
  const data = {
    ...frame(view.locale),
    header: header(texts.shared.product, parts.title, null),
    intro: [parts.intro],
    banners: bannersOf(view, texts),
    fields: parts.fields.map(fieldData),
    moreRows: actionRow({ toggles: [training.more] }),
    details: parts.details.map(fieldData),
    detailsVisible: parts.details.some(
      ({ id, faults }) =>
        faults.length > 0 || (typedDetails.has(id) && (view.typed[id as TrainingField] ?? '') !== ''),
    ),
    actionRows: actionRow({ buttons: [parts.send] }),
    footnotes: [],
  };
  return renderCard(template, data, parts.summary);
}

function bannersOf(view: AnyForm, { training }: Texts): readonly Banner[] {
  if (view.expired) return [{ style: 'warning', title: training.expiredTitle, lines: [training.expired] }];
  return Object.keys(view.faults).length > 0
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
  view: AnyForm,
  texts: Texts,
  name: TrainingField,
  change: { readonly required?: boolean; readonly multiline?: boolean } = {},
): Field => ({
  type: 'text',
  ...shared(view, texts, name),
  value: inputValue(view.typed[name] ?? '', trainingFields[name]).value,
  placeholder: '',
  multiline: false,
  maxLength: trainingFields[name],
  required: false,
  ...change,
});

function choiceField(
  view: AnyForm,
  texts: Texts,
  name: TrainingField,
  choices: readonly Choice[],
  multiple = false,
): Field {
  const known = (view.typed[name] ?? '')
    .split(',')
    .filter((one) => choices.some(({ value }) => value === one));
  const first = multiple ? '' : (choices[0]?.value ?? '');
  return {
    type: 'choice',
    ...shared(view, texts, name),
    value: known.length > 0 ? known.join(',') : first,
    placeholder: texts.training.choose,
    style: multiple ? 'expanded' : 'compact',
    multiple,
    choices,
    required: false,
  };
}

/** As many as leave the card within its size. */
const mostPeople = 60;

function peopleField(view: AnyForm, texts: Texts): Field {
  const { people: value = '' } = view.typed;
  const field = shared(view, texts, 'people');
  const strange = notUnderstood(value);
  return {
    type: 'people',
    ...field,
    value,
    faults: strange.length > 0 ? [texts.shared.notUnderstood(strange)] : field.faults,
    placeholder: texts.training.choose,
    choices: peopleChoices(view.people, value, mostPeople),
  };
}

function shared(view: AnyForm, { training }: Texts, name: TrainingField) {
  const fault = view.faults[name];
  return {
    id: name,
    label: training.field[name],
    errorMessage: training.faultError,
    faults: fault ? [training.fault[fault]] : [],
  };
}
