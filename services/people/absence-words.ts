import { dayOfWord, weekdayOfWord } from '../time/day-words';
import type { Absence } from './away';

/**
 * What somebody says who is not there. Understood and thrown away: what comes out are days, and nothing of the words
 * goes any further than this file.
 */

const reasons: ReadonlySet<string> = new Set([
  'ziek',
  'ziekgemeld',
  'grieperig',
  'vrij',
  'verlof',
  'vakantie',
  'afwezig',
  'weg',
  'sick',
  'ill',
  'away',
  'absent',
  'off',
  'leave',
  'holiday',
  'vacation',
]);
/** How somebody speaks of themselves: two words beside each other, in whatever order. */
const subjects: ReadonlySet<string> = new Set([
  'ik ben',
  'ben ik',
  'ik heb',
  'heb ik',
  'ik zit',
  'ik meld',
  'i am',
  'i have',
]);
const single: ReadonlySet<string> = new Set(['ben', "i'm", 'i’m', 'im']);
/** Whoever says more than that they are away may want to report it. */
const something =
  /\b(?:laptop|telefoon|phone|e?-?mail\w*|usb|stick|dossier|bestand|file|gegevens|data|sleutel|key|kwijt|lost|verloren|gestolen|stolen|gelekt|phishing|hack\w*|wachtwoord|password|bezoek\w*|gast|klant|client|map|ordner)\b/i;
/** Between the two at most so many words: "ik ben morgen en vrijdag vrij". */
const mostBetween = 5;

/** Whether somebody says of themselves that they are away, and nothing else. */
export function tellsAbsence(text: string): boolean {
  if (text.length > 300 || text.includes('?') || something.test(text)) return false;
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== '');
  const why = words.findIndex((word) => reasons.has(word));
  const who = words.findIndex(
    (word, place) => subjects.has(`${word} ${words[place + 1] ?? ''}`) || (place === 0 && single.has(word)),
  );
  return why >= 0 && who >= 0 && Math.abs(why - who) <= mostBetween;
}

/** "Elke maandag", "op vrijdagen", "mondays": the days of the week (1: Monday) on which somebody is never there. */
export function weeklyIn(text: string): readonly number[] {
  const words = text
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word !== '');
  const all = words.some((word) => every.test(word));
  const days = words.map((word) => weekdayOfWord(all ? word : plural(word)));
  return [...new Set(days.filter((day) => day !== null))].sort((one, other) => one - other);
}

const every = /^(?:elke|iedere|wekelijks|every|weekly)$/;
/** The one day of several; no day where it is one already. */
const plural = (word: string): string => /^(\p{L}+?)(?:en|s)$/u.exec(word)?.[1] ?? '';

/** Words about time that are not understood here: to take them for today, or for one day, would be a guess. */
const otherTimes =
  /\b(?:gisteren|eergisteren|volgende|komende|week|weken|maand(?:en)?|jaar|dagen|(?:morgen|van)?(?:ochtend|middag|avond)|halve|yesterday|next|weeks|months?|years?|days|afternoon|evening|half)\b/i;

/**
 * Whether the days have to be asked: other words about time stand in it, or it is about somebody else.
 * @param others names of colleagues.
 */
export function isUnclear(text: string, others: readonly string[]): boolean {
  const words = new Set(text.toLowerCase().split(/[^\p{L}'’-]+/u));
  const isNamed = (name: string): boolean => words.has(name.toLowerCase().split(' ')[0] ?? '');
  return otherTimes.test(text) || others.some(isNamed);
}

/**
 * The days that are named: the first until the last of them.
 * @param today `YYYY-MM-DD`.
 * @returns null when no day is named, or the last lies before the first or before today.
 */
export function daysIn(text: string, today: string): Absence | null {
  const found = momentsIn(text.toLowerCase(), today);
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  // "Tot vrijdag" alone begins now.
  const opens = /(?:^|\s)(?:tot|t\/m|until|till)\b/i.test(text) && found.length === 1;
  const from = opens ? today : first;
  return last < from || last < today ? null : { from, until: last };
}

function momentsIn(text: string, today: string): readonly string[] {
  const found: string[] = [];
  const words = text.split(/[\s,;.!]+/).filter((word) => word !== '');
  words.forEach((word, place) => {
    const after = found.at(-1) ?? today;
    const day = dayOfWord(word, words[place + 1] ?? '', today, after);
    if (day !== null) found.push(day);
  });
  return found;
}
