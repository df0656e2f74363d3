"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.happenedLines = happenedLines;
const dates_1 = require("../dates");
function happenedLines(happened, { correcting }, locale, moment = dates_1.dateAndTime) {
    if (!happened)
        return [];
    const { from, until, ongoing, undeterminable } = happened;
    return [
        ...(from === null ? [] : [correcting.since(moment(from, locale))]),
        ...(until === null ? [] : [correcting.upTo(moment(until, locale))]),
        ...(ongoing === null ? [] : [ongoing ? correcting.ongoingYes : correcting.ongoingNo]),
        ...(undeterminable === true ? [correcting.undeterminable] : []),
    ];
}
