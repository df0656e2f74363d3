import type { Organisation, Person } from '../people/organisation';
import { isEmployed } from '../people/roles';

/**
 * Who is meant by what a visitor says at the desk ("voor Sanne", "mevrouw De Wit"). The desk sees no list of our people,
 * so only a name that fits exactly one of them counts.
 * @returns null when nobody or more than one could be meant.
 */
export function hostNamed(said: string, organisation: Organisation, now: Date): Person | null {
  const words = wordsOf(said).filter((word) => !titles.has(word));
  if (words.length === 0) return null;
  const found = organisation.people.filter(({ aadObjectId, name }) => {
    const own = wordsOf(name);
    return words.every((word) => own.includes(word)) && isEmployed(organisation, aadObjectId, now);
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
