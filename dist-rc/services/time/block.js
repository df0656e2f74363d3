"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.missingOrWrong = void 0;
exports.readMoments = readMoments;
const typed_1 = require("./typed");
const zone_1 = require("./zone");
const missingOrWrong = (typed) => (typed.trim() === '' ? 'required' : 'invalid');
exports.missingOrWrong = missingOrWrong;
function readMoments(typed, zone) {
    const day = (0, typed_1.typedDay)(typed.day, zone);
    if (day === null)
        return { faults: { day: (0, exports.missingOrWrong)(typed.day) } };
    const [from, until] = [(0, typed_1.typedTime)(typed.from, zone), (0, typed_1.typedTime)(typed.until, zone)];
    const start = from === null ? null : (0, zone_1.parseLocal)(day, from, zone);
    if (from === null || start === null || 'fault' in start)
        return { faults: { from: (0, exports.missingOrWrong)(typed.from) } };
    const end = until === null ? null : (0, zone_1.parseLocal)(day, until, zone);
    if (until === null || end === null || 'fault' in end)
        return { faults: { until: (0, exports.missingOrWrong)(typed.until) } };
    return { day, from, until, start: start.instant, end: end.instant };
}
