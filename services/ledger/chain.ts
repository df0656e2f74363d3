import { createHash } from 'node:crypto';

/**
 * Tamper evidence (features N8, reliability G5): every history entry has a link `chain|<seq>` that covers the entry's
 * salted digest and the previous link. The salt lies with the payload, so that purging both leaves a chain that still
 * verifies and from which the payload cannot be guessed.
 */
export interface ChainLink {
  /** Key of the history row this link covers. */
  readonly entry: string;
  readonly digest: string;
  readonly previous: string;
  readonly hash: string;
}

/** What the first link of a partition points back to. */
export const chainOrigin = '0'.repeat(64);

export function linkTo(previous: string, sequence: number, entry: string, digest: string): ChainLink {
  return { entry, digest, previous, hash: sha256([previous, sequence, entry, digest]) };
}

/** @param salt random, stored with the payload and purged with it. */
export const saltedHash = (salt: string, payload: unknown): string => sha256([salt, payload]);

const sha256 = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** JSON with sorted keys: the same value always gives the same text, whoever built the object. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
