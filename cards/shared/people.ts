import { displayName } from '../user-text';
import type { Choice } from './elements';

/** Somebody who can be chosen. */
export interface Choosable {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
}

/** What a form recognises as a person (`services/forms/chosen-person.ts`). */
const objectId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const chosen = (value: string): readonly string[] => value.split(',').filter((one) => one !== '');

/** Choices in a people field that name nobody, to be shown in words: no client can show a name for them. */
export const notUnderstood = (value: string): readonly string[] =>
  chosen(value)
    .filter((one) => !objectId.test(one))
    .map((one) => displayName(one, 60));

/**
 * The choices of a people field, as many as there is room for. The person chosen comes first, and what was not
 * understood is there as it came, so that the field shows its value.
 * @param value as it is drawn again, joined by commas.
 */
export function peopleChoices(people: readonly Choosable[], value: string, most: number): readonly Choice[] {
  const ids = new Set(chosen(value));
  const titled = ({ id, name }: Choosable): Choice => ({ title: displayName(name, 40), value: id });
  const strange = [...ids].filter((one) => !objectId.test(one));
  return [
    ...strange.map((one) => ({ title: displayName(one, 40), value: one })),
    ...people.filter(({ id }) => ids.has(id)).map(titled),
    ...people.filter(({ id }) => !ids.has(id)).map(titled),
  ].slice(0, most);
}
