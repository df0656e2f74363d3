"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.belongsTo = exports.isDisposable = void 0;
const term_1 = require("../time/term");
const isDisposable = ({ item, state, busy, held, linkedOpen }, rule, now, organisation) => {
    const ended = rule.endedAt(item, state, organisation);
    if (ended === null || busy || held || linkedOpen)
        return false;
    return ((0, term_1.termEnd)(ended, rule.term(organisation.retention, { item, state }), organisation.office.timeZone) <= now);
};
exports.isDisposable = isDisposable;
const belongsTo = (flow, partition) => partition === flow || partition.startsWith(`${flow}|`);
exports.belongsTo = belongsTo;
