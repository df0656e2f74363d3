"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.monthsBefore = void 0;
exports.monthOf = monthOf;
exports.yearSpan = yearSpan;
exports.monthsWithin = monthsWithin;
const luxon_1 = require("luxon");
const zone_1 = require("./zone");
function monthOf(month, zone) {
    const start = luxon_1.DateTime.fromFormat(month, 'yyyy-MM', { zone: (0, zone_1.zoneNamed)(zone) });
    if (!start.isValid)
        throw new RangeError(`${month} is no month`);
    return { from: start.toJSDate(), until: start.plus({ months: 1 }).toJSDate() };
}
function yearSpan(year, zone) {
    const start = luxon_1.DateTime.fromObject({ year }, { zone: (0, zone_1.zoneNamed)(zone) });
    return { from: start.toJSDate(), until: start.plus({ years: 1 }).toJSDate() };
}
const monthsBefore = (day, count) => Array.from({ length: count }, (_, back) => luxon_1.DateTime.fromISO(day).minus({ months: back }).toFormat('yyyy-MM'));
exports.monthsBefore = monthsBefore;
function monthsWithin(from, below, zone) {
    const months = [];
    let month = luxon_1.DateTime.fromJSDate(from, { zone: (0, zone_1.zoneNamed)(zone) }).startOf('month');
    for (; month.toJSDate() < below; month = month.plus({ months: 1 }))
        months.push(month.toFormat('yyyy-MM'));
    return months;
}
