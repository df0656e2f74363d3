import type { Locale } from '../../services/people/roles';
import { compileCard, type RenderedCard, renderFitting } from '../render';
import type { Texts } from '../texts';
import { inputValue } from '../user-text';
import {
  actionRow,
  type Banner,
  type Choice,
  type ChoiceField,
  type Field,
  fieldElement,
  frame,
  header,
  type MomentField,
  type PeopleField,
  pickerValue,
  type TextField,
} from './elements';
import { choiceInput, momentInput, peopleInput, textInput } from './fields';
import layout from './form.json';
import { type Choosable, notUnderstood, peopleChoices } from './people';

const template = compileCard(layout);

/** A form as shown: a few questions, the rest folded away, and what sends it. */
export interface Form {
  readonly locale: Locale;
  readonly eyebrow: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly banners: readonly Banner[];
  readonly fields: readonly Field[];
  /** On the button that unfolds the details. */
  readonly more: string;
  readonly details: readonly Field[];
  /** From the start; they always are when something is wrong in one. */
  readonly unfolded: boolean;
  readonly actionRows: ReturnType<typeof actionRow>;
  readonly footnotes: readonly string[];
}

/** @param candidates from the fullest to the shortest; the first that fits is drawn. */
export const renderForm = (
  summary: string,
  ...[first, ...shorter]: readonly [() => Form, ...(() => Form)[]]
): RenderedCard =>
  renderFitting(template, [() => dataOf(first()), ...shorter.map((form) => () => dataOf(form()))], summary);

const dataOf = ({ locale, eyebrow, title, more, fields, details, unfolded, ...form }: Form) => ({
  ...frame(locale),
  header: header(eyebrow, title, null),
  intro: form.intro,
  banners: form.banners,
  fields: fields.map(fieldElement),
  moreRows: actionRow({ toggles: [more] }),
  details: details.map(fieldElement),
  detailsVisible: unfolded || details.some(({ faults }) => faults.length > 0),
  actionRows: form.actionRows,
  footnotes: form.footnotes,
});

/** Why a form is shown again: the one thing to read first. */
export function formBanners(
  state: {
    /** Somebody else changed the record since the form was opened. */
    readonly changedMeanwhile?: boolean;
    readonly expired: boolean;
    readonly faults: object;
  },
  /** What was not done, because something is wrong. */
  faultsTitle: string,
  { shared }: Texts,
): readonly Banner[] {
  const { changedMeanwhileTitle, changedMeanwhile } = shared;
  if (state.changedMeanwhile)
    return [{ style: 'warning', title: changedMeanwhileTitle, lines: [changedMeanwhile] }];
  if (state.expired)
    return [{ style: 'warning', title: shared.expiredFormTitle, lines: [shared.expiredForm] }];
  return Object.keys(state.faults).length > 0
    ? [{ style: 'attention', title: faultsTitle, lines: [shared.faults] }]
    : [];
}

/**
 * What the inputs of a form are drawn from: its contract, the values in it, what is wrong with those, and its words.
 */
export interface FormInputs<Name extends string> {
  readonly typed: Readonly<Partial<Record<Name, string>>>;
  /** The maximum number of characters in an input, by the contract of the flow. */
  readonly longest: (name: Name) => number;
  readonly label: (name: Name) => string;
  /** What is wrong with it, in words; undefined if nothing is. */
  readonly fault: (name: Name) => string | undefined;
  readonly texts: Texts;
}

/** An input of each kind with what was typed in it before: a form comes back as sent, whatever was wrong with it. */
export function inputsOf<Name extends string>({ typed, longest, label, fault, texts }: FormInputs<Name>) {
  const { shared } = texts;
  /** What every input has. */
  const asked = (name: Name) => {
    const found = fault(name);
    return {
      id: name,
      label: label(name),
      value: typed[name] ?? '',
      errorMessage: shared.checkField,
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
      return choiceInput({ ...asked(name), value, placeholder: shared.choose, choices, ...differing });
    },

    /** Who was chosen stays chosen, also what is not understood: that is said below it. @param most that there is room for. */
    people(name: Name, people: readonly Choosable[], most: number, hint = shared.choose): PeopleField {
      const field = asked(name);
      const strange = notUnderstood(field.value);
      return peopleInput({
        ...field,
        faults: strange.length > 0 ? [shared.notUnderstood(strange)] : field.faults,
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
