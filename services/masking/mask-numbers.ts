import { type Group, groupsOf, lengthOf, Linked } from './groups';
import { placeholders, replaceSpans, type Signs, signsOf, type Span } from './signs';

export interface MaskedNumbers {
  readonly text: string;
  readonly bsns: boolean;
  readonly phones: boolean;
}

/** A text with its digits. */
interface Digits {
  readonly text: string;
  readonly signs: Signs;
}

interface Found {
  readonly kind: 'bsn' | 'phone' | 'other';
  /** How many groups it takes. */
  readonly groups: number;
}

/**
 * Replaces every citizen service number by `[BSN]`: 9 digits that pass the 11-proef, or 8 when the leading zero was
 * left out, also with up to three separators of any kind between two digits and with other numbers next to it. One in
 * eleven of all other numbers passes too, so dates, times, telephone numbers, amounts with a currency and our own
 * references are recognised by their shape and left. Telephone numbers are replaced by `[telefoon]` when there are two
 * or more different ones; a single one often says who to call.
 */
export function maskNumbers(text: string): MaskedNumbers {
  const digits = { text, signs: signsOf(text) };
  const groups = groupsOf(digits.signs);
  const bsns: Span[] = [];
  const phones: Span[] = [];
  const different = new Set<string>();
  for (let at = 0; at < groups.length;) {
    const found = numberAt(digits, new Linked(groups, at));
    const [first, last] = [groups[at], groups[at + found.groups - 1]];
    at += found.groups;
    if (!first || !last || found.kind === 'other') continue;
    const start = digits.signs.start[first.from] ?? 0;
    const end = digits.signs.end[last.to - 1] ?? 0;
    if (found.kind === 'bsn') bsns.push({ start, end, by: placeholders.bsn });
    else {
      phones.push({ start: withPlus(text, start), end, by: placeholders.phone });
      different.add(lastDigits(digits.signs, first, last));
    }
  }
  const isList = different.size > 1;
  const spans = (isList ? [...bsns, ...phones] : bsns).sort((one, other) => one.start - other.start);
  return { text: replaceSpans(text, spans), bsns: bsns.length > 0, phones: isList };
}

const plainGroup: Found = { kind: 'other', groups: 1 };

/** What starts at the first of these groups. */
function numberAt(digits: Digits, groups: Linked): Found {
  const other = groupsOfOther(digits, groups);
  if (other > 0) return { kind: 'other', groups: other };
  const abroad = groupsOfInternationalPhone(digits, groups);
  if (abroad > 0) return { kind: 'phone', groups: abroad };
  const bsn = groupsOfBsn(digits.signs, groups);
  if (bsn > 0) return { kind: 'bsn', groups: bsn };
  const national = groupsOfNationalPhone(digits.signs, groups);
  return national > 0 ? { kind: 'phone', groups: national } : plainGroup;
}

/** @returns how many of the groups are together a citizen service number; 0 when they are not. */
function groupsOfBsn({ value }: Signs, groups: Linked): number {
  const from = groups.group(0)?.from ?? 0;
  const nine = groups.groupsWith(9);
  if (nine > 0 && passesElevenTest(value, from, 9)) return nine;
  return passesElevenTest(value, from, 8) ? groups.groupsWith(8) : 0;
}

/**
 * The 11-proef: weights 9 to 2 and -1, the sum divisible by 11 (domain §6). Numbers with more than two leading zeros
 * were never issued, but often pass.
 * @param length nine digits, or eight when the leading zero was left out.
 */
function passesElevenTest(value: Uint8Array, from: number, length: 8 | 9): boolean {
  const zeros = length === 8 ? 1 : 3;
  if (zerosAt(value, from) >= zeros) return false;
  let sum = 0;
  for (let place = 0; place < length; place += 1) {
    const left = length - place;
    sum += (value[from + place] ?? 0) * (left === 1 ? -1 : left);
  }
  return sum % 11 === 0;
}

/** Leading zeros, counted up to three. */
function zerosAt(value: Uint8Array, from: number): number {
  let count = 0;
  while (count < 3 && value[from + count] === 0) count += 1;
  return count;
}

/** @returns how many groups are something that cannot be meant as a citizen service number. */
function groupsOfOther(digits: Digits, groups: Linked): number {
  const [first, second, third] = [groups.group(0), groups.group(1), groups.group(2)];
  if (!first || !second) return 0;
  if (isReference(digits, first, second)) return 2;
  const { signs } = digits;
  if (isDate(signs, first, second, third) || isDate(signs, third, second, first)) return 3;
  return groupsOfTime(digits, first, second, third) || groupsOfAmount(digits, groups);
}

