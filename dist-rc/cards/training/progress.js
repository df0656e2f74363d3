"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.progressFact = progressFact;
const user_text_1 = require("../user-text");
function progressFact(progress, { training }) {
    const { progress: words } = training;
    const { sent, all, seen, pending, uncertain, later, failed } = progress;
    return {
        label: training.invitedFact,
        lines: [
            words.sent(sent, all),
            words.seen(seen),
            ...(pending > 0 ? [words.pending(pending)] : []),
            ...(uncertain > 0 ? [words.uncertain(uncertain)] : []),
            ...(later > 0 ? [words.later(later)] : []),
            ...failed.map(({ reason, count }) => words.failed(count, training.refusal[reason] ?? (0, user_text_1.displayName)(reason, 40))),
        ],
    };
}
