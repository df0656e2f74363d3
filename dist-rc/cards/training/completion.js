"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.completionSheet = completionSheet;
const sheet_1 = require("../sheets/sheet");
const texts_1 = require("../texts");
function completionSheet(lines, locale) {
    const texts = (0, texts_1.textsFor)(locale);
    const { completionColumn: column, column: known, state, completionSheet: name } = texts.trainingLists;
    return (0, sheet_1.tableOf)(name, lines, [
        [known.name, 24, ({ person }) => person.name],
        [known.company, 20, ({ company }) => company],
        [known.serviceLine, 16, ({ person }) => person.serviceLine ?? ''],
        [column.duty, 40, ({ duty }) => duty.title],
        [known.record, 10, ({ duty }) => duty.id],
        [column.since, 12, ({ since }) => since],
        [column.deadline, 12, ({ duty, state }) => (state === 'excused' ? '' : duty.deadline)],
        [column.state, 14, (line) => state[line.state]],
        [
            column.done,
            12,
            ({ proof }) => (proof === null ? '' : proof.kind === 'line' ? proof.line.day : proof.day),
        ],
        [column.proof, 30, (line) => proofWords(line, texts)],
        [known.hash, 66, ({ proof }) => (proof?.kind === 'line' ? proof.line.hash : '')],
    ]);
}
function proofWords({ proof }, { trainingLists }) {
    if (proof === null)
        return '';
    return proof.kind === 'line'
        ? `${proof.line.record}, ${trainingLists.how[proof.line.how]}`
        : `${proof.record}, ${trainingLists.gaveIt}`;
}
