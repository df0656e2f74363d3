import { createHash } from 'node:crypto';
import type { LoanFacts } from './model';

/**
 * What makes two requests requests for the same thing: the words that say which, however they are written and in
 * whatever order. A number belongs to the word before it ("doos 2, ordner 3" is not "doos 3, ordner 2"). Another client
 * or carrier does not make it another thing. A hash, because no user text is ever part of a key (architecture §3).
 */
export function objectOf({ dossier }: Pick<LoanFacts, 'dossier'>): string {
  const words = dossier
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .match(/[\p{Letter}\p{Number}]+/gu);
  const text = JSON.stringify(numbered(words ?? []).sort());
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** Words, each with the numbers that follow it. */
function numbered(words: readonly string[]): string[] {
  const groups: string[] = [];
  for (const word of words) {
    const before = /^\p{Number}+$/u.test(word) ? groups.pop() : undefined;
    groups.push(before === undefined ? word : `${before} ${word}`);
  }
  return groups;
}
