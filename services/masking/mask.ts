import { maskEmails } from './mask-emails';
import { maskIbans } from './mask-iban';
import { maskNumbers } from './mask-numbers';

export const maskedKinds = ['bsn', 'iban', 'emails', 'phones'] as const;
export type MaskedKind = (typeof maskedKinds)[number];

export interface Masked {
  readonly text: string;
  /** What was found, each kind once, in the order of `maskedKinds`. */
  readonly masked: readonly MaskedKind[];
}

/**
 * Replaces personal data that has no place in a report, before anything is stored, logged or posted (features N5):
 * citizen service numbers, bank accounts, and e-mail addresses or telephone numbers when there are two or more
 * different ones; a single one is left, because it often says where a mail went or who to call. In doubt a number is
 * masked. Takes time linear in the length of the text (reliability S44).
 */
export function mask(text: string): Masked {
  const withoutIbans = maskIbans(text);
  const withoutEmails = maskEmails(withoutIbans);
  const numbers = maskNumbers(withoutEmails);
  const found: Readonly<Record<MaskedKind, boolean>> = {
    bsn: numbers.bsns,
    iban: withoutIbans !== text,
    emails: withoutEmails !== withoutIbans,
    phones: numbers.phones,
  };
  return { text: numbers.text, masked: maskedKinds.filter((kind) => found[kind]) };
}
