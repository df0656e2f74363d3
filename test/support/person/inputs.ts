import type { Someone } from '../activities';
import { choicesOf, type Element, wordsIn } from './elements';

/** What a person puts into an input: words, a tick, one or several of the choices by their titles, people. */
export type Filled = string | boolean | Someone | readonly (string | Someone)[];

const isList = (filled: Filled): filled is readonly (string | Someone)[] => Array.isArray(filled);

/**
 * The value a client makes of somebody's input.
 * @throws Error when no client would let them.
 */
export function valueFor(input: Element, filled: Filled): string {
  switch (input['type']) {
    case 'Input.ChoiceSet':
      return choiceValue(input, isList(filled) ? filled : [filled as string | Someone]);
    case 'Input.Toggle':
      return wordsIn(input, filled === true ? 'valueOn' : 'valueOff') || String(filled === true);
    case 'Input.Date':
      return checked(input, typed(filled), /^(?:\d{4}-\d\d-\d\d)?$/);
    case 'Input.Time':
      return checked(input, typed(filled), /^(?:\d\d:\d\d)?$/);
    default:
      return text(input, typed(filled));
  }
}

function typed(filled: Filled): string {
  if (typeof filled === 'string') return filled;
  throw new Error('this input takes what is typed');
}

function text(input: Element, value: string): string {
  const most = Number(input['maxLength'] ?? Number.POSITIVE_INFINITY);
  if (value.length > most) throw new Error(`"${nameOf(input)}" takes ${most} signs, not ${value.length}`);
  if (value.includes('\n') && input['isMultiline'] !== true)
    throw new Error(`"${nameOf(input)}" takes one line`);
  return value;
}

function checked(input: Element, value: string, form: RegExp): string {
  if (!form.test(value)) throw new Error(`"${nameOf(input)}" cannot hold "${value}"`);
  return value;
}

function choiceValue(input: Element, picked: readonly (string | Someone)[]): string {
  if (picked.length > 1 && input['isMultiSelect'] !== true)
    throw new Error(`"${nameOf(input)}" takes one choice`);
  return picked.map((one) => (typeof one === 'string' ? listed(input, one) : found(input, one))).join(',');
}

/** A choice by its title in the list; an empty one clears the choice. */
function listed(input: Element, title: string): string {
  const choice = choicesOf(input).find((each) => each.title === title);
  if (choice) return choice.value;
  if (title === '') return '';
  const titles = choicesOf(input).map((each) => each.title);
  throw new Error(`"${nameOf(input)}" does not offer "${title}", but: ${titles.join(' · ')}`);
}

/** Teams looks up everybody in the organisation; elsewhere only people in the list can be chosen. */
function found(input: Element, someone: Someone): string {
  if (looksPeopleUp(input)) return someone.aadObjectId;
  const choice = choicesOf(input).find(({ value }) => value === someone.aadObjectId);
  return choice ? choice.value : listed(input, someone.name);
}

/** Teams finds everybody in the organisation for it, whatever the card lists. */
export const looksPeopleUp = (input: Element): boolean =>
  (input['choices.data'] as { readonly dataset?: string } | undefined)?.dataset ===
  'graph.microsoft.com/users';

/** The value of an input that nobody touched; null: nothing is sent for it. */
export function untouched(input: Element): string | null {
  const { type, value } = input;
  if (type === 'Input.Toggle') return wordsIn(input, 'value') || wordsIn(input, 'valueOff') || 'false';
  if (typeof value === 'string' && value !== '') return value;
  return type === 'Input.ChoiceSet' ? null : '';
}

/** What stops a client from sending; null when it sends. */
export function missing(input: Element, value: string | null): string | null {
  return input['isRequired'] === true && (value ?? '') === '' ? nameOf(input) : null;
}

export const nameOf = (input: Element): string => wordsIn(input, 'label') || wordsIn(input, 'id');
