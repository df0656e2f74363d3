"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tableOf = exports.momentText = exports.officeTime = exports.cellText = void 0;
const luxon_1 = require("luxon");
const cellText = (text) => text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .trim();
exports.cellText = cellText;
const officeTime = (instant) => luxon_1.DateTime.fromJSDate(instant, { zone: 'Europe/Amsterdam' });
exports.officeTime = officeTime;
const momentText = (instant) => (0, exports.officeTime)(new Date(instant)).toFormat('yyyy-MM-dd HH:mm');
exports.momentText = momentText;
const tableOf = (name, rows, columns) => ({
    name,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: rows.map((row) => columns.map(([, , cell]) => cell(row))),
});
exports.tableOf = tableOf;
