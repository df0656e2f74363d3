import { clipped } from '../language/letters';
import { z } from 'zod/v4';
import { typedDay, typedTime } from '../time/typed';
import { keptPeople, unreadable } from './chosen-person';

/** What a card or a page sends back from one form: closed, as text, and never more than its inputs hold. */
export interface Inputs<Field extends string> {
  /** Every field as text, empty when it was not given; anything else that came along is dropped (reliability S20). */
  readonly read: (input: unknown) => Readonly<Record<Field, string>>;
  /** What was typed, cut to what the inputs allow, to draw the form again (`cutTo`); empty fields are left out. */
  readonly keep: (input: unknown) => Readonly<Partial<Record<Field, string>>>;
}

/** Inputs that are more than text. */
export interface SpecialInputs<Field extends string> {
  /** Those in which people are chosen: read as `keptPeople` gives them. */
  readonly people?: readonly Field[];
  /** Days and times: kept as a picker can show them. Anything else is kept as it came, to show what is wrong. */
  readonly days?: readonly Field[];
  readonly times?: readonly Field[];
}

/**
 * Too long for its input: cut, and marked as such, since a value must never be cut into another valid one. Never cuts
 * through a surrogate pair.
 */
export const cutTo = (most: number, text: string): string =>
  text.length > most ? `${clipped(text, most - 1)}…` : text;

/** A value as Teams sends it: text, or a number from a number input. Anything else counts as empty. */
export const inputValue = z
  .union([z.string(), z.number().transform(String)])
  .default('')
  .catch('');

/**
 * A people field, as text. A value of another type is not empty: somebody was chosen, and losing that name would leave
 * the report open to them. So it is kept as text that names nobody, and is asked again.
 */
const peopleValue = z.union([
  z.string(),
  z.array(z.string()).transform((several) => several.join(',')),
  z.unknown().transform((value) => (value === undefined || value === null ? '' : unreadable)),
]);

/** @param fields ids of the inputs, and the maximum number of characters in each. */
export function inputsOf<Field extends string>(
  fields: Readonly<Record<Field, number>>,
  { people = [], days = [], times = [] }: SpecialInputs<NoInfer<Field>> = {},
): Inputs<Field> {
  const ids = Object.keys(fields) as Field[];
  const chosen = peopleValue.transform(keptPeople);
  const shape = z.object(
    Object.fromEntries(ids.map((id) => [id, people.includes(id) ? chosen : inputValue])),
  );
  const read = (input: unknown): Readonly<Record<Field, string>> => {
    const parsed = shape.safeParse(input);
    return (parsed.success ? parsed.data : shape.parse({})) as Readonly<Record<Field, string>>;
  };
  const keep = (input: unknown): Readonly<Partial<Record<Field, string>>> => {
    const typed = read(input);
    const momentOf = (id: Field): string | null =>
      days.includes(id) ? typedDay(typed[id]) : times.includes(id) ? typedTime(typed[id]) : null;
    const kept = ids.map((id) => [id, momentOf(id) ?? cutTo(fields[id], typed[id])] as const);
    return Object.fromEntries(kept.filter(([, text]) => text !== '')) as Partial<Record<Field, string>>;
  };
  return { read, keep };
}

/** One fault for every field that has any: the first, which is the one to fix first. */
export const faultsOf = <Field extends string, Code extends string>(
  error: z.ZodError,
): Partial<Record<Field, Code>> =>
  Object.fromEntries(error.issues.map(({ path, message }) => [path[0], message]).reverse()) as Partial<
    Record<Field, Code>
  >;
