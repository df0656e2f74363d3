import { type ChosenPeople, chosenPeople, chosenPerson } from '../forms/chosen-person';
import { plainLetters } from '../language/letters';
import type { Person } from './organisation';

/**
 * The person meant by what somebody typed ("Sanne", "mevrouw De Wit", "J. vd Berg", an e-mail address, an object id).
 * @param people those who may be meant.
 * @returns null when nobody or more than one could be meant.
 */
export function personNamed(said: string, people: readonly Person[]): Person | null {
  const address = said.trim().toLowerCase();
  const id = chosenPerson(said);
  const one = people.find(({ aadObjectId, email }) => aadObjectId === id || email?.toLowerCase() === address);
  if (one) return one;
  const words = wordsOf(said).filter((word) => !unspoken.has(word));
  const found = people.filter(({ name }) => isNamed(words, wordsOf(name)));
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

/** Stands between two names. */
const between = /[,;&/\n]|\b(?:en|and)\b/iu;

/**
 * The people meant by a list of typed names. Ids chosen from a list count too.
 * @param people those who may be meant.
 * @returns `notUnderstood`: what may mean nobody or more than one; the two look alike.
 */
export function namedPeople(said: string, people: readonly Person[]): ChosenPeople {
  const { people: chosen, notUnderstood } = chosenPeople(said);
  const words = notUnderstood.join(', ');
  // "Wit, Sanne de" is one name.
  const whole = words === '' ? null : personNamed(words, people);
  const parts = whole ? [words] : words.split(between).flatMap((part) => part.trim() || []);
  const read = parts.map((part) => ({ part, id: personNamed(part, people)?.aadObjectId }));
  return {
    people: [...new Set([...chosen, ...read.flatMap(({ id }) => id ?? [])])],
    notUnderstood: read.filter(({ id }) => id === undefined).map(({ part }) => part),
  };
}

/**
 * Whether every word belongs to the name. A single letter may be an initial: it begins a word of the name that nothing
 * else accounts for. Initials alone name nobody.
 */
function isNamed(words: readonly string[], own: readonly string[]): boolean {
  const whole = words.filter((word) => word.length > 1 || own.includes(word));
  if (whole.every((word) => word.length === 1) || !whole.every((word) => own.includes(word))) return false;
  const left = own.filter((word) => !whole.includes(word) && !unspoken.has(word));
  return words
    .filter((word) => !whole.includes(word))
    .every((initial) => {
      const place = left.findIndex((word) => word.startsWith(initial));
      if (place >= 0) left.splice(place, 1);
      return place >= 0;
    });
}

/** Comes before or within a name, and is often left out. */
const unspoken = new Set(
  (
    'de het van der den ten ter te heer meneer mijnheer dhr hr mevrouw mevr mevouw mw mr mrs ms miss sir madam dr drs ' +
    'ing ir prof bc msc bsc ba ma mba jr sr voor for'
  ).split(' '),
);

/** `vd`, `v.d.`, `v/d`, `v. d.` and `v.d.` with an r: "van de", "van der". */
const shortened = /(?<![\p{L}\d])v[./]? ?\/?d[.r]{0,2}(?![\p{L}\d])/gu;
/** `'t` and `'s` are no initials. */
const article = /(?<![\p{L}\d])['’`‘´][ts](?![\p{L}\d])/gu;

const wordsOf = (text: string): readonly string[] =>
  plainLetters(text)
    .replace(shortened, ' van der ')
    .replace(article, ' ')
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
