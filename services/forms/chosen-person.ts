import { z } from 'zod/v4';
import { clipped } from '../language/letters';

/** Longest value of a field for one person: an object id after the longest prefix, with room to spare. */
export const chosenLength = 60;

/** What some clients, the Playground among them, put before an object id; Teams sends it bare. */
const prefix = /^(?:29|8:orgid):/i;
const objectId = z.guid();

/** What a people field sent back. */
export interface ChosenPeople {
  /** Entra object ids in lower case, each once, whether or not the organisation knows them (yet). */
  readonly people: readonly string[];
  /** Choices that name nobody, as they came back. */
  readonly notUnderstood: readonly string[];
}

/**
 * Who was chosen in a people field. Every people field is read here and nowhere else.
 * @param value as a client sends it: values joined by commas.
 */
export function chosenPeople(value: string): ChosenPeople {
  const chosen = [...new Set(value.split(',').map((one) => one.trim()))].filter((one) => one !== '');
  const read = chosen.map((one) => ({ one, id: one.replace(prefix, '').toLowerCase() }));
  const isPerson = ({ id }: { readonly id: string }): boolean => objectId.safeParse(id).success;
  return {
    people: [...new Set(read.filter(isPerson).map(({ id }) => id))],
    notUnderstood: read.filter((each) => !isPerson(each)).map(({ one }) => one),
  };
}

/**
 * The same as one text again: people we recognise by object id, the rest as it came back, so that nothing is lost.
 * Beyond what people would type, only as much as fits on a card is kept; the text then says that there was more, and so
 * is asked again.
 */
export function keptPeople(value: string): string {
  const { people, notUnderstood } = chosenPeople(value);
  const strange = notUnderstood.join(',');
  if (strange.length <= strangeLength) return [...people, ...notUnderstood].join(',');
  return [...people, clipped(strange, strangeLength), unreadable].join(',');
}

/** Some sixty names. */
const strangeLength = 800;

/** Stands for what could not be read: it names nobody. */
export const unreadable = '?';

/** Who was chosen in a field for one person. @returns null when that is nobody, more than one, or not understood. */
export function chosenPerson(value: string): string | null {
  const { people, notUnderstood } = chosenPeople(value);
  const [only = null, ...others] = people;
  return notUnderstood.length + others.length === 0 ? only : null;
}
