import { kluisActions, type RequestField, requestFields } from '../../services/kluis/contract';
import type { Faults, Typed } from '../../services/kluis/form';
import type { Carrier } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { actionRow, type Banner, type Button, button, type Choice, type Field } from '../shared/elements';
import { type Form, formBanners, inputsOf, renderForm } from '../shared/form';
import { notUnderstood, peopleChoices } from '../shared/people';
import { lookedUpThing, mostOffered, type OfferedThing } from './thing-field';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';

export interface LoanFormModel {
  readonly locale: Locale;
  /** `request`: for oneself; `record`: a key holder found something out; `drill`: nothing really leaves the safe. */
  readonly mode: 'request' | 'record' | 'drill';
  /** The form's token. */
  readonly data: { readonly token: string };
  readonly typed: Typed;
  readonly faults: Faults;
  /** The day it starts with (`YYYY-MM-DD`). */
  readonly today: string;
  /** What the safe knows, starting with what is offered before anybody types. */
  readonly things: readonly OfferedThing[];
  readonly carriers: readonly Carrier[];
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  /** Those who may have it, by Entra object id; only for `record`. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly expired: boolean;
  /** The borrower was late returning something else (features B24). */
  readonly late: boolean;
}

/** What somebody needs from the safe, or has without having asked. */
export function renderLoanForm(model: LoanFormModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { kluisForm } = texts;
  const summary = model.mode === 'record' ? kluisForm.recordSummary : kluisForm.summary;
  return renderForm(
    summary,
    () => formOf(model, texts, 150),
    () => formOf(model, texts, 40),
  );
}

/** @param most entries of a list. */
function formOf(model: LoanFormModel, texts: Texts, most: number): Form {
  const { kluisForm } = texts;
  const { mode, today, typed } = model;
  const { from = today, until = today, count = '1' } = typed;
  const input = inputsIn(model, texts);
  const intros = { request: kluisForm.intro, record: kluisForm.recordIntro, drill: kluisForm.drillIntro };
  return {
    locale: model.locale,
    eyebrow: kluisForm.eyebrow,
    title: mode === 'record' ? kluisForm.recordTitle : kluisForm.title,
    intro: [intros[mode]],
    banners: bannersOf(model, texts),
    fields: firstFields(model, input, texts, most),
    more: kluisForm.more,
    details: detailFields(model, input),
    unfolded: until > today || from > today || count !== '1',
    actionRows: actionRow({ buttons: [sendButton(model, texts)] }),
    footnotes: [kluisForm.privacy],
  };
}

function sendButton({ mode, data }: LoanFormModel, { kluisForm, shared }: Texts): Button {
  switch (mode) {
    case 'request':
      return button(kluisForm.ask, kluisActions.request, data, positive);
    case 'record':
      return button(shared.record, kluisActions.record, data, positive);
    case 'drill':
      return button(kluisForm.practise, kluisActions.practise, data, positive);
  }
}

const positive = { style: 'positive' } as const;

function bannersOf(model: LoanFormModel, texts: Texts): readonly Banner[] {
  const { kluisForm, drill } = texts;
  return [
    ...(model.mode === 'drill'
      ? [{ style: 'accent', title: drill.title, lines: [drill.marked] } as const]
      : []),
    ...(model.late
      ? [{ style: 'warning', title: kluisForm.lateTitle, lines: [kluisForm.late] } as const]
      : []),
    ...formBanners(model, kluisForm.faultsTitle, texts),
  ];
}

function firstFields(model: LoanFormModel, input: Inputs, texts: Texts, most: number): readonly Field[] {
  const { kluisForm, kluis } = texts;
  const carriers = model.carriers.map((carrier) => ({ title: kluis.carrier[carrier], value: carrier }));
  const known = model.things.length > 0;
  return [
    ...(model.mode === 'record' ? [borrowerField(model, input, texts, most)] : []),
    ...(known ? [thingField(model, input, texts, most)] : []),
    input.text('dossier', {
      placeholder: known ? kluisForm.dossierNew : kluisForm.dossierExample,
      required: !known,
    }),
    input.choice('carrier', carriers),
    ...clientField(model, input, texts, most),
    input.text('assignment', { placeholder: kluisForm.assignmentExample, required: true }),
    ...(model.mode === 'record' ? [input.text('reason', { required: true, multiline: true })] : []),
  ];
}

/** Nearly always one piece, for today. */
const detailFields = ({ mode, today, typed }: LoanFormModel, input: Inputs): readonly Field[] => [
  input.text('count', { value: typed.count ?? '1' }),
  ...(mode === 'record' ? [] : [input.moment('date', 'from', today)]),
  input.moment('date', 'until', today),
];

/** A field to type in; what the list does not have is written below it. */
function thingField({ things, typed }: LoanFormModel, input: Inputs, texts: Texts, most: number): Field {
  const { thing = '' } = typed;
  const first = things.filter(({ object }) => object === thing);
  const others = things.filter(({ object }) => object !== thing).slice(0, Math.min(most, mostOffered));
  return lookedUpThing([...first, ...others], {
    ...input.asked('thing'),
    value: first.length > 0 ? thing : '',
    placeholder: texts.kluisForm.thingExample,
    required: false,
  });
}

const clientField = (
  { clients, typed }: LoanFormModel,
  input: Inputs,
  { kluisForm }: Texts,
  most: number,
): readonly Field[] =>
  clients.length === 0
    ? []
    : [
        input.choice('client', choicesOf(clients, typed.client, most), {
          placeholder: kluisForm.noClient,
          style: 'filtered',
        }),
      ];

function borrowerField(model: LoanFormModel, input: Inputs, { shared }: Texts, most: number): Field {
  const { borrower = '' } = model.typed;
  // The list is ours, not the client's: anybody not (or no longer) in it has no other name here.
  const listed = borrower === '' || model.people.some(({ id }) => id === borrower);
  const people = listed ? model.people : [{ id: borrower, name: borrower }, ...model.people];
  const strange = notUnderstood(borrower);
  return input.choice('borrower', peopleChoices(people, borrower, most), {
    style: 'filtered',
    ...(strange.length > 0 ? { faults: [shared.notUnderstood(strange)] } : {}),
  });
}

type Inputs = ReturnType<typeof inputsIn>;

const inputsIn = ({ typed, faults }: LoanFormModel, texts: Texts) =>
  inputsOf<RequestField>({
    typed,
    longest: (name) => requestFields[name],
    label: (name) => texts.kluisForm[name],
    fault: (name) => {
      const fault = faults[name];
      return fault && texts.kluisForm.fault[fault];
    },
    texts,
  });

/** The choice comes first, so that it is there however long the list is. */
function choicesOf(
  entries: readonly { readonly id: string; readonly name: string }[],
  chosen: string | undefined,
  most: number,
): readonly Choice[] {
  const first = [...entries].sort((one, other) => Number(other.id === chosen) - Number(one.id === chosen));
  return first.slice(0, most).map(({ id, name }) => ({ title: displayName(name, 40), value: id }));
}
