import { ManagedIdentityCredential } from '@azure/identity';
import { type StorageLocation, Table } from '../services/ledger/table';
import type { Settings } from './settings';

/** The table of the settings, made when it is not there yet. @throws StorageUnavailable when it cannot be reached. */
export async function openTable(settings: Settings): Promise<Table> {
  const table = Table.at(storageOf(settings), settings.storageTimeoutMs);
  await table.prepare();
  return table;
}

function storageOf({ storage }: Settings): StorageLocation {
  if ('connectionString' in storage) return storage;
  const { account, identity, table } = storage;
  const credential = new ManagedIdentityCredential(identity === null ? {} : { clientId: identity });
  return { account, credential, table };
}
