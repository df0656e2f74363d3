"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.legalEnd1182 = exports.hoursAfter = void 0;
exports.remaining = remaining;
const minute = 60_000;
const hour = 60 * minute;
const hoursAfter = (start, hours) => new Date(start.getTime() + hours * hour);
exports.hoursAfter = hoursAfter;
const legalEnd1182 = (start, hours) => (0, exports.hoursAfter)(new Date(Math.floor(start.getTime() / hour) * hour), hours + 1);
exports.legalEnd1182 = legalEnd1182;
function remaining(deadline, now) {
    const milliseconds = deadline.getTime() - now.getTime();
    const minutes = Math.floor(Math.abs(milliseconds) / minute);
    return { late: milliseconds < 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
