"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ownReports = ownReports;
const sheet_1 = require("../sheets/sheet");
const texts_1 = require("../texts");
function ownReports(reports, locale) {
    const { personalData, kinds, incident } = (0, texts_1.textsFor)(locale);
    const { report } = personalData;
    return (0, sheet_1.tableOf)(personalData.reports, reports, [
        [report.id, 14, ({ id }) => id],
        [report.status, 14, ({ status }) => incident.status[status]],
        [report.at, 16, ({ reportedAt }) => new Date(reportedAt)],
        [report.kind, 24, ({ facts }) => (facts.kind === null ? null : kinds.names[facts.kind])],
        [report.what, 50, ({ facts }) => facts.what],
        [report.done, 30, ({ facts }) => facts.done],
        [report.remarks, 40, ({ remarks }) => ownWords(remarks)],
    ]);
}
const ownWords = (remarks) => remarks
    .filter(({ from }) => from === undefined)
    .map(({ text }) => text)
    .join('\n') || null;
