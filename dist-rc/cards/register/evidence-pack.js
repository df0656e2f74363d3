"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.checksums = void 0;
exports.deletionSheet = deletionSheet;
exports.packReport = packReport;
const dates_1 = require("../dates");
const texts_1 = require("../texts");
function deletionSheet(locale, deletions, words) {
    const { pack } = (0, texts_1.textsFor)(locale).register;
    return {
        name: pack.deletions,
        columns: [
            { title: pack.column.item, width: 18 },
            { title: pack.column.flow, width: 14 },
            { title: pack.column.rule, width: 18 },
            { title: pack.column.at, width: 18 },
            { title: pack.column.rows, width: 10 },
        ],
        rows: deletions.map(({ item, flow, rule, at, rows }) => [
            item,
            words[flow]?.records ?? flow,
            words[flow]?.rules[rule] ?? rule,
            new Date(at),
            rows,
        ]),
    };
}
function packReport({ locale, period, tables }) {
    const { pack } = (0, texts_1.textsFor)(locale).register;
    return {
        title: pack.title,
        language: locale,
        madeAt: new Date(`${period.until}T00:00:00Z`),
        lines: [pack.period((0, dates_1.dayName)(period.from, locale), (0, dates_1.dayName)(period.until, locale)), ...pack.explained],
        tables: [
            {
                name: pack.title,
                columns: [
                    { title: pack.column.file, width: 28 },
                    { title: pack.column.rows, width: 10 },
                    { title: pack.column.bytes, width: 12 },
                    { title: 'SHA-256', width: 66 },
                ],
                rows: tables.map(({ file, rows, bytes, sha256 }) => [file, rows, bytes, sha256]),
            },
        ],
        footer: pack.title,
    };
}
const checksums = (tables) => tables.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('');
exports.checksums = checksums;
