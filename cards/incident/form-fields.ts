import { answerLength, type ReportField, reportFields } from '../../services/incident/contract';
import type { FieldName } from '../../services/incident/form';
import type { FactQuestion, FactQuestionId } from '../../services/incident/kinds';
import type { Choice, Field } from '../shared/elements';
import { inputsOf } from '../shared/form';
import { notUnderstood } from '../shared/people';
import type { Texts } from '../texts';
import { displayName, inputValue } from '../user-text';
import type { IncidentFormModel, Room } from './form-model';

/** What the first screen asks: the story, the kind, and the questions for that kind. */
export function firstFields(model: IncidentFormModel, texts: Texts, room: Room): readonly Field[] {
  const { form, kinds } = texts;
  const input = inputsIn(model, texts);
  const kindsOnOffer = model.kinds.map((kind) => ({ title: kinds.names[kind], value: kind }));
  const noticed = Object.entries(kinds.noticed).map(([value, title]) => ({ title, value }));
  return [
    input.text('what', {
      ...story(model, 'what', room),
      placeholder: form.whatExample,
      // Not before the kind is known: "Verder" shows first aid even to somebody who has not found the words yet.
      required: model.kind !== null,
      errorMessage: form.whatError,
    }),
    ...(model.mentions ? [aboutField(model, input, texts, room)] : []),
    input.choice('kind', kindsOnOffer, {
      label: model.proposed ? form.kindProposed : form.kind,
      placeholder: form.noKind,
      value: model.kind ?? '',
    }),
    ...model.questions.map((question) => questionField(input, texts, question)),
    input.choice('noticed', noticed),
  ];
}

/** The rest, behind "Meer vertellen (mag leeg)". */
export function detailFields(model: IncidentFormModel, texts: Texts, room: Room): readonly Field[] {
  const { form, kinds } = texts;
  const input = inputsIn(model, texts);
  const owners = Object.entries(kinds.dataOf).map(([value, title]) => ({ title, value }));
  const confidential = [
    { title: form.confidentialNo, value: 'no' },
    { title: form.confidentialYes, value: 'yes' },
  ];
  return [
    // Empty until somebody fills it in: nobody said it was now.
    input.moment('date', 'noticedDate', ''),
    input.moment('time', 'noticedTime', ''),
    input.choice('dataOf', owners),
    ...clientsField(model, input, texts, room),
    input.text('peopleCount', { placeholder: form.peopleExample }),
    input.text('done', story(model, 'done', room)),
    ...(model.mentions ? [] : [aboutField(model, input, texts, room)]),
    // Without a name there is none to keep.
    ...(model.nameless ? [] : [input.choice('confidential', confidential)]),
  ];
}

type Inputs = ReturnType<typeof inputsIn>;

const inputsIn = ({ values, faults }: IncidentFormModel, texts: Texts) =>
  inputsOf<FieldName>({
    typed: values,
    longest: (name) => (isReportField(name) ? reportFields[name] : answerLength),
    label: (name) => (isReportField(name) ? texts.form[name] : texts.questions[askedBy(name)].label),
    fault: (name) => {
      const fault = faults[name];
      return fault && texts.form.fault[fault];
    },
    texts,
  });

const isReportField = (name: FieldName): name is ReportField => name in reportFields;
const askedBy = (name: Exclude<FieldName, ReportField>): FactQuestionId =>
  name.slice('answer.'.length) as FactQuestionId;

/** On several lines, cut to the part that there is room for. */
const story = ({ values }: IncidentFormModel, name: 'what' | 'done', { text }: Room) => ({
  multiline: true,
  value: inputValue(values[name] ?? '', reportFields[name] * text).value,
});

const aboutField = (model: IncidentFormModel, input: Inputs, texts: Texts, room: Room): Field =>
  model.people === null
    ? nameField(model, input, texts)
    : input.people('about', model.people, room.lists, texts.form.aboutHint);

/** There is nobody to choose from; an id chosen in an older form is not a typed name. */
function nameField({ values, faults }: IncidentFormModel, input: Inputs, { form }: Texts): Field {
  const { label, hint, fault } = form.aboutTyped;
  const value = notUnderstood(values.about ?? '').join(', ');
  const found = faults.about;
  const own = found === 'unknown' || found === 'unnamed' ? { faults: [fault[found]] } : {};
  return input.text('about', { label, value, placeholder: hint, ...own });
}

function clientsField(
  { clients, values }: IncidentFormModel,
  input: Inputs,
  { form, shared }: Texts,
  room: Room,
): readonly Field[] {
  const choices = chosenFirst(clients, values.clients, room);
  if (choices.length === 0) return [];
  const placeholder = choices.length === clients.length ? shared.choose : form.clientsCut;
  return [input.choice('clients', choices, { placeholder, style: 'filtered', multiple: true })];
}

function questionField(input: Inputs, texts: Texts, { id, options }: FactQuestion): Field {
  const titles: Readonly<Record<string, string>> = texts.questions[id].options;
  if (!options) return input.text(`answer.${id}`, { multiline: true });
  const choices = options.map((value) => ({ title: titles[value] ?? value, value }));
  return input.choice(`answer.${id}`, choices);
}

/** Teams joins the values of a choice of several with commas. */
const chosen = (joined: string | undefined): readonly string[] => [...new Set(joined?.split(','))];

/** As many entries as there is room for; chosen ones come first. */
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
