"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.draftType = void 0;
exports.toText = toText;
const sheet_1 = require("./sheet");
exports.draftType = 'text/plain; charset=utf-8';
const gap = /\[(?!haakjes\])[^[\]]+\]/g;
function toText({ title, lines, tables, footer }, words) {
    const rows = tables.flatMap(({ name, rows: each }) => ['', name, ...each.map(rowOf)]);
    const body = [...lines.map((line) => line.trim()), ...rows];
    const gaps = body.join('\n').match(gap)?.length ?? 0;
    const text = [title, '', words(gaps), '', ...body, '', footer].join('\n').replace(/\n{3,}/g, '\n\n');
    return Buffer.from(`\uFEFF${text.replace(/\r?\n/g, '\r\n')}\r\n`, 'utf8');
}
const rowOf = (cells) => cells
    .map((cell) => cell instanceof Date ? (0, sheet_1.officeTime)(cell).toFormat('dd-MM-yyyy HH:mm') : String(cell ?? ''))
    .join(': ');
