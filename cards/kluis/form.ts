import { kluisActions, type RequestField, requestFields } from '../../services/kluis/contract';
import type { Faults, Typed } from '../../services/kluis/form';
import type { Carrier } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import layout from '../shared/form.json';
import { compileCard, type RenderedCard, renderFitting } from '../render';
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
import { notUnderstood, peopleChoices } from '../shared/people';
import { type Texts, textsFor } from '../texts';
import { displayName, inputValue } from '../user-text';

const template = compileCard(layout);
const dayFormat = /^\d{4}-\d{2}-\d{2}$/;

export interface LoanFormView {
  readonly locale: Locale;
  /** `request`: of one's own; `record`: a key holder found out that something is out. */
  readonly mode: 'request' | 'record';
  /** The form's token. */
  readonly data: { readonly token: string };
  readonly typed: Typed;
  readonly faults: Faults;
  /** The day it starts with (`YYYY-MM-DD`). */
  readonly today: string;
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
 * Actions: `kluis.request` or `kluis.record`, with the inputs of `services/kluis/form.ts`.
 */
export function renderLoanForm(view: LoanFormView): RenderedCard {
  const texts = textsFor(view.locale);
  const { kluisForm } = texts;
  const summary = view.mode === 'record' ? kluisForm.recordSummary : kluisForm.summary;
  return renderFitting(
    template,
    [() => formData(view, texts, 150), () => formData(view, texts, 40)],
    summary,
  );
}

/** @param most entries of a list. */
function formData(view: LoanFormView, texts: Texts, most: number) {
  const { kluisForm } = texts;
  const record = view.mode === 'record';
  const { until = view.today, count = '1' } = view.typed;
  const details = detailFields(view, texts);
  const send = record
    ? button(kluisForm.record, kluisActions.record, view.data, { style: 'positive' })
    : button(kluisForm.ask, kluisActions.request, view.data, { style: 'positive' });
  return {
    ...frame(view.locale),
    header: header(kluisForm.eyebrow, record ? kluisForm.recordTitle : kluisForm.title, null),
    intro: [record ? kluisForm.recordIntro : kluisForm.intro],
    banners: bannersOf(view, texts),
    fields: firstFields(view, texts, most).map(fieldData),
    moreRows: actionRow({ toggles: [kluisForm.more] }),
    details: details.map(fieldData),
    detailsVisible: details.some(({ faults }) => faults.length > 0) || until > view.today || count !== '1',
    actionRows: actionRow({ buttons: [send] }),
    footnotes: [kluisForm.privacy],
  };
}

function bannersOf(view: LoanFormView, { kluisForm }: Texts): readonly Banner[] {
  const banners: Banner[] = [];
  if (view.late) banners.push({ style: 'warning', title: kluisForm.lateTitle, lines: [kluisForm.late] });
  if (view.expired)
    banners.push({ style: 'warning', title: kluisForm.expiredTitle, lines: [kluisForm.expired] });
  else if (Object.keys(view.faults).length > 0)
    banners.push({ style: 'attention', title: kluisForm.faultsTitle, lines: [kluisForm.faults] });
  return banners;
}

function firstFields(view: LoanFormView, texts: Texts, most: number): readonly Field[] {
  const { kluisForm, kluis } = texts;
  const carriers = view.carriers.map((carrier) => ({ title: kluis.carrier[carrier], value: carrier }));
  return [
    ...(view.mode === 'record' ? [borrowerField(view, texts, most)] : []),
    textField(view, texts, 'dossier', { placeholder: kluisForm.dossierExample, required: true }),
    choiceField(view, texts, 'carrier', carriers),
    ...clientField(view, texts, most),
    textField(view, texts, 'assignment', { placeholder: kluisForm.assignmentExample, required: true }),
    ...(view.mode === 'record'
      ? [textField(view, texts, 'reason', { required: true, multiline: true })]
      : []),
  ];
}

/** What is nearly always one piece, for today. */
function detailFields(view: LoanFormView, texts: Texts): readonly Field[] {
  const until = view.typed.until ?? '';
  return [
    textField(view, texts, 'count', { value: view.typed.count ?? '1' }),
    { type: 'date', ...common(view, texts, 'until'), value: dayFormat.test(until) ? until : view.today },
  ];
}

type TextName = RequestField;

const textField = (
  view: LoanFormView,
  texts: Texts,
  name: TextName,
  change: Partial<Pick<Extract<Field, { type: 'text' }>, 'placeholder' | 'required' | 'multiline' | 'value'>>,
): Field => ({
  type: 'text',
  ...common(view, texts, name),
  value: inputValue(view.typed[name] ?? '', requestFields[name]).value,
  placeholder: '',
  multiline: false,
  maxLength: requestFields[name],
  required: false,
  ...change,
});

function choiceField(
  view: LoanFormView,
  texts: Texts,
  name: RequestField,
  choices: readonly Choice[],
): Extract<Field, { type: 'choice' }> {
  const chosen = view.typed[name] ?? '';
  return {
    type: 'choice',
    ...common(view, texts, name),
    value: choices.some(({ value }) => value === chosen) ? chosen : '',
    placeholder: texts.kluisForm.choose,
    style: 'compact',
    multiple: false,
    choices,
    required: false,
  };
}

const clientField = (view: LoanFormView, texts: Texts, most: number): readonly Field[] =>
  view.clients.length === 0
    ? []
    : [
        {
          ...choiceField(view, texts, 'client', choicesOf(view.clients, view.typed.client, most)),
          placeholder: texts.kluisForm.noClient,
          style: 'filtered',
        },
      ];

function borrowerField(view: LoanFormView, texts: Texts, most: number): Field {
  const { borrower = '' } = view.typed;
  // The list is ours, not the client's: who is not (or no longer) in it has no other name here.
  const listed = borrower === '' || view.people.some(({ id }) => id === borrower);
  const people = listed ? view.people : [{ id: borrower, name: borrower }, ...view.people];
  const field = choiceField(view, texts, 'borrower', peopleChoices(people, borrower, most));
  const strange = notUnderstood(borrower);
  return {
    ...field,
    style: 'filtered',
    faults: strange.length > 0 ? [texts.shared.notUnderstood(strange)] : field.faults,
  };
}

function common(view: LoanFormView, { kluisForm }: Texts, name: RequestField) {
  const fault = view.faults[name];
  return {
    id: name,
    label: kluisForm[name],
    value: view.typed[name] ?? '',
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
