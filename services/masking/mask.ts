import { maskBsns } from './mask-bsn';
import { maskIbans } from './mask-iban';

export const maskedKinds = ['bsn', 'iban', 'emails'] as const;
export type MaskedKind = (typeof maskedKinds)[number];

export interface Masked {
  readonly text: string;
  /** What was found, each kind once, in the order of `maskedKinds`. */
  readonly masked: readonly MaskedKind[];
}

/**
 * Replaces personal data that has no place in a report, before anything is stored, logged or posted (features N5):
 * citizen service numbers, bank accounts, and e-mail addresses when there are two or more different ones; a single
 * address is left, because it often tells where a mail went. In doubt a number is masked. Takes time in proportion to
 * the length of the text (reliability S44).
 */
export function mask(text: string): Masked {
  const withoutIbans = maskIbans(text);
  const withoutBsns = maskBsns(withoutIbans);
  const withoutEmails = maskEmails(withoutBsns);
  const masked: MaskedKind[] = [];
  if (withoutBsns !== withoutIbans) masked.push('bsn');
  if (withoutIbans !== text) masked.push('iban');
  if (withoutEmails !== withoutBsns) masked.push('emails');
  return { text: withoutEmails, masked };
}

const word = /[^\s,;:<>()[\]"'/|]+/g;
const endOfSentence = /[.!?]$/;

function maskEmails(text: string): string {
  const found = (text.match(word) ?? []).filter(isAddress).map((address) => address.toLowerCase());
  if (new Set(found).size < 2) return text;
  return text.replace(word, (candidate) =>
    isAddress(candidate) ? `[e-mail]${endOfSentence.exec(candidate)?.[0] ?? ''}` : candidate,
  );
}

/** By position: a pattern for "something, @, something" takes quadratic time on a text without an @. */
function isAddress(candidate: string): boolean {
  const at = candidate.indexOf('@');
  const dot = candidate.indexOf('.', at + 2);
  return at > 0 && dot > at && dot < candidate.length - 2;
}
