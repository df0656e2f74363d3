import { setTimeout as pause } from 'node:timers/promises';
import { LimitExceeded, StorageUnavailable } from '../errors';
import { noTelemetry, type Telemetry } from '../telemetry';
import { AzureTable, type StorageLocation } from './azure-table';
import { entityBytes, fromEntity, limits, type Row, toEntity } from './entity';
import type { KeyRange } from './keys';
import { type RowChange, type RowQuery, statusOf, type TableService } from './table-service';

/** `salt`: for its digest in the chain (`sealing.ts`). */
interface RowContent {
  readonly key: string;
  readonly value: unknown;
  readonly salt?: string;
}

export type Write =
  | (RowContent & { readonly kind: 'insert' })
  | (RowContent & { readonly kind: 'update'; readonly etag: string })
  /** Whether or not it exists, whatever its version: for a row that only changes with another under its ETag. */
  | (RowContent & { readonly kind: 'put' })
  /** Whatever its version: the SDK sends no condition with a delete in a transaction (data-tables 13.3.2). */
  | { readonly kind: 'delete'; readonly key: string };

/** `conflict`: somebody else changed one of the rows, nothing was written; load and decide again. */
export type Written = 'written' | 'conflict';

/** A row without its contents. */
export interface RowVersion {
  readonly partition: string;
  readonly key: string;
  readonly etag: string;
}

/**
 * All tries together may take as long as this many that hang: with three, well below the channel's 15 s (architecture
 * §3).
 */
const triesInBudget = 3;
const firstPauseMilliseconds = 40;
const pageSize = 1_000;
/** Number of last-written rows whose version is remembered. */
const mostRemembered = 500;

/** The only door to the table service: point reads, key ranges, and one entity group transaction. Nothing else. */
export class Table {
  /** What this process last wrote, oldest first. */
  private readonly remembered = new Map<string, Row>();

  private constructor(
    private readonly service: TableService,
    private readonly tryMs: number,
    private readonly telemetry: Telemetry,
  ) {}

  /** @param tryMs what one try may take, in milliseconds. */
  static at(location: StorageLocation, tryMs = 3_000, telemetry = noTelemetry): Table {
    return Table.over(new AzureTable(location, tryMs), tryMs, telemetry);
  }

  static over(service: TableService, tryMs = 3_000, telemetry = noTelemetry): Table {
    return new Table(service, tryMs, telemetry);
  }

  /** Creates the table if it does not exist yet. */
  async prepare(): Promise<void> {
    await this.persist('prepare', '', () => this.service.create());
  }

