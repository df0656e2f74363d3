import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { TableEntity } from '../../services/ledger/entity';
import type { RowChange, RowPage, RowQuery, TableService } from '../../services/ledger/table-service';

/** As the service refuses: 404 not there, 409 there already, 412 changed meanwhile. */
class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly statusCode: 404 | 409 | 412) {
    super(`refused with ${statusCode}`);
  }
}

type Stored = TableEntity & { readonly etag: string };

/**
 * A table service in memory, for suites that are about something else than storage. What holds of Azure Tables holds
 * of it: the suites of the ledger run against both.
 */
export class MemoryTable implements TableService {
  private readonly partitions = new Map<string, Map<string, Stored>>();
  private versions = 0;

  async create(): Promise<void> {
    await turnOfTheLoop();
  }

  async read(partition: string, key: string): Promise<Stored> {
    await turnOfTheLoop();
    const found = this.partitions.get(partition)?.get(key);
    if (!found) throw new Refused(404);
    return found;
  }

  async page({ partition, range }: RowQuery, most: number, after?: string): Promise<RowPage> {
    await turnOfTheLoop();
    const partitions = partition === undefined ? [...this.partitions.keys()].sort() : [partition];
    const rows = partitions
      .flatMap((name) => this.inOrder(name, range))
      .filter((row) => after === undefined || placeOf(row) > after);
    const page = rows.slice(0, most);
    const last = page.at(-1);
    return last && rows.length > most ? { rows: page, next: placeOf(last) } : { rows: page };
  }

  async change(changes: readonly RowChange[]): Promise<readonly (string | undefined)[]> {
    await turnOfTheLoop();
    const keys = changes.map(({ entity }) => placeOf(entity));
    if (new Set(keys).size < keys.length) throw new Error('a row is changed twice in one transaction');
    if (new Set(changes.map(({ entity }) => entity.partitionKey)).size > 1)
      throw new Error('a transaction is of one partition');
    for (const change of changes) this.check(change);
    return changes.map((change) => this.carryOut(change));
  }

  async remove(partition: string, key: string, etag: string): Promise<void> {
    const found = await this.read(partition, key);
    if (found.etag !== etag) throw new Refused(412);
    this.partitions.get(partition)?.delete(key);
  }

  private inOrder(partition: string, range: RowQuery['range']): readonly Stored[] {
    const rows = [...(this.partitions.get(partition)?.values() ?? [])];
    // Few of many are asked for: only those are put in order.
    const asked = rows.filter(({ rowKey }) => !range || (rowKey >= range.from && rowKey < range.below));
    return asked.sort((one, other) => (one.rowKey < other.rowKey ? -1 : 1));
  }

  private check(change: RowChange): void {
    const { partitionKey, rowKey } = change.entity;
    const found = this.partitions.get(partitionKey)?.get(rowKey);
    if (change.kind === 'insert' && found) throw new Refused(409);
    if ((change.kind === 'update' || change.kind === 'delete') && !found) throw new Refused(404);
    if (change.kind === 'update' && found?.etag !== change.etag) throw new Refused(412);
  }

  private carryOut(change: RowChange): string | undefined {
    const { partitionKey, rowKey } = change.entity;
    const rows = this.partitions.get(partitionKey) ?? new Map<string, Stored>();
    this.partitions.set(partitionKey, rows);
    if (change.kind === 'delete') return void rows.delete(rowKey);
    this.versions += 1;
    const etag = `W/"${this.versions}"`;
    // A copy: what somebody does with the object afterwards must not reach what is stored.
    rows.set(rowKey, { ...change.entity, etag });
    return etag;
  }
}

const placeOf = ({ partitionKey, rowKey }: Pick<TableEntity, 'partitionKey' | 'rowKey'>): string =>
  `${partitionKey}\n${rowKey}`;
