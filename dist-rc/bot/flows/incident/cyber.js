"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.callSignificant = exports.openCyber = void 0;
exports.recordCyber = recordCyber;
const cyber_1 = require("../../../cards/incident/process/cyber");
const notices_1 = require("../../routing/notices");
const carry_out_1 = require("./carry-out");
const process_1 = require("./process");
exports.openCyber = (0, process_1.look)(cyber_1.renderCyber);
const callSignificant = (turn, data, container) => (0, carry_out_1.withWords)(turn, data, data.significance, cyber_1.renderCyber, container, (by, words) => ({
    type: 'significance',
    by,
    significant: data.significant === 'yes',
    ...words,
}));
exports.callSignificant = callSignificant;
async function recordCyber(turn, data, container) {
    const delay = (0, carry_out_1.readOptional)(data.delay);
    if ('fault' in delay)
        return (0, notices_1.shortNotice)(turn, 'textTooLong');
    const { step } = data;
    return await (0, carry_out_1.withWords)(turn, data, data.reference, cyber_1.renderCyber, container, (by, words) => ({
        type: 'cyberDone',
        by,
        step,
        delay: delay.text,
        ...words,
    }));
}
