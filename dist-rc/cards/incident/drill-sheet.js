"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.drillSheet = drillSheet;
const sheet_1 = require("../sheets/sheet");
const texts_1 = require("../texts");
const words_1 = require("./words");
function drillSheet(drills, names, locale) {
    const texts = (0, texts_1.textsFor)(locale);
    const { drill, register } = texts;
    const name = (id) => (id === undefined ? null : (names[id] ?? '–'));
    return (0, sheet_1.tableOf)(drill.sheet, drills, [
        [register.column.id, 16, ({ id }) => id],
        [drill.storyColumn, 50, ({ facts }) => (0, words_1.wordsOrGone)(facts.what, texts)],
        [drill.started, 18, ({ reportedAt }) => new Date(reportedAt)],
        [drill.firstSeen, 18, (each) => minutesUntil(each, Object.values(each.seen).sort()[0])],
        [drill.takenAfter, 18, (each) => minutesUntil(each, each.firstTakenAt ?? each.taken?.at)],
        [drill.takenBy, 24, ({ taken }) => name(taken?.by)],
        [drill.endedAfter, 18, (each) => minutesUntil(each, each.process?.closed?.at)],
        [drill.endedBy, 24, ({ process }) => name(process?.closed?.by)],
    ]);
}
const minutesUntil = ({ reportedAt }, at) => at === undefined ? null : Math.floor((Date.parse(at) - Date.parse(reportedAt)) / 60_000);
