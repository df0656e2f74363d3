import { DateTime } from 'luxon';
import { addDays } from './calendar';

/**
 * Days as people say them: "morgen", "vrijdag", "27 nov", "27-11", "elke maandag", "over 2 weken". The only grammar of
 * days: it reads every sentence with days in it, and reports what it does not know as unknown, never guessing.
 */
export type SaidDay =
  /** `part`: only part of that day ("morgenmiddag"), with no hour given. */
  | { readonly kind: 'day'; readonly day: string; readonly part: boolean }
  /** Every week; null: the weekday is given elsewhere ("wekelijks"). */
  | { readonly kind: 'weekly'; readonly weekday: number | null }
  | { readonly kind: 'weeks'; readonly weeks: number }
  /** "31 februari". */
  | { readonly kind: 'noSuchDay' }
  /** Words about time that may mean several days. */
  | { readonly kind: 'unclear' };

export interface SaidAt {
  readonly said: SaidDay;
  /** How many words it takes. */
  readonly taken: number;
}

interface Place {
  readonly words: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** A weekday means the first one from then on. */
  readonly after: string;
}

const weekdays: readonly (readonly [RegExp, number])[] = [
  [/^(?:ma(?:andag)?|mon(?:day)?)$/, 1],
  [/^(?:di(?:nsdag)?|tue(?:s|sday)?)$/, 2],
  [/^(?:wo(?:ensdag)?|wed(?:nesday)?)$/, 3],
  [/^(?:do(?:nderdag)?|thu(?:r|rs|rsday)?)$/, 4],
  [/^(?:vr(?:ijdag)?|fri(?:day)?)$/, 5],
  [/^(?:za(?:terdag)?|sat(?:urday)?)$/, 6],
  [/^(?:zo(?:ndag)?|sun(?:day)?)$/, 7],
];

const months: readonly RegExp[] = [
  /^jan(?:uari|uary)?$/,
  /^feb(?:ruari|ruary)?$/,
  /^(?:mrt|maart|mar(?:ch)?)$/,
  /^apr(?:il)?$/,
  /^(?:mei|may)$/,
  /^june?$|^juni$/,
  /^jul[iy]?$/,
  /^aug(?:ustus|ust)?$/,
  /^sept?(?:ember)?$/,
  /^(?:okt(?:ober)?|oct(?:ober)?)$/,
  /^nov(?:ember)?$/,
  /^dec(?:ember)?$/,
];

const near: Readonly<Record<string, number>> = {
  eergisteren: -2,
  gisteren: -1,
  yesterday: -1,
  vandaag: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
};

const every = /^(?:elke|iedere|elk|ieder|every|each)$/;
const weekly = /^(?:wekelijks|weekly)$/;
const aWeek = /^(?:week|weken|weeks)$/;
const aDay = /^(?:dag|dagen|day|days)$/;
const ahead = /^(?:over|in)$/;
const coming = /^(?:komende|aanstaande|coming)$/;
const next = /^(?:volgende|next)$/;
const lasting = /^(?:lang|long)$/;
/** Part of a day, by itself or after the name of one. */
const part = /^(?:ochtend|middag|namiddag|avond|morning|afternoon|evening)$/;
const withPart = /^(vandaag|van|morgen|\p{L}+dag)(?:morgen|ochtend|middag|namiddag|avond)$/u;
/** About time, but no day by itself. */
const vague =
  /^(?:volgende|komende|aanstaande|week|weken|weekend|maand|maanden|jaar|dagen|halve|binnenkort|coming|next|weeks|months?|years?|days|half|soon)$/;

/** @returns 1 for Monday to 7; null when the word names no day of the week. */
const weekdayOfWord = (word: string): number | null =>
  weekdays.find(([name]) => name.test(word))?.[1] ?? null;

/** "Maandagen", "mondays": that weekday every week. */
const weekdayOfPlural = (word: string): number | null =>
  weekdayOfWord(/^(\p{L}*?da(?:g|y))(?:en|s)$/u.exec(word)?.[1] ?? '');

const numbers: Readonly<Record<string, number>> = {
  twee: 2,
  two: 2,
  drie: 3,
  three: 3,
  vier: 4,
  four: 4,
  vijf: 5,
  five: 5,
  zes: 6,
  six: 6,
  acht: 8,
  eight: 8,
};

const numberOf = (word: string): number | null =>
  /^\d{1,2}$/.test(word) ? Number(word) : (numbers[word] ?? null);

/**
 * What is said about days from a given word on.
 * @returns null when the word says nothing about them.
 */
export function dayAt(at: number, place: Place): SaidAt | null {
  const words = place.words.slice(at, at + 4).map((word) => word.toLowerCase());
  return (
    repeatAt(words) ??
    datedAt(words, place) ??
    namedAt(words, place) ??
    spanAt(words, place) ??
    vagueAt(words)
  );
}

/** "Elke maandag", "maandagen", "elke week", "wekelijks". */
function repeatAt([word = '', second = '']: readonly string[]): SaidAt | null {
  const plural = weekdayOfPlural(word);
  if (plural !== null) return { said: { kind: 'weekly', weekday: plural }, taken: 1 };
  if (weekly.test(word)) return { said: { kind: 'weekly', weekday: null }, taken: 1 };
  if (!every.test(word)) return null;
  const weekday = weekdayOfWord(second) ?? weekdayOfPlural(second);
  if (weekday !== null) return { said: { kind: 'weekly', weekday }, taken: 2 };
  if (second === 'week') return { said: { kind: 'weekly', weekday: null }, taken: 2 };
  return numberOf(second) !== null || aDay.test(second) ? { said: { kind: 'unclear' }, taken: 2 } : null;
}