/** `INC-2026-0001`. */
function isReference({ text, signs }: Digits, first: Group, second: Group): boolean {
  const start = signs.start[first.from] ?? 0;
  return (
    lengthOf(first) === 4 && lengthOf(second) === 4 && text.slice(start - 4, start).toUpperCase() === 'INC-'
  );
}

/** Month or day may be a single digit next to a four-digit year. */
function isDate(
  signs: Signs,
  year: Group | undefined,
  month: Group | undefined,
  day: Group | undefined,
): boolean {
  const within = (group: Group | undefined, low: number, high: number, most: number) =>
    lengthOf(group) <= most && numberOf(signs, group) >= low && numberOf(signs, group) <= high;
  return within(year, 1900, 2099, 4) && within(month, 1, 12, 2) && within(day, 1, 31, 2);
}

/** Whether a group is preceded by this one sign only. */
const isBehind = ({ text, signs }: Digits, group: Group | undefined, sign: string): boolean =>
  group !== undefined && signs.gap[group.from] === 1 && text[(signs.start[group.from] ?? 0) - 1] === sign;

/** `9:30`, `14:30:00`. */
function groupsOfTime(digits: Digits, hour: Group, minute: Group, second: Group | undefined): number {
  const isSixtieth = (group: Group | undefined): boolean =>
    isBehind(digits, group, ':') && lengthOf(group) === 2 && numberOf(digits.signs, group) < 60;
  if (lengthOf(hour) > 2 || !isSixtieth(minute) || numberOf(digits.signs, hour) > 23) return 0;
  return isSixtieth(second) ? 3 : 2;
}

/** `€ 123.456.782,00`: grouped in thousands after a currency. */
function groupsOfAmount(digits: Digits, groups: Linked): number {
  const { text, signs } = digits;
  const isThousand = (group: Group | undefined): boolean =>
    lengthOf(group) === 3 && isBehind(digits, group, '.');
  if (lengthOf(groups.group(0)) > 3 || !isThousand(groups.group(1))) return 0;
  const start = signs.start[groups.group(0)?.from ?? 0] ?? 0;
  if (!/(?:€|EUR)\s?$/i.test(text.slice(Math.max(0, start - 5), start))) return 0;
  let count = 2;
  while (count < mostThousands && isThousand(groups.group(count))) count += 1;
  return count;
}

/** More is no amount of money. */
const mostThousands = 6;

const plus = /[+\uff0b\ufe62]/;

/**
 * `+31 6 12345678`, `+31 (0)6 12345678`, `0031 6 12345678`. Nobody divides the code of the country, nor stops after nine
 * digits that pass: `003 178 791` and `003178791` are a citizen's, whatever follows.
 */
function groupsOfInternationalPhone({ text, signs: { value, start } }: Digits, groups: Linked): number {
  const [first, second] = [groups.group(0), groups.group(1)];
  if (!first) return 0;
  const prefix = plus.test(text[(start[first.from] ?? 0) - 1] ?? '') ? 0 : 2;
  const length = lengthOf(first);
  if (length === prefix + 1) return 0;
  if (prefix === 2 && length === 9 && passesElevenTest(value, first.from, 9)) return 0;
  if (zerosAt(value, first.from) !== prefix) return 0;
  if (value[first.from + prefix] !== 3 || value[first.from + prefix + 1] !== 1) return 0;
  const hasZero = length === prefix + 2 && second !== undefined && value[second.from] === 0;
  return groups.groupsWith(prefix + 2 + (hasZero ? 10 : 9));
}

/** `06-12345678`, `033 461 23 45`, `0612345678`: ten in all; an area code of two to four digits when separate. */
function groupsOfNationalPhone({ value }: Signs, groups: Linked): number {
  const first = groups.group(0);
  if (!first || value[first.from] !== 0 || value[first.from + 1] === 0) return 0;
  const length = lengthOf(first);
  return length === 10 || (length >= 2 && length <= 4) ? groups.groupsWith(10) : 0;
}

/** At most four digits are needed. */
function numberOf({ value }: Signs, group: Group | undefined): number {
  let number = group ? 0 : Number.NaN;
  for (let sign = group?.from ?? 0; sign < (group?.to ?? 0); sign += 1)
    number = number * 10 + (value[sign] ?? 0);
  return number;
}

/** The same for a telephone number with and without its country code. */
const lastDigits = ({ value }: Signs, first: Group, last: Group): string =>
  value.subarray(Math.max(first.from, last.to - 9), last.to).join('');

/** The plus belongs to the number. */
const withPlus = (text: string, start: number): number =>
  plus.test(text[start - 1] ?? '') ? start - 1 : start;
