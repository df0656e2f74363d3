import { typedTime } from './typed';

/** Times as people say them in a sentence: `10:00`, `14.30`, `10u30`, `10-11:30`, `10 uur`, `14.30 uur`, "van 10 tot 12". */

export interface SaidTimes {
  readonly times: readonly string[];
  readonly taken: number;
}

const hourWord = /^(?:uur|u|h|am|pm)$/i;
/** Before an hour without a word after it. */
const before = /^(?:om|vanaf|van|tot|t\/m|tussen|at|from|until|till|to|between)$/i;
/** Between the two of "tussen 9 en 11". */
const and = /^(?:en|and|-)$/i;
const none: SaidTimes = { times: [], taken: 1 };
/** Somebody who just says "3 uur" means the afternoon. */
const earliest = 7;

/** The times from a word on. */
export function timesAt(words: readonly string[], at: number): SaidTimes {
  const [word = '', next = '', then = ''] = words.slice(at, at + 3);
  if (hourWord.test(next)) {
    const times = word.split(/[-–]/).map((said) => hourOf(said, next) ?? clockOf(said, next));
    return all(times, 2) ?? none;
  }
  const parts = word.split(/[-–]/);
  const isClock = parts.some((part) => timeOf(part) !== null);
  // "10-11:30" is from a time to a time, where "10-11" is a day.
  const whole = isClock
    ? all(
        parts.map((part) => timeOf(part) ?? hourOf(part, 'uur')),
        1,
      )
    : null;
  if (whole) return whole;
  // "Van 10 tot 12", where the second is a time too; not "van 3 bedrijven".
  const isJoined = and.test(words[at - 1] ?? '') && before.test(words[at - 3] ?? '');
  const isHour = (isJoined || before.test(words[at - 1] ?? '')) && /^\d{1,2}$/.test(word);
  const opens = /^(?:om|at)$/i.test(words[at - 1] ?? '');
  const isSpan = before.test(next) || and.test(next);
  const closes = isTime(words[at - 2] ?? '') && !/^(?:van|om)$/i.test(words[at - 1] ?? '');
  if (!isHour || !(opens || closes || (isSpan && isTime(then)))) return none;
  return all([hourOf(word, 'uur')], 1) ?? none;
}

const isTime = (word: string): boolean => /^\d{1,2}$/.test(word) || timeOf(word) !== null;

const all = (times: readonly (string | null)[], taken: number): SaidTimes | null => {
  const found = times.filter((time) => time !== null);
  return found.length === times.length && times.length <= 2 ? { times: found, taken } : null;
};

function hourOf(hour: string, unit: string): string | null {
  if (!/^\d{1,2}$/.test(hour)) return null;
  if (/^[ap]m$/i.test(unit)) return typedTime(`${hour}:00 ${unit}`);
  const number = Number(hour);
  const meant = number > 0 && number < earliest && !hour.startsWith('0') ? number + 12 : number;
  return typedTime(`${String(meant)}:00`);
}

/** With minutes before the word: "14.30 uur", "10:30 am". */
const clockOf = (said: string, unit: string): string | null =>
  /^[ap]m$/i.test(unit) ? typedTime(`${said} ${unit}`) : timeOf(said);

function timeOf(word: string): string | null {
  const short = /^(\d{1,2})(?:u(?:ur)?|h)(\d{2})?$/i.exec(word);
  return typedTime(short ? `${short[1] ?? ''}:${short[2] ?? '00'}` : word);
}
