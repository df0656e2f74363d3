import { kluisActions, type RequestField, requestFields } from '../../services/kluis/contract';
import type { Faults, Typed } from '../../services/kluis/form';
import type { Carrier } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import layout from '../shared/form.json';
import { compileCard, type RenderedCard, renderFitting } from '../render';
import {
  actionRow,
  type Banner,
  type Button,
  button,
  type Choice,
  type Field,
  fieldData,
  frame,
  header,
  pickerValue,
} from '../shared/elements';
import { choiceInput, dateInput, textInput } from '../shared/fields';
import { notUnderstood, peopleChoices } from '../shared/people';
import { lookedUpThing, mostOffered, type OfferedThing } from './thing-field';
import { type Texts, textsFor } from '../texts';
import { displayName, inputValue } from '../user-text';

const template = compileCard(layout);

export interface LoanFormModel {
  readonly locale: Locale;
  /** `request`: of one's own; `record`: a key holder found out that something is out; `drill`: nothing really leaves the safe. */
  readonly mode: 'request' | 'record' | 'drill';
  /** The form's token. */
  readonly data: { readonly token: string };
  readonly typed: Typed;
  readonly faults: Faults;
  /** The day it starts with (`YYYY-MM-DD`). */
  readonly today: string;
  /** What the safe knows, first what is offered before anybody types. */
  readonly things: readonly OfferedThing[];
  readonly carriers: readonly Carrier[];
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  /** Who may have it, by Entra object id; only for `record`. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly expired: boolean;
  /** The borrower was late to bring back something else (features B24). */
  readonly late: boolean;
}

/**
 * What somebody needs from the safe, or has without having asked.
 * Actions: `kluis.request`, `kluis.practise` or `kluis.record`, with the inputs of `services/kluis/form.ts`.
 */
export function renderLoanForm(model: LoanFormModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { kluisForm } = texts;
  const summary = model.mode === 'record' ? kluisForm.recordSummary : kluisForm.summary;
  return renderFitting(
    template,
    [() => formData(model, texts, 150), () => formData(model, texts, 40)],
    summary,
  );
}

/** @param most entries of a list. */
function formData(model: LoanFormModel, texts: Texts, most: number) {
  const { kluisForm } = texts;
  const record = model.mode === 'record';
  const { from = model.today, until = model.today, count = '1' } = model.typed;
  const details = detailFields(model, texts);
  return {
    ...frame(model.locale),
    header: header(kluisForm.eyebrow, record ? kluisForm.recordTitle : kluisForm.title, null),
    intro: [
      { request: kluisForm.intro, record: kluisForm.recordIntro, drill: kluisForm.drillIntro }[model.mode],
    ],
    banners: bannersOf(model, texts),
    fields: firstFields(model, texts, most).map(fieldData),
    moreRows: actionRow({ toggles: [kluisForm.more] }),
    details: details.map(fieldData),
    detailsVisible:
      details.some(({ faults }) => faults.length > 0) ||
      until > model.today ||
      from > model.today ||
      count !== '1',
    actionRows: actionRow({ buttons: [sendButton(model, texts)] }),
    footnotes: [kluisForm.privacy],
  };
}

function sendButton({ mode, data }: LoanFormModel, { kluisForm }: Texts): Button {
  switch (mode) {
    case 'request':
      return button(kluisForm.ask, kluisActions.request, data, positive);
    case 'record':
      return button(kluisForm.record, kluisActions.record, data, positive);
    case 'drill':
      return button(kluisForm.practise, kluisActions.practise, data, positive);
  }
}

const positive = { style: 'positive' } as const;

function bannersOf(model: LoanFormModel, { kluisForm, drill }: Texts): readonly Banner[] {
  const banners: Banner[] = [];
  if (model.mode === 'drill') banners.push({ style: 'accent', title: drill.title, lines: [drill.marked] });
  if (model.late) banners.push({ style: 'warning', title: kluisForm.lateTitle, lines: [kluisForm.late] });
  if (model.expired)
    banners.push({ style: 'warning', title: kluisForm.expiredTitle, lines: [kluisForm.expired] });
  else if (Object.keys(model.faults).length > 0)
    banners.push({ style: 'attention', title: kluisForm.faultsTitle, lines: [kluisForm.faults] });
  return banners;
}

