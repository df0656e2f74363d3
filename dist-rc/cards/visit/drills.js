"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderDrillLine = renderDrillLine;
exports.evacuationSheet = evacuationSheet;
const dates_1 = require("../dates");
const sheet_1 = require("../sheets/sheet");
const drill_1 = require("../shared/drill");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderDrillLine({ call, result }, names, locale) {
    const { drill, visitLists } = (0, texts_1.textsFor)(locale);
    const { startedAt, startedBy, ended } = call;
    return new drill_1.DrillLine({
        id: null,
        at: startedAt,
        label: [drill.title, visitLists.evacuation, (0, dates_1.dateAndTime)(startedAt, locale)].join(' · '),
        lines: [
            [
                visitLists.drillLed((0, user_text_1.displayName)(names[startedBy] ?? '–', 60)),
                ended ? visitLists.drillEnded((0, dates_1.timeNear)(ended.at, startedAt, locale)) : visitLists.drillNotEnded,
            ].join(' · '),
            [
                visitLists.drillCounted(result.seen, result.people, result.missing),
                visitLists.drillAnswered(result.outside + result.absent, result.help, result.asked),
                ...(result.away === undefined ? [] : [visitLists.drillQuiet(result.unreached ?? 0, result.away)]),
            ].join(' · '),
        ],
    });
}
function evacuationSheet(drills, names, locale) {
    const { drill, visitLists } = (0, texts_1.textsFor)(locale);
    const { drillColumn: column } = visitLists;
    return (0, sheet_1.tableOf)(drill.sheet, drills, [
        [drill.started, 18, ({ call }) => new Date(call.startedAt)],
        [column.led, 24, ({ call }) => names[call.startedBy] ?? '–'],
        [drill.ended, 18, ({ call }) => (call.ended ? new Date(call.ended.at) : null)],
        [column.people, 14, ({ result }) => result.people],
        [column.seen, 14, ({ result }) => result.seen],
        [column.missing, 14, ({ result }) => result.missing],
        [column.asked, 18, ({ result }) => result.asked],
        [column.outside, 18, ({ result }) => result.outside],
        [column.absent, 18, ({ result }) => result.absent],
        [column.help, 18, ({ result }) => result.help],
        [column.unreached, 18, ({ result }) => result.unreached ?? null],
        [column.away, 18, ({ result }) => result.away ?? null],
    ]);
}
