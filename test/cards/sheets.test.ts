import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { toCsv } from '../../cards/sheets/csv';
import { cellText, type Sheet } from '../../cards/sheets/sheet';
import { toXlsx } from '../../cards/sheets/xlsx';

const sheetOf = (...cells: readonly string[]): Sheet => ({
  name: 'Kluis',
  columns: cells.map((_, at) => ({ title: `kolom ${at}`, width: 10 })),
  rows: [cells],
});

/** Parses RFC 4180 with semicolons, written independently of the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const here = text.charAt(at);
    if (quoted && here === '"' && text.charAt(at + 1) === '"') {
      field += '"';
      at += 1;
    } else if (here === '"') quoted = !quoted;
    else if (!quoted && (here === ';' || here === '\n')) {
      rows.at(-1)?.push(field);
      field = '';
      if (here === '\n') rows.push([]);
    } else if (quoted || here !== '\r') field += here;
  }
  return rows.filter((row) => row.length > 0);
}

const csvOf = (sheet: Sheet): string => toCsv(sheet).toString('utf8');
const dangerous = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

test('[R23] [S45] nothing in a CSV can be taken for a formula, and everything else comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1, maxLength: 6 }),
      (cells) => {
        const [, row = []] = parseCsv(csvOf(sheetOf(...cells)).slice(1));
        const texts = cells.map(cellText);
        expect(row.map((cell, at) => (dangerous.test(texts[at] ?? '') ? cell.slice(1) : cell))).toEqual(
          texts,
        );
        for (const cell of row) expect(cell).not.toMatch(dangerous);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  '=HYPERLINK("http://evil.test";"klik")',
  '+31 6 12345678',
  '-1+1|cmd',
  '@SUM(A1)',
  '\t=1+1',
  '  =1+1',
  '\u200B=1+1',
  '＝1+1',
])('[R23] [S45] %j gets an apostrophe and stands in quotes', (text) => {
  expect(csvOf(sheetOf(text))).toMatch(/^\uFEFF"kolom 0"\r\n"'.*"\r\n$/su);
});

test('dates stand on the office’s clock, numbers are numbers, and nothing is nothing', () => {
  const sheet = { ...sheetOf('a', 'b', 'c'), rows: [[new Date('2026-11-23T16:30:00Z'), 2, null]] };
  expect(csvOf(sheet).split('\r\n')[1]).toBe('"2026-11-23 17:30";2;""');
});

/** Words on the first sheet, and how each cell declares its contents. */
async function openXlsx(sheet: Sheet) {
  const files = unzipSync(await toXlsx(sheet));
  const textOf = (name: string): string => Buffer.from(files[name] ?? []).toString('utf8');
  return {
    cells: textOf('xl/worksheets/sheet1.xml'),
    words: textOf('xl/sharedStrings.xml'),
    book: textOf('xl/workbook.xml'),
  };
}

test('what XML cannot hold is in no workbook: it would be damaged for whoever opens it', async () => {
  const odd = 'voor\uFFFE\uFFFF\uD800\u0000\u0008\u202Ena';
  const { words, cells } = await openXlsx(sheetOf(odd, 'ander'));
  expect(words + cells).toContain('voorna');
  expect(csvOf(sheetOf(odd, 'ander'))).toContain('"voorna"');
});

test('[S45] a text in a workbook is a text, whatever it looks like, and a moment is a date', async () => {
  const { cells, words, book } = await openXlsx({
    ...sheetOf('a', 'b', 'c'),
    rows: [['=HYPERLINK("x")', 3, new Date('2026-11-23T16:30:00Z')]],
  });
  expect(cells).not.toContain('<f>');
  expect(words + cells).toContain('=HYPERLINK(');
  expect(cells).toContain('<v>3</v>');
  // Days since 1899-12-30, by the office's clock: 17:30.
  const serial = (Date.UTC(2026, 10, 23, 17, 30) - Date.UTC(1899, 11, 30)) / 86_400_000;
  expect(cells).toContain(`<v>${String(serial).slice(0, 12)}`);
  expect(book).toContain('Kluis');
});
