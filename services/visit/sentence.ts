import { oneOf } from '../language/words';
import { personNamed } from '../people/name-match';
import type { Person } from '../people/organisation';
import { dayAt, firstSuch, type SaidDay } from '../time/day-words';
import { timesAt } from '../time/time-words';
import { mostWeeks } from './contract';
import type { VisitFaults, VisitTyped } from './form';

/** What is typed after `/bezoek`: who comes, on which day and at what time, in the fields of the form. */

/** Precede a day or a time, and say nothing about who comes. */
const joining = oneOf('op om vanaf van tot t/m tussen voor en on at from until till to between for and');
/** Not a name, but what somebody types to get the form. */
const alone = oneOf('nieuw nieuwe new');
/** Something brought and left, rather than somebody coming. */
const parcel = /\b(?:pakket(?:je)?|pakje|bezorging|bezorger|koerier|parcel|package|delivery|courier)\b/i;
const between = oneOf(', en and &');
const forWhom = oneOf('voor for');
/** The person typing it. */
const oneself = oneOf('mij me mezelf myself');
const ofCompany = oneOf('van from');
const counted = oneOf('personen persoon mensen man people person persons');
/** Before a number of people. */
const along = oneOf('met with');
const mostName = 100;

const isOf = (words: ReadonlySet<string>, word = ''): boolean => words.has(word.toLowerCase());

export interface VisitWordsContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Those for whom somebody may be announced. */
  readonly staff: readonly Person[];
  /** Object id of the person typing. */
  readonly by: string;
}

export interface SaidVisit {
  readonly typed: VisitTyped;
  /** What has to be chosen: it was said, but no day, hour or colleague could be made of it. */
  readonly faults: VisitFaults;
}

/** What words that are neither a day nor a time refer to. */
type Part = 'names' | 'company' | 'host';

interface Said {
  readonly names: readonly string[];
  readonly company: readonly string[];
  readonly host: readonly string[];
  readonly part: Part;
  readonly days: readonly SaidDay[];
  readonly times: readonly string[];
  readonly people: string | null;
}

const nothing: Said = {
  names: [],
  company: [],
  host: [],
  part: 'names',
  days: [],
  times: [],
  people: null,
};

/**
 * @param words on one line.
 * @returns what was understood; every other word becomes part of the name, so that nothing is lost.
 */
export function readVisitWords(words: string, context: VisitWordsContext): SaidVisit {
  const all = words
    // A comma is a word of its own: it separates several visitors.
    .replace(/[,;]/g, ' , ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const said = read(all, context.today);
  const [from, until] = said.times;
  const [name = '', ...others] = apart(said.names).map((each) => each.slice(0, mostName).trim());
  const company = said.company.join(' ').slice(0, mostName);
  const whom = hostOf(said.host.join(' '), context);
  const when = whenOf(said, context.today);
  return {
    typed: {
      ...(name === '' || isOf(alone, name) ? {} : { name }),
      ...(others.length === 0 ? {} : { others: others.join(', ') }),
      ...(parcel.test(name) ? { kind: 'delivery' } : {}),
      ...(company === '' ? {} : { company }),
      ...(said.people === null ? {} : { people: said.people }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...when.typed,
      ...whom.typed,
    },
    faults: { ...when.faults, ...whom.faults },
  };
}

function read(words: readonly string[], today: string): Said {
  let said = nothing;
  for (let at = 0; at < words.length; at += 1) {
    const [next, taken] = readAt(words, at, said, today);
    said = next;
    at += taken - 1;
  }
  return said;
}

function readAt(words: readonly string[], at: number, said: Said, today: string): readonly [Said, number] {
  const [word = '', second] = [words[at], words[at + 1]];
  if (/^\d{1,3}$/.test(word) && Number(word) > 0 && isOf(counted, second))
    return [{ ...withoutLast(said, along), people: word }, 2];
  const { times, taken } = timesAt(words, at);
  const all = [...said.times, ...times];
  if (times.length > 0 && all.length <= 2) return [{ ...closed(said), times: all }, taken];
  const day = dayAt(at, { words, today, after: today });
  if (day !== null) return [{ ...closed(said), days: [...said.days, day.said] }, day.taken];
  if (isOf(forWhom, word) && said.host.length === 0) return [{ ...said, part: 'host' }, 1];
  // "Jan van Acme" may be a name; "Jan 10:00 van Acme" is not.
  if (isOf(ofCompany, word) && isAfterMoment(words, at, said)) return [{ ...said, part: 'company' }, 1];
  const part = isOf(between, word) && said.part === 'host' ? 'names' : said.part;
  return [{ ...said, part, [part]: [...said[part], word] }, 1];
}

/** A day or a time closes the part before it; the "om" in "om 10:00" does not belong to it. */
const closed = (said: Said): Said => ({ ...withoutLast(said, joining), part: 'names' });

const withoutLast = (said: Said, kind: ReadonlySet<string>): Said =>
  isOf(kind, said[said.part].at(-1)) ? { ...said, [said.part]: said[said.part].slice(0, -1) } : said;

/** Whether the word before belongs to a day or a time, and not to a name. */
const isAfterMoment = (words: readonly string[], at: number, said: Said): boolean =>
  said.names.length > 0 && said.part === 'names' && said.names.at(-1) !== words[at - 1];

/** Everybody named, one entry each: "Jan de Vries, Els en Piet". */
function apart(words: readonly string[]): readonly string[] {
  const names: string[][] = [[]];
  for (const word of words) {
    if (isOf(between, word)) names.push([]);
    else names.at(-1)?.push(word);
  }
  return names.map((name) => name.join(' ')).filter((name) => name !== '');
}

/** Words about who it is for, if that is no colleague, are kept where they can be read. */
function hostOf(named: string, { staff, by }: VisitWordsContext): SaidVisit {
  if (named === '' || isOf(oneself, named)) return { typed: {}, faults: {} };
  const host = personNamed(named, staff);
  if (host) return { typed: host.aadObjectId === by ? {} : { host: host.aadObjectId }, faults: {} };
  return { typed: { remark: named }, faults: { host: 'whom' } };
}

function whenOf({ days, times }: Said, today: string): SaidVisit {
  const named = [...new Set(days.flatMap((one) => (one.kind === 'day' ? [one.day] : [])))];
  const weekly = days.find((one) => one.kind === 'weekly');
  const row = days.find((one) => one.kind === 'weeks');
  const first =
    weekly === undefined || weekly.weekday === null ? named[0] : firstSuch(weekly.weekday, named[0] ?? today);
  const weeks = row?.weeks ?? (weekly ? mostWeeks : 1);
  const fault = dayFault(days, named, first, today);
  const part = days.some((one) => one.kind === 'day' && one.part);
  return {
    typed: {
      ...(first === undefined ? {} : { day: first }),
      ...(weeks === 1 ? {} : { weeks: String(weeks) }),
    },
    faults: {
      ...(fault === null ? {} : { day: fault }),
      ...(part && times.length === 0 ? { from: 'unclear' } : {}),
    },
  };
}

function dayFault(
  days: readonly SaidDay[],
  named: readonly string[],
  first: string | undefined,
  today: string,
): VisitFaults['day'] | null {
  if (days.some(({ kind }) => kind === 'noSuchDay')) return 'noSuchDay';
  if (days.some(({ kind }) => kind === 'unclear') || named.length > 1) return 'unclear';
  return first !== undefined && first < today ? 'past' : null;
}
