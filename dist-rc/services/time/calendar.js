"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withinHours = exports.daysBetween = exports.addDays = void 0;
exports.isWorkingDay = isWorkingDay;
exports.nextWorkingDay = nextWorkingDay;
exports.at = at;
exports.workingDaysBefore = workingDaysBefore;
exports.isWorkingMoment = isWorkingMoment;
exports.nextWorkingMoment = nextWorkingMoment;
const luxon_1 = require("luxon");
const zone_1 = require("./zone");
let dutch;
const holidaysOf = new Map();
function publicHolidays(year) {
    const known = holidaysOf.get(year);
    if (known)
        return known;
    const found = calendarOfHolidays()
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10));
    const days = new Set(found);
    holidaysOf.set(year, days);
    return days;
}
function calendarOfHolidays() {
    const Calendar = require('date-holidays');
    return (dutch ??= new Calendar('NL'));
}
function isWorkingDay(day, { closingDays }) {
    const { weekday, year, isValid } = luxon_1.DateTime.fromISO(day);
    return isValid && weekday <= 5 && !publicHolidays(year).has(day) && !closingDays.includes(day);
}
function nextWorkingDay(day, hours) {
    const next = luxon_1.DateTime.fromISO(day).plus({ days: 1 }).toISODate() ?? '';
    return next === '' || isWorkingDay(next, hours) ? next : nextWorkingDay(next, hours);
}
function at(day, time, { timeZone }) {
    const parsed = (0, zone_1.parseLocal)(day, time, timeZone);
    if ('instant' in parsed)
        return parsed.instant;
    const moved = luxon_1.DateTime.fromISO(`${day}T${time}`, { zone: (0, zone_1.zoneNamed)(timeZone) });
    if (!moved.isValid)
        throw new RangeError(`${day} ${time} is no moment`);
    return moved.toJSDate();
}
function workingDaysBefore(day, count, hours) {
    const before = (0, exports.addDays)(day, -1);
    if (!isWorkingDay(before, hours))
        return workingDaysBefore(before, count, hours);
    return count <= 1 ? before : workingDaysBefore(before, count - 1, hours);
}
const addDays = (day, count) => luxon_1.DateTime.fromISO(day).plus({ days: count }).toISODate() ?? day;
exports.addDays = addDays;
const daysBetween = (from, to) => Math.round(luxon_1.DateTime.fromISO(to).diff(luxon_1.DateTime.fromISO(from), 'days').days);
exports.daysBetween = daysBetween;
function isWorkingMoment(now, hours) {
    const day = (0, zone_1.dayOf)(now, hours.timeZone);
    return isWorkingDay(day, hours) && at(day, hours.opens, hours) <= now && now < at(day, hours.closes, hours);
}
function nextWorkingMoment(now, time, hours) {
    const begins = (0, exports.withinHours)(time, hours);
    const today = (0, zone_1.dayOf)(now, hours.timeZone);
    const start = at(today, begins, hours);
    if (isWorkingDay(today, hours) && now < at(today, hours.closes, hours))
        return now > start ? now : start;
    return at(nextWorkingDay(today, hours), begins, hours);
}
const withinHours = (time, { opens, closes }) => opens < time && time < closes ? time : opens;
exports.withinHours = withinHours;
