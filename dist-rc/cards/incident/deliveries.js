"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reachOf = reachOf;
exports.deliveryLines = deliveryLines;
const dates_1 = require("../dates");
const user_text_1 = require("../user-text");
function reachOf(recipients) {
    if (recipients.some(({ state }) => state === 'delivered' || state === 'seen'))
        return 'delivered';
    return recipients.length > 0 && recipients.every(({ state }) => state === 'pending') ? 'onItsWay' : 'alarm';
}
const shown = 10;
function deliveryLines(recipients, reportedAt, texts, locale) {
    const { who, role: roles, anybody, state: states } = texts.receipt;
    const all = recipients.map(({ role, name, state, at }) => {
        const whom = name === null ? anybody[role] : who(roles[role], (0, user_text_1.displayName)(name));
        return states[state](whom, at === null ? null : (0, dates_1.timeNear)(at, reportedAt, locale));
    });
    const lines = [...new Set(all)];
    const rest = lines.length - shown;
    return rest > 0 ? [...lines.slice(0, shown), texts.incident.more(rest)] : lines;
}
