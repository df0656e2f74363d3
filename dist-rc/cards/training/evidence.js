"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.evidenceSheet = evidenceSheet;
exports.evidenceReport = evidenceReport;
const dates_1 = require("../dates");
const texts_1 = require("../texts");
function evidenceSheet(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    return sheetOf(model, texts, columnsOf(model, texts));
}
function evidenceReport(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { trainingLists } = texts;
    const { locale, period, lines, total } = model;
    const columns = columnsOf(model, texts).map(([title, width, cell]) => width === hashWidth ? [title, 18, (line) => shortened(String(cell(line)))] : [title, width, cell]);
    return {
        title: trainingLists.evidenceTitle,
        language: locale,
        madeAt: new Date(`${period.until}T00:00:00Z`),
        lines: [
            trainingLists.evidencePeriod((0, dates_1.dayName)(period.from, locale), (0, dates_1.dayName)(period.until, locale)),
            trainingLists.evidenceCount(lines.length),
            trainingLists.evidenceHash(total),
        ],
        tables: [sheetOf(model, texts, columns)],
        footer: trainingLists.evidenceFooter,
    };
}
const hashWidth = 66;
const shortened = (hash) => (hash === '' ? '' : `${hash.slice(0, 16)}…`);
const sheetOf = ({ lines }, { trainingLists }, columns) => ({
    name: trainingLists.sheet,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: lines.map((line) => columns.map(([, , cell]) => cell(line))),
});
function columnsOf({ topicName }, { trainingLists }) {
    const { column, kind, how } = trainingLists;
    return [
        [column.record, 10, ({ record }) => record],
        [column.kind, 14, (line) => kind[line.kind]],
        [column.title, 34, ({ title }) => title],
        [column.about, 24, (line) => (line.kind === 'session' ? topicName(line.about) : line.about)],
        [column.day, 12, ({ day }) => day],
        [column.name, 24, ({ name }) => name],
        [column.company, 20, ({ company }) => company],
        [column.serviceLine, 16, ({ serviceLine }) => serviceLine],
        [column.how, 14, (line) => how[line.how]],
        [column.by, 24, ({ by }) => by],
        [column.at, 18, ({ at }) => new Date(at)],
        [column.opened, 18, ({ opened }) => (opened === undefined ? '' : new Date(opened))],
        [column.text, hashWidth, ({ text }) => text ?? ''],
        [column.hash, hashWidth, ({ hash }) => hash],
    ];
}
