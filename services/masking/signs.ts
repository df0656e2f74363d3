/**
 * The letters and digits of a text, one after another, however they are written and whatever is between them. Every
 * character is looked at once (reliability S44).
 */
export interface Signs {
  readonly count: number;
  /** 0 to 9 for a digit, 10 to 35 for a letter of the alphabet in any case, `other` for any other letter. */
  readonly value: Uint8Array;
  /** Its position in the text, and where whatever follows it begins. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** How many other characters separate it from the sign before it; 255 for that many or more. */
  readonly gap: Uint8Array;
}

export const other = 36;
const between = 37;
/** After more than this many other characters, what follows is something else. */
export const longestGap = 3;

export const isDigit = (value: number | undefined): boolean => value !== undefined && value < 10;

/** What replaces masked text. */
export const placeholders = {
  iban: '[IBAN]',
  bsn: '[BSN]',
  email: '[e-mail]',
  phone: '[telefoon]',
} as const;

const everyPlaceholder = Object.values(placeholders);

/** Length of a placeholder from earlier masking; 0 for none: its letters are no signs of an account. */
const placeholderAt = (text: string, at: number): number =>
  everyPlaceholder.find((each) => text.startsWith(each, at))?.length ?? 0;

export function signsOf(text: string): Signs {
  const value = new Uint8Array(text.length);
  const start = new Int32Array(text.length);
  const end = new Int32Array(text.length);
  const gap = new Uint8Array(text.length);
  let count = 0;
  let skipped = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const replaced = code === bracket ? placeholderAt(text, at) : 0;
    const isPair = code >= 0xd800 && code < 0xdc00;
    const found = replaced > 0 ? other : valueAt(text, at, code, isPair);
    const next = at + (replaced || (isPair && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
    if (found === between) skipped += 1;
    else {
      value[count] = found;
      start[count] = at;
      end[count] = next;
      gap[count] = Math.min(255, skipped);
      count += 1;
      skipped = 0;
    }
    at = next;
  }
  return { count, value, start, end, gap };
}

const bracket = '['.charCodeAt(0);

const valueAt = (text: string, at: number, code: number, isPair: boolean): number =>
  code < 0x80 ? (ascii[code] ?? between) : valueOf(isPair ? (text.codePointAt(at) ?? code) : code);

/** 0 to 9, 10 to 35, or undefined for anything else. */
const alphanumeric = (character: string): number | undefined =>
  /^[\da-z]$/i.test(character) ? parseInt(character, 36) : undefined;

const ascii = Uint8Array.from(
  { length: 0x80 },
  (_, code) => alphanumeric(String.fromCharCode(code)) ?? between,
);

const known = new Map<number, number>();

/** Full-width, circled and superscript signs count as the sign they show; a digit of another script as its number. */
function valueOf(codePoint: number): number {
  const before = known.get(codePoint);
  if (before !== undefined) return before;
  const character = String.fromCodePoint(codePoint);
  const found =
    alphanumeric(character.normalize('NFKC')) ??
    (/\p{Nd}/u.test(character) ? digitOf(codePoint) : /[\p{L}\p{N}]/u.test(character) ? other : between);
  known.set(codePoint, found);
  return found;
}

/** Digits of a script are consecutive from zero to nine (Unicode, property Nd). */
function digitOf(codePoint: number): number {
  let zero = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (codePoint - zero) % 10;
}

/** A part of a text that is replaced, from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** @param spans in order, none over another. */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  let done = 0;
  const parts = spans.flatMap(({ start, end, by }) => {
    const before = text.slice(done, start);
    done = end;
    return [before, by];
  });
  return parts.length === 0 ? text : parts.join('') + text.slice(done);
}
