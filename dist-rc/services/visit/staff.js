"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.staffItem = void 0;
exports.decideStaff = decideStaff;
const outcome_1 = require("./outcome");
exports.staffItem = 'staff';
function decideStaff(state, command, now) {
    const before = state?.since ?? {};
    const { since } = command.type === 'clear' ? { since: {} } : change(before, command, now);
    return { state: { since }, events: [(0, outcome_1.event)('staff', null)], messages: [], timer: null, index: [] };
}
function change(before, { type, person }, now) {
    const others = Object.fromEntries(Object.entries(before).filter(([id]) => id !== person));
    return { since: type === 'in' ? { ...others, [person]: now.toISOString() } : others };
}
