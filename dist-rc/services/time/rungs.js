"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostSkipped = void 0;
exports.fallenDue = fallenDue;
exports.mostSkipped = 30;
function fallenDue(rungs, acted, now) {
    const due = rungs.filter((rung) => rung.index >= acted && rung.at <= now);
    const latest = due.at(-1);
    if (!latest)
        return null;
    const before = due.slice(0, -1);
    return {
        latest,
        skipped: before.slice(0, exports.mostSkipped),
        unnamed: Math.max(0, before.length - exports.mostSkipped),
    };
}
