import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { TableEntity } from '../../services/ledger/entity';
import type { RowChange, RowPage, RowQuery, TableService } from '../../services/ledger/table-service';

/** How the service refuses: 404 not there, 409 already there, 412 changed meanwhile. */
class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly statusCode: 404 | 409 | 412) {
    super(`refused with ${statusCode}`);
  }
}

type Stored = TableEntity & { readonly etag: string };

/**
 * An in-memory table service, for suites that are not about storage. What holds for Azure Tables holds for it: the
 * ledger's suites run against both.
 */
export class MemoryTable implements TableService {
  private readonly partitions = new Map<string, Rows>();
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
    const names = partition === undefined ? [...this.partitions.keys()].sort() : [partition];
    const rows: Stored[] = [];
    for (const name of names) {
      // One more than asked for shows whether there is another page.
      const left = most + 1 - rows.length;
      if (left > 0)
        rows.push(...(this.partitions.get(name)?.within(range, left, keyAfter(name, after)) ?? []));
    }
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

  private check(change: RowChange): void {
    const { partitionKey, rowKey } = change.entity;
    const found = this.partitions.get(partitionKey)?.get(rowKey);
    if (change.kind === 'insert' && found) throw new Refused(409);
    if ((change.kind === 'update' || change.kind === 'delete') && !found) throw new Refused(404);
    if (change.kind === 'update' && found?.etag !== change.etag) throw new Refused(412);
  }

  private carryOut(change: RowChange): string | undefined {
    const { partitionKey, rowKey } = change.entity;
    const rows = this.partitions.get(partitionKey) ?? new Rows();
    this.partitions.set(partitionKey, rows);
    if (change.kind === 'delete') return void rows.delete(rowKey);
    this.versions += 1;
    const etag = `W/"${this.versions}"`;
    // A copy: what somebody does with the object afterwards must not affect what is stored.
    rows.set(rowKey, { ...change.entity, etag });
    return etag;
  }
}

/** Rows of one partition, in key order. */
class Rows {
  private readonly byKey = new Map<string, Stored>();
  private readonly keys: string[] = [];

  get(key: string): Stored | undefined {
    return this.byKey.get(key);
  }

  set(key: string, row: Stored): void {
    if (!this.byKey.has(key)) this.keys.splice(this.placeFor(key), 0, key);
    this.byKey.set(key, row);
  }

  delete(key: string): void {
    if (this.byKey.delete(key)) this.keys.splice(this.placeFor(key), 1);
  }

  /** @param after the key that was the last before these. */
  within(range: RowQuery['range'], most: number, after: string | undefined): readonly Stored[] {
    const found: Stored[] = [];
    const first = [range?.from ?? '', after ?? ''].sort().at(-1) ?? '';
    for (let place = this.placeFor(first); place < this.keys.length && found.length < most; place += 1) {
      const key = this.keys[place] ?? '';
      if (range && key >= range.below) break;
      const row = key === after ? undefined : this.byKey.get(key);
      if (row) found.push(row);
    }
    return found;
  }

  /** Where a key is, or would be. */
  private placeFor(key: string): number {
    let [low, high] = [0, this.keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.keys[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** After which key a page of this partition begins; if it was read completely, after all of them. */
function keyAfter(partition: string, after: string | undefined): string | undefined {
  if (after === undefined) return undefined;
  const [name = '', key = ''] = after.split('\n');
  return name < partition ? undefined : name > partition ? '\uffff' : key;
}

const placeOf = ({ partitionKey, rowKey }: Pick<TableEntity, 'partitionKey' | 'rowKey'>): string =>
  `${partitionKey}\n${rowKey}`;
