import { DateTime } from 'luxon';
import { oneOf } from '../language/words';
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

/** From Monday on. */
const weekdays = [
  'ma maandag mon monday',
  'di dinsdag tue tues tuesday',
  'wo woensdag wed wednesday',
  'do donderdag thu thur thurs thursday',
  'vr vrijdag fri friday',
  'za zaterdag sat saturday',
  'zo zondag sun sunday',
].map(oneOf);

/** Those days every week, from Monday on. */
const weekdaysEvery = [
  'maandagen mondays',
  'dinsdagen tuesdays',
  'woensdagen wednesdays',
  'donderdagen thursdays',
  'vrijdagen fridays',
  'zaterdagen saturdays',
  'zondagen sundays',
].map(oneOf);

const months = [
  'jan januari january',
  'feb februari february',
  'mrt maart mar march',
  'apr april',
  'mei may',
  'jun juni june',
  'jul juli july',
  'aug augustus august',
  'sep sept september',
  'okt oktober oct october',
  'nov november',
  'dec december',
].map(oneOf);

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

const every = oneOf('elke iedere elk ieder every each');
const weekly = oneOf('wekelijks weekly');
const aWeek = oneOf('week weken weeks');
const aDay = oneOf('dag dagen day days');
const ahead = oneOf('over in');
const coming = oneOf('komende aanstaande coming');
const next = oneOf('volgende next');
const lasting = oneOf('lang long');
/** Part of a day, by itself or after the name of one. */
const part = oneOf('ochtend middag namiddag avond morning afternoon evening');
const withPart = /^(vandaag|van|morgen|\p{L}+dag)(?:morgen|ochtend|middag|namiddag|avond)$/u;
/** About time, but no day by itself. */
const vague = oneOf(
  'volgende komende aanstaande week weken weekend maand maanden jaar dagen halve binnenkort ' +
    'coming next weeks month months year years days half soon',
);

/** @returns 1 for Monday to 7; null when none of the names is that word. */
const weekdayOf = (word: string, names: readonly ReadonlySet<string>[]): number | null => {
  const place = names.findIndex((name) => name.has(word));
  return place < 0 ? null : place + 1;
};
const weekdayOfWord = (word: string): number | null => weekdayOf(word, weekdays);

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

/** A word in small letters, and those after it; empty where there are no more. */
type Ahead = readonly [string, string, string, string?];

/**
 * What is said about days from a given word on.
 * @returns null when the word says nothing about them.
 */
export function dayAt(at: number, place: Place): SaidAt | null {
  const lower = (step: number): string => (place.words[at + step] ?? '').toLowerCase();
  const words = [lower(0), lower(1), lower(2), lower(3)] as const;
  return (
    repeatAt(words) ??
    datedAt(words, place) ??
    namedAt(words, place) ??
    spanAt(words, place) ??
    vagueAt(words)
  );
}

/** "Elke maandag", "maandagen", "elke week", "wekelijks". */
function repeatAt([word, second]: Ahead): SaidAt | null {
  const plural = weekdayOf(word, weekdaysEvery);
  if (plural !== null) return { said: { kind: 'weekly', weekday: plural }, taken: 1 };
  if (weekly.has(word)) return { said: { kind: 'weekly', weekday: null }, taken: 1 };
  if (!every.has(word)) return null;
  const weekday = weekdayOfWord(second) ?? weekdayOf(second, weekdaysEvery);
  if (weekday !== null) return { said: { kind: 'weekly', weekday }, taken: 2 };
  if (second === 'week') return { said: { kind: 'weekly', weekday: null }, taken: 2 };
  return numberOf(second) !== null || aDay.has(second) ? { said: { kind: 'unclear' }, taken: 2 } : null;
}

/** "27 nov", "27 november 2026", "27-11", "27-11-2026", "2026-11-27". */
function datedAt([word, second, third]: Ahead, { today }: Place): SaidAt | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return { said: existing(word), taken: 1 };
  const numbers = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(word);
  // "10.30" is a time.
  if (numbers && !/^\d{1,2}\.\d{2}$/.test(word))
    return { said: dated(Number(numbers[1]), Number(numbers[2]), numbers[3], today), taken: 1 };
  const month = months.findIndex((names) => names.has(second.replace(/\.$/, '')));
  if (month < 0 || !/^\d{1,2}(?:e|ste|de|st|nd|rd|th)?$/.test(word)) return null;
  const year = /^20\d{2}$/.test(third) ? third : undefined;
  return {
    said: dated(Number.parseInt(word, 10), month + 1, year, today),
    taken: year === undefined ? 2 : 3,
  };
}

/** "Morgen", "vrijdag", "vrijdagmiddag", "maandag 30 november", "komende vrijdag". */
function namedAt(
  [word, second, third, fourth]: readonly [string, string, string, string],
  place: Place,
): SaidAt | null {
  const joined = withPart.exec(word)?.[1];
  if (joined !== undefined) {
    const day = nameOf(joined === 'van' ? 'vandaag' : joined, place);
    return day === null ? null : { said: { kind: 'day', day, part: true }, taken: 1 };
  }
  const weekday = weekdayOfWord(second);
  if (coming.has(word) && weekday !== null) {
    // Today's is no longer to come.
    const day = firstSuch(weekday, addDays(place.today, 1));
    return { said: { kind: 'day', day, part: false }, taken: 2 };
  }
  const day = nameOf(word, place);
  if (day === null) return null;
  const date = datedAt([second, third, fourth], place);
  // "Maandag 30 november" is one day, or two that cannot both be meant.
  if (date && weekdayOfWord(word) !== null) {
    const isMeant =
      date.said.kind !== 'day' || DateTime.fromISO(date.said.day).weekday === weekdayOfWord(word);
    return { said: isMeant ? date.said : { kind: 'unclear' }, taken: 1 + date.taken };
  }
  return part.has(second)
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
function spanAt([word, second, third]: Ahead, { today }: Place): SaidAt | null {
  const count = numberOf(second);
  if (ahead.has(word) && count !== null && (aWeek.has(third) || aDay.has(third))) {
    const day = addDays(today, count * (aWeek.has(third) ? 7 : 1));
    return { said: { kind: 'day', day, part: false }, taken: 3 };
  }
  const weekday = weekdayOfWord(third);
  if (next.has(word) && second === 'week' && weekday !== null) {
    const day = addDays(today, 7 + weekday - DateTime.fromISO(today).weekday);
    return { said: { kind: 'day', day, part: false }, taken: 3 };
  }
  const weeks = numberOf(word) ?? 0;
  return weeks > 0 && aWeek.has(second)
    ? { said: { kind: 'weeks', weeks }, taken: lasting.has(third) ? 3 : 2 }
    : null;
}

/** All of them that are adjacent. */
function vagueAt(words: readonly string[]): SaidAt | null {
  const found = words.findIndex((word) => !vague.has(word) && !part.has(word));
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
  text.split(/[\s,;!?]|\.(?=\s|$)/).filter((word) => word !== '');
