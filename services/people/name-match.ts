import { chosenPerson } from '../forms/chosen-person';
import type { Person } from './organisation';

/**
 * Who is meant by what somebody typed ("Sanne", "mevrouw De Wit", an e-mail address, an object id).
 * @param people those who may be meant.
 * @returns null when nobody or more than one could be meant.
 */
export function personNamed(said: string, people: readonly Person[]): Person | null {
  const address = said.trim().toLowerCase();
  const id = chosenPerson(said);
  const one = people.find(({ aadObjectId, email }) => aadObjectId === id || email?.toLowerCase() === address);
  if (one) return one;
  const words = wordsOf(said).filter((word) => !titles.has(word));
  if (words.length === 0) return null;
  const found = people.filter(({ name }) => {
    const own = wordsOf(name);
    return words.every((word) => own.includes(word));
  });
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

const titles = new Set([
  'de',
  'het',
  'van',
  'der',
  'den',
  'heer',
  'dhr',
  'mevrouw',
  'mevr',
  'mw',
  'mr',
  'mrs',
  'ms',
  'voor',
  'for',
]);

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
