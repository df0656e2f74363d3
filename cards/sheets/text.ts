import type { PdfReport } from './pdf';
import { type Cell, officeTime } from './sheet';

/** A draft that somebody still writes on: every editor opens it. UTF-8 with a mark and CRLF, as Windows expects it. */
export const draftType = 'text/plain; charset=utf-8';

/** What stands between brackets is for somebody to fill in; the word that explains it is none. */
const gap = /\[(?!haakjes\])[^[\]]+\]/g;

/**
 * @param words what is said above it: how many gaps there are.
 * @returns the report as text: its title, its lines, and of each table a line a row.
 */
export function toText({ title, lines, tables, footer }: PdfReport, words: (gaps: number) => string): Buffer {
  const rows = tables.flatMap(({ name, rows: each }) => ['', name, ...each.map(rowOf)]);
  const body = [...lines.map((line) => line.trim()), ...rows];
  const gaps = body.join('\n').match(gap)?.length ?? 0;
  const text = [title, '', words(gaps), '', ...body, '', footer].join('\n').replace(/\n{3,}/g, '\n\n');
  return Buffer.from(`\uFEFF${text.replace(/\r?\n/g, '\r\n')}\r\n`, 'utf8');
}

/** What it is and what is said of it. */
const rowOf = (cells: readonly Cell[]): string =>
  cells
    .map((cell) =>
      cell instanceof Date ? officeTime(cell).toFormat('dd-MM-yyyy HH:mm') : String(cell ?? ''),
    )
    .join(': ');
