"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onPaper = void 0;
exports.personalReport = personalReport;
const dates_1 = require("./dates");
const sheet_1 = require("./sheets/sheet");
const texts_1 = require("./texts");
const absence_1 = require("./texts/absence");
function personalReport(model) {
    const { personalData } = (0, texts_1.textsFor)(model.locale);
    return {
        title: personalData.title(model.person?.name ?? model.id),
        language: model.locale,
        madeAt: new Date(model.now),
        lines: [personalData.asOf((0, dates_1.dateAndTime)(model.now, model.locale)), ...personalData.explained],
        headed: true,
        tables: [personSheet(model), ...model.tables],
        footer: personalData.footer,
    };
}
const mostColumns = 8;
const onPaper = (report, locale) => ({
    ...report,
    tables: report.tables.map((table) => table.columns.length > mostColumns ? asRecords(table, locale) : table),
});
exports.onPaper = onPaper;
function asRecords({ name, columns, rows }, locale) {
    const { personalData } = (0, texts_1.textsFor)(locale);
    const lines = rows.flatMap((cells, at) => [
        ...(at === 0 ? [] : [[null, null]]),
        ...columns.flatMap(({ title }, place) => {
            const cell = cells[place] ?? null;
            return cell === null || cell === '' ? [] : [[title, cell]];
        }),
    ]);
    return (0, sheet_1.tableOf)(name, lines, [
        [personalData.what, 30, ([what]) => what ?? null],
        [personalData.value, 80, ([, value]) => value ?? null],
    ]);
}
function personSheet({ locale, id, person, company, chat, away, names }) {
    const { personalData } = (0, texts_1.textsFor)(locale);
    const { field } = personalData;
    const { weekday } = absence_1.absenceTexts[locale];
    const nameOf = (other) => other && (names[other] ?? other);
    const periods = away.periods.map(({ from, until, by }) => {
        const days = personalData.absence((0, dates_1.dayName)(from, locale), (0, dates_1.dayName)(until, locale));
        const recorder = by === null || by === id ? undefined : nameOf(by);
        return recorder === undefined ? days : `${days} (${absence_1.absenceTexts[locale].by(recorder)})`;
    });
    const since = away.weeklyFrom === undefined
        ? ''
        : ` (${absence_1.absenceTexts[locale].weeklySince((0, dates_1.dayName)(away.weeklyFrom, locale))})`;
    const weekly = away.weekly.map((day) => weekday[day - 1] ?? '').join(', ') + since;
    const rows = [
        [field.name, person?.name],
        [field.company, company],
        [field.email, person?.email],
        [field.phone, person?.phone],
        [field.serviceLine, person?.serviceLine],
        [field.manager, nameOf(person?.manager)],
        [field.backup, nameOf(person?.backup)],
        [field.roles, person?.roles.map(({ role }) => personalData.role[role]).join(', ')],
        [field.start, person?.start],
        [field.end, person?.end],
        [field.absence, periods.join('; ')],
        [absence_1.absenceTexts[locale].every, weekly],
        [field.id, id],
        [field.chat, chat],
    ];
    const known = rows.flatMap(([what, value]) => (value ? [[what, value]] : []));
    return (0, sheet_1.tableOf)(personalData.person, known, [
        [personalData.what, 30, ([what]) => what ?? null],
        [personalData.value, 80, ([, value]) => value ?? null],
    ]);
}
