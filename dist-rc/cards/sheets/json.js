"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toJson = void 0;
const sheet_1 = require("./sheet");
const toJson = (tables) => Buffer.from(`${JSON.stringify(Object.fromEntries(tables.map((table) => [table.name, rowsOf(table)])), null, 2)}\n`);
exports.toJson = toJson;
const rowsOf = ({ columns, rows }) => rows.map((cells) => Object.fromEntries(columns.map(({ title }, at) => [title, plain(cells[at] ?? null)])));
const plain = (cell) => typeof cell === 'string' ? (0, sheet_1.cellText)(cell) : cell instanceof Date ? cell.toISOString() : cell;
