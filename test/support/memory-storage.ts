import { Table } from '../../services/ledger/table';
import { MemoryBlobs } from './memory-blobs';
import { MemoryTable } from './memory-table';

/** What several instances of the bot, or one after a restart, find under the same name. */
const tables = new Map<string, MemoryTable>();
const blobs = new Map<string, MemoryBlobs>();

function remembered<Value>(known: Map<string, Value>, name: string, make: () => Value): Value {
  const found = known.get(name) ?? make();
  known.set(name, found);
  return found;
}

/** One instance's access to an in-memory table. */
export const memoryTable = (name: string): Table =>
  Table.over(remembered(tables, name, () => new MemoryTable()));

export const memoryBlobs = (name: string): MemoryBlobs => remembered(blobs, name, () => new MemoryBlobs());
