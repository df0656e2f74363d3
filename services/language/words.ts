import { plainLetters } from './letters';
import { distance } from 'fastest-levenshtein';

/** Most words that are looked at; for a report of several pages the proposal is based on its beginning. */
const mostWords = 60;

/** Makes one line of what was typed on several, for a single-line input. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A closed list of words, written as one text. */
export const oneOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Lower case, without accents. */
export const wordsOf = (text: string): readonly string[] =>
  (plainLetters(text.slice(0, 1_000)).match(/[\p{L}\d]+/gu) ?? []).slice(0, mostWords);

/**
 * Whether a typed word is meant as a stem: at its beginning, in a compound (from five letters), or with typing errors
 * after a correct first letter: two letters swapped, one wrong (from five letters), two wrong (from eight).
 */
export function resembles(word: string, stem: string): boolean {
  if (word === stem) return true;
  if (stem.length < 4) return false;
  if (stem.length < 5 ? word.startsWith(stem) : word.includes(stem)) return true;
  if (word[0] !== stem[0]) return false;
  // Sorting letters is the most expensive part, and most words already differ in length.
  if (word.length === stem.length && lettersOf(word) === lettersOf(stem)) return distance(word, stem) <= 2;
  const mistakes = stem.length < 5 ? 0 : stem.length < 8 ? 1 : 2;
  return [word, word.slice(0, stem.length)].some((candidate) => distance(candidate, stem) <= mistakes);
}

const lettersOf = (word: string): string => [...word].sort().join('');
