"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.yearOf = exports.monthsAfter = exports.isZone = void 0;
exports.zoneNamed = zoneNamed;
exports.parseLocal = parseLocal;
exports.dayOf = dayOf;
const luxon_1 = require("luxon");
const quarterHour = 15 * 60_000;
const mostOffsets = 2_000;
class RememberingZone extends luxon_1.IANAZone {
    offsets = new Map();
    offset(milliseconds) {
        const quarter = Math.floor(milliseconds / quarterHour);
        const known = this.offsets.get(quarter);
        if (known !== undefined)
            return known;
        if (this.offsets.size >= mostOffsets)
            this.offsets.clear();
        const offset = super.offset(milliseconds);
        this.offsets.set(quarter, offset);
        return offset;
    }
}
const zones = new Map();
function zoneNamed(name) {
    const known = zones.get(name);
    if (known)
        return known;
    const zone = new RememberingZone(name);
    zones.set(name, zone);
    return zone;
}
const isZone = (zone) => luxon_1.IANAZone.isValidZone(zone);
exports.isZone = isZone;
function parseLocal(date, time, zone) {
    const format = 'yyyy-MM-dd HH:mm';
    const typed = `${date} ${time}`;
    const parsed = luxon_1.DateTime.fromFormat(typed, format, { zone: zoneNamed(zone) });
    if (!parsed.isValid)
        return { fault: 'invalid' };
    if (parsed.toFormat(format) !== typed)
        return { fault: 'nonexistent' };
    const instants = parsed.getPossibleOffsets().map((possible) => possible.toMillis());
    return { instant: new Date(Math.min(...instants)) };
}
const monthsAfter = (start, months, zone) => luxon_1.DateTime.fromJSDate(start, { zone: zoneNamed(zone) })
    .plus({ months })
    .toJSDate();
exports.monthsAfter = monthsAfter;
const minute = 60_000;
let latest = { minute: Number.NaN, zone: '', day: '' };
function dayOf(instant, zone) {
    const asked = Math.floor(instant.getTime() / minute);
    if (latest.minute !== asked || latest.zone !== zone)
        latest = {
            minute: asked,
            zone,
            day: luxon_1.DateTime.fromJSDate(instant, { zone: zoneNamed(zone) }).toISODate() ?? '',
        };
    return latest.day;
}
const yearOf = (instant, zone) => luxon_1.DateTime.fromJSDate(instant, { zone: zoneNamed(zone) }).year;
exports.yearOf = yearOf;