  async get(partition: string, key: string): Promise<Row | undefined> {
    return await this.persist('get', partition, async () => {
      try {
        return fromEntity(await this.service.read(partition, key));
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    });
  }

  /**
   * The version of a row that this process itself last wrote. Another may have changed it since: whoever decides on it
   * writes under an ETag that such a change would have affected, and reads when that fails.
   */
  recall(partition: string, key: string): Row | undefined {
    return this.remembered.get(nameOf(partition, key));
  }

  /** Rows of a key range in key order, at most `most` of them. */
  async list(partition: string, range: KeyRange, most = Number.POSITIVE_INFINITY): Promise<readonly Row[]> {
    return await this.persist('list', partition, async () =>
      (await this.rows({ partition, range }, most)).map(fromEntity),
    );
  }

  /** Locations of the rows of a key range. Reads the whole table: for the nightly upkeep only. */
  async locate(range: KeyRange): Promise<readonly { partition: string; key: string }[]> {
    return await this.persist('locate', '', async () =>
      (await this.rows({ range, keysOnly: true })).map(versionOf),
    );
  }

  /**
   * The version of every row of the table, in key order, page by page; each page is retried separately. The pages are
   * from different moments. For backup and restore only.
   */
  async *scan(): AsyncGenerator<readonly RowVersion[]> {
    let after: string | undefined;
    do {
      const from = after;
      const page = await this.persist('scan', '', () =>
        this.service.page({ keysOnly: true }, pageSize, from),
      );
      yield page.rows.map(versionOf);
      after = page.next;
    } while (after !== undefined);
  }

  /** Page after page, until there are enough or there is no more: an empty page need not be the last. */
  private async rows(query: RowQuery, most = Number.POSITIVE_INFINITY) {
    const rows: Readonly<Record<string, unknown>>[] = [];
    let after: string | undefined;
    do {
      const page = await this.service.page(query, Math.min(most, pageSize), after);
      rows.push(...page.rows);
      after = page.next;
    } while (after !== undefined && rows.length < most);
    return rows.slice(0, most);
  }

  /**
   * Writes all rows or none.
   * @param operation id of this attempt to change the world; stored on every row it writes.
   * @param proof a row of `writes` that nobody else ever changes: when an acknowledgement may have been lost, it
   *   tells whether the transaction happened (reliability fact 3).
   * @throws StorageUnavailable when the outcome cannot be established in time; LimitExceeded on a fault of ours.
   */
  async write(
    partition: string,
    operation: string,
    writes: readonly Write[],
    proof: string,
  ): Promise<Written> {
    const changes = writes.map((write) => toChange(partition, operation, write));
    checkTransaction(changes);
    return await this.persist('write', partition, async (attempt) => {
      try {
        const etags = await this.service.change(changes);
        writes.forEach((write, at) => this.remember(partition, operation, write, etags[at]));
        return 'written';
      } catch (error) {
        if (!isConflict(error)) throw error;
        // Only after an earlier try could it be our own work that we find.
        if (attempt === 0) return 'conflict';
        const found = await this.get(partition, proof);
        return found?.operation === operation ? 'written' : 'conflict';
      }
    });
  }

  /** Deletes a row, unless its version has changed. */
  async remove(partition: string, { key, etag }: Row): Promise<void> {
    await this.persist('remove', partition, async () => {
      try {
        await this.service.remove(partition, key, etag);
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    });
  }

  /** Reported: the kind of operation, only the flow of the partition, and the number of tries. */
  private async persist<Result>(
    operation: Operation,
    partition: string,
    task: (attempt: number) => Promise<Result>,
  ): Promise<Result> {
    const labels = { operation, flow: flowOf(partition) };
    return await this.telemetry.observe('storage', labels, async (add) => {
      let attempts = 0;
      const counted = (attempt: number): Promise<Result> => {
        attempts = attempt + 1;
        return task(attempt);
      };
      return await this.tryAgain(counted).finally(() => add({ attempts }));
    });
  }

  /**
   * Retries until the time budget is spent. Azure's own retry policy is off, because it hides that an earlier try may
   * have been executed, and does not count a hanging connection (measured: reliability fact 2 and 3).
   */
  private async tryAgain<Result>(task: (attempt: number) => Promise<Result>): Promise<Result> {
    const started = performance.now();
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await task(attempt);
      } catch (error) {
        if (error instanceof LimitExceeded || error instanceof StorageUnavailable) throw error;
        const wait = firstPauseMilliseconds * 2 ** attempt * (0.5 + Math.random());
        const spent = performance.now() - started + wait;
        if (isFinal(error) || spent > triesInBudget * this.tryMs)
          throw new StorageUnavailable('table service', { cause: error });
        await pause(wait);
      }
    }
  }

  private remember(partition: string, operation: string, write: Write, etag: string | undefined): void {
    const name = nameOf(partition, write.key);
    // Moved to the end, so that the oldest is the first to go.
    this.remembered.delete(name);
    if (write.kind === 'delete' || etag === undefined) return;
    const { key, value, salt } = write;
    const row = { key, value, etag, operation };
    this.remembered.set(name, salt === undefined ? row : { ...row, salt });
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > mostRemembered && oldest !== undefined) this.remembered.delete(oldest);
  }
}

type Operation = 'prepare' | 'get' | 'list' | 'locate' | 'scan' | 'write' | 'remove';

/** The part before the first bar of a partition's name; what follows may say whose it is. */
const flowOf = (partition: string): string => /^[a-z]{2,20}(?=\||$)/.exec(partition)?.[0] ?? 'none';

const nameOf = (partition: string, key: string): string => `${partition}\n${key}`;

const versionOf = ({ partitionKey, rowKey, etag }: Readonly<Record<string, unknown>>): RowVersion => ({
  partition: String(partitionKey),
  key: String(rowKey),
  etag: String(etag),
});

function toChange(partition: string, operation: string, write: Write): RowChange {
  switch (write.kind) {
    case 'insert':
    case 'put':
      return {
        kind: write.kind,
        entity: toEntity(partition, write.key, write.value, operation, write.salt),
      };
    case 'update': {
      const entity = toEntity(partition, write.key, write.value, operation, write.salt);
      return { kind: 'update', entity, etag: write.etag };
    }
    case 'delete':
      return { kind: 'delete', entity: { partitionKey: partition, rowKey: write.key } };
  }
}

function checkTransaction(changes: readonly RowChange[]): void {
  if (changes.length > limits.transactionOperations)
    throw new LimitExceeded(`${changes.length} operations in one transaction`);
  const bytes = changes.reduce((sum, { entity }) => sum + entityBytes(entity), 0);
  if (bytes > limits.transactionBytes) throw new LimitExceeded(`${bytes} bytes in one transaction`);
}

/** Already there, changed meanwhile, or gone: the three faces of a lost race (reliability §B3). */
const isConflict = (error: unknown): boolean => [404, 409, 412].includes(statusOf(error));

/** 4xx other than a time-out or throttling will be the same next time. */
function isFinal(error: unknown): boolean {
  const status = statusOf(error);
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
