import { dayOfWord, isMonth } from '../time/day-words';
import { typedTime } from '../time/typed';
import type { VisitTyped } from './form';

/** What is typed behind `/bezoek`: who comes, on which day and at what time, in the fields of the form. */

/** Stand before a day or a time, and say nothing of who comes. */
const joining = /^(?:op|om|vanaf|van|tot|t\/m|tussen|en|on|at|from|until|till|to|between|and)$/i;
/** No name, but what somebody types who wants the form. */
const alone = /^(?:nieuw|nieuwe|new)$/i;
/** What is brought and left, rather than who comes. */
const parcel = /\b(?:pakket(?:je)?|pakje|bezorging|bezorger|koerier|parcel|package|delivery|courier)\b/i;
const between = /^(?:,|en|and|&)$/i;
const mostName = 100;

interface Said {
  readonly names: readonly string[];
  readonly day?: string;
  readonly times: readonly string[];
}

/**
 * @param words on one line. @param today `YYYY-MM-DD`.
 * @returns what was understood; every other word is of the name, so that nothing is lost.
 */
export function readVisitWords(words: string, today: string): VisitTyped {
  const { names, day, times } = said(
    // A comma is a word of its own: several who come are told apart by it.
    words
      .replace(/[,;]/g, ' , ')
      .split(/\s+/)
      .filter((word) => word !== ''),
    today,
  );
  const [from, until] = times;
  const [name = '', ...others] = apart(names).map((each) => each.slice(0, mostName).trim());
  return {
    ...(name === '' || alone.test(name) ? {} : { name }),
    ...(others.length === 0 ? {} : { others: others.join(', ') }),
    ...(parcel.test(name) ? { kind: 'delivery' } : {}),
    ...(day === undefined ? {} : { day }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

/** Whoever is named, one a line of words: "Jan de Vries, Els en Piet". */
function apart(words: readonly string[]): readonly string[] {
  const names: string[][] = [[]];
  for (const word of words) {
    if (between.test(word)) names.push([]);
    else names.at(-1)?.push(word);
  }
  return names.map((name) => name.join(' ')).filter((name) => name !== '');
}

function said(words: readonly string[], today: string): Said {
  let found: Said = { names: [], times: [] };
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next = ''] = [words[at], words[at + 1]];
    const [times, taken] = timesIn(word, next);
    const day = times.length > 0 ? null : dayOfWord(word.toLowerCase(), next.toLowerCase(), today, today);
    if (times.length > 0 && found.times.length < 2) {
      found = { ...found, names: withoutJoining(found.names), times: [...found.times, ...times] };
      at += taken - 1;
    } else if (day !== null && found.day === undefined) {
      found = { ...found, names: withoutJoining(found.names), day };
      // "27 nov" is two words.
      if (/^\d{1,2}$/.test(word) && isMonth(next)) at += 1;
    } else found = { ...found, names: [...found.names, word] };
  }
  return found;
}

/** "om" of "om 10:00". */
const withoutJoining = (names: readonly string[]): readonly string[] =>
  joining.test(names.at(-1) ?? '') ? names.slice(0, -1) : names;

/** The times in a word, and how many words they take: `10:00`, `14.30`, `10u30`, `10-11:30`, `10 uur`. */
function timesIn(word: string, next: string): readonly [times: readonly string[], taken: number] {
  if (/^\d{1,2}$/.test(word) && /^(?:uur|u|h|am|pm)$/i.test(next)) {
    const half = /^[ap]m$/i.test(next) ? ` ${next}` : '';
    const time = typedTime(`${word}:00${half}`);
    return time === null ? [[], 1] : [[time], 2];
  }
  const parts = word.split(/[-–]/).map(timeOf);
  const times = parts.filter((time) => time !== null);
  return times.length === parts.length && parts.length <= 2 ? [times, 1] : [[], 1];
}

function timeOf(word: string): string | null {
  const short = /^(\d{1,2})(?:u(?:ur)?|h)(\d{2})?$/i.exec(word);
  return typedTime(short ? `${short[1] ?? ''}:${short[2] ?? '00'}` : word);
}