function firstFields(model: LoanFormModel, texts: Texts, most: number): readonly Field[] {
  const { kluisForm, kluis } = texts;
  const carriers = model.carriers.map((carrier) => ({ title: kluis.carrier[carrier], value: carrier }));
  return [
    ...(model.mode === 'record' ? [borrowerField(model, texts, most)] : []),
    ...thingField(model, texts, most),
    textField(model, texts, 'dossier', {
      placeholder: model.things.length === 0 ? kluisForm.dossierExample : kluisForm.dossierNew,
      required: model.things.length === 0,
    }),
    choiceField(model, texts, 'carrier', carriers),
    ...clientField(model, texts, most),
    textField(model, texts, 'assignment', { placeholder: kluisForm.assignmentExample, required: true }),
    ...(model.mode === 'record'
      ? [textField(model, texts, 'reason', { required: true, multiline: true })]
      : []),
  ];
}

/** What is nearly always one piece, for today. */
function detailFields(model: LoanFormModel, texts: Texts): readonly Field[] {
  const day = (name: 'from' | 'until'): Field =>
    dateInput({
      ...common(model, texts, name),
      value: pickerValue('date', model.typed[name] ?? '', model.today),
    });
  return [
    textField(model, texts, 'count', { value: model.typed.count ?? '1' }),
    ...(model.mode === 'record' ? [] : [day('from')]),
    day('until'),
  ];
}

/** Typed into; what the list does not have is written below it. */
function thingField(model: LoanFormModel, texts: Texts, most: number): readonly Field[] {
  if (model.things.length === 0) return [];
  const { thing = '' } = model.typed;
  const first = model.things.filter(({ object }) => object === thing);
  const others = model.things.filter(({ object }) => object !== thing).slice(0, Math.min(most, mostOffered));
  return [
    lookedUpThing([...first, ...others], {
      ...common(model, texts, 'thing'),
      value: first.length > 0 ? thing : '',
      placeholder: texts.kluisForm.thingExample,
      required: false,
    }),
  ];
}

type TextName = RequestField;

const textField = (
  model: LoanFormModel,
  texts: Texts,
  name: TextName,
  change: Partial<Pick<Extract<Field, { type: 'text' }>, 'placeholder' | 'required' | 'multiline' | 'value'>>,
): Field =>
  textInput({
    ...common(model, texts, name),
    value: inputValue(model.typed[name] ?? '', requestFields[name]).value,
    maxLength: requestFields[name],
    ...change,
  });

function choiceField(
  model: LoanFormModel,
  texts: Texts,
  name: RequestField,
  choices: readonly Choice[],
): Extract<Field, { type: 'choice' }> {
  const chosen = model.typed[name] ?? '';
  return choiceInput({
    ...common(model, texts, name),
    value: choices.some(({ value }) => value === chosen) ? chosen : '',
    placeholder: texts.kluisForm.choose,
    choices,
  });
}

const clientField = (model: LoanFormModel, texts: Texts, most: number): readonly Field[] =>
  model.clients.length === 0
    ? []
    : [
        {
          ...choiceField(model, texts, 'client', choicesOf(model.clients, model.typed.client, most)),
          placeholder: texts.kluisForm.noClient,
          style: 'filtered',
        },
      ];

function borrowerField(model: LoanFormModel, texts: Texts, most: number): Field {
  const { borrower = '' } = model.typed;
  // The list is ours, not the client's: who is not (or no longer) in it has no other name here.
  const listed = borrower === '' || model.people.some(({ id }) => id === borrower);
  const people = listed ? model.people : [{ id: borrower, name: borrower }, ...model.people];
  const field = choiceField(model, texts, 'borrower', peopleChoices(people, borrower, most));
  const strange = notUnderstood(borrower);
  return {
    ...field,
    style: 'filtered',
    faults: strange.length > 0 ? [texts.shared.notUnderstood(strange)] : field.faults,
  };
}

function common(model: LoanFormModel, { kluisForm }: Texts, name: RequestField) {
  const fault = model.faults[name];
  return {
    id: name,
    label: kluisForm[name],
    value: model.typed[name] ?? '',
    errorMessage: kluisForm.faultError,
    faults: fault ? [kluisForm.fault[fault]] : [],
  };
}

/** What is chosen comes first, so that it is there however long the list is. */
function choicesOf(
  entries: readonly { readonly id: string; readonly name: string }[],
  chosen: string | undefined,
  most: number,
): readonly Choice[] {
  const first = [...entries].sort((one, other) => Number(other.id === chosen) - Number(one.id === chosen));
  return first.slice(0, most).map(({ id, name }) => ({ title: displayName(name, 40), value: id }));
}
