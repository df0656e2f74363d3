import { plainLetters } from './letters';
import { distance } from 'fastest-levenshtein';

/** Most words that are looked at; a report of pages is proposed from its beginning. */
const mostWords = 60;

/** For an input of one line: what was typed on several. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Lower case, without accents. */
export const wordsOf = (text: string): readonly string[] =>
  (plainLetters(text.slice(0, 1_000)).match(/[\p{L}\d]+/gu) ?? []).slice(0, mostWords);

/**
 * Whether a typed word is meant as a stem: its beginning, part of a compound (from five letters), or with typing
 * mistakes behind a right first letter: two letters swapped, one wrong (from five letters), two wrong (from eight).
 */
export function resembles(word: string, stem: string): boolean {
  if (word === stem) return true;
  if (stem.length < 4) return false;
  if (stem.length < 5 ? word.startsWith(stem) : word.includes(stem)) return true;
  if (word[0] !== stem[0]) return false;
  // Sorting letters is the dearest of all this, and most words are told apart by their length.
  if (word.length === stem.length && lettersOf(word) === lettersOf(stem)) return distance(word, stem) <= 2;
  const mistakes = stem.length < 5 ? 0 : stem.length < 8 ? 1 : 2;
  return [word, word.slice(0, stem.length)].some((candidate) => distance(candidate, stem) <= mistakes);
}

const lettersOf = (word: string): string => [...word].sort().join('');
