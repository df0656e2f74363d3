import { askedText, type Field } from './elements';

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
): Field => ({
  type: 'choice',
  id,
  label,
  value,
  style: 'expanded',
  multiple: false,
  placeholder: '',
  required: true,
  errorMessage: words.error,
  faults: [],
  choices: [
    { title: words.yes, value: 'yes' },
    { title: words.no, value: 'no' },
  ],
});

/** One of several, of which none is chosen beforehand: which it is has to be said. */
export const oneOf = (
  id: string,
  {
    label,
    placeholder,
    error,
  }: { readonly label: string; readonly placeholder: string; readonly error: string },
  choices: readonly { readonly title: string; readonly value: string }[],
): Field => ({
  type: 'choice',
  id,
  label,
  value: '',
  style: 'compact',
  multiple: false,
  placeholder,
  required: true,
  errorMessage: error,
  faults: [],
  choices,
});
