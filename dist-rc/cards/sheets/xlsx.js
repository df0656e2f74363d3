"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toXlsx = toXlsx;
const sheet_1 = require("./sheet");
async function toXlsx({ name, columns, rows }) {
    const { default: writeExcelFile } = await import('write-excel-file/node');
    const heading = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' }));
    const data = [heading, ...rows.map((row) => row.map(toCell))];
    const widths = columns.map(({ width }) => ({ width }));
    return await writeExcelFile(data, { sheet: name, columns: widths, stickyRowsCount: 1 }).toBuffer();
}
function toCell(cell) {
    if (cell === null)
        return null;
    if (typeof cell === 'number')
        return { value: cell, type: Number };
    if (cell instanceof Date)
        return { value: onPaper(cell), type: Date, format: 'yyyy-mm-dd hh:mm' };
    return { value: (0, sheet_1.cellText)(cell), type: String };
}
const onPaper = (instant) => (0, sheet_1.officeTime)(instant).setZone('utc', { keepLocalTime: true }).toJSDate();
