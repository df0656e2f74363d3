import { createHash } from 'node:crypto';
import type { LoanFacts } from './model';

/**
 * What makes two requests requests for the same thing: client, carrier and file, however it is written. A hash, because
 * no user text is ever part of a key (architecture §3).
 */
export function objectOf({
  client,
  carrier,
  dossier,
}: Pick<LoanFacts, 'client' | 'carrier' | 'dossier'>): string {
  const words = dossier
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .match(/[\p{Letter}\p{Number}]+/gu);
  const text = JSON.stringify([client, carrier, (words ?? []).join(' ')]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
