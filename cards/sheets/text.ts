import type { PdfReport } from './pdf';
import { type Cell, officeTime } from './sheet';

/** A draft to be finished by somebody: every editor opens it. UTF-8 with a BOM and CRLF, as Windows expects. */
export const draftType = 'text/plain; charset=utf-8';

/** Text in brackets is for somebody to fill in; the word that explains this is not. */
const gap = /\[(?!haakjes\])[^[\]]+\]/g;

/**
 * @param words the line above it: how many gaps there are.
 * @returns the report as text: its title, its lines, and one line per row of each table.
 */
export function toText({ title, lines, tables, footer }: PdfReport, words: (gaps: number) => string): Buffer {
  const rows = tables.flatMap(({ name, rows: each }) => ['', name, ...each.map(rowOf)]);
  const body = [...lines.map((line) => line.trim()), ...rows];
  const gaps = body.join('\n').match(gap)?.length ?? 0;
  const text = [title, '', words(gaps), '', ...body, '', footer].join('\n').replace(/\n{3,}/g, '\n\n');
  return Buffer.from(`\uFEFF${text.replace(/\r?\n/g, '\r\n')}\r\n`, 'utf8');
}

/** A label and its value. */
const rowOf = (cells: readonly Cell[]): string =>
  cells
    .map((cell) =>
      cell instanceof Date ? officeTime(cell).toFormat('dd-MM-yyyy HH:mm') : String(cell ?? ''),
    )
    .join(': ');
