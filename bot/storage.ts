import type Identity from '@azure/identity';
import { Blobs, type BlobStore } from '../services/blobs/blobs';
import { type WakeUps, WakeQueue } from '../services/wake-ups/wake-queue';
import { Table } from '../services/ledger/table';
import { noTelemetry } from '../services/telemetry';
import type { Settings } from './settings/settings';

/** Everything the bot keeps outside its own memory. */
export interface Storage {
  readonly table: Table;
  readonly blobs: BlobStore;
  /** How instances wake each other; null when they do not. */
  readonly wakeUps: WakeUps | null;
}

/** The storage of the settings. @throws StorageUnavailable when the table cannot be reached. */
export const openStorage = async (settings: Settings, telemetry = noTelemetry): Promise<Storage> => ({
  table: await openTable(settings, telemetry),
  blobs: openBlobs(settings),
  wakeUps: openWakeQueue(settings),
});

/** The table of the settings, created if need be. @throws StorageUnavailable when it cannot be reached. */
export async function openTable(settings: Settings, telemetry = noTelemetry): Promise<Table> {
  const place = { ...placeOf(settings), table: settings.storage.table };
  const table = Table.at(place, settings.storageTimeoutMs, telemetry);
  await table.prepare();
  return table;
}

/** The files, in the same account and under the name of the table; nothing is requested before the first file. */
export const openBlobs = (settings: Settings): Blobs =>
  new Blobs({ ...placeOf(settings), container: settings.storage.table.toLowerCase() });

/** The queue of wake-ups between instances, also under the name of the table; null when that is off. */
const openWakeQueue = (settings: Settings): WakeQueue | null =>
  settings.wakeQueue
    ? new WakeQueue({ ...placeOf(settings), queue: settings.storage.table.toLowerCase() })
    : null;

function placeOf({ storage }: Settings) {
  if ('connectionString' in storage) return { connectionString: storage.connectionString };
  const { account, identity } = storage;
  // Loaded only where Azure provides an identity: starting elsewhere should not wait for it.
  // oxlint-disable-next-line typescript/no-require-imports -- an import would load it at every start
  const { ManagedIdentityCredential } = require('@azure/identity') as typeof Identity;
  const credential = new ManagedIdentityCredential(identity === null ? {} : { clientId: identity });
  return { account, credential };
}
