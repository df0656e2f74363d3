"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toPdf = toPdf;
const promises_1 = require("node:timers/promises");
const sheet_1 = require("./sheet");
const margin = 36;
const pictureWidth = 380;
const size = { title: 16, heading: 11, line: 9, cell: 7, poster: 96, below: 18 };
let faces;
async function readFaces() {
    const { openSync } = await import('fontkit');
    const read = (file) => openSync(require.resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`));
    return { plain: read('DejaVuSans'), bold: read('DejaVuSans-Bold') };
}
async function toPdf(report) {
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
    const chunks = [];
    document.on('data', (chunk) => chunks.push(chunk));
    const finished = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject));
    const { plain, bold } = await (faces ??= readFaces());
    document.registerFont('plain', plain);
    document.registerFont('bold', bold);
    document.font('bold').fontSize(size.title).text(report.title);
    document.font('plain').fontSize(size.line);
    for (const line of report.lines)
        document.text(line);
    if (report.poster)
        drawPoster(document, report.poster);
    for (const picture of report.pictures ?? [])
        document.moveDown().image(picture, { width: pictureWidth });
    for (const table of report.tables) {
        if (report.headed)
            drawHeading(document, table.name);
        await drawTable(document, table);
    }
    drawFooters(document, report.footer);
    document.end();
    await finished;
    return Buffer.concat(chunks);
}
function drawPoster(document, { words, below }) {
    document
        .moveDown()
        .font('bold')
        .fontSize(size.poster)
        .text(words, { align: 'center', characterSpacing: 12 });
    document.font('plain').fontSize(size.below);
    for (const line of below)
        document.moveDown(0.5).text(line, { characterSpacing: 0 });
}
const headingRoom = 90;
function drawHeading(document, name) {
    if (document.y > document.page.height - margin - headingRoom)
        document.addPage();
    document.moveDown().font('bold').fontSize(size.heading).text(name, margin);
}
const pageRows = 28;
async function drawTable(document, { columns, rows }) {
    for (let at = 0; at === 0 || at < rows.length; at += pageRows) {
        if (at > 0)
            document.addPage();
        drawRows(document, columns, rows.slice(at, at + pageRows));
        await (0, promises_1.setImmediate)();
    }
}
function drawRows(document, columns, rows) {
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
function drawFooters(document, footer) {
    const { start, count } = document.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
        document.switchToPage(page);
        const y = document.page.height - margin + 8;
        document.page.margins.bottom = 0;
        document.font('plain').fontSize(size.cell);
        document.text(`${footer} · ${page - start + 1} / ${count}`, margin, y, { lineBreak: false });
        document.page.margins.bottom = margin;
    }
}
function plain(cell) {
    if (cell === null)
        return '';
    if (typeof cell === 'number')
        return String(cell);
    return cell instanceof Date ? (0, sheet_1.momentText)(cell) : (0, sheet_1.cellText)(cell);
}
