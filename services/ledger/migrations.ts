/** One step in the shape of stored data, from the previous version to its own. */
export interface Migration {
  /** 1 for the first, then without gaps. */
  readonly version: number;
  /** Why it is needed, in one line. */
  readonly why: string;
  /**
   * Pure. Given a row of its own result it returns undefined: an interrupted run starts again.
   * History and chain are not offered: their hashes say that they are as they were written.
   * @returns the row in its new shape; undefined when it stays as it is.
   */
  readonly step: (partition: string, key: string, value: unknown) => unknown;
}

/**
 * Every step there has been, oldest first; none is ever changed or removed. Empty so far: what older rows lack is
 * optional in the models (`Incident.evidence`, `Incident.process`, …), and the program reads both shapes.
 *
 * While slots are swapped, the previous version works on the same table for a moment. So a step may only lead to a
 * shape that the previous version can still read, and what a version stops reading must have been migrated one version
 * earlier.
 */
export const migrations: readonly Migration[] = [];
