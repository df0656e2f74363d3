import { setImmediate as letOthersRun } from 'node:timers/promises';
import type PDFDocument from 'pdfkit';
import { type Cell, cellText, momentText, type Sheet } from './sheet';

/** A report for people to print and keep; texts are already in the reader's language. */
export interface PdfReport {
  readonly title: string;
  readonly language: 'nl' | 'en';
  /** The date in the file. The same report with the same date gives the same bytes. */
  readonly madeAt: Date;
  /** Below the title. */
  readonly lines: readonly string[];
  /** A letter is portrait; a table landscape. */
  readonly portrait?: true;
  /** In letters that can be read from the back of a room, below the lines, with the text under it. */
  readonly poster?: { readonly words: string; readonly below: readonly string[] };
  /** PNG, below the lines, at full width and half a page high. */
  readonly pictures?: readonly Buffer[];
  readonly tables: readonly Sheet[];
  /** The name of each table is above it. */
  readonly headed?: true;
  /** At the foot of every page, next to its number. */
  readonly footer: string;
}

const margin = 36;
const pictureWidth = 380;
const size = { title: 16, heading: 11, line: 9, cell: 7, poster: 96, below: 18 };

/** What pdfkit accepts as an already parsed font; its types only know files and bytes. */
type Face = Uint8Array;

/** Read once: reading the two fonts took four fifths of the time for a page. */
let faces: Promise<Readonly<Record<'plain' | 'bold', Face>>> | undefined;

/** Letters for all European names; the standard PDF fonts only have western ones. */
async function readFaces() {
  const { openSync } = await import('fontkit');
  const read = (file: string) =>
    openSync(require.resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`)) as unknown as Face;
  return { plain: read('DejaVuSans'), bold: read('DejaVuSans-Bold') };
}

/** A4 landscape; the heading of a table is repeated on every page. */
export async function toPdf(report: PdfReport): Promise<Buffer> {
  // Loaded on first use: a report is rare, and a start should not wait for it.
  const { default: Document } = await import('pdfkit');
  const document = new Document({
    size: 'A4',
    layout: report.portrait ? 'portrait' : 'landscape',
    margin,
    lang: report.language,
    bufferPages: true,
    displayTitle: true,
    info: { Title: report.title, CreationDate: report.madeAt, ModDate: report.madeAt },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject));
  const { plain, bold } = await (faces ??= readFaces());
  document.registerFont('plain', plain);
  document.registerFont('bold', bold);
  document.font('bold').fontSize(size.title).text(report.title);
  document.font('plain').fontSize(size.line);
  for (const line of report.lines) document.text(line);
  if (report.poster) drawPoster(document, report.poster);
  for (const picture of report.pictures ?? []) document.moveDown().image(picture, { width: pictureWidth });
  for (const table of report.tables) {
    if (report.headed) drawHeading(document, table.name);
    await drawTable(document, table);
  }
  drawFooters(document, report.footer);
  document.end();
  await finished;
  return Buffer.concat(chunks);
}

type Pdf = InstanceType<typeof PDFDocument>;

function drawPoster(document: Pdf, { words, below }: NonNullable<PdfReport['poster']>): void {
  document
    .moveDown()
    .font('bold')
    .fontSize(size.poster)
    .text(words, { align: 'center', characterSpacing: 12 });
  document.font('plain').fontSize(size.below);
  for (const line of below) document.moveDown(0.5).text(line, { characterSpacing: 0 });
}

/** Room for a heading, the column names and a row: a heading must not end up alone at the foot of a page. */
const headingRoom = 90;

function drawHeading(document: Pdf, name: string): void {
  if (document.y > document.page.height - margin - headingRoom) document.addPage();
  document.moveDown().font('bold').fontSize(size.heading).text(name, margin);
}

/** Rows per page when none is wrapped; drawn page by page, because others must be served in between. */
const pageRows = 28;

async function drawTable(document: Pdf, { columns, rows }: Sheet): Promise<void> {
  for (let at = 0; at === 0 || at < rows.length; at += pageRows) {
    if (at > 0) document.addPage();
    drawRows(document, columns, rows.slice(at, at + pageRows));
    await letOthersRun();
  }
}

function drawRows(document: Pdf, columns: Sheet['columns'], rows: Sheet['rows']): void {
  const room = document.page.width - 2 * margin;
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const columnStyles = columns.map(({ width }) => (room * width) / all);
  document.moveDown().fontSize(size.cell);
  document.font('plain').table({
    columnStyles,
    rowStyles: (row) => ({
      padding: 2,
      border: [0, 0, 0.5, 0],
      borderColor: '#bbbbbb',
      ...(row === 0 ? { backgroundColor: '#e8e8e8' } : {}),
    }),
    data: [columns.map(({ title }) => title), ...rows.map((cells) => cells.map(plain))],
  });
}

/** Page numbers are known once all pages are there. */
function drawFooters(document: Pdf, footer: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    const y = document.page.height - margin + 8;
    // Below the margin, where the library would start a new page.
    document.page.margins.bottom = 0;
    document.font('plain').fontSize(size.cell);
    document.text(`${footer} · ${page - start + 1} / ${count}`, margin, y, { lineBreak: false });
    document.page.margins.bottom = margin;
  }
}

function plain(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return cell instanceof Date ? momentText(cell) : cellText(cell);
}
