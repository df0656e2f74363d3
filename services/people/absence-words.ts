import { DateTime } from 'luxon';
import { oneOf } from '../language/words';
import { dayAt, type SaidDay, wordsOf } from '../time/day-words';
import type { Absence } from './away';

/**
 * What absent people say. It is understood and thrown away: what comes out are days, and none of the words leave this
 * file.
 */

const reasons = oneOf(
  'ziek ziekgemeld grieperig vrij verlof vakantie afwezig weg sick ill away absent off leave holiday vacation',
);
/** How people speak of themselves: two adjacent words, in either order. */
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
const single = oneOf("ben i'm i’m im");
/** Somebody who says more than that they are away may want to report it. */
const something =
  /\b(?:laptop|telefoon|phone|e?-?mail\w*|usb|stick|dossier|bestand|file|gegevens|data|sleutel|key|kwijt|lost|verloren|gestolen|stolen|gelekt|phishing|hack\w*|wachtwoord|password|bezoek\w*|gast|klant|client|map|ordner)\b/i;
/** At most this far from each other, days not counted: "ik ben van morgen tot vrijdag helaas vrij". */
const mostBetween = 5;

/** Whether somebody says that they themselves are away, and nothing else. */
export function tellsAbsence(text: string): boolean {
  if (text.length > 300 || text.includes('?') || something.test(text)) return false;
  const all = text.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u);
  const words = besidesDays(all.filter((word) => word !== ''));
  const why = words.findIndex((word) => reasons.has(word));
  const who = words.findIndex(
    (word, place) => subjects.has(`${word} ${words[place + 1] ?? ''}`) || (place === 0 && single.has(word)),
  );
  return why >= 0 && who >= 0 && Math.abs(why - who) <= mostBetween;
}

/** Any day: which words name one does not depend on today. */
const someDay = '2026-01-01';
/** Stands between a day and what is before it. */
const joining = oneOf('op on van vanaf from tot t m met until till to en and');

/** The words that name no day: days take as many as they need. */
function besidesDays(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const day = dayAt(at, { words, today: someDay, after: someDay });
    if (day === null) {
      kept.push(...words.slice(at, at + 1));
      continue;
    }
    while (joining.has(kept.at(-1) ?? '')) kept.pop();
    at += day.taken - 1;
  }
  return kept;
}

/** How an absence is put: weekdays off every week, a period, or something that has to be asked. */
export type SaidAbsence =
  | { readonly kind: 'weekly'; readonly days: readonly number[] }
  | ({ readonly kind: 'period' } & Absence)
  | { readonly kind: 'unclear' };

/**
 * The days in a sentence: from the first to the last of them, today if it names none. If it may mean several days, is
 * already over or is about somebody else, it is asked.
 * @param today `YYYY-MM-DD`. @param others names of colleagues.
 */
export function readAbsenceWords(
  text: string,
  { today, others }: { readonly today: string; readonly others: readonly string[] },
): SaidAbsence {
  const said = saidIn(text, today);
  const spoken = new Set(text.toLowerCase().split(/[^\p{L}'’-]+/u));
  const isNamed = (name: string): boolean => spoken.has(name.toLowerCase().split(' ')[0] ?? '');
  if (others.some(isNamed) || said.some(isOpen)) return { kind: 'unclear' };
  const days = said.flatMap((one) => (one.kind === 'day' ? [one.day] : []));
  if (said.some(({ kind }) => kind === 'weekly')) return weeklyOf(said, days);
  return periodOf(text, days, today);
}

/** Words from which no day can be made. */
const isOpen = (said: SaidDay): boolean =>
  said.kind === 'unclear' ||
  said.kind === 'noSuchDay' ||
  said.kind === 'weeks' ||
  (said.kind === 'day' && said.part);

/** "Elke maandag en woensdag": a day named next to it is weekly too. */
function weeklyOf(said: readonly SaidDay[], named: readonly string[]): SaidAbsence {
  const weekly = said.flatMap((one) => (one.kind === 'weekly' && one.weekday !== null ? [one.weekday] : []));
  const days = [...weekly, ...named.map((day) => DateTime.fromISO(day).weekday)];
  return days.length === 0
    ? { kind: 'unclear' }
    : { kind: 'weekly', days: [...new Set(days)].sort((one, other) => one - other) };
}

function periodOf(text: string, days: readonly string[], today: string): SaidAbsence {
  const [first = today] = days;
  const last = days.at(-1) ?? today;
  // "Tot vrijdag" alone begins now.
  const opens = /(?:^|\s)(?:tot|t\/m|until|till)\b/i.test(text) && days.length === 1;
  const from = opens ? today : first;
  return last < from || last < today ? { kind: 'unclear' } : { kind: 'period', from, until: last };
}

function saidIn(text: string, today: string): readonly SaidDay[] {
  const words = wordsOf(text);
  const found: SaidDay[] = [];
  let after = today;
  for (let at = 0; at < words.length; at += 1) {
    const one = dayAt(at, { words, today, after });
    if (one === null) continue;
    found.push(one.said);
    if (one.said.kind === 'day') after = one.said.day;
    at += one.taken - 1;
  }
  return found;
}
