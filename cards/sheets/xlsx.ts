import type { SheetData } from 'write-excel-file/node';
import { type Cell, cellText, officeTime, type Sheet } from './sheet';

/** Texts are written as texts, so that nothing in them is ever a formula; moments as real dates. */
export async function toXlsx({ name, columns, rows }: Sheet): Promise<Buffer> {
  // Loaded on first use: an export is rare, and a start should not wait for it.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const heading = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }));
  const data: SheetData = [heading, ...rows.map((row) => row.map(toCell))];
  const widths = columns.map(({ width }) => ({ width }));
  return await writeExcelFile(data, { sheet: name, columns: widths, stickyRowsCount: 1 }).toBuffer();
}

function toCell(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (cell instanceof Date) return { value: onPaper(cell), type: Date, format: 'yyyy-mm-dd hh:mm' };
  return { value: cellText(cell), type: String };
}

/** Excel knows no zones: the moment whose UTC reads like the office's clock. */
const onPaper = (instant: Date): Date =>
  officeTime(instant).setZone('utc', { keepLocalTime: true }).toJSDate();
