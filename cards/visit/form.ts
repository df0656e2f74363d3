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
  pickerValue,
} from '../shared/elements';
import { choiceInput, textInput } from '../shared/fields';
import layout from '../shared/form.json';
import { type Choosable, notUnderstood, peopleChoices } from '../shared/people';
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

export type VisitFormModel = FormContents & (Fresh | Changed);

interface FormContents {
  readonly locale: Locale;
  readonly typed: VisitTyped;
  readonly faults: VisitFaults;
  /** The day and the times it starts with. */
  readonly start: { readonly day: string; readonly from: string; readonly until: string };
  readonly kinds: readonly VisitKind[];
  /** For whom somebody can be announced. */
  readonly people: readonly Choosable[];
  readonly locations: readonly { readonly id: string; readonly name: string }[];
  readonly expired: boolean;
  /** Somebody else changed the visit since the form was opened. */
  readonly changedMeanwhile: boolean;
}

/**
 * Who comes, and when: no more is asked (features C20).
 * Actions: `visit.announce` or `visit.change`, with the inputs of `services/visit/form.ts`.
 */
export function renderVisitForm(model: VisitFormModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { visit } = texts;
  const change = model.mode === 'change';
  const details = detailFields(model, texts);
  const { kind = 'guest', people = '1', remark = '', others = '', host = '', weeks = '1' } = model.typed;
  const usual = kind === 'guest' && people === '1' && weeks === '1' && `${remark}${others}${host}` === '';
  const data = {
    ...frame(model.locale),
    header: header(visit.formEyebrow, change ? visit.changeTitle : visit.formTitle, null),
    intro: [visit.formIntro],
    banners: bannersOf(model, texts),
    fields: firstFields(model, texts).map(fieldData),
    moreRows: actionRow({ toggles: [visit.more] }),
    details: details.map(fieldData),
    detailsVisible: details.some(({ faults }) => faults.length > 0) || !usual,
    actionRows: actionRow({
      buttons: [
        model.mode === 'change'
          ? button(visit.save, visitActions.change, model.data, { style: 'positive' })
          : button(visit.announce, visitActions.announce, model.data, { style: 'positive' }),
      ],
    }),
    footnotes: [visit.privacy],
  };
  return renderCard(template, data, visit.formSummary);
}

function bannersOf(model: VisitFormModel, { visit, shared: words }: Texts): readonly Banner[] {
  if (model.changedMeanwhile)
    return [{ style: 'warning', title: words.changedMeanwhileTitle, lines: [words.changedMeanwhile] }];
  if (model.expired) return [{ style: 'warning', title: visit.expiredTitle, lines: [visit.expired] }];
  return Object.keys(model.faults).length > 0
    ? [{ style: 'attention', title: visit.faultsTitle, lines: [visit.faults] }]
    : [];
}

function firstFields(model: VisitFormModel, texts: Texts): readonly Field[] {
  const { start, typed } = model;
  const moment = (type: 'date' | 'time', name: 'day' | 'from' | 'until'): Field => ({
    type,
    ...shared(model, texts, name),
    value: pickerValue(type, typed[name], start[name]),
  });
  return [
    textField(model, texts, 'name', { required: true }),
    textField(model, texts, 'company'),
    moment('date', 'day'),
    moment('time', 'from'),
    moment('time', 'until'),
  ];
}

function detailFields(model: VisitFormModel, texts: Texts): readonly Field[] {
  const { visit } = texts;
  const kinds = model.kinds.map((kind) => ({ title: visit.kind[kind], value: kind }));
  const places = model.locations.map(({ id, name }) => ({ title: displayName(name, 40), value: id }));
  return [
    choiceField(model, texts, 'kind', kinds),
    textField(model, texts, 'people', { value: model.typed.people ?? '1' }),
    textField(model, texts, 'others'),
    ...(model.mode === 'announce'
      ? [hostField(model, texts), textField(model, texts, 'weeks', { value: model.typed.weeks ?? '1' })]
      : []),
    ...(places.length > 1 && model.mode === 'announce'
      ? [choiceField(model, texts, 'location', places)]
      : []),
    textField(model, texts, 'remark', { multiline: true }),
  ];
}

const textField = (
  model: VisitFormModel,
  texts: Texts,
  name: VisitField,
  change: { readonly required?: boolean; readonly multiline?: boolean; readonly value?: string } = {},
): Field =>
  textInput({
    ...shared(model, texts, name),
    value: inputValue(model.typed[name] ?? '', visitFields[name]).value,
    maxLength: visitFields[name],
    ...change,
  });

/** A colleague the visitor comes for. */
function hostField(model: VisitFormModel, texts: Texts): Field {
  const { host = '' } = model.typed;
  const strange = notUnderstood(host);
  const field = shared(model, texts, 'host');
  return {
    type: 'people',
    ...field,
    faults: strange.length > 0 ? [texts.shared.notUnderstood(strange)] : field.faults,
    value: host,
    placeholder: texts.visit.choose,
    required: false,
    choices: peopleChoices(model.people, host, 100),
  };
}

const choiceField = (
  model: VisitFormModel,
  texts: Texts,
  name: VisitField,
  choices: readonly Choice[],
): Field =>
  choiceInput({
    ...shared(model, texts, name),
    value: choices.some(({ value }) => value === model.typed[name])
      ? (model.typed[name] ?? '')
      : (choices[0]?.value ?? ''),
    placeholder: texts.visit.choose,
    choices,
  });

function shared(model: VisitFormModel, { visit }: Texts, name: VisitField) {
  const fault = model.faults[name];
  return {
    id: name,
    label: visit.field[name],
    errorMessage: visit.faultError,
    faults: fault ? [visit.fault[fault]] : [],
  };
}
