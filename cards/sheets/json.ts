import { type Cell, cellText, type Sheet } from './sheet';

/** Tables for a machine: by name, one object per row with the columns' titles as keys (Art. 20 AVG). UTF-8. */
export const toJson = (tables: readonly Sheet[]): Buffer =>
  Buffer.from(
    `${JSON.stringify(Object.fromEntries(tables.map((table) => [table.name, rowsOf(table)])), null, 2)}\n`,
  );

const rowsOf = ({ columns, rows }: Sheet): readonly object[] =>
  rows.map((cells) => Object.fromEntries(columns.map(({ title }, at) => [title, plain(cells[at] ?? null)])));

/** An instant as ISO 8601 in UTC. */
const plain = (cell: Cell): string | number | null =>
  typeof cell === 'string' ? cellText(cell) : cell instanceof Date ? cell.toISOString() : cell;
