import type { Operation } from './committer';
import { isSealed, sealedPrefixes } from './sealing';
import type { Write } from './table';

/** Leaves room below the service's 100 operations for head and link. */
const atOnce = 80;

/**
 * Brings older rows into the chain: they are written unchanged, under the versions that were read, and get their
 * digests. With the last of them the chain says that every row is in it.
 * @returns an operation that says whether there is more to do.
 */
export const sealOlderOperation = (partition: string): Operation<boolean> => ({
  points: [],
  prefixes: sealedPrefixes,
  usesHead: true,
  plan: (rows, head) => {
    if (head.sequence === 0 || head.sealedAfter === 0 || head.whole === true)
      return { writes: [], result: false };
    const older = sealedPrefixes
      .flatMap((prefix) => rows.startingWith(prefix))
      .filter(({ key, salt }) => salt === undefined && isSealed(partition, key));
    const writes = older
      .slice(0, atOnce)
      .map(({ key, value, etag }): Write => ({ kind: 'update', key, value, etag }));
    const more = older.length > atOnce;
    return { writes, head, ...(more ? {} : { whole: true as const }), result: more };
  },
});
