import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

/** What a form showed of a record when it was opened: the same for as long as nobody changed it. */
export const versionOf = (facts: object): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22);

/**
 * Whether somebody else was quicker: the record is not what the form showed, and not what it asks for either, which is
 * how the same press looks when it comes a second time.
 * @param seen version that the form showed.
 */
export const wasChanged = (stored: object, seen: string, wanted: object): boolean =>
  versionOf(stored) !== seen && !isDeepStrictEqual(stored, wanted);
