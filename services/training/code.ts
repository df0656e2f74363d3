import { createHmac, timingSafeEqual } from 'node:crypto';

/** No letters that could be mistaken for digits on a projector. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 6;

/**
 * The code shown in a session and entered by those present; the same from every instance, and stored nowhere. A billion
 * possibilities and an hour or two: guessing it by chat is hopeless.
 * @param secret shared by all instances.
 */
export function codeOf(session: string, secret: string): string {
  const bytes = createHmac('sha256', secret).update(`attendance\n${session}`).digest();
  return [...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

/**
 * @param typed in any case, with spaces or dashes.
 * @param accepted the secrets of the code that may be on the screen.
 */
export function isCode(typed: string, session: string, accepted: readonly string[]): boolean {
  const given = Buffer.from(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''));
  return accepted.some((secret) => {
    const expected = Buffer.from(codeOf(session, secret));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** What of a typed text may be a code, in capitals; null: it is none. */
const codeIn = (text: string): string | null => {
  const given = text
    .trim()
    .replace(/[.?!]$/, '')
    .toUpperCase();
  return given.length === length && [...given].every((letter) => alphabet.includes(letter)) ? given : null;
};

/** Typed by itself. Only with a digit in it: a word of six letters is a word, and may be the beginning of a report. */
export const isTypedAlone = (text: string): boolean => /\d/.test(text) && codeIn(text) !== null;

/** Typed behind the command, also with a space or dash in the middle; it may still be a word of six letters. */
export const typedCode = (words: string): string | null => codeIn(words.replace(/[\s\p{Pd}]+/gu, ''));

/** Whoever typed this meant a code, if perhaps a wrong one; a word in small letters is none. */
export const meansCode = (words: string): boolean => /\d/.test(words) || words === words.toUpperCase();
