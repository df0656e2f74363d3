import { inputValue } from '../user-text';
import {
  type Choice,
  type ChoiceField,
  type MomentField,
  type PeopleField,
  pickerValue,
  type TextField,
} from './elements';
import { choiceInput, momentInput, peopleInput, textInput } from './fields';
import { type Choosable, notUnderstood, peopleChoices } from './people';

/** What the inputs of a form are drawn from: its contract, what stands in it, what is wrong with that, and its words. */
export interface FormInputs<Name extends string> {
  readonly typed: Readonly<Partial<Record<Name, string>>>;
  /** The most characters that an input may hold, by the contract of the flow. */
  readonly longest: (name: Name) => number;
  readonly label: (name: Name) => string;
  /** What is wrong with it, in words; undefined when nothing is. */
  readonly fault: (name: Name) => string | undefined;
  readonly words: {
    /** Stands in a list of which nothing is chosen. */
    readonly choose: string;
    /** For clients that check before they send. */
    readonly faultError: string;
    readonly notUnderstood: (values: readonly string[]) => string;
  };
}

/** An input of each sort with what was typed in it before: a form comes back as it was sent, whatever was wrong with it. */
export function inputsOf<Name extends string>({ typed, longest, label, fault, words }: FormInputs<Name>) {
  /** What every input has. */
  const asked = (name: Name) => {
    const found = fault(name);
    return {
      id: name,
      label: label(name),
      value: typed[name] ?? '',
      errorMessage: words.faultError,
      faults: found === undefined ? [] : [found],
    };
  };
  return {
    asked,

    text(name: Name, differing: Partial<TextField> = {}): TextField {
      const maxLength = longest(name);
      const { value } = inputValue(typed[name] ?? '', maxLength);
      return textInput({ ...asked(name), value, maxLength, ...differing });
    },

    /** Only what is on offer comes back chosen. @param first chosen where nothing else is. */
    choice(
      name: Name,
      choices: readonly Choice[],
      { first = '', ...differing }: Partial<ChoiceField> & { readonly first?: string | undefined } = {},
    ): ChoiceField {
      const chosen = [...new Set((typed[name] ?? '').split(','))];
      const known = chosen.filter((one) => choices.some(({ value }) => value === one));
      const value = known.length > 0 ? known.join(',') : first;
      return choiceInput({ ...asked(name), value, placeholder: words.choose, choices, ...differing });
    },

    /** Who was chosen stays chosen, also what is not understood: that is said below it. @param most that there is room for. */
    people(name: Name, people: readonly Choosable[], most: number, hint = words.choose): PeopleField {
      const field = asked(name);
      const strange = notUnderstood(field.value);
      return peopleInput({
        ...field,
        faults: strange.length > 0 ? [words.notUnderstood(strange)] : field.faults,
        placeholder: hint,
        choices: peopleChoices(people, field.value, most),
      });
    },

    /** @param otherwise stands in it when nothing was typed that a picker can show. */
    moment(type: MomentField['type'], name: Name, otherwise: string): MomentField {
      return momentInput(type, { ...asked(name), value: pickerValue(type, typed[name], otherwise) });
    },
  };
}
