import { stringify } from 'csv-stringify/sync';
import { type Cell, cellText, momentText, type Sheet } from './sheet';

/**
 * The way Dutch Excel opens it: UTF-8 with a BOM, semicolons, CRLF. Anything that could be taken for a formula gets an
 * apostrophe before it (reliability S45; https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function toCsv({ columns, rows }: Sheet): Buffer {
  const records = [columns.map(({ title }) => title), ...rows.map((row) => row.map(plain))];
  const text = stringify(records, {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_string: true,
    escape_formulas: true,
  });
  return Buffer.from(text, 'utf8');
}

function plain(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  return cell instanceof Date ? momentText(cell) : cellText(cell);
}
