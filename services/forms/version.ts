import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

/** What a form showed of a record when it was opened: unchanged for as long as nobody changes the record. */
export const versionOf = (facts: object): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22);

/**
 * Whether somebody else got there first: the record is not what the form showed, nor what it asks for, which is how the
 * same press looks the second time.
 * @param seen the version that the form showed.
 */
export const wasChanged = (stored: object, seen: string, wanted: object): boolean =>
  versionOf(stored) !== seen && !isDeepStrictEqual(stored, wanted);
