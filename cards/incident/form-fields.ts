import { answerLength, reportFields } from '../../services/incident/contract';
import type { FieldName } from '../../services/incident/form';
import type { FactQuestion } from '../../services/incident/kinds';
import { type Choice, type Field, pickerValue } from '../shared/elements';
import { notUnderstood, peopleChoices } from '../shared/people';
import type { Texts } from '../texts';
import { displayName, inputValue } from '../user-text';
import type { IncidentFormModel, Room } from './form-model';

/** What the first screen asks: the story, the kind, and the questions of that kind. */
export const firstFields = (model: IncidentFormModel, texts: Texts, room: Room): readonly Field[] => [
  {
    ...textField(model, texts, 'what', texts.form.what, reportFields.what, room.text),
    placeholder: texts.form.whatExample,
    // Not before the kind is known: "Verder" shows first aid also to somebody who has not found the words yet.
    required: model.kind !== null,
    errorMessage: texts.form.whatError,
  },
  ...(model.mentions ? [aboutField(model, texts, room)] : []),
  {
    ...choiceField(
      model,
      texts,
      'kind',
      model.proposed ? texts.form.kindProposed : texts.form.kind,
      model.kinds.map((kind) => ({ title: texts.kinds.names[kind], value: kind })),
    ),
    placeholder: texts.form.noKind,
    value: model.kind ?? '',
  },
  ...model.questions.map((question) => questionField(model, texts, question)),
  choiceField(
    model,
    texts,
    'noticed',
    texts.form.noticed,
    Object.entries(texts.kinds.noticed).map(([value, title]) => ({ title, value })),
  ),
];

/** The rest, behind "Meer vertellen (mag leeg)". */
export function detailFields(model: IncidentFormModel, texts: Texts, room: Room): readonly Field[] {
  const { form } = texts;
  const owners = Object.entries(texts.kinds.dataOf).map(([value, title]) => ({ title, value }));
  return [
    ...momentFields(model, texts),
    choiceField(model, texts, 'dataOf', form.dataOf, owners),
    ...clientsField(model, texts, room),
    {
      ...textField(model, texts, 'peopleCount', form.peopleCount, reportFields.peopleCount),
      placeholder: form.peopleExample,
      multiline: false,
    },
    textField(model, texts, 'done', form.done, reportFields.done, room.text),
    ...(model.mentions ? [] : [aboutField(model, texts, room)]),
    // Without a name there is none to keep.
    ...(model.nameless
      ? []
      : [
          choiceField(model, texts, 'confidential', form.confidential, [
            { title: form.confidentialNo, value: 'no' },
            { title: form.confidentialYes, value: 'yes' },
          ]),
        ]),
  ];
}

/** What was chosen stays chosen, also what is not understood: that is said below it. */
function aboutField(model: IncidentFormModel, texts: Texts, room: Room): Field {
  if (model.people === null) return nameField(model, texts);
  const field = common(model, texts, 'about', texts.form.about);
  const strange = notUnderstood(field.value);
  return {
    type: 'people',
    ...field,
    faults: strange.length > 0 ? [texts.shared.notUnderstood(strange)] : field.faults,
    required: false,
    placeholder: texts.form.aboutHint,
    choices: peopleChoices(model.people, field.value, room.lists),
  };
}

/** Nobody is shown to choose from; an id that was chosen in an older form is no name that was typed. */
function nameField(model: IncidentFormModel, texts: Texts): Field {
  const { label, hint, fault } = texts.form.aboutTyped;
  const field = textField(model, texts, 'about', label, reportFields.about);
  const found = model.faults.about;
  return {
    ...field,
    value: notUnderstood(field.value).join(', '),
    faults: found === 'unknown' || found === 'unnamed' ? [fault[found]] : field.faults,
    placeholder: hint,
    multiline: false,
  };
}

function clientsField(model: IncidentFormModel, texts: Texts, room: Room): readonly Field[] {
  const choices = chosenFirst(model.clients, model.values.clients, room);
  if (choices.length === 0) return [];
  const complete = choices.length === model.clients.length;
  return [
    {
      ...choiceField(model, texts, 'clients', texts.form.clients, choices),
      placeholder: complete ? texts.form.choose : texts.form.clientsCut,
      style: 'filtered',
      multiple: true,
    },
  ];
}

function questionField(model: IncidentFormModel, texts: Texts, { id, options }: FactQuestion): Field {
  const question = texts.questions[id];
  const titles: Readonly<Record<string, string>> = question.options;
  const name: FieldName = `answer.${id}`;
  if (options)
    return choiceField(
      model,
      texts,
      name,
      question.label,
      options.map((value) => ({ title: titles[value] ?? value, value })),
    );
  return textField(model, texts, name, question.label, answerLength);
}

/** @param part of the longest text that there is room for. */
function textField(
  model: IncidentFormModel,
  texts: Texts,
  name: FieldName,
  label: string,
  maxLength: number,
  part = 1,
): Extract<Field, { readonly type: 'text' }> {
  return {
    type: 'text',
    ...common(model, texts, name, label),
    value: inputValue(model.values[name] ?? '', maxLength * part).value,
    placeholder: '',
    multiline: true,
    maxLength,
    required: false,
  };
}

/** Only offered choices come back chosen; the fault below says what became of another. */
function choiceField(
  model: IncidentFormModel,
  texts: Texts,
  name: FieldName,
  label: string,
  choices: readonly Choice[],
): Extract<Field, { readonly type: 'choice' }> {
  const offered = chosen(model.values[name]).filter((id) => choices.some(({ value }) => value === id));
  return {
    type: 'choice',
    ...common(model, texts, name, label),
    value: offered.join(','),
    placeholder: texts.form.choose,
    style: 'compact',
    multiple: false,
    choices,
    required: false,
  };
}

const moments = {
  date: 'noticedDate',
  time: 'noticedTime',
} as const;

/** Empty until somebody fills it in: nobody said now. */
function momentFields(model: IncidentFormModel, texts: Texts): readonly Field[] {
  return (['date', 'time'] as const).map((type) => {
    const name = moments[type];
    const field = common(model, texts, name, texts.form[name]);
    return { type, ...field, value: pickerValue(type, field.value, '') };
  });
}

function common(model: IncidentFormModel, texts: Texts, name: FieldName, label: string) {
  const fault = model.faults[name];
  return {
    id: name,
    label,
    value: model.values[name] ?? '',
    errorMessage: texts.form.faultError,
    faults: fault ? [texts.form.fault[fault]] : [],
  };
}

/** Teams joins the values of a choice of several with commas. */
const chosen = (joined: string | undefined): readonly string[] => [...new Set(joined?.split(','))];

/** The first entries that there is room for; what is chosen comes before the rest. */
function chosenFirst(
  entries: readonly { readonly id: string; readonly name: string }[],
  joined: string | undefined,
  { lists }: Room,
): readonly Choice[] {
  const ids = chosen(joined);
  const picked = entries.filter(({ id }) => ids.includes(id));
  const others = entries.filter(({ id }) => !ids.includes(id));
  const shown = [...picked, ...others].slice(0, lists);
  return shown.map(({ id, name }) => ({ title: displayName(name, 40), value: id }));
}
