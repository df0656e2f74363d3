"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.afterPress = afterPress;
const notices_1 = require("./notices");
async function afterPress(turn, outcome, told, show) {
    const said = 'refusal' in outcome ? told[outcome.refusal.refused] : undefined;
    return said === undefined ? await show() : (0, notices_1.shortNotice)(turn, said);
}
