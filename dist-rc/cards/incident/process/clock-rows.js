"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.clockLines = exports.clockRows = void 0;
exports.callBanner = callBanner;
const dates_1 = require("../../dates");
const time_left_1 = require("../time-left");
const model_1 = require("./model");
const clockRows = (model, texts) => model.clocks.map((clock) => ({
    label: texts.process.clock[clock.kind],
    lines: [
        ...(clock.client === null ? [] : [(0, model_1.clientName)(model, clock.client)]),
        ...(0, exports.clockLines)(clock, model, texts),
    ],
}));
exports.clockRows = clockRows;
const clockLines = (clock, model, texts) => clock.metAt ? [metLine(clock, clock.metAt, model, texts)] : runningLines(clock, model, texts);
exports.clockLines = clockLines;
function runningLines(clock, model, texts) {
    const { process } = texts;
    const until = clock.until.toISOString();
    return [
        process.until((0, dates_1.dateAndTime)(until, model.locale), (0, time_left_1.leftWords)(model.now, until, texts)),
        ...(clock.legalEnd
            ? [process.legalEnd((0, dates_1.dateAndTime)(clock.legalEnd.toISOString(), model.locale)), process.noExtension]
            : []),
    ];
}
function metLine({ until }, metAt, model, { process }) {
    const when = (0, dates_1.dateAndTime)(metAt.toISOString(), model.locale);
    return metAt <= until ? process.met(when) : process.metLate(when);
}
function callBanner(model, texts) {
    const { call } = model.process;
    const clock = model.clocks.find(({ id, metAt }) => id === call?.clock && metAt === null);
    if (!clock)
        return [];
    const until = clock.until.toISOString();
    const over = until <= model.now;
    const what = texts.process.clock[clock.kind];
    return [
        {
            style: over ? 'attention' : 'warning',
            title: over ? texts.process.callOver : texts.process.callTitle,
            lines: [
                texts.process.call(what, (0, time_left_1.leftWords)(model.now, until, texts)),
                ...(clock.client === null ? [] : [(0, model_1.clientName)(model, clock.client)]),
            ],
        },
    ];
}
