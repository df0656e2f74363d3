import { randomUUID } from 'node:crypto';
import { AzureTable } from '../../services/ledger/azure-table';
import { Table } from '../../services/ledger/table';

/** The emulator's published account; it opens nothing but an emulator. */
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** @param url of Azurite's table service, or of a proxy in front of it. */
export function connectionString(url = String(process.env['AZURITE_URL'])): string {
  const blobs = String(process.env['AZURITE_BLOB_URL']);
  const queues = String(process.env['AZURITE_QUEUE_URL']);
  return [
    `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key}`,
    `TableEndpoint=${url}/${account}`,
    `BlobEndpoint=${blobs}/${account}`,
    `QueueEndpoint=${queues}/${account}`,
    '',
  ].join(';');
}

export const freshTableName = (): string => `t${randomUUID().replaceAll('-', '')}`;

/** A new, empty table. */
export async function freshTable(url?: string): Promise<Table> {
  const table = Table.at({ connectionString: connectionString(url), table: freshTableName() });
  await table.prepare();
  return table;
}

/**
 * The table of a process that dies. An answer is waited for as ever, for a busy machine is late; hardly anything is tried
 * again.
 */
export const mortalTable = (url: string, table: string): Table =>
  Table.over(new AzureTable({ connectionString: connectionString(url), table }, 3_000), 40);
