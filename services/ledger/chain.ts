import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * Tamper evidence (features N8, reliability G5): every history entry has a link `chain|<seq>` that covers the entry's
 * salted digest and the previous link. The salt is stored with the payload, so purging both leaves a chain that still
 * verifies and from which the payload cannot be guessed.
 */
export interface ChainLink {
  /** Key of the history row this link covers. */
  readonly entry: string;
  readonly digest: string;
  readonly previous: string;
  readonly hash: string;
}

/**
 * A link over rows as a transaction left them: what cards, lists and exports are drawn from. Each digest is salted,
 * with the salt in the row: what is overwritten or deleted can no longer be guessed from its digest.
 */
export interface Seal {
  /** By key: digest of the row from now on; null: it was deleted. */
  readonly rows: Readonly<Record<string, string | null>>;
  /** Only on the first: how many links came before it, when rows were in no link yet. */
  readonly after?: number;
  /** From here on every existing row has its digest in a link, older ones included. */
  readonly whole?: true;
  readonly previous: string;
  readonly hash: string;
}

export type AnyLink = ChainLink | Seal;

export const isSeal = (link: AnyLink): link is Seal => 'rows' in link;

export const sealTo = (
  previous: string,
  sequence: number,
  covers: Pick<Seal, 'rows' | 'after' | 'whole'>,
): Seal => ({ ...covers, previous, hash: sha256([previous, sequence, covers]) });

/** @param salt random, stored in the row. */
export const rowDigest = (salt: string, key: string, value: unknown): string => sha256([salt, key, value]);

/** For what is deleted together with the row it is in. */
export const plainDigest = (value: unknown): string => sha256(value);

/** How the stored rows of a partition differ from its chain (features N8). */
export interface ChainFault {
  /** Key of the row that was changed, removed or has no link; otherwise of the link. */
  readonly key: string;
  readonly fault: 'altered' | 'removed' | 'withoutLink' | 'cutOff';
}

/** What the first link of a partition points back to. */
export const chainOrigin = '0'.repeat(64);

export function linkTo(previous: string, sequence: number, entry: string, digest: string): ChainLink {
  return { entry, digest, previous, hash: sha256([previous, sequence, entry, digest]) };
}

/** @param salt random, stored with the payload and purged with it. */
export const saltedHash = (salt: string, payload: unknown): string => sha256([salt, payload]);

const sha256 = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
