/** What people put inside a number: white space, dots, dashes, and characters one cannot see. */
const separator = String.raw`[\t\p{Zs}.\p{Pd}\p{Cf}]`;
/** Digits with at most three separators between two of them; taken whole, so that nothing is read twice. */
const digitRun = new RegExp(String.raw`\d(?:${separator}{0,3}\d)*`, 'gu');
const digitGroup = /\d+/g;

/** Digits of a run that stand together. */
interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Replaces every citizen service number by `[BSN]`: 9 digits that pass the 11-proef, or 8 when the leading zero was left
 * out, also with separators inside and with other numbers beside it. One in eleven of all other numbers passes too, so
 * dates, telephone numbers, amounts with a currency and our own references are recognised by their shape and left.
 */
export function maskBsns(text: string): string {
  return text.replace(digitRun, (run, at: number) => {
    if (run.length < 8) return run;
    return isAmount(run, text.slice(Math.max(0, at - 5), at))
      ? run
      : maskRun(run, text.slice(Math.max(0, at - 4), at));
  });
}

/** @param before the characters before the run. */
function maskRun(run: string, before: string): string {
  const groups = [...run.matchAll(digitGroup)].map(({ 0: digits, index }): Group => ({
    digits,
    start: index,
    end: index + digits.length,
  }));
  let masked = '';
  let done = 0;
  let at = 0;
  while (at < groups.length) {
    const other = groupsOfOther(groups, at, at === 0 ? before : '');
    const found = other > 0 ? 0 : groupsOfBsn(groups, at);
    const [first, last] = [groups[at], groups[at + found - 1]];
    if (found > 0 && first && last) {
      masked += `${run.slice(done, first.start)}[BSN]`;
      done = last.end;
    }
    at += other || found || groupsOfNationalPhone(groups, at) || 1;
  }
  return masked + run.slice(done);
}

/** @returns how many groups from `at` on are together a citizen service number; 0 when they are not. */
function groupsOfBsn(groups: readonly Group[], at: number): number {
  return windowsFrom(groups, at, 9).findLastIndex(passesElevenTest) + 1;
}

/**
 * The 11-proef: weights 9 to 2 and -1, the sum divisible by 11 (domain §6). Numbers with more than two leading zeros
 * were never given out, but often pass.
 */
function passesElevenTest(digits: string): boolean {
  const padded = digits.length === 8 && !digits.startsWith('0') ? `0${digits}` : digits;
  if (padded.length !== 9 || padded.startsWith('000')) return false;
  const sum = [...padded].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}

/** @returns how many groups from `at` on are something that cannot be meant as a citizen service number. */
function groupsOfOther(groups: readonly Group[], at: number, before: string): number {
  const [first = '', second = '', third = ''] = groups.slice(at, at + 3).map(({ digits }) => digits);
  if (/INC-$/i.test(before) && first.length === 4 && second.length === 4) return 2;
  if (isDate(first, second, third) || isDate(third, second, first)) return 3;
  if (before.endsWith('+') && first.startsWith('31')) return groupsUpTo(groups, at, 11);
  return first === '0031' ? groupsUpTo(groups, at, 13) : 0;
}

/** `06-12345678`, `033 461 23 45`: an area code of two to four digits, ten in all. */
function groupsOfNationalPhone(groups: readonly Group[], at: number): number {
  const areaCode = groups[at]?.digits ?? '';
  return /^0\d{1,3}$/.test(areaCode) ? groupsUpTo(groups, at, 10) : 0;
}

function groupsUpTo(groups: readonly Group[], at: number, length: number): number {
  return windowsFrom(groups, at, length).findIndex((digits) => digits.length === length) + 1;
}

/** The digits of one group from `at` on, of two, of three, as long as they are not more than `most`. */
function windowsFrom(groups: readonly Group[], at: number, most: number): string[] {
  const windows: string[] = [];
  let digits = '';
  for (const group of groups.slice(at, at + most)) {
    digits += group.digits;
    if (digits.length > most) break;
    windows.push(digits);
  }
  return windows;
}

function isDate(year: string, month: string, day: string): boolean {
  const between = (text: string, low: number, high: number) => Number(text) >= low && Number(text) <= high;
  return (
    [year.length, month.length, day.length].join() === '4,2,2' &&
    between(year, 1900, 2099) &&
    between(month, 1, 12) &&
    between(day, 1, 31)
  );
}

/** `€ 123.456.782`: grouped in thousands behind a currency. */
const isAmount = (run: string, before: string): boolean =>
  /(?:€|EUR)\s?$/i.test(before) && /^\d{1,3}(?:\.\d{3})+$/.test(run);
