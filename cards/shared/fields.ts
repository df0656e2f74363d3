import {
  askedText,
  type ChoiceField,
  type Field,
  type MomentField,
  type PeopleField,
  type TextField,
} from './elements';

/** Most inputs: empty, single-line, one choice from a list, not mandatory; only differences are stated. */
type Differing<Kind extends Field, Always extends keyof Kind> = Pick<
  Kind,
  Always | 'id' | 'label' | 'errorMessage'
> &
  Partial<Omit<Kind, 'type'>>;

const empty = { value: '', faults: [] } as const;
const optional = { placeholder: '', required: false } as const;

export const textInput = (given: Differing<TextField, 'maxLength'>): TextField => ({
  type: 'text',
  ...empty,
  ...optional,
  multiline: false,
  ...given,
});

export const choiceInput = (given: Differing<ChoiceField, 'choices'>): ChoiceField => ({
  type: 'choice',
  ...empty,
  ...optional,
  style: 'compact',
  multiple: false,
  ...given,
});

export const peopleInput = (given: Differing<PeopleField, 'choices'>): PeopleField => ({
  type: 'people',
  ...empty,
  ...optional,
  ...given,
});

export const momentInput = (
  type: MomentField['type'],
  given: Differing<MomentField, never>,
): MomentField => ({ type, ...empty, ...given });

export const dateInput = (given: Differing<MomentField, never>): MomentField => momentInput('date', given);
export const timeInput = (given: Differing<MomentField, never>): MomentField => momentInput('time', given);

/** A multiline input that may stay empty. */
export const optionalText = (id: string, label: string, errorMessage: string): Field => ({
  ...(askedText({ id, label, errorMessage }) as Field & { type: 'text' }),
  required: false,
});

/** One of two: yes or no, as data `yes` and `no`. */
export const yesOrNo = (
  id: string,
  label: string,
  words: { readonly yes: string; readonly no: string; readonly error: string },
  value: 'yes' | 'no' | '',
): Field =>
  choiceInput({
    id,
    label,
    value,
    style: 'expanded',
    required: true,
    errorMessage: words.error,
    choices: [
      { title: words.yes, value: 'yes' },
      { title: words.no, value: 'no' },
    ],
  });

/** One of several, with none preselected: it has to be said which. */
export const oneOf = (
  id: string,
  {
    label,
    placeholder,
    error,
  }: { readonly label: string; readonly placeholder: string; readonly error: string },
  choices: readonly { readonly title: string; readonly value: string }[],
): Field => choiceInput({ id, label, placeholder, required: true, errorMessage: error, choices });
