import type { Table } from '../../services/ledger/table';
import { freshTable, freshTableName } from './azurite';
import { memoryTable } from './memory-storage';

/** Where the ledger can be stored, each with how to get a new and empty one: for suites that must hold for both. */
export const kindsOfTable: readonly [string, () => Promise<Table>][] = [
  ['Azurite', () => freshTable()],
  ['the table in memory', () => Promise.resolve(memoryTable(freshTableName()))],
];
