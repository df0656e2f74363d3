"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.comingSheet = comingSheet;
const sheet_1 = require("../sheets/sheet");
const texts_1 = require("../texts");
function comingSheet(people, locale) {
    const { trainingLists, training } = (0, texts_1.textsFor)(locale);
    const { comingColumn: column } = trainingLists;
    return (0, sheet_1.tableOf)(trainingLists.attendanceTitle, people, [
        [column.name, 40, ({ name }) => name],
        [column.company, 30, ({ company }) => company],
        [column.status, 20, ({ status }) => training.badge[status]],
    ]);
}
