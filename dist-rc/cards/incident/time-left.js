"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.leftWords = leftWords;
const dates_1 = require("../dates");
function leftWords(now, until, { alert }) {
    const left = (0, dates_1.timeLeft)(now, until);
    if ('hours' in left)
        return alert.hoursLeft(left.hours);
    return left.minutes > 0 ? alert.minutesLeft(left.minutes) : alert.over;
}
