import { DateTime } from 'luxon';
import { addDays } from './calendar';

/** Days as people name them: "morgen", "vrijdag", "27 nov", "27-11". */

const weekdays: readonly (readonly [RegExp, number])[] = [
  [/^(?:ma(?:andag)?|mon(?:day)?)$/, 1],
  [/^(?:di(?:nsdag)?|tue(?:sday)?)$/, 2],
  [/^(?:wo(?:ensdag)?|wed(?:nesday)?)$/, 3],
  [/^(?:do(?:nderdag)?|thu(?:rsday)?)$/, 4],
  [/^(?:vr(?:ijdag)?|fri(?:day)?)$/, 5],
  [/^(?:za(?:terdag)?|sat(?:urday)?)$/, 6],
  [/^(?:zo(?:ndag)?|sun(?:day)?)$/, 7],
];

const months = [
  'jan',
  'feb',
  'mrt|maa|mar',
  'apr',
  'mei|may',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt|oct',
  'nov',
  'dec',
];

/** @returns 1 for Monday to 7; null when the word names no day of the week. */
export const weekdayOfWord = (word: string): number | null =>
  weekdays.find(([name]) => name.test(word))?.[1] ?? null;

/**
 * @param next the word after it: "27 nov". @param today `YYYY-MM-DD`. @param after a weekday is the first such from then on.
 * @returns `YYYY-MM-DD`; null when the word names no day.
 */
export function dayOfWord(word: string, next: string, today: string, after: string): string | null {
  if (word === 'vandaag' || word === 'today') return today;
  if (word === 'morgen' || word === 'tomorrow') return addDays(today, 1);
  if (word === 'overmorgen') return addDays(today, 2);
  const weekday = weekdayOfWord(word);
  if (weekday !== null) return addDays(after, (weekday - DateTime.fromISO(after).weekday + 7) % 7);
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return existing(word);
  const numbers = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?$/.exec(word);
  if (numbers) return dated(Number(numbers[1]), Number(numbers[2]), numbers[3], today);
  const month = months.findIndex((name) => new RegExp(`^(?:${name})`).test(next));
  return /^\d{1,2}$/.test(word) && month >= 0 ? dated(Number(word), month + 1, undefined, today) : null;
}

/** The next such day, when no year is said. */
function dated(day: number, month: number, year: string | undefined, today: string): string | null {
  const two = (number: number): string => String(number).padStart(2, '0');
  const of = (inYear: number): string | null => existing(`${inYear}-${two(month)}-${two(day)}`);
  if (year !== undefined) return of(Number(year));
  const thisYear = Number(today.slice(0, 4));
  const first = of(thisYear);
  return first !== null && first >= today ? first : of(thisYear + 1);
}

const existing = (day: string): string | null => (DateTime.fromISO(day).isValid ? day : null);

/** Whether a word is the name of a month, as in "27 nov". */
export const isMonth = (word: string): boolean =>
  months.some((name) => new RegExp(`^(?:${name})`).test(word.toLowerCase()));
