import { odata, TableClient, type TransactionAction } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { tablePartition } from './about-table';
import { type RowChange, type RowPage, type RowQuery, statusOf, type TableService } from './table-service';

export type StorageLocation =
  | { readonly connectionString: string; readonly table: string }
  | { readonly account: string; readonly credential: TokenCredential; readonly table: string };

type ServicePage = Record<string, unknown>[] & { readonly continuationToken?: string };

/** Azure Tables, or the emulator that stands in for it. */
export class AzureTable implements TableService {
  private readonly client: TableClient;

  /** @param tryMs what one request may take; a hanging service is otherwise waited for without end (reliability fact 2). */
  constructor(
    location: StorageLocation,
    private readonly tryMs: number,
  ) {
    this.client = openClient(location);
  }

  /** Checks first: an identity with a role on this table alone may not create tables. */
  async create(): Promise<void> {
    if (!(await this.exists())) await this.client.createTable(this.tryOptions);
  }

  private async exists(): Promise<boolean> {
    try {
      await this.client.getEntity(tablePartition, 'schema', this.tryOptions);
      return true;
    } catch (error) {
      // The same status as for a missing row.
      if (statusOf(error) === 404) return !String(error).includes('TableNotFound');
      throw error;
    }
  }

  async read(partition: string, key: string): Promise<Readonly<Record<string, unknown>>> {
    return await this.client.getEntity(partition, key, this.tryOptions);
  }

  async page(query: RowQuery, most: number, after?: string): Promise<RowPage> {
    const filter = filterOf(query);
    const queryOptions = {
      ...(filter === '' ? {} : { filter }),
      ...(query.keysOnly ? { select: ['PartitionKey', 'RowKey'] } : {}),
    };
    const result = await this.client
      .listEntities({ queryOptions, ...this.tryOptions })
      .byPage({ maxPageSize: most, ...(after === undefined ? {} : { continuationToken: after }) })
      .next();
    const page = (result.done ? [] : result.value) as ServicePage;
    return page.continuationToken ? { rows: page, next: page.continuationToken } : { rows: page };
  }

  async change(changes: readonly RowChange[]): Promise<readonly (string | undefined)[]> {
    const [only] = changes;
    // A single update (every claim of a message) is spared building and parsing a transaction.
    if (changes.length === 1 && only?.kind === 'update') {
      const { etag } = await this.client.updateEntity(only.entity, 'Replace', {
        etag: only.etag,
        ...this.tryOptions,
      });
      return [etag];
    }
    // A transaction ignores the time-out that other requests obey (data-tables 13.3.2).
    const abortSignal = AbortSignal.timeout(this.tryMs);
    const { subResponses } = await this.client.submitTransaction(changes.map(toAction), { abortSignal });
    return subResponses.map(({ etag }) => etag);
  }

  async remove(partition: string, key: string, etag: string): Promise<void> {
    await this.client.deleteEntity(partition, key, { etag, ...this.tryOptions });
  }

  private get tryOptions() {
    return { requestOptions: { timeout: this.tryMs } };
  }
}

/** Azure's own retries are off: `Table` retries, and knows that an earlier try may have been executed. */
function openClient(location: StorageLocation): TableClient {
  const options = { retryOptions: { maxRetries: 0 } };
  if ('account' in location) {
    const address = `https://${location.account}.table.core.windows.net`;
    return new TableClient(address, location.table, location.credential, options);
  }
  // Only Azurite speaks plain HTTP; the settings refuse it for any host that is not loopback.
  const insecure = { ...options, allowInsecureConnection: true };
  return TableClient.fromConnectionString(location.connectionString, location.table, insecure);
}

const filterOf = ({ partition, range }: RowQuery): string =>
  [
    ...(partition === undefined ? [] : [odata`PartitionKey eq ${partition}`]),
    ...(range === undefined ? [] : [odata`RowKey ge ${range.from} and RowKey lt ${range.below}`]),
  ].join(' and ');

function toAction(change: RowChange): TransactionAction {
  switch (change.kind) {
    case 'insert':
      return ['create', change.entity];
    case 'update':
      return ['update', change.entity, 'Replace', { etag: change.etag }];
    case 'put':
      return ['upsert', change.entity, 'Replace'];
    case 'delete':
      return ['delete', change.entity];
  }
}
