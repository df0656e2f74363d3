import { type OnVisit, visitActions } from '../../services/visit/contract';
import type { Locale } from '../../services/people/roles';
import { type VisitField, visitFields } from '../../services/visit/contract';
import type { VisitFaults, VisitTyped } from '../../services/visit/form';
import type { VisitKind } from '../../services/visit/model';
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
import { type Texts, textsFor } from '../texts';
import { displayName, inputValue } from '../user-text';

const template = compileCard(layout);

interface Fresh {
  readonly mode: 'announce';
  readonly data: { readonly token: string };
}

interface Changed {
  /** Of a visit that is announced already. */
  readonly mode: 'change';
  readonly data: OnVisit & { readonly token: string };
}

export type VisitFormView = FormContents & (Fresh | Changed);

interface FormContents {
  readonly locale: Locale;
  readonly typed: VisitTyped;
  readonly faults: VisitFaults;
  /** The day and the times it starts with. */
  readonly start: { readonly day: string; readonly from: string; readonly until: string };
  readonly kinds: readonly VisitKind[];
  readonly locations: readonly { readonly id: string; readonly name: string }[];
  readonly expired: boolean;
}

/**
 * Who comes, and when: no more is asked (features C20).
 * Actions: `visit.announce` or `visit.change`, with the inputs of `services/visit/form.ts`.
 */
export function renderVisitForm(view: VisitFormView): RenderedCard {
  const texts = textsFor(view.locale);
  const { visit } = texts;
  const change = view.mode === 'change';
  const details = detailFields(view, texts);
  const { kind = 'guest', people = '1', remark = '' } = view.typed;
  const data = {
    ...frame(view.locale),
    header: header(visit.formEyebrow, change ? visit.changeTitle : visit.formTitle, null),
    intro: [visit.formIntro],
    banners: bannersOf(view, texts),
    fields: firstFields(view, texts).map(fieldData),
    moreRows: actionRow({ toggles: [visit.more] }),
    details: details.map(fieldData),
    detailsVisible:
      details.some(({ faults }) => faults.length > 0) || kind !== 'guest' || people !== '1' || remark !== '',
    actionRows: actionRow({
      buttons: [
        view.mode === 'change'
          ? button(visit.save, visitActions.change, view.data, { style: 'positive' })
          : button(visit.announce, visitActions.announce, view.data, { style: 'positive' }),
      ],
    }),
    footnotes: [visit.privacy],
  };
  return renderCard(template, data, visit.formSummary);
}

function bannersOf(view: VisitFormView, { visit }: Texts): readonly Banner[] {
  if (view.expired) return [{ style: 'warning', title: visit.expiredTitle, lines: [visit.expired] }];
  return Object.keys(view.faults).length > 0
    ? [{ style: 'attention', title: visit.faultsTitle, lines: [visit.faults] }]
    : [];
}

function firstFields(view: VisitFormView, texts: Texts): readonly Field[] {
  const { start, typed } = view;
  const moment = (type: 'date' | 'time', name: 'day' | 'from' | 'until'): Field => ({
    type,
    ...shared(view, texts, name),
    value: typed[name] ?? start[name],
  });
  return [
    textField(view, texts, 'name', { required: true }),
    textField(view, texts, 'company'),
    moment('date', 'day'),
    moment('time', 'from'),
    moment('time', 'until'),
  ];
}

function detailFields(view: VisitFormView, texts: Texts): readonly Field[] {
  const { visit } = texts;
  const kinds = view.kinds.map((kind) => ({ title: visit.kind[kind], value: kind }));
  const places = view.locations.map(({ id, name }) => ({ title: displayName(name, 40), value: id }));
  return [
    choiceField(view, texts, 'kind', kinds),
    textField(view, texts, 'people', { value: view.typed.people ?? '1' }),
    ...(places.length > 1 && view.mode === 'announce' ? [choiceField(view, texts, 'location', places)] : []),
    textField(view, texts, 'remark', { multiline: true }),
  ];
}

const textField = (
  view: VisitFormView,
  texts: Texts,
  name: VisitField,
  change: { readonly required?: boolean; readonly multiline?: boolean; readonly value?: string } = {},
): Field => ({
  type: 'text',
  ...shared(view, texts, name),
  value: inputValue(view.typed[name] ?? '', visitFields[name]).value,
  placeholder: '',
  multiline: false,
  maxLength: visitFields[name],
  required: false,
  ...change,
});

const choiceField = (
  view: VisitFormView,
  texts: Texts,
  name: VisitField,
  choices: readonly Choice[],
): Field => ({
  type: 'choice',
  ...shared(view, texts, name),
  value: choices.some(({ value }) => value === view.typed[name])
    ? (view.typed[name] ?? '')
    : (choices[0]?.value ?? ''),
  placeholder: texts.visit.choose,
  style: 'compact',
  multiple: false,
  choices,
  required: false,
});

function shared(view: VisitFormView, { visit }: Texts, name: VisitField) {
  const fault = view.faults[name];
  return {
    id: name,
    label: visit.field[name],
    errorMessage: visit.faultError,
    faults: fault ? [visit.fault[fault]] : [],
  };
}
