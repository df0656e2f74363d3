"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toCsv = toCsv;
const sync_1 = require("csv-stringify/sync");
const sheet_1 = require("./sheet");
function toCsv({ columns, rows }) {
    const records = [columns.map(({ title }) => title), ...rows.map((row) => row.map(plain))];
    const text = (0, sync_1.stringify)(records, {
        bom: true,
        delimiter: ';',
        record_delimiter: 'windows',
        quoted_string: true,
        escape_formulas: true,
    });
    return Buffer.from(text, 'utf8');
}
function plain(cell) {
    if (cell === null)
        return '';
    if (typeof cell === 'number')
        return cell;
    return cell instanceof Date ? (0, sheet_1.momentText)(cell) : (0, sheet_1.cellText)(cell);
}
