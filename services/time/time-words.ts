import { oneOf } from '../language/words';
import { typedTime } from './typed';

/** Times as people say them in a sentence: `10:00`, `14.30`, `10u30`, `10-11:30`, `10 uur`, `14.30 uur`, "van 10 tot 12". */

export interface SaidTimes {
  readonly times: readonly string[];
  readonly taken: number;
}

const hourWords = oneOf('uur u h am pm');
const halves = oneOf('am pm');
/** Before an hour without a word after it. */
const before = oneOf('om vanaf van tot t/m tussen at from until till to between');
/** By themselves enough to make a number an hour. */
const opening = oneOf('om at');
/** Between the two of "tussen 9 en 11". */
const and = oneOf('en and -');
/** "10:00 van 3 bedrijven" is one time. */
const of = oneOf('van from');
const none: SaidTimes = { times: [], taken: 1 };

/** The times from a word on. */
export function timesAt(words: readonly string[], at: number): SaidTimes {
  const said = (step: number): string => (words[at + step] ?? '').toLowerCase();
  const [word, last, next] = [said(0), said(-1), said(1)];
  const parts = word.split(/[-–]/);
  if (hourWords.has(next))
    return (
      all(
        parts.map((part) => timeBefore(next, part)),
        2,
      ) ?? none
    );
  // "10-11:30" is from a time to a time, where "10-11" is a day.
  const isClock = parts.some((part) => timeOf(part) !== null);
  const whole = isClock ? all(parts.map(hourOrTime), 1) : null;
  if (whole) return whole;
  // "Van 10 tot 12", where the second is a time too; not "van 3 bedrijven".
  const isJoined = and.has(last) && before.has(said(-3));
  const isSpan = (before.has(next) || and.has(next)) && hourOrTime(said(2)) !== null;
  const closes = hourOrTime(said(-2)) !== null && !of.has(last);
  if (!(isJoined || before.has(last)) || !(opening.has(last) || closes || isSpan)) return none;
  return all([hourOf(word)], 1) ?? none;
}

const all = (times: readonly (string | null)[], taken: number): SaidTimes | null => {
  const found = times.filter((time) => time !== null);
  return found.length === times.length && times.length <= 2 ? { times: found, taken } : null;
};

/** "3 uur", "14.30 uur", "10:30 am". @param word the one that says that it is a time. */
const timeBefore = (word: string, said: string): string | null =>
  halves.has(word) ? typedTime(`${said}:00 ${word}`) : hourOrTime(said);

const hourOrTime = (said: string): string | null => hourOf(said) ?? timeOf(said);

/** Somebody who just says "3 uur" means the afternoon. */
const hourOf = (hour: string): string | null =>
  typedTime(`${/^[1-6]$/.test(hour) ? Number(hour) + 12 : hour}:00`);

/** `10:00`, `14.30`, `10u30`, `14h`. */
function timeOf(word: string): string | null {
  const [, hour, minutes = '00'] = /^(\d{1,2})(?:u(?:ur)?|h)(\d{2})?$/.exec(word) ?? [];
  return typedTime(hour === undefined ? word : `${hour}:${minutes}`);
}
