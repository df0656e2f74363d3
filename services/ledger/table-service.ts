import type { TableEntity } from './entity';
import type { KeyRange } from './keys';

/** One change of a row. Its kind says what must hold; `etag` is the version that must still be there. */
export type RowChange =
  | { readonly kind: 'insert'; readonly entity: TableEntity }
  | { readonly kind: 'update'; readonly entity: TableEntity; readonly etag: string }
  | { readonly kind: 'put'; readonly entity: TableEntity }
  | { readonly kind: 'delete'; readonly entity: Pick<TableEntity, 'partitionKey' | 'rowKey'> };

/** Which rows are wanted; what is absent does not narrow it down. */
export interface RowQuery {
  readonly partition?: string;
  readonly range?: KeyRange;
  /** Without their contents. */
  readonly keysOnly?: boolean;
}

/** Rows in key order. `next` continues after them; a page may be empty and still not the last (reliability §B1). */
export interface RowPage {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly next?: string;
}

/**
 * What the ledger asks of a table service: each a single request, tried once. A refusal is an error that carries the
 * service's `statusCode`: 404 not there, 409 already there, 412 changed meanwhile.
 */
export interface TableService {
  /** Creates the table, or leaves it as it is. */
  create(): Promise<void>;
  read(partition: string, key: string): Promise<Readonly<Record<string, unknown>>>;
  /** @param most rows of one page. @param after `next` of the page before. */
  page(query: RowQuery, most: number, after?: string): Promise<RowPage>;
  /** All or none; rows of one partition. @returns the new version of each row, none for a deleted one. */
  change(changes: readonly RowChange[]): Promise<readonly (string | undefined)[]>;
  remove(partition: string, key: string, etag: string): Promise<void>;
}

/** The status a refusal carries; 0 when the service did not answer. */
export function statusOf(error: unknown): number {
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 0;
}