/** "27 nov", "27 november 2026", "27-11", "27-11-2026", "2026-11-27". */
function datedAt([word = '', second = '', third = '']: readonly string[], { today }: Place): SaidAt | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return { said: existing(word), taken: 1 };
  const numbers = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(word);
  // "10.30" is a time.
  if (numbers && !/^\d{1,2}\.\d{2}$/.test(word))
    return { said: dated(Number(numbers[1]), Number(numbers[2]), numbers[3], today), taken: 1 };
  const month = months.findIndex((name) => name.test(second.replace(/\.$/, '')));
  if (month < 0 || !/^\d{1,2}(?:e|ste|de|st|nd|rd|th)?$/.test(word)) return null;
  const year = /^20\d{2}$/.test(third) ? third : undefined;
  return {
    said: dated(Number.parseInt(word, 10), month + 1, year, today),
    taken: year === undefined ? 2 : 3,
  };
}

/** "Morgen", "vrijdag", "vrijdagmiddag", "maandag 30 november", "komende vrijdag". */
function namedAt(words: readonly string[], place: Place): SaidAt | null {
  const [word = '', second = ''] = words;
  const joined = withPart.exec(word)?.[1];
  if (joined !== undefined) {
    const day = nameOf(joined === 'van' ? 'vandaag' : joined, place);
    return day === null ? null : { said: { kind: 'day', day, part: true }, taken: 1 };
  }
  if (coming.test(word) && weekdayOfWord(second) !== null) {
    // Today's is no longer to come.
    const day = nameOf(second, { ...place, after: addDays(place.today, 1) });
    return day === null ? null : { said: { kind: 'day', day, part: false }, taken: 2 };
  }
  const day = nameOf(word, place);
  if (day === null) return null;
  const date = datedAt(words.slice(1), place);
  // "Maandag 30 november" is one day, or two that cannot both be meant.
  if (date && weekdayOfWord(word) !== null) {
    const isMeant =
      date.said.kind !== 'day' || DateTime.fromISO(date.said.day).weekday === weekdayOfWord(word);
    return { said: isMeant ? date.said : { kind: 'unclear' }, taken: 1 + date.taken };
  }
  return part.test(second)
    ? { said: { kind: 'day', day, part: true }, taken: 2 }
    : { said: { kind: 'day', day, part: false }, taken: 1 };
}

function nameOf(word: string, { today, after }: Place): string | null {
  const days = near[word];
  if (days !== undefined) return addDays(today, days);
  const weekday = weekdayOfWord(word);
  return weekday === null ? null : firstSuch(weekday, after);
}

/** The first such day of the week from a day on. @param weekday 1: Monday. */
export const firstSuch = (weekday: number, from: string): string =>
  addDays(from, (weekday - DateTime.fromISO(from).weekday + 7) % 7);

/** "Over 2 weken", "volgende week dinsdag", "4 weken lang". */
function spanAt(words: readonly string[], { today }: Place): SaidAt | null {
  const [word = '', second = '', third = ''] = words;
  if (ahead.test(word) && numberOf(second) !== null) {
    const days = (numberOf(second) ?? 0) * (aWeek.test(third) ? 7 : 1);
    return aWeek.test(third) || aDay.test(third)
      ? { said: { kind: 'day', day: addDays(today, days), part: false }, taken: 3 }
      : null;
  }
  if (next.test(word) && second === 'week' && weekdayOfWord(third) !== null) {
    const monday = addDays(today, 8 - DateTime.fromISO(today).weekday);
    return {
      said: { kind: 'day', day: addDays(monday, (weekdayOfWord(third) ?? 1) - 1), part: false },
      taken: 3,
    };
  }
  const weeks = numberOf(word);
  return weeks !== null && weeks > 0 && aWeek.test(second)
    ? { said: { kind: 'weeks', weeks }, taken: lasting.test(third) ? 3 : 2 }
    : null;
}

/** All of them that are adjacent. */
function vagueAt(words: readonly string[]): SaidAt | null {
  const found = words.findIndex((word) => !vague.test(word) && !part.test(word));
  const taken = found < 0 ? words.length : found;
  return taken === 0 ? null : { said: { kind: 'unclear' }, taken };
}

/** A day this long ago means next year's. */
const halfYear = 183;

/** Without a year: the nearest such day; one just past is past, and does not mean a year from now. */
function dated(day: number, month: number, year: string | undefined, today: string): SaidDay {
  const two = (number: number): string => String(number).padStart(2, '0');
  const of = (inYear: number): SaidDay => existing(`${inYear}-${two(month)}-${two(day)}`);
  if (year !== undefined) return of(year.length === 2 ? 2000 + Number(year) : Number(year));
  const thisYear = Number(today.slice(0, 4));
  const first = of(thisYear);
  const isLongAgo = first.kind === 'day' && first.day < addDays(today, -halfYear);
  // 29 February means next year's when this year has none.
  return isLongAgo || first.kind === 'noSuchDay' ? of(thisYear + 1) : first;
}

const existing = (day: string): SaidDay =>
  DateTime.fromISO(day).isValid ? { kind: 'day', day, part: false } : { kind: 'noSuchDay' };

/** Words without punctuation around them. */
export const wordsOf = (text: string): readonly string[] =>
  text.split(/[\s,;!?]+|\.(?=\s|$)/).filter((word) => word !== '');
