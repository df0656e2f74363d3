import { plainLetters } from '../../language/letters';

/** Whether words name somebody's company, as people write it. */

/** People leave out a company's legal form when they talk about it. */
const legalForm = /\b(?:b ?v|n ?v|v ?o ?f)\b/g;

/** @returns the words of a text in plain small letters, with a blank before, between and after them. */
export const spaced = (text: string): string =>
  ` ${(plainLetters(text).match(/[\p{L}\d]+/gu) ?? []).join(' ')} `;

/** A name as people write it: its words in sequence, each of them whole. @param said as `spaced` gives it. */
export function isNamed(name: string, said: string): boolean {
  const words = spaced(name).replace(legalForm, '').trim();
  return words.length > 2 && said.includes(` ${words} `);
}
