"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recordSupplement = recordSupplement;
exports.retract = retract;
const notices_1 = require("../../routing/notices");
const carry_out_1 = require("./carry-out");
const form_1 = require("../../../services/incident/form");
const moments_1 = require("./moments");
const screens_1 = require("./screens");
async function recordSupplement(turn, data, container) {
    const moment = momentThere(data, container);
    if (moment === null)
        return (0, notices_1.shortNotice)(turn, 'momentNotPossible');
    const { rest: phase } = data;
    if (phase === '')
        return (0, notices_1.notUnderstood)(turn, '');
    return await (0, carry_out_1.withWords)(turn, data, data.number, (0, screens_1.dutyScreen)('authority'), container, (by, words) => ({
        type: 'supplement',
        by,
        phase,
        ...moment,
        ...words,
    }));
}
async function retract(turn, data, container) {
    const moment = momentThere(data, container);
    if (moment === null)
        return (0, notices_1.shortNotice)(turn, 'momentNotPossible');
    const reason = (0, form_1.readRemark)(data.reason);
    if ('fault' in reason)
        return (0, notices_1.shortNotice)(turn, reason.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
    return await (0, carry_out_1.withWords)(turn, data, data.number, (0, screens_1.dutyScreen)('authority'), container, (by, words) => ({
        type: 'retract',
        by,
        reason: reason.text,
        ...moment,
        text: words.text,
        masked: [...words.masked, ...reason.masked],
    }));
}
const momentThere = ({ atDay: day, atTime: time, shown }, container) => (0, moments_1.momentSaid)({ day, time, shown }, container);
