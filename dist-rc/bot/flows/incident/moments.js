"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.momentIn = momentIn;
exports.momentSaid = momentSaid;
exports.isAsShown = isAsShown;
const typed_1 = require("../../../services/time/typed");
const zone_1 = require("../../../services/time/zone");
function momentIn(typed, { organisation }) {
    const { timeZone } = organisation().office;
    const [day, time] = [(0, typed_1.typedDay)(typed.day, timeZone), (0, typed_1.typedTime)(typed.time, timeZone)];
    const moment = day === null || time === null ? null : (0, zone_1.parseLocal)(day, time, timeZone);
    return moment === null || 'fault' in moment ? null : moment.instant.toISOString();
}
function momentSaid(typed, container) {
    const { timeZone } = container.organisation().office;
    if (typed.day.trim() === '' && typed.time.trim() === '')
        return {};
    if (isAsShown(typed, timeZone))
        return {};
    const moment = momentIn(typed, container);
    return moment === null ? null : { moment };
}
function isAsShown({ day, time, shown }, timeZone) {
    return shown === `${(0, typed_1.typedDay)(day, timeZone)} ${(0, typed_1.typedTime)(time, timeZone)}`;
}
